import { readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../tools/engines.mjs';

/** What is built, in pages of real servers with real headers; so these tests need `npm run build` before. */

export interface Answer {
  readonly body: string | Buffer;
  readonly headers?: OutgoingHttpHeaders;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  md: 'text/plain',
};

/** A server of its own origin: answers what it is told to, and files of the project. */
export class Site {
  readonly answers = new Map<string, Answer>();
  /** Of every answer. */
  headers: OutgoingHttpHeaders = {};
  readonly #server: Server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    try {
      const { body, headers } = this.answers.get(path) ?? {
        body: readFileSync(new URL(`../../${path.slice(1)}`, import.meta.url)),
      };
      const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...this.headers, ...headers }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sets what is at a path, and gives its address. */
  put(path: string, body: string, headers?: OutgoingHttpHeaders): string {
    this.answers.set(path, { body, ...(headers && { headers }) });
    return `${this.origin}${path}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

export const startBrowser = async (): Promise<Browser> => {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium on this machine.');
  // What a page never answers fails, in place of the test that waits for it.
  return puppeteer.launch({ ...found, headless: true, protocolTimeout: 30_000 });
};

/** A page, and what went wrong in it: errors, and violations of its policy. */
export interface Visit {
  readonly page: Page;
  readonly errors: string[];
  /** What the page's console says. */
  readonly said: string[];
}

export const visit = async (browser: Browser, address: string): Promise<Visit> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const said: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    said.push(message.text());
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error('violates', violatedDirective, blockedURI, sourceFile, lineNumber),
    );
  });
  await page.goto(address);
  return { page, errors, said };
};

/** Titles of the sessions that the first list in a page, or in a frame, shows; waits for them. */
export const titlesIn = async (page: Pick<Page, 'waitForFunction'>): Promise<string[]> => {
  // A page in the background paints no frames, so it is not asked at each of them.
  const handle = await page.waitForFunction(
    async () => {
      const list = document.querySelector('session-list');
      // Also waits for the cards that are drawn in slices.
      await list?.updateComplete;
      const root = list?.shadowRoot;
      const titles = [...(root?.querySelectorAll('[part="title"]') ?? [])].map(
        (title) => title.textContent?.trim() ?? '',
      );
      return titles.length > 0 && titles;
    },
    { polling: 50 },
  );
  return handle.jsonValue() as Promise<string[]>;
};
