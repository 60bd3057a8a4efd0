import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, joinLines, textLine, textValue } from '../../src/agenda/content-line.ts';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

test('lines have at most 75 octets, and joined again they are the line, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = textLine('SUMMARY', text);
      const lines = fold(line).split('\r\n');
      for (const one of lines) assert.ok(octets(one) <= 75);
      // A character that is cut would not come back from its octets.
      for (const one of lines) assert.equal(new TextDecoder().decode(new TextEncoder().encode(one)), one);
      assert.equal(lines.map((one, i) => (i ? one.slice(1) : one)).join(''), line);
    }),
  );
});

test('a line of exactly 75 octets is not folded, one of 76 is', () => {
  assert.equal(fold('x'.repeat(75)), 'x'.repeat(75));
  assert.equal(fold('x'.repeat(76)), `${'x'.repeat(75)}\r\n x`);
  assert.equal(fold(`${'x'.repeat(74)}é`), `${'x'.repeat(74)}\r\n é`);
});

test('what separates is escaped, every kind of line break is one', () => {
  assert.equal(textValue('a\\b;c,d'), 'a\\\\b\\;c\\,d');
  assert.equal(textValue('a\r\nb\rc\nd\u2028e'), 'a\\nb\\nc\\nd\\ne');
  assert.equal(textValue('a\0b\x07c\td\x7f'), 'abc\td');
  assert.equal(textValue('a\ud83db'), 'a\ufffdb');
});

test('no text can begin a line of its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = joinLines([textLine('SUMMARY', `${text}\rEND:VEVENT\n${text}`)]);
      for (const line of file.trimEnd().split('\r\n').slice(1)) assert.match(line, /^ /);
      assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/);
    }),
  );
});
