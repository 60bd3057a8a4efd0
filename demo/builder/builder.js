// The page that makes a snippet. The choice lives in the page's address; the feed's text stays in the browser.
import { places } from './snippets.js';

const DIST = new URL('../../dist/', import.meta.url);
/** Attributes that have a field of their own, or that nobody pastes. */
const ELSEWHERE = new Set(['src', 'subject', 'lang', 'now']);

const byId = (id) => document.getElementById(id);
const form = byId('form');
const stage = byId('stage');

/** A labelled field. */
const field = ({ name, label, help, control }) => {
  control.id = `field-${name}`;
  control.name = name;
  const text = document.createElement('label');
  text.htmlFor = control.id;
  text.textContent = label;
  const box = document.createElement('div');
  box.append(text, control);
  if (help) {
    const hint = document.createElement('p');
    hint.className = 'help';
    hint.id = `${control.id}-help`;
    hint.textContent = help;
    control.setAttribute('aria-describedby', hint.id);
    box.append(hint);
  }
  return box;
};

const input = (type) => Object.assign(document.createElement('input'), { type });

const select = (options) => {
  const control = document.createElement('select');
  control.append(...options.map((value) => new Option(value || 'as it comes', value)));
  return control;
};

/** The control that fits an attribute's type, as the manifest has it. */
const controlOf = ({ type = { text: 'string' } }) => {
  if (type.text === 'boolean') return input('checkbox');
  const choices = [...type.text.matchAll(/'([^']*)'/g)].map(([, choice]) => choice);
  return choices.length ? select(['', ...choices.filter(Boolean)]) : input('text');
};

const sentence = (name) =>
  name
    .replace(/^--session-list-/, '')
    .replace(/-/g, ' ')
    .replace(/^./, (letter) => letter.toUpperCase());

const manifest = await (await fetch(new URL('custom-elements.json', DIST))).json();
const element = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'session-list');

const attributes = element.attributes.filter(({ name }) => !ELSEWHERE.has(name));
byId('attributes').append(
  ...attributes.map((one) =>
    field({ name: one.name, label: sentence(one.name), help: one.description, control: controlOf(one) }),
  ),
);
byId('properties').append(
  ...element.cssProperties.map(({ name, description, default: usual }) =>
    field({
      name,
      label: sentence(name),
      help: `${description}${usual ? ` Otherwise ${usual}.` : ''}`,
      control: input('text'),
    }),
  ),
);
byId('place').append(...Object.entries(places).map(([value, { name }]) => new Option(name, value)));

/** A file or a text that is only here; its address lasts as long as the page. */
let local;

const valueIn = (control) =>
  control.type === 'checkbox' ? (control.checked ? 'on' : '') : control.value.trim();

const readForm = () => {
  const values = {};
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = valueIn(control);
    if (value) values[control.name] = value;
  }
  return values;
};

const choiceOf = ({ place: _, script, ...values }) => {
  const entries = Object.entries(values);
  const isFlag = (name) => attributes.some((one) => one.name === name && one.type?.text === 'boolean');
  return {
    attributes: Object.fromEntries(
      entries
        .filter(([name]) => !name.startsWith('--'))
        .map(([name, value]) => [name, isFlag(name) ? '' : value]),
    ),
    theme: Object.fromEntries(entries.filter(([name]) => name.startsWith('--'))),
    script: new URL(script || 'session-list.js', DIST).href,
    embed: new URL('embed.html', new URL(script || '.', DIST)).href,
    integrity: '',
  };
};

