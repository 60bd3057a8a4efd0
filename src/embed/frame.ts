import { ASK, heightIn } from './heights.js';

/**
 * For the page around frames of `embed.html`: makes each as high as it says it is. A message counts if it comes
 * from a frame of this page, from the origin that the frame was given, and is shaped as ours are.
 */

/** A sandboxed frame has no origin but "null". */
const originOf = (frame: HTMLIFrameElement): string =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')
    ? 'null'
    : new URL(frame.src, document.baseURI).origin;

addEventListener('message', ({ data, source, origin }) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && originOf(frame) === origin) frame.style.height = `${height}px`;
});

// Frames that told it before anybody listened.
for (const frame of document.querySelectorAll('iframe'))
  if (/\/embed\.html(?:[?#]|$)/.test(frame.src)) frame.contentWindow?.postMessage({ type: ASK }, '*');
