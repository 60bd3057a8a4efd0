import type { Problem } from '../model/programme.js';

/**
 * Every sentence that is meant for the editor of a page, in one place. Each says what happened and
 * what to do. `path` is where; the rest fills the sentence.
 */
const problem = (path: string, message: string, hint: string): Problem => ({ path, message, hint });

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const kind = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : `a ${typeof value}`;

/** What the parts read that are loaded only where they are needed. */
const parts = {
  feeds: 'most feeds',
  inside: 'feeds inside the element',
  merge: 'several feeds as one',
  formats: 'other formats',
  names: 'other names',
  texts: 'HTML, Markdown and times as people write them',
  html: 'sessions in HTML',
  csv: 'CSV',
  icalendar: 'iCalendar',
  scripts: 'JavaScript',
} as const;

export const sentences = {
  // Loading
  unreachable: (src: string) =>
    problem(
      'src',
      `Nothing answered at ${src}.`,
      src.startsWith('file:')
        ? 'A page opened from a file may read no other. Put both on a server, or the feed as <script type="application/json"> into <session-list>.'
        : 'Check the address and the connection. If the feed is on another site, that site must send the header "Access-Control-Allow-Origin".',
    ),
  httpStatus: (src: string, status: number, statusText: string) =>
    problem(
      'src',
      `${src} answered ${status}${statusText ? ` (${statusText})` : ''}.`,
      status === 404 || status === 410
        ? 'Check the address in the src attribute: there is no file there.'
        : status === 401 || status === 403
          ? 'The feed must be readable without signing in.'
          : 'The server of the feed has a fault; its keeper can find it in the log.',
    ),
  badAddress: (src: string) =>
    problem(
      'src',
      `"${shown(src)}" is not an address that can be fetched.`,
      'Give src the http or https address of the feed, or a path on this site.',
    ),
  empty: (src: string) => problem('src', `${src} is an empty file.`, 'Save the feed again; it must be JSON.'),
  html: (src: string) =>
    problem(
      'src',
      `${src} is an HTML page, not a JSON feed.`,
      'Often this is the site\'s "page not found" or a sign-in page. Open the address in a private window and see what comes.',
    ),
  notJson: (src: string, detail: string) =>
    problem(
      'src',
      `${src} is not complete JSON: ${detail}.`,
      'Check the file with a JSON validator; often it was cut off, or a comma or quote is missing.',
    ),
  unexpected: (detail: string) =>
    problem(
      '',
      `The feed could not be read: ${detail}.`,
      'This is a fault of session-list; please report it with the feed.',
    ),

  // The document
  notRecognised: (data: unknown, formats: string) =>
    problem(
      '',
      `The feed is ${kind(data)}, which is not a programme in any known format.`,
      `A programme is an object with a list "sessions", or a list of sessions. Formats that were tried: ${formats}.`,
    ),
  noSessions: (keys: readonly string[], formats: string) =>
    problem(
      '',
      `The feed is in no known format; its keys are: ${keys.slice(0, 12).map(shown).join(', ') || 'none'}.`,
      `Put the sessions into a list named "sessions". Formats that were tried: ${formats}.`,
    ),
  otherSite: (src: string, next: string) =>
    problem(
      src,
      `The next page of the feed is said to be on another site: ${shown(next)}. It is not asked for.`,
      'Set the address of the site right where the feed is made, or give src the address of that site.',
    ),
  nothingInFormat: (format: string) =>
    problem(
      '',
      `The feed was read as ${format}, and no session was found in it.`,
      'If that is not its format, take the attribute format away or correct it; if it is, the feed is empty.',
    ),
  tooManyPages: (src: string, pages: number) =>
    problem(
      src,
      `The feed has more than ${pages} pages; the sessions of the first ${pages} are shown.`,
      'Ask the feed for larger pages, or for fewer events, such as those from a certain day on.',
    ),
  notHeld: (path: string, spans: string) =>
    problem(
      path,
      `This event recurs without an end and is not held within the programme (${spans}), so it is left out.`,
      'If it belongs to the programme, give it an end (UNTIL or COUNT), or check its days.',
    ),
  badTimeZone: (path: string, zone: unknown) =>
    problem(
      path,
      `"${shown(zone)}" is not a time zone.`,
      'Use an IANA name such as "America/New_York"; times are shown as the feed wrote them until then.',
    ),
  zoneContradicts: (path: string, written: unknown, zone: unknown) =>
    problem(
      path,
      `The offset of "${shown(written)}" is not that of ${shown(zone)}, so the offset counts and no zone is shown. Other sessions may have the same.`,
      'Check which of the two is right, and correct the other in the feed.',
    ),
  partMissing: (path: string, part: keyof typeof parts) =>
    problem(
      path,
      `A part of session-list could not be loaded: what reads ${parts[part]}.`,
      'Put the folder "chunks" of the same version beside session-list.js; session-list.full.js does not have every part.',
    ),
  wordsMissing: (path: string, language: string) =>
    problem(
      path,
      `The words of "${shown(language)}" could not be loaded, so the list speaks English.`,
      'Put the folder "chunks" of the same version beside session-list.js; or write words of your own, see "strings".',
    ),
  badLanguage: (path: string, language: unknown) =>
    problem(path, `"${shown(language)}" is not a language tag.`, 'Use a BCP 47 tag such as "en" or "pt-BR".'),

  // A record
  notARecord: (path: string, value: unknown) =>
    problem(
      path,
      `This session is ${kind(value)}, so it is left out.`,
      'Each session is an object with at least a "title".',
    ),
  unreadPart: (path: string, detail: string) =>
    problem(
      path,
      `This part of the feed was not read in full: ${detail}.`,
      "The rest is shown. Compare this part with the format's documentation.",
    ),
  noTitle: (path: string) =>
    problem(path, 'This session has no title, so it is left out.', 'Give it a "title".'),
  namedBySpeakers: (path: string) =>
    problem(
      path,
      'This session has no title, so the names of its speakers stand in its place.',
      'Give it a "title".',
    ),
  notText: (path: string, value: unknown) =>
    problem(path, `Text was expected here, and ${kind(value)} was found.`, 'Put the text between quotes.'),
  badTime: (path: string, value: unknown) =>
    problem(
      path,
      `"${shown(value)}" is not a date and time, so it is shown as it is.`,
      'Write ISO 8601, such as "2025-06-29T10:30", or a weekday with times, such as "Sunday 10:30AM - 11:30AM".',
    ),
  doubtfulTime: (path: string, value: unknown) =>
    problem(
      path,
      `"${shown(value)}" may be of the morning or of the afternoon, so it is shown as it is.`,
      'Write "2:30 PM" or "14:30"; and "2:30 AM" or "02:30" for the night.',
    ),
  badEnd: (path: string, value: unknown) =>
    problem(
      path,
      `"${shown(value)}" is not an end that goes with the start, so it is left out.`,
      'Write both as ISO 8601 in the same way: both with a time, or both without.',
    ),
  endBeforeStart: (path: string) =>
    problem(
      path,
      'The session ends before it starts, so its end is left out.',
      'Check the start and the end.',
    ),
  badLink: (path: string, value: unknown) =>
    problem(
      path,
      `"${shown(value)}" is not a link that can be followed, so it is left out.`,
      'Links begin with https://, http://, mailto: or tel:.',
    ),
  badChoice: (path: string, value: unknown, choices: readonly string[]) =>
    problem(
      path,
      `"${shown(value)}" is not known here, so it is left out.`,
      `Use one of: ${choices.join(', ')}.`,
    ),
  repeatedId: (path: string, id: string) =>
    problem(
      path,
      `Another session has the id "${shown(id)}" too.`,
      'Give each session an id of its own; links and saved sessions depend on it.',
    ),

  // Attributes
  unknownSubject: (subject: string, known: readonly string[]) =>
    problem(
      'subject',
      `No session is about "${shown(subject)}".`,
      known.length
        ? `The feed's subjects are: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`
        : 'No session of the feed has a subject.',
    ),
  badAttribute: (name: string, value: unknown, hint: string) =>
    problem(name, `"${shown(value)}" is no value for ${name}.`, hint),
};
