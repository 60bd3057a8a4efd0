import type { Attendance, SessionStatus } from '../model/session.js';

/** Words for a session's status, folded: RFC 5545, everyday ones, and those of schema.org without "Event". */
export const statuses: ReadonlyMap<string, SessionStatus> = new Map<string, SessionStatus>([
  ['scheduled', 'scheduled'],
  ['confirmed', 'scheduled'],
  ['tentative', 'scheduled'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['postponed', 'postponed'],
  ['rescheduled', 'rescheduled'],
  ['movedonline', 'moved-online'],
]);

/** Words for how a session is attended, folded, those of schema.org without "EventAttendanceMode". */
export const attendances: ReadonlyMap<string, Attendance> = new Map<string, Attendance>([
  ['inperson', 'in person'],
  ['onsite', 'in person'],
  ['offline', 'in person'],
  ['online', 'online'],
  ['virtual', 'online'],
  ['mixed', 'mixed'],
  ['hybrid', 'mixed'],
]);

/** What spellings of one choice share: "https://schema.org/EventCancelled", "cancelled", "Moved online". */
export const choiceKey = (text: string): string =>
  text
    .slice(text.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/^event|eventattendancemode$|[\s_-]+/g, '');
