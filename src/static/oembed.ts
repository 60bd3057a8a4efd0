import { attribute } from './markup.js';

/** What an oEmbed document says of a list in a frame. */
export interface OEmbedOptions {
  /** Name of the frame, which screen readers say; default "Programme". */
  readonly title?: string;
  /** Pixels; default 800. */
  readonly width?: number;
  /** Pixels until the frame has told its own; default 600. */
  readonly height?: number;
}

/**
 * The oEmbed document (https://oembed.com, 2.3.4.4 "rich") of a list in a frame, for hosts that turn an address
 * into what is there: save it as a file and name it in your page with
 * `<link rel="alternate" type="application/json+oembed" href="…">`.
 *
 * @param frame absolute address of embed.html with its parameters
 * @throws {TypeError} if it is no address
 */
export const oEmbed = (
  frame: string,
  { title = 'Programme', width = 800, height = 600 }: OEmbedOptions = {},
): Readonly<Record<string, string | number>> => {
  const { href, origin } = new URL(frame);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'session-list',
    provider_url: origin,
    width,
    height,
    html: `<iframe${attribute('src', href)}${attribute('title', title)} width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  };
};
