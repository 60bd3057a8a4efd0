import { isFields, own } from './fields.js';

/** What stands at a path of keys and positions, such as `dig(data, 'schedule', 'days', 0)`. */
export const dig = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      Array.isArray(at) && typeof key === 'number'
        ? at[key]
        : isFields(at)
          ? own(at, String(key))
          : undefined,
    value,
  );

/** A list as it is; anything else is a list of none. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found : [];
};
