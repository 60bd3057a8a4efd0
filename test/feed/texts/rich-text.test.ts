import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Markup } from '../../../src/feed/reader.ts';
import { richTextReader } from '../../../src/feed/texts/rich-text.ts';
import { parseHtml } from '../parse-html.ts';

const resolve = (address: string): string | undefined => {
  try {
    const { protocol, href } = new URL(address, 'https://example.org/feed/');
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};
const { long, short } = richTextReader(parseHtml, resolve);

const linksOf = (text: string, markup: Markup) => {
  const read = long(text, markup);
  return read.links.map(({ start, end, url }) => [read.text.slice(start, end), url]);
};

describe('HTML becomes text', () => {
  for (const [html, text] of [
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One<br>Two<br/>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>One</li><li><p>Two</p></li></ul>After', '• One\n• Two\n\nAfter'],
    ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '• a\n  • b\n• c'],
    ['<ul><li><ul><li>b</li></ul></li><li>c</li></ul>', '• b\n• c'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['Bed &amp; breakfast&nbsp;&ndash; 5&nbsp;&euro;', 'Bed & breakfast\u00a0– 5\u00a0€'],
    ['<h2>Head</h2>Text <b>bold</b><i>er</i>', 'Head\n\nText bolder'],
    ['<script>alert(1)</script><style>p{}</style><p>Text</p>', 'Text'],
    ['<form><input value="x"><button>Send</button>Fill in</form>', 'Fill in'],
    ['<p hidden>no</p><!-- no --><p>yes</p>', 'yes'],
    ['<table><tr><td>9</td><td>Start</td></tr><tr><td>10</td><td>End</td></tr></table>', '9 Start\n10 End'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['One\n\nTwo <em>three</em>\nfour', 'One\n\nTwo three\nfour'],
    ['<p>unclosed <b>bold <li>item', 'unclosed bold\n• item'],
  ] as const) {
    test(html, () => assert.equal(long(html, 'html').text, text));
  }

  test('with its links, where they are safe', () =>
    assert.deepEqual(
      linksOf(
        '<p>See <a href="/a">2025 <b>plan</b></a>, <a href="javascript:alert(1)">bad</a>, <a href="mailto:desk@example.org">desk</a>, <a href="data:text/html,x">x</a></p>',
        'html',
      ),
      [
        ['2025 plan', 'https://example.org/a'],
        ['desk', 'mailto:desk@example.org'],
      ],
    ));

  test('also where it was pasted into a text', () => {
    assert.equal(long('<p>A &amp; B</p>', 'text').text, 'A & B');
    assert.equal(long('a < b and <title> of it; AT&amp;T', 'text').text, 'a < b and <title> of it; AT&T');
  });

  test('with the paragraphs of a text that has a few tags', () => {
    assert.equal(long('One\nline\n\nTwo<br>lines\n\nThree', 'text').text, 'One line\n\nTwo\nlines\n\nThree');
    assert.equal(
      long('One\n\n<ul>\n\n<li>a</li>\n\n<li>b</li></ul>\n\nTwo', 'markdown').text,
      'One\n\n• a\n• b\n\nTwo',
    );
  });

  test('which neither begins nor ends with what nobody sees', () => {
    assert.deepEqual(long('<p>&nbsp; &nbsp;</p>', 'html'), { text: '', links: [] });
    const { text, links } = long(
      '<p>&nbsp;A <a href="https://example.org/b">b&nbsp;</a></p><p>&nbsp;</p>',
      'html',
    );
    assert.equal(text, 'A b');
    assert.deepEqual(links, [{ start: 2, end: 3, url: 'https://example.org/b' }]);
  });

  test('deeper than anybody nests, without its tags at least', () =>
    assert.match(long(`${'<div>'.repeat(100_000)}deep`, 'html').text, /deep$/));
});

describe('Markdown becomes text', () => {
  for (const [markdown, text] of [
    ['# Head\nText', 'Head\n\nText'],
    ['Head\n====\nText', 'Head\n\nText'],
    ['**bold** *it* ***both*** __b__ _i_ ~~gone~~', 'bold it both b i gone'],
    ['snake_case_word and 2 * 3 * 4', 'snake_case_word and 2 * 3 * 4'],
    ['* a\n* b\n    * c\n* d', '• a\n• b\n  • c\n• d'],
    ['1. a\n2) b', '1. a\n2. b'],
    ['- a\n\n- b\n\ntext', '• a\n• b\n\ntext'],
    ['- a\n\n  more\n- b\n\n***\n- c', '• a\nmore\n• b\n\n• c'],
    ['> quoted\n> lines', 'quoted\nlines'],
    ['```js\ncode *x*\n```\nafter', 'code *x*\n\nafter'],
    ['`code_x_` and \\*not\\*', 'code_x_ and *not*'],
    ['![a picture](p.png) text', 'a picture text'],
    ['Q&amp;A &lt;b&gt;', 'Q&A <b>'],
    ['one<br>two', 'one\ntwo'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b\n1 2'],
    ['above\n\n---\n\nbelow', 'above\n\nbelow'],
    ['[not a link] and [x]', '[not a link] and [x]'],
    ['the _private name', 'the _private name'],
    ['rated 5* by ~~ nobody~~', 'rated 5* by ~~ nobody~~'],
    ['**Hi** a _b c', 'Hi a _b c'],
    ['**one *two***, ***three** four*, *a _b* c_', 'one two, three four, a _b c_'],
    ['not *from\n\nhere* on', 'not *from\n\nhere* on'],
    [
      '**https://a.org/_b_/c__d** and _(https://a.org/e\\_f)_',
      'https://a.org/_b_/c__d and (https://a.org/e_f)',
    ],
    ['if a<b and c>d, `x` <t> <b class="k" hidden>bold</b><!-- -->', 'if a<b and c>d, x <t> bold'],
  ] as const) {
    test(JSON.stringify(markdown), () => assert.equal(long(markdown, 'markdown').text, text));
  }

  test('with its links, where they are safe', () =>
    assert.deepEqual(
      linksOf(
        '[a](https://a.org/x_(y) "title") [b][r] <https://c.org> [bad](javascript:alert(1)) <a href="https://d.org">d</a> https://e.org/f.\n\n[r]: /r',
        'markdown',
      ),
      [
        ['a', 'https://a.org/x_(y)'],
        ['b', 'https://example.org/r'],
        ['https://c.org', 'https://c.org/'],
        ['d', 'https://d.org/'],
        ['https://e.org/f', 'https://e.org/f'],
      ],
    ));

  test('with whole addresses that have marks in them', () => {
    for (const address of [
      'https://docs.google.com/presentation/d/1aB_-cD/edit',
      'https://www.youtube.com/watch?v=_Ab-_9c',
      'https://example.org/*/~~a*b~~c',
    ])
      assert.deepEqual(linksOf(`**See** ${address}, and _more_.`, 'markdown'), [[address, address]]);
  });

  test('also where a text is written in it', () =>
    assert.equal(long('We use **this** and [that](https://a.org).', 'text').text, 'We use this and that.'));
});

describe('Plain text', () => {
  test('keeps its lines and lists', () =>
    assert.equal(long('One\r\ntwo\n\n* a\n* b\n\n- alone', 'text').text, 'One\ntwo\n\n• a\n• b\n\n- alone'));
  test('has links where it has addresses', () =>
    assert.deepEqual(linksOf('See https://example.org/a, (http://b.org/c) or ftp://d.org.', 'text'), [
      ['https://example.org/a', 'https://example.org/a'],
      ['http://b.org/c', 'http://b.org/c'],
    ]));
});

describe('What stands between < and >', () => {
  test('is text if it is no tag, in HTML too', () => {
    for (const [html, text] of [
      ['For x<y and z>w, if a<b and c>d.', 'For x<y and z>w, if a<b and c>d.'],
      ['<p>A List<String> of <b>x<y</b></p>', 'A List<String> of x<y'],
      ['<p>a <3 b</p><p>c<', 'a <3 b\n\nc<'],
      ['<TITLE>no</TITLE><o:p></o:p><my-tag a="<b>">One</my-tag><?xml:namespace x?>', 'One'],
      ['<td nowrap>One</td> <a\nhref="/x" broken">two', 'One two'],
    ] as const) {
      assert.equal(long(html, 'html').text, text, html);
      assert.equal(short(html, 'html').trim().replace(/ +/g, ' '), text.replace(/\s+/g, ' '), html);
    }
  });
  const compared = 'For x<y and z>w, if a<b and c>d then stop.';
  test('is text unless it is a tag', () => {
    for (const markup of ['text', 'markdown'] as const) assert.equal(long(compared, markup).text, compared);
    assert.equal(long('One <b id=a title="x > y" nowrap>two</b>', 'text').text, 'One two');
  });
  test('is text unless it is a tag, where nobody parses HTML', () => {
    const reader = richTextReader(undefined, resolve);
    assert.equal(reader.short(compared, 'html'), compared);
    assert.equal(reader.short('<!-- no --><em class="a">One</em>', 'html').trim(), 'One');
    assert.equal(reader.long(compared, 'html').text, compared);
  });
});

describe('A title of a format that writes HTML', () => {
  test('loses tags and entities', () =>
    assert.equal(short('Cats &#8211; <em>and</em> R&amp;D', 'html'), 'Cats – and R&D'));
  test('of another format loses entities, and tags are words', () => {
    assert.equal(short('Teaching &#58; <em> &amp; <strong>', 'text'), 'Teaching : <em> & <strong>');
    assert.equal(short(' &nbsp;R&D; AT&T', 'markdown'), 'R&D; AT&T');
  });
});

test('whatever text comes, links lie in it, one after the other, and nothing is thrown', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<ul><li>',
      '<a href="/x">',
      '</a>',
      '[a](',
      '](b)',
      '**',
      '`',
      '- ',
      '\n',
      '\n\n',
      '&amp;',
      'https://a.b',
      '<!--',
      '|',
      '# ',
      '1. ',
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom<Markup>('text', 'html', 'markdown'), (written, markup) => {
      const read = long(written, markup);
      let at = 0;
      for (const { start, end, url } of read.links) {
        assert.ok(start >= at && end > start && end <= read.text.length);
        assert.match(url, /^(https?|mailto|tel):/);
        at = end;
      }
      assert.equal(read.text, read.text.trim());
    }),
  );
});

for (const piece of [
  '[',
  '<a ',
  '<!--',
  '`',
  '*',
  '_',
  '(',
  '&',
  '![',
  '- ',
  '> ',
  'https://',
  ')',
  '|',
  '<',
  ' #',
  '\\',
  '.',
  '<b x=1 ',
  '<b x= ',
  'hidden ',
  '*a ',
  ' a* _b',
  'https://*',
  '**_',
]) {
  test(`takes no time over a description of nothing but "${piece}"`, { timeout: 5_000 }, () => {
    const text = piece.repeat(Math.ceil(190_000 / piece.length));
    for (const markup of ['text', 'html', 'markdown'] as const) long(text, markup);
  });
}
