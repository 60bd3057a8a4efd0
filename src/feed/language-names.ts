/** Languages whose names are read: those that programmes are held in most often. */
const languages =
  'ar bg ca cs da de el en es et eu fa fi fr gl he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );

let names: Map<string, string> | undefined;

/** The names are those of `Intl`: in English, in the language itself, and as a title would write them. */
const allNames = (): Map<string, string> => {
  const found = new Map<string, string>();
  for (const language of languages)
    for (const inLanguage of [language, 'en']) {
      const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language);
      if (name) found.set(name.toLowerCase(), language);
    }
  for (const name of ['mandarin', '漢語', '汉语', '華語', '国语', '國語']) found.set(name, 'zh');
  return found;
};

const tagOf = (text: string): string | undefined => {
  try {
    // A tag is short, and "English" would pass for one of eight letters.
    const tag = text.replaceAll('_', '-');
    if (/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(tag)) return Intl.getCanonicalLocales(tag)[0];
    names ??= allNames();
  } catch {
    return undefined;
  }
  return names.get(text.toLowerCase());
};

const known = new Map<string, string | undefined>();

/** The BCP 47 tag of a language that is named by its tag or in words ("German", "Deutsch"); else `undefined`. */
export const readLanguage = (text: string): string | undefined => {
  if (!known.has(text)) {
    if (known.size > 500) known.clear();
    known.set(text, tagOf(text));
  }
  return known.get(text);
};
