// Known-item queries: each is made of words of one session and should find it. By a seed.
import { randomBy } from './programme.mjs';

const PER_SET = 120;
const wordsIn = (text) => (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !UNTYPICAL.test(word));
// People look for words, not for what holds sentences together.
const UNTYPICAL =
  /^(?:this|that|with|from|they|them|their|there|have|will|what|when|where|which|your|about|into|more|than|also|been|were|would|could|does|each|some|such|these|those|and|the|for)$/i;

const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const textsOf = ({ title, description, subjects, speakers, location }) => ({
  title,
  description,
  subjects: subjects.join(' '),
  speakers: speakers.map(({ name }) => name).join(' '),
  location: location ?? '',
});

/** Queries by set: `{ query, number }`, where `number` is the session's place in the list. */
export const makeQueries = (sessions, seed = 1) => {
  const random = randomBy(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
  const holders = new Map();
  sessions.forEach((session, number) => {
    for (const word of new Set(
      Object.values(textsOf(session)).flatMap((text) => fold(text).match(/\p{L}+/gu) ?? []),
    )) {
      const list = holders.get(word) ?? [];
      if (!list.length) holders.set(word, list);
      list.push(number);
    }
  });

  /** One typing error: a letter missing, too many, wrong, or exchanged with the next; any place. */
  const misspell = (word) => {
    const at = Math.floor(random() * word.length);
    const kind = Math.floor(random() * 4);
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 1) return word.slice(0, at) + letter() + word.slice(at);
    if (kind === 2) return word.slice(0, at) + letter() + word.slice(at + 1);
    const first = Math.min(at, word.length - 2);
    return word.slice(0, first) + word[first + 1] + word[first] + word.slice(first + 2);
  };

  /** Whether few enough sessions have all the words that the one meant can be asked to be in the first ten. */
  const isKnownItem = (words) => {
    const lists = words.map((word) => holders.get(fold(word)) ?? []).sort((a, b) => a.length - b.length);
    const rest = lists.slice(1).map((list) => new Set(list));
    return lists[0].filter((number) => rest.every((list) => list.has(number))).length <= 10;
  };

  /** @param choose gives the words of a query from the words of each field, or nothing */
  const set = (choose, write) => {
    const queries = [];
    for (let tries = 0; queries.length < PER_SET && tries < 100_000; tries++) {
      const number = Math.floor(random() * sessions.length);
      const words = choose(
        Object.fromEntries(
          Object.entries(textsOf(sessions[number])).map(([name, text]) => [name, wordsIn(text)]),
        ),
      );
      if (
        !words ||
        words.includes(undefined) ||
        new Set(words.map(fold)).size < words.length ||
        !isKnownItem(words)
      )
        continue;
      queries.push({ query: write(words.map((word) => word.toLowerCase())).join(' '), number });
    }
    return queries;
  };
  const asIs = (words) => words;
  const twoOfTitle = ({ title }) => [pick(title), pick(title)];
  // A word of four letters may be left with three, and then it is another word.
  const atLeast = (length, words) => words.filter((word) => word.length >= length);
  const twoLongerOfTitle = ({ title }) => [pick(atLeast(5, title)), pick(atLeast(5, title))];

  return {
    clean: set(twoOfTitle, asIs),
    'one error': set(twoLongerOfTitle, ([one, other]) =>
      random() < 0.5 ? [misspell(one), other] : [one, misspell(other)],
    ),
    'two words, an error in each': set(twoLongerOfTitle, (words) => words.map(misspell)),
    'two errors in one long word': set(
      ({ title }) => [pick(atLeast(8, title)), pick(title)],
      ([one, other]) => [misspell(misspell(one)), other],
    ),
    'last word begun': set(twoOfTitle, ([one, other]) => [
      one,
      other.slice(0, Math.max(3, Math.ceil(other.length * 0.6))),
    ]),
    'words of several fields': set(
      ({ title, speakers, description }) => [pick(description), pick(speakers), pick(title)],
      asIs,
    ),
    'several fields, one error': set(
      ({ title, speakers, description }) => [pick(description), pick(atLeast(5, speakers)), pick(title)],
      ([one, two, three]) => [one, misspell(two), three],
    ),
  };
};

/** What is in the field after each key of these queries, in an order that samples well. */
export const keystrokesOf = (queries, seed = 1) => {
  const random = randomBy(seed);
  return queries
    .flatMap(({ query }) => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)))
    .map((text) => [random(), text])
    .sort((a, b) => a[0] - b[0])
    .map(([, text]) => text);
};
