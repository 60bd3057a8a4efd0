import type { Translation } from './translation.js';

/** Loads the words of a language. */
export type LoadTranslation = () => Promise<{ readonly default: Translation }>;

/** Languages besides English, each loaded where a page is in it. */
export const languages: Readonly<Record<string, LoadTranslation>> = {
  ar: () => import('./languages/ar.js'),
  de: () => import('./languages/de.js'),
  es: () => import('./languages/es.js'),
  fr: () => import('./languages/fr.js'),
  he: () => import('./languages/he.js'),
  it: () => import('./languages/it.js'),
  ja: () => import('./languages/ja.js'),
  ko: () => import('./languages/ko.js'),
  nl: () => import('./languages/nl.js'),
  pl: () => import('./languages/pl.js'),
  pt: () => import('./languages/pt.js'),
  ru: () => import('./languages/ru.js'),
  tr: () => import('./languages/tr.js'),
  vi: () => import('./languages/vi.js'),
  zh: () => import('./languages/zh.js'),
  'zh-Hant': () => import('./languages/zh-Hant.js'),
};

/**
 * What loads the words of a language, if there are any but English. Regions fall back to their language, and
 * Chinese goes by its script, so that Taiwan and Hong Kong get the traditional one.
 * @param tag BCP 47, valid
 */
export const translationOf = (tag: string): LoadTranslation | undefined => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return languages[`${language}-${script}`] ?? languages[language];
};
