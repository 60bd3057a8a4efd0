import type { Reader } from '../reader.js';
import { htmlFormat } from './html-page.js';
import { icalendarFormat } from './icalendar.js';
import { rowsFormat } from './rows.js';
import { schemaOrgFormat } from './schema-org.js';

/**
 * The formats that the one-file script reads beside the own, in the order of trial; there is no room in it
 * for all. It knows a calendar, but not how to read it, and says so.
 */
export const formats: readonly Reader[] = [icalendarFormat, schemaOrgFormat, htmlFormat, rowsFormat];
