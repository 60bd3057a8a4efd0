/**
 * Tags as they are told from other text between `<` and `>`, such as "a<b and c>d". All of this stays linear
 * in time: nothing but a tag's own stretch up to the next `<` is looked at, and no two parts can share it.
 */

/** Attributes without a value; any word else may be one of a sentence. */
const BARE =
  '(?:hidden|disabled|checked|controls|download|allowfullscreen|async|defer|itemscope|nowrap|noshade|reversed)(?=[\\s/>])';
const ATTRIBUTE = String.raw`\s+(?:[\w:@.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+)|${BARE})`;

const tagOf = (names: string): string => String.raw`</?(?:${names})(?:${ATTRIBUTE})*\s*/?>`;

const USUAL =
  'p|br|a|b|i|u|em|strong|ul|ol|li|div|span|h[1-6]|table|tr|td|img|blockquote|pre|code|sup|sub|font|script|style|iframe|center|hr|section|small';
const RARE =
  's|q|dl|dt|dd|th|thead|tbody|tfoot|caption|colgroup|col|del|ins|mark|kbd|samp|var|abbr|cite|dfn|time|tt|big|strike|wbr|figure|figcaption|picture|source|article|aside|header|footer|main|nav|details|summary|address|form|input|button|label|audio|video|embed|object|svg|path|noscript|html|head|body|meta|link|o:p';

const OTHER =
  'acronym|applet|area|base|bdi|bdo|canvas|data|datalist|dialog|fieldset|frame|frameset|hgroup|legend|map|math|menu|meter|nobr|optgroup|option|output|param|progress|rp|rt|ruby|search|select|template|textarea|title|track';
// Those of an application, and what Word leaves behind, such as "st1:place".
const OWN = String.raw`[a-z]\w*[:-][\w:-]*`;

/** What shows that a text is HTML. */
export const USUAL_TAG = tagOf(USUAL);

/** Any tag that texts of a programme have. */
export const TAG = tagOf(`${USUAL}|${RARE}`);

/**
 * A `<` that begins no tag, though what follows up to a `>` would be taken for one: "x<y and z>w". A tag may be
 * written badly, but it closes, or begins an attribute, behind its name.
 */
export const NO_TAG = new RegExp(
  String.raw`<(?!/?(?:${USUAL}|${RARE}|${OTHER}|${OWN})(?:\s+${BARE})*(?:\s*/?>|\s+[\w:@.-]+\s*=)|!|\?[a-z])`,
  'gi',
);
