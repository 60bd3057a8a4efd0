import { english, finderOf } from './field-names.js';

/** What a column's name means, if it is English: for the one-file script, in place of `column-names.ts`. */
export const findColumn = finderOf(english);
