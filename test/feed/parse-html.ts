import { parseDocument } from 'htmlparser2';
import type { HtmlNode } from '../../src/feed/reader.ts';

/** Parses HTML in Node, where there is no `DOMParser`. */
export const parseHtml = (html: string): HtmlNode => parseDocument(html) as unknown as HtmlNode;
