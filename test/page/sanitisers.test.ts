import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import sanitizeHtml from 'sanitize-html';

// What sanitisers leave of a placeholder. DOMPurify and TinyMCE run in test/browser, and WordPress's own in
// integrations/wordpress/try.mjs.

const placeholders = {
  box: '<div data-session-list data-src="programme.json" data-subject="Art">Programme</div>',
  link: '<a data-session-list data-subject="Art" href="programme.json">Programme</a>',
  address: '<a href="programme.json#data-session-list?subject=Art">Programme</a>',
} as const;
type Form = keyof typeof placeholders;

/** Whether src/page/placeholders.ts would still know it. */
const isPlaceholder = (html: string): boolean =>
  /<\w+[^>]* data-session-list[\s=>]|<a [^>]*href="[^"#]+#data-session-list/.test(html);

const only = (allowedTags: string[], allowedAttributes: Record<string, string[]>) => (html: string) =>
  sanitizeHtml(html, { allowedTags, allowedAttributes });

const sanitisers: Readonly<Record<string, { clean: (html: string) => string; keeps: readonly Form[] }>> = {
  // hast-util-sanitize's schema is GitHub's.
  GitHub: {
    clean: (html) => toHtml(sanitize(fromHtml(html, { fragment: true }), defaultSchema)),
    keeps: ['address'],
  },
  'sanitize-html, defaults': { clean: (html) => sanitizeHtml(html), keeps: ['address'] },
  'sanitize-html that allows data attributes': {
    clean: only(['div', 'a'], { '*': ['data-*', 'href'] }),
    keeps: ['box', 'link', 'address'],
  },
  // The filter "Limit allowed HTML tags" of Drupal's format "Basic HTML" (standard profile).
  'Drupal, Basic HTML': {
    clean: only(
      [
        'br',
        'p',
        'h2',
        'h3',
        'h4',
        'h5',
        'h6',
        'cite',
        'dl',
        'dt',
        'dd',
        'a',
        'blockquote',
        'ul',
        'ol',
      ].concat(['li', 'strong', 'em', 'code', 'img']),
      { a: ['hreflang', 'href'], img: ['src', 'alt'], '*': [] },
    ),
    keeps: ['address'],
  },
  // The same with the tag that docs/ways-in.md tells the site's keeper to add.
  'Drupal, with <div data-*> allowed': {
    clean: only(['div', 'p', 'a'], { div: ['data-*'], a: ['href', 'hreflang'] }),
    keeps: ['box', 'address'],
  },
  // CKEditor 5 keeps what a plugin of it knows: of a link its address, of a box nothing.
  'CKEditor 5, defaults': {
    clean: only(['p', 'h2', 'h3', 'h4', 'a', 'ul', 'ol', 'li'], { a: ['href'] }),
    keeps: ['address'],
  },
};

for (const [name, { clean, keeps }] of Object.entries(sanitisers))
  test(`${name} lets through: ${keeps.join(', ')}`, () => {
    for (const [form, html] of Object.entries(placeholders)) {
      const left = clean(html);
      assert.equal(isPlaceholder(left), keeps.includes(form as Form), `${form} became ${left}`);
      // Whatever happens, visitors read the words, and a link stays one.
      assert.match(left, /Programme/);
      if (form !== 'box') assert.match(left, /<a [^>]*href="programme\.json/);
    }
  });