/** Of the script that is beside this page; browsers work it out in secure pages only. */
const integrityOf = async (address) => {
  try {
    const bytes = await (await fetch(address)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
    return `sha384-${btoa(String.fromCharCode(...digest))}`;
  } catch {
    return '';
  }
};

const writeSubjects = (programme) => {
  const control = byId('subject');
  const chosen = control.value || new URLSearchParams(location.search).get('subject') || '';
  const subjects = [...new Set(programme.sessions.flatMap((session) => session.subjects))].sort((a, b) =>
    a.localeCompare(b),
  );
  control.replaceChildren(
    new Option('All, with a drop-down', ''),
    ...subjects.map((one) => new Option(one, one)),
  );
  if (chosen && !subjects.includes(chosen)) control.append(new Option(chosen, chosen));
  control.value = chosen;
};

const writeReport = ({ programme, problems }) => {
  const said = programme
    ? `Read as “${programme.format}”: ${programme.sessions.length} sessions. ${problems.length ? `${problems.length} things to mend; the feed doctor beside says what.` : 'Nothing to mend.'}`
    : `${problems[0]?.message ?? ''} ${problems[0]?.hint ?? ''}`;
  byId('report').replaceChildren(
    Object.assign(document.createElement('p'), { className: 'note', textContent: said }),
  );
};

let shown;

/** Shows the list as chosen; anew only when something about it has changed. */
const preview = ({ attributes: chosen, theme }) => {
  const src = local?.address ?? chosen.src;
  const key = JSON.stringify([src, chosen, theme]);
  if (key === shown) return;
  shown = key;
  if (!src) {
    const hint = 'Give an address or a file, or try the sample programme.';
    stage.replaceChildren(
      Object.assign(document.createElement('p'), { className: 'help', textContent: hint }),
    );
    return;
  }
  const list = document.createElement('session-list');
  list.id = 'preview';
  for (const [name, value] of Object.entries({ ...chosen, src })) list.setAttribute(name, value);
  for (const [name, value] of Object.entries(theme)) list.style.setProperty(name, value);
  list.addEventListener('session-list-load', () => {
    writeSubjects(list.programme);
    writeReport(list);
  });
  list.addEventListener('session-list-error', ({ problem }) => writeReport({ problems: [problem] }));
  stage.replaceChildren(list);
};

let latest = 0;

const update = async () => {
  const values = readForm();
  const parameters = new URLSearchParams(values);
  // The element shows its doctor where the page's address asks for it.
  parameters.set('session-list-doctor', '');
  history.replaceState(null, '', `?${parameters}`);
  const choice = choiceOf(values);
  const place = places[values.place] ?? places.html;
  preview(choice);
  byId('local').hidden = !local;
  byId('steps').replaceChildren(
    ...place.steps.map((step) => Object.assign(document.createElement('li'), { textContent: step })),
  );
  const turn = ++latest;
  const integrity = await integrityOf(choice.script);
  if (turn === latest) byId('snippet').value = place.snippet({ ...choice, integrity });
};

const takeText = (text, name) => {
  if (local) URL.revokeObjectURL(local.address);
  local = text.trim() ? { address: URL.createObjectURL(new Blob([text])) } : undefined;
  if (local && !byId('src').value) byId('src').value = name;
  void update();
};

const takeFile = async (file) => {
  if (file) takeText(await file.text(), file.name);
};

const drop = byId('drop');
drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  void takeFile(event.dataTransfer?.files[0]);
});
byId('file').addEventListener('change', ({ target }) => void takeFile(target.files[0]));
byId('text').addEventListener('change', ({ target }) => takeText(target.value, 'programme.csv'));
byId('src').addEventListener('change', () => {
  // An address that can be asked is better than a copy.
  if (/^https?:/.test(byId('src').value)) local = undefined;
});
byId('sample').addEventListener('click', () => {
  const sample = {
    title: 'Sample conference',
    timeZone: 'America/New_York',
    sessions: [
      {
        title: 'Opening',
        start: '2027-06-27T09:00',
        end: '2027-06-27T10:00',
        location: 'Main hall',
        speakers: ['Ada Lovelace'],
        subjects: ['Keynote'],
        description: 'Welcome to the conference.',
      },
      {
        title: 'Maps for everyone',
        start: '2027-06-27T10:30',
        end: '2027-06-27T11:30',
        location: 'Room 1',
        speakers: ['Gerardus Mercator'],
        subjects: ['Maps', 'Art'],
      },
      {
        title: 'Picture books',
        time: 'Monday 1:00PM - 2:00PM',
        subjects: ['Art'],
        description: 'How pictures tell.',
      },
    ],
  };
  takeText(JSON.stringify(sample, null, 2), 'programme.json');
});
byId('copy').addEventListener('click', async () => {
  const snippet = byId('snippet');
  snippet.select();
  try {
    await navigator.clipboard.writeText(snippet.value);
    byId('copied').textContent = 'Copied.';
  } catch {
    byId('copied').textContent = 'The snippet is selected: press Ctrl+C, or ⌘C on a Mac.';
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', ({ target }) => {
  byId('copied').textContent = '';
  if (target.type !== 'text' && target.name) void update();
});
form.addEventListener('change', () => void update());

for (const [name, value] of new URLSearchParams(location.search)) {
  const control = form.elements.namedItem(name);
  if (!control || !('value' in control)) continue;
  if (control.type === 'checkbox') control.checked = value === 'on';
  else {
    if (control.id === 'subject') control.append(new Option(value, value));
    control.value = value;
  }
}
void update();
