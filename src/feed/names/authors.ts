import { findColumn } from './column-names.js';
import { type Entry, fold, isEmpty, remembered } from './field-names.js';

/** "Authors", "Author 2" and "Autoren" in the languages that columns are named in. */
const AUTHOR = /^(co)?(authors?|aut(h?eu?r|ore?)|yazar|автор|著者|저자)/;

const namesAuthor = remembered((name) => AUTHOR.test(fold(name)));
const namesSpeaker = remembered((name) => findColumn(name.replace(/\d/g, ''))[0]?.[0] === 'speakers');

/**
 * The entries of a record without who wrote it, if it says who speaks: not every author of a paper presents it.
 * Where it names nobody else, authors are who there is.
 */
export const withoutAuthors = (entries: readonly Entry[]): readonly Entry[] => {
  const others = entries.filter(([name]) => !namesAuthor(name));
  const speaks = ([name, value]: Entry): boolean => namesSpeaker(name) && !isEmpty(value);
  return others.length < entries.length && others.some(speaks) ? others : entries;
};
