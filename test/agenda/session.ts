import type { Session } from '../../src/model/session.ts';

/** A session with these values. */
export const session = (values: Partial<Session> = {}): Session => ({
  id: values.title ?? 'one',
  title: 'One',
  subjects: [],
  speakers: [],
  accessibility: [],
  status: 'scheduled',
  ...values,
});
