import type { Programme } from '../model/programme.js';
import type { Session, Speaker } from '../model/session.js';

/** A node of JSON-LD; what is `undefined` is left out when it is written. */
type Node = Readonly<Record<string, unknown>>;

const statuses: Readonly<Record<Session['status'], string | undefined>> = {
  // Feeds seldom say it, and then it is the default.
  scheduled: undefined,
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  'moved-online': 'EventMovedOnline',
};

const attendances = {
  'in person': 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const;

const term = (name: string | undefined): string | undefined => name && `https://schema.org/${name}`;

const listOf = <T>(values: readonly T[]): readonly T[] | undefined => (values.length ? values : undefined);

const performerOf = ({ name, affiliation, url }: Speaker): Node => ({
  '@type': 'Person',
  name,
  affiliation: affiliation && { '@type': 'Organization', name: affiliation },
  url,
});

const eventOf = (session: Session): Node => ({
  '@type': 'Event',
  identifier: session.id,
  name: session.title,
  // A weekday is no date, and a text no time: then the event has neither.
  startDate: session.start,
  endDate: session.end,
  eventStatus: term(statuses[session.status]),
  eventAttendanceMode: term(session.attendance && attendances[session.attendance]),
  location: session.location && { '@type': 'Place', name: session.location },
  description: session.description,
  performer: listOf(session.speakers.map(performerOf)),
  keywords: listOf(session.subjects),
  inLanguage: session.language,
  isAccessibleForFree: session.ticket === 'free' || undefined,
  url: session.url,
  image: session.image,
});

/**
 * A programme in schema.org's vocabulary, as search engines read it: an `EventSeries` with an `Event` for each
 * session, or a graph of events where the programme has no title. Only what the feed says is in it; breaks are
 * no events.
 */
export const programmeJsonLd = ({ title, sessions }: Pick<Programme, 'title' | 'sessions'>): Node => {
  const events = sessions.filter(({ isService }) => !isService).map(eventOf);
  return title === undefined
    ? { '@context': 'https://schema.org', '@graph': events }
    : { '@context': 'https://schema.org', '@type': 'EventSeries', name: title, subEvent: events };
};

/** JSON-LD as the text of a `<script>`, which no text of a feed can end. */
export const scriptText = (data: Node): string => JSON.stringify(data).replace(/</g, '\\u003c');
