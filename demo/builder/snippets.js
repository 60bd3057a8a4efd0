// What an editor pastes, for each place, and three steps in plain words. Knows no page: everything comes in.

/** @typedef {{
 *   attributes: Record<string, string>,
 *   theme: Record<string, string>,
 *   script: string,
 *   integrity: string,
 *   embed: string,
 * }} Choice `attributes` of the element ("" for one without a value), custom properties of the `theme`, and the
 * absolute addresses of session-list.js and embed.html
 */

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

const attribute = (name, value) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`);

const written = (attributes, prefix = '') =>
  Object.entries(attributes)
    .map(([name, value]) => attribute(prefix + name, value))
    .join('');

const scriptTag = ({ script, integrity }) =>
  `<script type="module" src="${escapeHtml(script)}"${integrity ? `${attribute('integrity', integrity)} crossorigin="anonymous"` : ''}></script>`;

const styleTag = ({ theme }) => {
  const lines = Object.entries(theme).map(([name, value]) => `  ${name}: ${value.replace(/[<>{};]/g, '')};`);
  return lines.length ? `<style>\nsession-list {\n${lines.join('\n')}\n}\n</style>\n` : '';
};

const fallback = ({ attributes }) =>
  attributes.src ? `\n  <a href="${escapeHtml(attributes.src.split(/\s+/)[0])}">Programme</a>\n` : '';

const element = (choice) => `<session-list${written(choice.attributes)}>${fallback(choice)}</session-list>`;

const box = ({ attributes }) => `<div data-session-list${written(attributes, 'data-')}>Programme</div>`;

/** Of the frame, with every choice as a parameter. */
export const frameAddress = ({ attributes, theme, embed, script }) => {
  const url = new URL(embed);
  for (const [name, value] of Object.entries(attributes)) {
    // In the frame a relative address would be relative to embed.html.
    const absolute = name === 'src' ? value.replace(/\S+/g, (one) => new URL(one, script).href) : value;
    url.searchParams.set(name, absolute);
  }
  for (const [name, value] of Object.entries(theme)) url.searchParams.set(name, value);
  return url.href;
};

const frame = (choice) =>
  `<iframe src="${escapeHtml(frameAddress(choice))}" title="Programme" width="100%" height="800"></iframe>`;

const frameScript = ({ embed }) => `<script src="${escapeHtml(new URL('frame.js', embed).href)}"></script>`;

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const jsx = ({ attributes }) => {
  const props = Object.entries(attributes).map(([name, value]) =>
    value === ''
      ? ` ${camel(name)}`
      : ` ${camel(name)}=${/["\\\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`}`,
  );
  return `import 'session-list';\n\nexport const Programme = () => <session-list${props.join('')} />;\n`;
};

/** Where a snippet goes: its name, what is pasted, and how. */
export const places = {
  html: {
    name: 'Plain HTML',
    snippet: (choice) => `${styleTag(choice)}${scriptTag(choice)}\n${element(choice)}\n`,
    steps: [
      'Open the page in your editor, where you see its HTML.',
      'Paste the snippet where the programme should be.',
      'Save, and look at the page in a private window.',
    ],
  },
  wordpress: {
    name: 'WordPress',
    snippet: ({ attributes }) =>
      `[session_list${Object.entries(attributes)
        .map(([name, value]) => ` ${name.replace(/-/g, '_')}="${value.replace(/["[\]]/g, '')}"`)
        .join('')}]\n`,
    steps: [
      'Once for the site: an administrator installs the plugin “session-list” (folder integrations/wordpress) under Plugins.',
      'Edit the page, add a block “Shortcode”, and paste the snippet into it.',
      'Press “Preview”, then “Update”.',
    ],
  },
  drupal: {
    name: 'Drupal',
    snippet: (choice) => `${box(choice)}\n`,
    steps: [
      'Once for the site: the site’s keeper adds session-list.js to the theme, and <div data-*> to the allowed tags of the text format.',
      'Edit the page, press “Source” in the editor’s toolbar, and paste the snippet.',
      'Save, and look at the page in a private window.',
    ],
  },
  libguides: {
    name: 'LibGuides',
    snippet: (choice) => `${frame(choice)}\n${frameScript(choice)}\n`,
    steps: [
      'Edit the guide and choose “Add / Reorder”, then “Media / Widget”.',
      'Paste the snippet into “Embed code”.',
      'Save, and look at the guide as a visitor.',
    ],
  },
  sharepoint: {
    name: 'SharePoint',
    snippet: (choice) => `${frame(choice)}\n`,
    steps: [
      'Once for the site: its owner allows the address of embed.html under Site settings, “HTML Field Security”.',
      'Edit the page, add the web part “Embed”, and paste the snippet.',
      'Press “Republish”.',
    ],
  },
  googlesites: {
    name: 'Google Sites',
    snippet: (choice) => `${frameAddress(choice)}\n`,
    steps: [
      'Edit the site and choose “Insert”, then “Embed”, then “By URL”.',
      'Paste the address, and choose “Whole page”.',
      'Make the box as high as you like, and press “Publish”.',
    ],
  },
  canvas: {
    name: 'Canvas',
    snippet: (choice) => `${frame(choice)}\n`,
    steps: [
      'Edit the page and choose “Insert”, then “Embed”.',
      'Paste the snippet and press “Submit”.',
      'Press “Save & Publish”.',
    ],
  },
  squarespace: {
    name: 'Squarespace',
    snippet: (choice) => `${frame(choice)}\n${frameScript(choice)}\n`,
    steps: [
      'Edit the page, press “Add block”, and choose “Code”.',
      'Paste the snippet; the block’s kind is “HTML”.',
      'Press “Save”, and look at the page in a private window.',
    ],
  },
  react: {
    name: 'React',
    snippet: jsx,
    steps: [
      'Run npm install session-list in your project.',
      'Put the snippet into a file of your project, and <Programme /> where the programme should be.',
      'For types, add import type {} from "session-list/react" to any file.',
    ],
  },
};
