// The pages that bench/render.mjs opens: each shows the programme at /feed.json in its own way.

const page = (body, head = '') =>
  `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Sessions</title>${head}<body>${body}</body></html>`;

/** What all but session-list need: the programme, its times in words, and texts that are safe as HTML. */
const prelude = `const { sessions } = await (await fetch('/feed.json')).json();
const times = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: 'America/New_York' });
const timeOf = ({ start, end }) => times.formatRange(new Date(start), new Date(end));
const safe = (text = '') => text.replace(/[&<>"]/g, (one) => '&#' + one.charCodeAt(0) + ';');`;

const cardStyle = `<style>
.unseen { position: absolute; clip-path: inset(50%) }
ul { list-style: none; padding: 0 }
article { border: 1px solid; border-radius: 8px; padding: 16px; margin: 16px 0 }
ul ul { display: flex; flex-wrap: wrap; gap: 8px }
</style>`;

/**
 * `field` is where a visitor types, and `card` something that is there when the first cards are: expressions
 * that the page evaluates.
 */
export const contenders = {
  'session-list': {
    html: page(
      '<script type="module" src="/dist/session-list.js"></script><session-list src="/feed.json"></session-list>',
    ),
    field: `document.querySelector('session-list').shadowRoot.querySelector('input')`,
    card: `document.querySelector('session-list')?.shadowRoot?.querySelector('[part=card]')`,
  },
  // The same cards as plain HTML, without a search.
  innerHTML: {
    html: page(
      `<ul id="list"></ul><script type="module">${prelude}
document.getElementById('list').innerHTML = sessions.map((one) => \`<li><article>
<h3><a href="\${safe(one.url)}">\${safe(one.title)}</a></h3>
<p><span class="unseen">Time: </span><time datetime="\${one.start}">\${timeOf(one)}</time></p>
<p><span class="unseen">Place: </span><span>\${safe(one.location)}</span></p>
<ul>\${one.speakers.map(({ name, affiliation }) => \`<li>\${safe(name)}, \${safe(affiliation)}</li>\`).join('')}</ul>
<p>\${safe(one.description)}</p>
<ul>\${one.subjects.map((subject) => \`<li>\${safe(subject)}</li>\`).join('')}</ul>
</article></li>\`).join('');
</script>`,
      cardStyle,
    ),
    card: `document.querySelector('article')`,
  },
  // All of the list at once, with its fuzzy search.
  'List.js': {
    html: page(
      `<div id="all"><input class="fuzzy-search" type="search"><ul class="list"></ul></div>
<script src="/modules/list.js/dist/list.min.js"></script><script type="module">${prelude}
new List('all', {
  valueNames: ['title', 'time', 'description'],
  item: '<li><h3 class="title"></h3><p class="time"></p><p class="description"></p></li>',
}, sessions.map((one) => ({ ...one, time: timeOf(one) })));
</script>`,
    ),
    field: `document.querySelector('input')`,
    card: `document.querySelector('.list h3')`,
  },
  // In pages of ten, as it comes, which is its fastest way.
  DataTables: {
    html: page(
      `<table id="all"></table><script type="module">
import DataTable from '/modules/datatables.net/js/dataTables.min.mjs';
${prelude}
new DataTable('#all', {
  data: sessions.map((one) => [safe(one.title), timeOf(one), safe(one.description)]),
  columns: [{ title: 'Title' }, { title: 'Time' }, { title: 'Description' }],
});
</script>`,
      '<link rel="stylesheet" href="/modules/datatables.net-dt/css/dataTables.dataTables.min.css">',
    ),
    field: `document.querySelector('input[type=search]')`,
    card: `document.querySelector('tbody tr')`,
  },
};
