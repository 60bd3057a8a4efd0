const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML, between tags or between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** An attribute with the space before it; of an empty one the name is enough. */
export const attribute = (name: string, value: string): string =>
  value ? ` ${name}="${escapeHtml(value)}"` : ` ${name}`;
