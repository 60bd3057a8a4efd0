import { generate } from 'lean-qr/nano';
import { html, type TemplateResult } from 'lit';

/** Modules of quiet around the code: ISO/IEC 18004, 5.3.8. */
const QUIET = 4;

/**
 * The QR code of a text: dark on light in every colour scheme, for cameras expect that.
 * @param name says to those who do not see it what it is
 * @throws where the text is too long for one
 */
export const qrCode = (text: string, name: string): TemplateResult => {
  const code = generate(text);
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) rows.push(`M${x} ${y}h1v1h-1z`);
  const size = code.size + 2 * QUIET;
  return html`<svg part="qr" role="img" aria-label=${name} viewBox=${`${-QUIET} ${-QUIET} ${size} ${size}`} shape-rendering="crispEdges">
    <rect x=${-QUIET} y=${-QUIET} width=${size} height=${size} fill="#fff"></rect>
    <path d=${rows.join('')} fill="#000"></path>
  </svg>`;
};
