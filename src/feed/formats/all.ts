import type { Reader } from '../reader.js';

/** Every format but the own, in the order of trial. */
export const formats: readonly Reader[] = [];
