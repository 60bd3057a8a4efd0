// Sliders and colour fields produce the CSS of a theme. What is not touched is left out: it follows the page.
const colours = {
  color: ['Texts', '#1d2329'],
  muted: ['Places and speakers', '#4a5560'],
  background: ['Background', '#ffffff'],
  'card-background': ['Background of cards', '#ffffff'],
  accent: ['Links', '#0b4f8a'],
  border: ['Borders', '#b9c0c7'],
  'mark-background': ['What a search found', '#ffe27a'],
};
const sizes = {
  gap: ['Space', 4, 40, 16, 'px', 1],
  radius: ['Roundness', 0, 32, 8, 'px', 1],
  'border-width': ['Width of borders', 0, 6, 1, 'px', 1],
  'font-size': ['Size of texts', 14, 24, 17, 'px', 1],
  'title-size': ['Size of headings', 1, 2, 1.2, 'em', 0.05],
};

const byId = (id) => document.getElementById(id);
const list = document.querySelector('session-list');
const chosen = new Map();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** WCAG 2.2, relative luminance. */
const luminance = (hex) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const warnings = () => {
  const paper = chosen.get('card-background') ?? chosen.get('background');
  if (!paper) return '';
  return ['color', 'muted', 'accent']
    .filter((name) => chosen.has(name) && contrast(chosen.get(name), paper) < 4.5)
    .map(
      (name) =>
        `“${colours[name][0]}” has a contrast of ${contrast(chosen.get(name), paper).toFixed(1)}; WCAG asks for 4.5.`,
    )
    .join(' ');
};

const show = () => {
  const lines = [...chosen].map(([name, value]) => `  --session-list-${name}: ${value};`);
  const css = lines.length
    ? `session-list {\n${lines.join('\n')}\n}`
    : '/* Nothing chosen: all follows the page. */';
  sheet.replaceSync(css);
  byId('css').value = css;
  const told = warnings();
  if (byId('contrast').textContent !== told) byId('contrast').textContent = told;
  byId('copied').textContent = '';
};

const choose = (name, value) => {
  if (value) chosen.set(name, value);
  else chosen.delete(name);
  show();
};

for (const [name, [label, value]] of Object.entries(colours)) {
  const field = make('input', { type: 'color', id: name, value });
  field.addEventListener('input', () => choose(name, field.value));
  byId('colours').append(make('p', {}, make('label', { htmlFor: name, textContent: label }), field));
}

for (const [name, [label, min, max, value, unit, step]] of Object.entries(sizes)) {
  const field = make('input', { type: 'range', id: name, min, max, step });
  field.defaultValue = value;
  const told = make('output', { textContent: `${value}${unit}` });
  told.htmlFor = name;
  field.addEventListener('input', () => {
    told.textContent = `${field.value}${unit}`;
    choose(name, told.textContent);
  });
  byId('sizes').append(make('p', {}, make('label', { htmlFor: name, textContent: label }), field, told));
}

byId('layout').addEventListener('change', ({ target }) => list.setAttribute('layout', target.value));
byId('font').addEventListener('change', ({ target }) => choose('font', target.value));
byId('controls').addEventListener('reset', async () => {
  // The fields are reset after this event.
  await Promise.resolve();
  chosen.clear();
  list.removeAttribute('layout');
  for (const [name, [, , , value, unit]] of Object.entries(sizes))
    byId(name).nextElementSibling.textContent = `${value}${unit}`;
  show();
});
byId('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(byId('css').value);
    byId('copied').textContent = 'Copied.';
  } catch {
    byId('css').select();
    byId('copied').textContent = 'Selected; copy it with Ctrl+C.';
  }
});
show();
