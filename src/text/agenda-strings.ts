import type { Speak } from './strings.js';

/** What the agenda says to a visitor, in English; loaded with it. In form as in `strings.ts`. */
export const agendaEnglish = {
  agenda: 'My agenda ({n})',
  takeAlong: 'Take along',
  agendaName: 'My agenda',
  agendaOf: 'My agenda: {title}',
  agendaEmpty: 'There is nothing in your agenda yet. Choose “Add to my agenda” on a session.',
  noDay: 'Without a day',
  overlaps: 'Overlaps with “{title}”, {time}',
  overlapsFrom: 'Overlaps with “{title}”, from {time}',
  moreOverlaps: { one: '… and with {n} more', other: '… and with {n} more' },
  free: 'Free: {time} ({length})',
  elsewhere: 'Begins right as “{title}” ends in another place: {before} → {after}',
  gone: 'No longer in the programme',
  changedTime: 'The time has changed since you saved this. Before: {before}. Now: {after}.',
  changedPlace: 'The place has changed since you saved this. Before: {before}. Now: {after}.',
  unknown: 'not given',
  confirm: 'Noted',
  noDate: 'The programme gives no date for this session, so it cannot go into a calendar.',
  toCalendar: 'Add to calendar',
  calendarFile: 'Calendar file (.ics)',
  google: 'Google Calendar',
  outlook: 'Outlook',
  withoutDate: {
    one: '{n} session is not in the calendar file, because the programme gives no date for it.',
    other: '{n} sessions are not in the calendar file, because the programme gives no dates for them.',
  },
  copyText: 'Copy as text',
  copyLink: 'Copy a link to my agenda',
  qr: 'Show a QR code',
  qrName: 'QR code of the link to your agenda',
  qrHelp: 'Open this with the camera of a phone to have the same agenda there.',
  qrTooLong: 'There are too many sessions in your agenda for a QR code. Use the link or the calendar file.',
  qrFailed: 'The QR code could not be made: a part of this page could not be loaded.',
  agendaLink: 'Link to your agenda',
  copied: 'Copied.',
  copyThis: 'Your browser does not let this page copy. Select this text and copy it.',
  print: 'Print',
  printLarge: 'Print in large type',
  subscribe: 'Subscribe to the whole programme in your calendar',
  forget: 'Forget my agenda',
  merged: 'The sessions have been added to your agenda.',
  forgotten: 'Your agenda has been forgotten.',
  replaced: 'Your agenda has been replaced.',
  undo: 'Undo',
  blocked:
    'Your browser does not let this page save anything, so your agenda lasts until you leave the page.',
  full: 'There is no room left to save your agenda in this browser, so what you change now lasts until you leave the page.',
  newer:
    'Your agenda was saved by a newer version of this page. It is left as it is; what you add here lasts until you leave the page.',
  damaged:
    'Your saved agenda could not be read in full. What was there is kept in this browser, and what could be read is shown.',
  offered: {
    one: 'This link brings {n} session for your agenda',
    other: 'This link brings {n} sessions for your agenda',
  },
  inLink: 'in the link',
  inOwn: 'in your agenda',
  inBoth: 'in both',
  unknownPicks: {
    one: '{n} more is not in this programme.',
    other: '{n} more are not in this programme.',
  },
  merge: 'Add these sessions',
  replace: 'Replace my agenda',
  ignore: 'Ignore',
} as const;

/** Writes texts of the agenda. */
export type SayAgenda = Speak<typeof agendaEnglish>;
