/**
 * Tags as they are told from other text between `<` and `>`, such as "a<b and c>d". All of this stays linear
 * in time: nothing but a tag's own stretch up to the next `<` is looked at, and no two parts can share it.
 */

/** With a value, or one of those that have none; any word else may be one of a sentence. */
const ATTRIBUTE = String.raw`\s+(?:[\w:@.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+)|(?:hidden|disabled|checked|controls|download|allowfullscreen|async|defer|itemscope|nowrap|noshade|reversed)(?=[\s/>]))`;

const tagOf = (names: string): string => String.raw`</?(?:${names})(?:${ATTRIBUTE})*\s*/?>`;

const USUAL =
  'p|br|a|b|i|u|em|strong|ul|ol|li|div|span|h[1-6]|table|tr|td|img|blockquote|pre|code|sup|sub|font|script|style|iframe|center|hr|section|small';
const RARE =
  's|q|dl|dt|dd|th|thead|tbody|tfoot|caption|colgroup|col|del|ins|mark|kbd|samp|var|abbr|cite|dfn|time|tt|big|strike|wbr|figure|figcaption|picture|source|article|aside|header|footer|main|nav|details|summary|address|form|input|button|label|audio|video|embed|object|svg|path|noscript|html|head|body|meta|link|o:p';

/** What shows that a text is HTML. */
export const USUAL_TAG = tagOf(USUAL);

/** Any tag that texts of a programme have. */
export const TAG = tagOf(`${USUAL}|${RARE}`);
