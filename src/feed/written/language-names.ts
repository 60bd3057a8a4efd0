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

/** The BCP 47 tag of a language that is named in words ("German", "Deutsch"); `undefined` if it is not known. */
export const readLanguageName = (name: string): string | undefined => {
  names ??= allNames();
  return names.get(name.toLowerCase());
};
