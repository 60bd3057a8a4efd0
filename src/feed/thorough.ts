/**
 * What reading needs where a feed has more than words, ISO 8601 times and language tags. It is a file of its
 * own: many feeds that are typed by hand have nothing of it.
 */

export { richTextReader } from './texts/rich-text.js';
export { readDuration } from './written/duration.js';
export { readLanguageName } from './written/language-names.js';
export { readWeekday } from './written/weekday-names.js';
export { dateOrderOf } from './written/written-date.js';
export { readWritten } from './written/written-time.js';
