import { findColumn } from './column-names.js';
import { type Entry, fold, isEmpty } from './field-names.js';

/** "Authors", "Author 2" and "Autoren" in the languages that columns are named in. */
const AUTHOR = /^(co)?(authors?|aut(h?eu?r|ore?)|yazar|автор|著者|저자)/;

/**
 * The entries of a record without who wrote it, if it says who speaks: not every author of a paper presents it.
 * Where it names nobody else, authors are who there is.
 */
export const withoutAuthors = (entries: readonly Entry[]): readonly Entry[] => {
  const isAuthor = ([name]: Entry): boolean => AUTHOR.test(fold(name));
  const speaks = entries.some(
    (entry) =>
      findColumn(entry[0].replace(/\d/g, ''))[0]?.[0] === 'speakers' &&
      !isEmpty(entry[1]) &&
      !isAuthor(entry),
  );
  return speaks ? entries.filter((entry) => !isAuthor(entry)) : entries;
};
