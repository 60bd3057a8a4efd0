import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { apart, finder, nameOf, paragraphs, word } from './frab.js';
import { isPublished, statusOf } from './pretalx-submissions.js';

type Find = ReturnType<typeof finder>;

/** What talks refer to. */
interface Known {
  readonly track: Find;
  readonly room: Find;
  readonly speaker: Find;
  /** Address of the event, if the feed's own tells it. */
  readonly event: string | undefined;
}

/** The file has no addresses of its talks, but stands at a known place beside them. */
const eventAt = (base: string | undefined): string | undefined =>
  /^([^?#]*)\/schedule\/(?:v\/[^/?#]*\/)?widgets?\//.exec(base ?? '')?.[1];

const sessionOf = (talk: Fields, path: string, known: Known): RawSession => {
  const code = word(own(talk, 'code'));
  return {
    path,
    // The number of a slot changes with every version of the schedule.
    id: code,
    title: own(talk, 'title'),
    description: paragraphs(own(talk, 'abstract'), own(talk, 'description')),
    start: own(talk, 'start'),
    end: own(talk, 'end'),
    duration: own(talk, 'duration'),
    track: nameOf(known.track(own(talk, 'track')) ?? own(talk, 'track')),
    location: nameOf(known.room(own(talk, 'room')) ?? own(talk, 'room')),
    speakers: listAt(talk, 'speakers').flatMap((speaker) => {
      const person = isFields(speaker) ? speaker : known.speaker(speaker);
      return person ? { name: own(person, 'name') } : [];
    }),
    language: own(talk, 'content_locale'),
    status: statusOf(talk),
    url: code && known.event ? `${known.event}/talk/${code}/` : undefined,
    updated: own(talk, 'updated'),
    // A break is a slot without a submission.
    ...(!code && { service: true }),
  };
};

const isShown = (talk: Fields): boolean => isPublished(talk) && own(talk, 'slot_type') !== 'blocker';

/**
 * What the schedule widget of pretalx loads, `…/schedule/widgets/schedule.json`; it is written by
 * pretalx's `schedule/interfaces/widget.py` and documented nowhere else.
 */
export const pretalxWidgetFormat: Reader = {
  name: 'pretalx-widget',

  recognises: ({ data }) =>
    Array.isArray(dig(data, 'talks')) &&
    ['schedule_id', 'event_start'].some((key) => dig(data, key) !== undefined),

  read({ data }, { base }) {
    const notes: Note[] = [];
    const known: Known = {
      track: finder(listAt(data, 'tracks')),
      room: finder(listAt(data, 'rooms')),
      speaker: finder(listAt(data, 'speakers'), 'code'),
      event: eventAt(base),
    };
    const sessions = recordsIn(listAt(data, 'talks'), 'talks', notes)
      .filter(({ fields }) => isShown(fields))
      .map(({ fields, path }) => sessionOf(fields, path, known));
    return { timeZone: dig(data, 'timezone'), markup: 'markdown', sessions: apart(sessions), notes };
  },
};
