/** Sessions that are read at a stretch: a few hundredths of a second on a slow phone. */
const STRETCH = 500;

/** Whether others have their turn before this session is read. */
export const beginsStretch = (index: number): boolean => index % STRETCH === STRETCH - 1;
