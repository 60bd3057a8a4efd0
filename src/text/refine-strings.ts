import { type Speak, speaker } from './strings.js';

/** What the filters, and all that is loaded with them, say to a visitor; in the form of `strings.ts`. */
export const refineEnglish = {
  day: 'Day',
  time: 'Time of day',
  track: 'Track',
  type: 'Type',
  place: 'Place',
  speaker: 'Speaker',
  language: 'Language',
  attendance: 'Attendance',
  access: 'Access',
  price: 'Price',
  credit: 'Credit',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  'in person': 'In person',
  online: 'Online',
  filters: 'Filters',
  facetChosen: '{facet} ({n})',
  option: '{name} ({n})',
  chosen: 'Chosen filters',
  remove: 'Remove {facet}: {name}',
  clearAll: 'Clear all',
  findOption: 'Find in {facet}',
  sortBy: 'Sort by',
  byTime: 'Time',
  byTitle: 'Title',
  byFeed: 'Programme order',
  highlights: 'Highlights',
  others: 'Other sessions',
  showMore: { one: 'Show {n} more', other: 'Show {n} more' },
  present: 'Now and next',
  now: 'On now',
  next: 'Next',
  over: 'Over',
  inScheduler: 'All sessions about {subject} in the scheduler',
  related: 'Related subjects',
  findSubject: 'Find a subject',
  subjects: { one: '{n} subject', other: '{n} subjects' },
} as const;

/** Writes these texts in a language. */
export type RefineSay = Speak<typeof refineEnglish>;

/** @param language BCP 47 tag, valid; decides plurals and digits. Only English texts exist. */
export const refineSpeaker = (language: string): RefineSay => speaker(refineEnglish, language);
