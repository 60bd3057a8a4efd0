/** Names of Trusted Types that TypeScript's DOM library does not have yet (W3C Trusted Types). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

let trust: ((html: string) => string) | undefined;

/**
 * Parses HTML with the browser's own parser. What comes out has no page of its own: no script of it runs
 * and nothing of it is loaded, so the policy has nothing to take out.
 *
 * @throws where the page's Content-Security-Policy forbids it
 */
export const parseHtml = (html: string): Document => {
  if (!trust) {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('session-list', { createHTML: (text) => text });
    trust = (text) => policy?.createHTML(text) ?? text;
  }
  return new DOMParser().parseFromString(trust(html), 'text/html');
};
