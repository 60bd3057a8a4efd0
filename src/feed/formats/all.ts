import type { Reader } from '../reader.js';
import { communicoFormat } from './communico.js';
import { conclarFormat } from './conclar.js';
import { csvFormat } from './csv.js';
import { frabFormat } from './frab.js';
import { htmlFormat } from './html-page.js';
import { konopasFormat } from './konopas.js';
import { libcalFormat } from './libcal.js';
import { localistFormat } from './localist.js';
import { opassFormat } from './opass.js';
import { pretalxSubmissionsFormat } from './pretalx-submissions.js';
import { pretalxWidgetFormat } from './pretalx-widget.js';
import { rowsFormat } from './rows.js';
import { scheduleV2Format } from './schedule-v2.js';
import { schemaOrgFormat } from './schema-org.js';
import { sessionizeFormat } from './sessionize.js';
import { tribeFormat } from './tribe.js';
import { wordpressFormat } from './wordpress.js';

/** Every format but the own, in the order of trial: those that any list of records could be come last. */
export const formats: readonly Reader[] = [
  frabFormat,
  scheduleV2Format,
  pretalxWidgetFormat,
  pretalxSubmissionsFormat,
  sessionizeFormat,
  opassFormat,
  conclarFormat,
  konopasFormat,
  schemaOrgFormat,
  tribeFormat,
  localistFormat,
  libcalFormat,
  communicoFormat,
  wordpressFormat,
  htmlFormat,
  csvFormat,
  rowsFormat,
];
