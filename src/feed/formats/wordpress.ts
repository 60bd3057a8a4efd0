import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own, recordsIn } from '../fields.js';
import { dig, listAt } from '../paths.js';
import type { RawSession, Reader } from '../reader.js';
import { firstOf, joined, namesIn } from './event-values.js';
import { word } from './frab.js';

/** The posts of a list, one post alone, or a list in the envelope of `?_envelope`. */
const postsOf = (data: unknown): readonly unknown[] =>
  Array.isArray(data) ? data : Array.isArray(dig(data, 'body')) ? listAt(data, 'body') : [data];

const isPost = (record: unknown): boolean =>
  isFields(record) &&
  typeof dig(record, 'title', 'rendered') === 'string' &&
  ['link', 'slug', '_links'].some((key) => Object.hasOwn(record, key)) &&
  // The Events Calendar's own interface, which has more to say.
  !Object.hasOwn(record, 'all_day');

const starts =
  '_EventStartDate event_start_date event_start start_date start_datetime start event_date session_date date';
const ends = '_EventEndDate event_end_date event_end end_date end_datetime end';

/** Custom fields, of the plugin Advanced Custom Fields or registered ones; last, those of the post type. */
const finderOf = (post: Fields): ((names: string) => unknown) => {
  const records = [own(post, 'acf'), own(post, 'meta'), post].filter(isFields);
  // `date` of a post itself is when it was published.
  const at = (name: string) => (record: Fields) =>
    record === post && name === 'date' ? undefined : own(record, name);
  return (names) => firstOf(...names.split(' ').flatMap((name) => records.map(at(name))));
};

/** A time of a custom field: seconds since 1970, digits alone, or as people write it. */
const timeOf = (value: unknown): unknown => {
  const text = word(value);
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  return /^\d{8}$/.test(text) ? text.replace(/^(\d{4})(\d\d)/, '$1-$2-') : value;
};

const timesOf = (find: (names: string) => unknown): Partial<RawSession> => {
  // WordCamp's sessions: an instant in seconds and a duration in seconds.
  const instant = find('_wcpt_session_time');
  const seconds = Number(word(find('_wcpt_session_duration')));
  if (instant) return { start: timeOf(instant), duration: seconds ? Math.round(seconds / 60) : undefined };
  const [start, end] = [timeOf(find(starts)), timeOf(find(ends))];
  const from = find('start_time event_start_time session_time event_time time');
  const to = find('end_time event_end_time');
  const isDay = !start || (typeof start === 'string' && !/\d:\d\d/.test(start));
  const severalDays = { start: `${word(start)} ${word(from)}`, end: to ? `${word(end)} ${word(to)}` : end };
  const oneDay = { date: start, start: from, end: to };
  return {
    ...(!from || !isDay ? { start, end } : start && end && end !== start ? severalDays : oneDay),
    timeZone: find('_EventTimezone timezone time_zone'),
  };
};

/** Names of people, rooms or tracks: texts, or the records that plugins make of them; numbers are ids. */
const named = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const name = isFields(one)
      ? firstOf(
          ...['name', 'display_name', 'post_title', 'label', 'address'].map((key) => own(one, key)),
          dig(one, 'title', 'rendered'),
        )
      : one;
    return namesIn(name).filter((text) => !/^\d+$/.test(text));
  });

const speakersOf = (post: Fields, find: (names: string) => unknown, terms: readonly string[]): unknown[] => {
  const found = [own(post, 'session_speakers'), dig(post, '_embedded', 'speakers')].find(
    (list) => Array.isArray(list) && list.length,
  );
  if (!found) {
    const written = named(find('speakers speaker presenters presenter'));
    return written.length ? written : [...terms];
  }
  return listAt(found).flatMap((one) => named(one).map((name) => ({ name, url: dig(one, 'link') })));
};

/** Names of the terms of taxonomies whose own names match, such as "wcb_track" or "event_category". */
const termsOf = (post: Fields): ((taxonomy: RegExp) => string[]) => {
  // What WordPress says of a post that has no category, and of how a theme shows it.
  const terms = listAt(post, '_embedded', 'wp:term')
    .flat()
    .filter((term) => dig(term, 'slug') !== 'uncategorized' && dig(term, 'taxonomy') !== 'post_format');
  return (taxonomy) => namesIn(terms.filter((term) => taxonomy.test(word(dig(term, 'taxonomy')))));
};

const sessionOf = (post: Fields, path: string): RawSession => {
  const find = finderOf(post);
  const terms = termsOf(post);
  const rendered = (key: string): unknown => firstOf(dig(post, key, 'rendered'));
  const first = (...lists: string[][]): string | undefined => joined(lists.find((list) => list.length) ?? []);
  const changed = word(own(post, 'modified_gmt'));
  const status = word(find('event_status session_status'));
  const about = terms(/^(?!.*(track|speaker|room|location|venue|type|format))/i);
  const rendition = own(post, 'session_cats_rendered');
  return {
    path,
    id: own(post, 'id'),
    title: rendered('title'),
    description: rendered('content') ?? rendered('excerpt'),
    ...timesOf(find),
    subjects: about.length || typeof rendition !== 'string' ? about : rendition.split(/\s*,\s*/),
    track: first(named(find('track session_track')), terms(/track/i)),
    type: first(named(find('session_type event_type')), terms(/(type|format)$/i)),
    location: first(
      named(find('location event_location session_location venue event_venue room session_room')),
      terms(/room|location|venue/i),
    ),
    speakers: speakersOf(post, find, terms(/speaker/i)),
    status: /cancel|postpone|resched/i.test(status) ? status : undefined,
    url: own(post, 'link'),
    image: firstOf(
      dig(post, '_embedded', 'wp:featuredmedia', 0, 'source_url'),
      own(post, 'jetpack_featured_media_url'),
    ),
    updated: changed && `${changed}Z`,
    service: find('_wcpt_session_type') === 'custom' ? true : undefined,
  };
};

const published = new Set<unknown>(['publish', undefined]);

/**
 * Posts of WordPress' own interface, `/wp-json/wp/v2/…` (https://developer.wordpress.org/rest-api/),
 * best with `?_embed`, without which it gives only the numbers of terms and pictures. WordPress knows
 * when a post was published, not when a session takes place: that is read from custom fields with one of
 * the usual names, or of WordCamp's post types, and otherwise not at all. The number of pages stands in
 * headers, so only one page is read: ask for `per_page=100`.
 */
export const wordpressFormat: Reader = {
  name: 'wordpress',

  recognises: ({ data }) => isPost(postsOf(data).find(isFields)),

  read({ data }) {
    const notes: Note[] = [];
    const sessions = recordsIn(postsOf(data), 'posts', notes)
      .filter(({ fields }) => published.has(own(fields, 'status')))
      .map(({ fields, path }) => sessionOf(fields, path));
    return { markup: 'html', sessions, notes };
  },
};
