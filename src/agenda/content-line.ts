/** Content lines of iCalendar: RFC 5545, 3.1 and 3.3.11. */

/** Octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Octets of a line, without its line break. */
const LIMIT = 75;

/** Breaks a line into lines of at most 75 octets, never inside a character; each but the first begins with a space. */
export const fold = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  // Segments by code point: half of a surrogate pair is no character.
  for (const character of line) {
    const octets = octetsOf(character);
    if (size + octets > LIMIT) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += character;
    size += octets;
  }
  return [...lines, current].join('\r\n');
};

/**
 * A text as a value. Line breaks of every kind, a bare CR too, become `\n`; other control characters, which the
 * format has no place for, are left out, and halves of characters are shown as such.
 */
export const textValue = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** A line of a property whose value is a text. */
export const textLine = (name: string, text: string): string => `${name}:${textValue(text)}`;

/** Lines as they stand in a file. */
export const joinLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');
