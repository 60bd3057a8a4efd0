/** The machine's own Chromium, or the one inside an npm package; `undefined` if there is neither. */
export const findChromium: () => Promise<
  { readonly executablePath: string; readonly args: string[] } | undefined
>;
