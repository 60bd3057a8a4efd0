/** Messages by which a page in a frame tells its host how high it is. */

/** The own one, and what a host sends to be told again. */
export const OWN = 'session-list-height';
export const ASK = 'session-list-ask';

/** Higher than any programme; more is no height. */
const HIGHEST = 1_000_000;

/**
 * A height, in CSS pixels, in every dialect that hosts are known to understand.
 *
 * @param address of the page in the frame: Medium wants it back, and WordPress wants the secret that it has put
 * behind it, as `#?secret=…`
 */
export const heightMessages = (height: number, address: string): readonly unknown[] => {
  const secret = new URLSearchParams(/#\?(.*)$/.exec(address)?.[1]).get('secret');
  return [
    { type: OWN, height },
    // AMP, <amp-iframe resizable>
    { sentinel: 'amp', type: 'embed-size', height },
    // Medium, and sites that take its embeds
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    // Learning platforms, such as Canvas: LTI platform messages
    { subject: 'lti.frameResize', height },
    // WordPress, wp-embed.js
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
};

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, name)?.value : undefined;

/** The height that a message tells in the own dialect; of any other message nothing. */
export const heightIn = (data: unknown): number | undefined => {
  const height = field(data, 'height');
  return field(data, 'type') === OWN && typeof height === 'number' && height > 0 && height <= HIGHEST
    ? height
    : undefined;
};

/** Whether a message asks for the height. */
export const asksForHeight = (data: unknown): boolean => field(data, 'type') === ASK;
