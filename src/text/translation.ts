import type { agendaEnglish } from './agenda-strings.js';
import type { nothingEnglish } from './nothing-strings.js';
import type { refineEnglish } from './refine-strings.js';
import type { Entry, english } from './strings.js';

/** What has a key has one text, wherever it is said. */
type Key = keyof (typeof english & typeof refineEnglish & typeof nothingEnglish & typeof agendaEnglish);

/** The texts of another language than English; what is not there yet is said in English. */
export type Translation = { readonly [K in Key]?: Entry };
