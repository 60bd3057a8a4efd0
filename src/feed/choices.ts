import type { Attendance, SessionStatus } from '../model/session.js';

/** Words for a session's status, folded: schema.org, RFC 5545 and everyday ones. */
export const statuses: ReadonlyMap<string, SessionStatus> = new Map<string, SessionStatus>([
  ['scheduled', 'scheduled'],
  ['confirmed', 'scheduled'],
  ['tentative', 'scheduled'],
  ['eventscheduled', 'scheduled'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['eventcancelled', 'cancelled'],
  ['postponed', 'postponed'],
  ['eventpostponed', 'postponed'],
  ['rescheduled', 'rescheduled'],
  ['eventrescheduled', 'rescheduled'],
  ['movedonline', 'moved-online'],
  ['eventmovedonline', 'moved-online'],
]);

/** Words for how a session is attended, folded. */
export const attendances: ReadonlyMap<string, Attendance> = new Map<string, Attendance>([
  ['inperson', 'in person'],
  ['onsite', 'in person'],
  ['offlineeventattendancemode', 'in person'],
  ['online', 'online'],
  ['virtual', 'online'],
  ['onlineeventattendancemode', 'online'],
  ['mixed', 'mixed'],
  ['hybrid', 'mixed'],
  ['mixedeventattendancemode', 'mixed'],
]);
