const VOWEL = /[aeiouy]/;

/**
 * What the forms of an English word share: "library" and "libraries", "plan" and "planning", "share" and
 * "sharing". Light on purpose: it takes plurals and the endings of verbs, and no more, as Harman's
 * "s stemmer" does (How effective is suffixing?, JASIS 42, 1991). Other words stay as they are.
 */
export const stemOf = (word: string): string => {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stem = word;
  if (/[^aeu]ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:[^suiy]|[aeo]y)s$/.test(stem) && stem !== 'news') stem = stem.slice(0, -1);
  const bare = stem.replace(/ing$|(?<=[^e])ed$/, '');
  if (bare !== stem && bare.length > 2 && VOWEL.test(bare) && stem !== 'evening')
    stem = bare.replace(/([^aeiouylsz])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/ie$|y$/, 'i').replace(/e$/, '') : stem;
};

/** What every word with this stem begins with. */
export const beginningOf = (stem: string): string => stem.replace(/i$/, '');
