/**
 * What reading needs where a feed has more than words, language tags, and times as the own format's schema
 * writes them. It is a file of its own: many feeds that are typed by hand have nothing else.
 */
export { richTextReader } from './texts/rich-text.js';
export { readIso, readTimes } from './times/when.js';
export { habitsOf } from './written/habits.js';
export { readLanguageName } from './written/language-names.js';
export { readWeekday } from './written/weekday-names.js';
