import * as written from '../../../src/feed/thorough.ts';
import {
  type RawTimes,
  type ReadTimes,
  readTimes as read,
  type TimeContext,
} from '../../../src/feed/times/when.ts';

export type { RawTimes, TimeContext } from '../../../src/feed/times/when.ts';
export { readIso } from '../../../src/feed/times/when.ts';

/** Reads times with all that reading has, as for a feed that needs it. */
export const readTimes = (raw: RawTimes, context: TimeContext): ReadTimes =>
  read(raw, { written, ...context });
