/** An instant as an attribute writes it; `undefined` where it is none. */
export const instantOf = (value: string | null): Date | undefined => {
  const instant = new Date(value ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** Level of a heading as an attribute writes it; 3 where it is none. */
export const levelOf = (value: string | null): number => {
  const level = Number(value);
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 3;
};
