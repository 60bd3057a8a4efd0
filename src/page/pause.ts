/** Lets the browser do what waits: keys, frames, other elements. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
