// The search engines that are compared, each as its documentation says to use it for such a list.
// `make` gets the sessions and gives a function from a query to the numbers of sessions, best first.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { searchOver } from '../src/find/search.ts';
import { timeWriter } from '../src/text/format-time.ts';

const writeTime = timeWriter('en');
export const timeOf = (session) => writeTime(session) ?? '';

const records = (sessions) =>
  sessions.map((session, id) => ({
    id,
    title: session.title,
    description: session.description ?? '',
    subjects: session.subjects.join(', '),
    speakers: session.speakers.map(({ name }) => name).join(', '),
    location: session.location ?? '',
    time: timeOf(session),
  }));
const fields = ['title', 'subjects', 'speakers', 'location', 'time', 'description'];
const weights = { title: 10, subjects: 6, speakers: 6, location: 4, time: 4, description: 1 };

const fuse = (options) => (sessions) => {
  const keys = fields.map((name) => ({ name, weight: weights[name] }));
  const index = new Fuse(records(sessions), { keys, ...options });
  return (query) => index.search(query).map(({ refIndex }) => refIndex);
};

const miniSearch = (sessions) => {
  const index = new MiniSearch({
    fields,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: weights },
  });
  index.addAll(records(sessions));
  return (query) => index.search(query).map(({ id }) => id);
};

const micro = (sessions) => {
  const texts = uFuzzy.latinize(
    records(sessions).map((record) => fields.map((name) => record[name]).join(' | ')),
  );
  const engine = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  return (query) => {
    const [found, info, order] = engine.search(texts, query, 1, 1_000);
    return order ? order.map((place) => info.idx[place]) : (found ?? []);
  };
};

const ours = (sessions) => {
  const search = searchOver(sessions, { timeOf });
  search.find('a');
  return (query) => search.find(query)?.sessions ?? [];
};

export const engines = {
  'session-list': ours,
  'MiniSearch (fuzzy 0.2, prefix, AND)': miniSearch,
  'uFuzzy (one error, any order)': micro,
  'Fuse.js (defaults)': fuse({}),
  'Fuse.js (ignoreLocation, 0.3)': fuse({ ignoreLocation: true, threshold: 0.3 }),
};
