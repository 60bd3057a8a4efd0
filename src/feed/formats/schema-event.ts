import type { Note } from '../../text/notes.js';
import { type Fields, isFields, own } from '../fields.js';
import type { RawSession } from '../reader.js';
import { joined } from './event-values.js';
import { word } from './frab.js';
import { type SchemaGraph, typesOf } from './schema-nodes.js';
import { timesOfSchedule } from './schema-schedule.js';

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The names of a list; a text alone may be several, separated by commas. */
const namesOf = (event: Fields, property: string, graph: SchemaGraph): unknown[] => {
  const [only, ...others] = graph.values(event, property);
  if (!isText(only) || others.length) return graph.names(event, property);
  return only
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => !/^https?:/.test(name));
};

/** HTML whose tags were escaped once more, as The Events Calendar writes it into its pages. */
const unescaped = (text: unknown): unknown =>
  isText(text) && /&lt;\/?[a-z]/i.test(text) && !/<\/?[a-z]/i.test(text)
    ? text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? '')
    : text;

const addressOf = (address: unknown, graph: SchemaGraph): string | undefined => {
  if (!isFields(address)) return isText(address) ? address : undefined;
  const parts = 'streetAddress postalCode addressLocality addressRegion addressCountry'.split(' ');
  return joined(graph.names(address, ...parts).filter(isText));
};

/** A place's name, with that of the building it is in; its address if it has no name. */
const placeOf = (place: unknown, graph: SchemaGraph): unknown[] => {
  if (!isFields(place)) return isText(place) && !/^https?:/.test(place) ? [place] : [];
  const names = [
    ...graph.names(place, 'name'),
    ...graph
      .nodes(place, 'containedInPlace')
      .flatMap((outer) => (isFields(outer) ? graph.names(outer, 'name') : [])),
  ];
  if (names.length || typesOf(place).includes('VirtualLocation')) return names;
  const [address = place] = graph.nodes(place, 'address');
  return [addressOf(address, graph)].filter(isText);
};

const locationOf = (event: Fields, graph: SchemaGraph): unknown => {
  const places = graph.nodes(event, 'location').flatMap((place) => placeOf(place, graph));
  // A name in several languages is one of them later.
  return places.length === 1 ? places[0] : joined(places.filter(isText));
};

const attendanceOf = (event: Fields, graph: SchemaGraph): string | undefined => {
  const [mode, ...others] = new Set(graph.words(event, 'eventAttendanceMode'));
  if (mode) return others.length ? 'mixed' : mode;
  const places = graph.nodes(event, 'location');
  const virtual = places.filter((place) => typesOf(place).includes('VirtualLocation'));
  return virtual.length ? (virtual.length < places.length ? 'mixed' : 'online') : undefined;
};

const speakersOf = (node: Fields, graph: SchemaGraph, depth = 0): unknown[] =>
  graph.nodes(node, 'performer', 'performers', 'instructor').flatMap((person) => {
    if (!isFields(person)) return isText(person) && !/^https?:/.test(person) ? [person] : [];
    // A Role stands between the event and the person, under the same property.
    const inner = depth < 2 ? speakersOf(person, graph, depth + 1) : [];
    if (inner.length) return inner;
    const [name = graph.names(person, 'givenName', 'familyName').join(' ')] = graph.names(person, 'name');
    const affiliation = joined(graph.names(person, 'affiliation').filter(isText));
    return name ? [{ name, affiliation, url: graph.link(person, 'url') }] : [];
  });

/** "full", "free" or the prices, if the event's offers say so. */
const ticketOf = (event: Fields, graph: SchemaGraph): string | undefined => {
  const offers = graph.nodes(event, 'offers').filter(isFields);
  if (offers.length && offers.every((offer) => graph.words(offer, 'availability').includes('SoldOut')))
    return 'full';
  if (
    graph.words(event, 'isAccessibleForFree').some((word) => /^true$/i.test(word)) ||
    graph.values(event, 'isAccessibleForFree').includes(true)
  )
    return 'free';
  const prices = offers.flatMap((offer) => {
    const [from = '', to = from] = graph.values(offer, 'price', 'lowPrice', 'highPrice').map(word);
    const [currency = ''] = graph.values(offer, 'priceCurrency').filter(isText);
    return from ? [`${from === to ? from : `${from}–${to}`} ${currency}`.trim()] : [];
  });
  return prices.length && prices.every((price) => Number.parseFloat(price) === 0) ? 'free' : joined(prices);
};

/** A language's tag, where the property has one, or its name. */
const languageOf = (event: Fields, graph: SchemaGraph): unknown => {
  const [language] = graph.nodes(event, 'inLanguage');
  if (!isFields(language)) return language;
  return graph.text(language, 'alternateName') ?? graph.text(language, 'name');
};

const idOf = (event: Fields, graph: SchemaGraph): unknown => {
  const [identifier] = graph.nodes(event, 'identifier');
  const id = own(event, '@id');
  const found = isFields(identifier)
    ? (graph.text(identifier, 'value') ?? own(identifier, '@value'))
    : identifier;
  // A blank node's id is another one the next time.
  return found ?? (isText(id) && !id.startsWith('_:') ? id : undefined);
};

/** Sessions of one event: one, or one for each time of its schedule. */
export const sessionsOf = (
  event: Fields,
  path: string,
  course: Fields | undefined,
  graph: SchemaGraph,
  notes: Note[],
): RawSession[] => {
  const text = (property: string): unknown =>
    graph.text(event, property) ?? (course && graph.text(course, property));
  const kind = graph.text(event, 'additionalType');
  const status = graph.words(event, 'eventStatus');
  const session: RawSession = {
    path,
    id: idOf(event, graph),
    title: text('name'),
    description: unescaped(text('description')),
    start: graph.text(event, 'startDate'),
    end: graph.text(event, 'endDate'),
    duration: graph.text(event, 'duration'),
    subjects: [...namesOf(event, 'about', graph), ...namesOf(event, 'keywords', graph)],
    type: isText(kind) && !kind.includes(':') ? kind : undefined,
    location: locationOf(event, graph),
    speakers: speakersOf(event, graph),
    language: languageOf(event, graph),
    status: status.find((word) => /cancel/i.test(word)) ?? status[0],
    attendance: attendanceOf(event, graph),
    accessibility: namesOf(event, 'accessibilityFeature', graph),
    ticket: ticketOf(event, graph),
    url: graph.link(event, 'url'),
    image: graph.link(event, 'image'),
  };
  const schedules = graph.nodes(event, 'eventSchedule').filter(isFields);
  if (session.start || !schedules.length) return [session];
  const times = schedules.flatMap((schedule, i) => {
    const found = timesOfSchedule(schedule, graph);
    if (!found)
      notes.push([
        'unreadPart',
        `${path}.eventSchedule[${i}]`,
        'it does not repeat by days or weeks until a date',
      ]);
    return found ?? [];
  });
  if (!times.length) return [session];
  return times.map((time) => ({
    ...session,
    ...time,
    id: word(session.id) && times.length > 1 ? `${word(session.id)}-${word(time.start)}` : session.id,
  }));
};
