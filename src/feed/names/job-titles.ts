import { findColumn } from './column-names.js';
import { type Entry, fold } from './field-names.js';

const fieldsOf = (name: string): readonly string[] => findColumn(name).map(([field]) => field);

/** "Title", by which a person's may be meant; "Session title" says whose it is. */
const JOB = /^(title|titel|titre|titulo|titolo)$/;

/** "Name" and "Last name", but not "Session name". */
const namesPerson = (name: string): boolean =>
  fieldsOf(name).some((field) => field === 'person' || field === 'lastName');

/** "Session", "Talk" and "Talk title", but not "Topic" or "Summary". */
const namesSession = (name: string): boolean => {
  const fields = fieldsOf(name);
  return (
    fields.some((field) => field === 'heading' || field === 'title') &&
    !JOB.test(fold(name)) &&
    !fields.some((field) => field === 'person' || field === 'subjects' || field === 'description')
  );
};

/**
 * The entries of a record that is about a person first: "Name, Title, Company, Session". A title that stands
 * between a name and a company is what that person is, and the session's title is in a column of its own.
 */
export const withoutJobTitle = (entries: readonly Entry[]): readonly Entry[] => {
  const at = entries.findIndex(([name]) => JOB.test(fold(name)));
  const person = entries[at - 1]?.[0];
  const company = entries[at + 1]?.[0];
  if (person === undefined || company === undefined) return entries;
  if (!namesPerson(person) || !fieldsOf(company).includes('affiliation')) return entries;
  const session = entries.find(([name]) => namesSession(name));
  if (!session) return entries;
  return entries.flatMap((entry, i): readonly Entry[] => {
    if (i === at) return [];
    if (entry === session) return [['title', entry[1]]];
    return i === at - 1 && fieldsOf(person).includes('person') ? [['speakers', entry[1]]] : [entry];
  });
};
