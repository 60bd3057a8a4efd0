import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { card, feed, next, type SessionList, text, titles, until } from './page.ts';

/** The parts of TinyMCE that clean what is pasted into it. */
interface TinyMce {
  readonly html: {
    Schema(): unknown;
    DomParser(settings: object): { parse(html: string): unknown };
    Serializer(settings: object, schema: unknown): { serialize(node: unknown): string };
  };
}

const programme = {
  sessions: [
    { title: 'One', subjects: ['Art'] },
    { title: 'Two', subjects: ['Maps'] },
  ],
};

/** The element that `html`, pasted into a page, becomes. */
const pasted = async (html: string): Promise<SessionList> => {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  await until(() => box.querySelector('session-list'), 'the element');
  const list = box.querySelector('session-list') as SessionList;
  await list.ready;
  await list.updateComplete;
  return list;
};

const escaped = (address: string): string => address.replace(/&/g, '&amp;');

describe('A placeholder', () => {
  afterEach(() => {
    for (const list of document.querySelectorAll('session-list')) list.parentElement?.remove();
  });

  it('becomes the element, with every attribute that the element knows', async () => {
    const list = await pasted(
      `<div data-session-list data-src="${escaped(feed(programme))}" data-subject="Art" data-heading-level="5" data-lang="fr"></div>`,
    );
    expect(titles(list)).to.deep.equal(['One']);
    expect(card(list).querySelector('h5')).to.not.equal(null);
    expect(list.lang).to.equal('fr');
  });

  it('keeps id, class and direction, so that styles and links of the page go on', async () => {
    const list = await pasted(
      `<div id="all" class="wide" dir="rtl" onclick="x()" data-session-list data-src="${escaped(feed(programme))}"></div>`,
    );
    expect([list.id, list.className, list.dir]).to.deep.equal(['all', 'wide', 'rtl']);
    expect(list.hasAttribute('onclick')).to.equal(false);
  });

  it('gives its content to the element: slots, and sessions where there is no feed', async () => {
    const list = await pasted(
      '<div data-session-list><h2 slot="heading">Programme</h2><article><h3>Opening</h3><p><time datetime="2027-06-27T09:00">9</time></p></article></div>',
    );
    expect(titles(list)).to.deep.equal(['Opening']);
    expect(list.querySelector('[slot="heading"]')?.assignedSlot?.name).to.equal('heading');
  });

  it('may be a link, which stays a link where the feed cannot be had', async () => {
    const list = await pasted(`<p><a data-session-list href="${escaped(feed(programme))}">Programme</a></p>`);
    expect(titles(list)).to.deep.equal(['One', 'Two']);
    const box = document.createElement('p');
    box.innerHTML = `<a data-session-list href="${escaped(feed('', { status: 404 }))}">Programme</a>`;
    document.body.append(box);
    await next(document, 'session-list-error');
    const link = box.querySelector('session-list > a') as HTMLAnchorElement;
    await until(() => link.getClientRects().length, 'the link');
    expect(text(link)).to.equal('Programme');
    expect(link.pathname).to.equal('/feed');
  });

  it('may be a link whose address says so, with attributes in it', async () => {
    const list = await pasted(
      `<a href="${escaped(feed(programme))}#data-session-list?subject=Maps&heading-level=2">Programme</a>`,
    );
    expect(titles(list)).to.deep.equal(['Two']);
    expect(card(list).querySelector('h2')).to.not.equal(null);
    expect(list.querySelector('a')?.hash).to.equal('');
  });

  it('is no link to a place in the same page', async () => {
    const box = document.createElement('div');
    box.innerHTML =
      '<a href="#data-session-list">Down</a><div data-session-list data-src="/feed?body=[]"></div>';
    document.body.append(box);
    await until(() => box.querySelector('session-list'), 'the element');
    expect(box.querySelector('a')?.parentElement).to.equal(box);
  });

  it('also becomes an index of subjects', async () => {
    const box = document.createElement('div');
    box.innerHTML = `<div data-session-subjects data-src="${escaped(feed(programme))}" data-href="/all.html"></div>`;
    document.body.append(box);
    const linkIn = () => box.querySelector('session-subjects')?.shadowRoot?.querySelector('a');
    await until(linkIn, 'the subjects');
    expect(linkIn()?.pathname).to.equal('/all.html');
    box.remove();
  });

  it('survives a swap of the page, as by Turbo, pjax or htmx, forth and back', async () => {
    const list = await pasted(
      `<div data-session-list data-src="${escaped(feed(programme))}"><p>Wait</p></div>`,
    );
    const box = list.parentElement as HTMLElement;
    const snapshot = box.cloneNode(true) as HTMLElement;
    box.innerHTML = '<p>Another page</p>';
    await until(() => !list.isConnected, 'the other page');
    box.replaceWith(snapshot);
    const back = snapshot.querySelector('session-list') as SessionList;
    await back.ready;
    expect(titles(back)).to.deep.equal(['One', 'Two']);
    expect(snapshot.querySelectorAll('session-list').length).to.equal(1);
  });

  /** Every form, about art. */
  const forms = (): string[] => {
    const src = escaped(feed(programme));
    return [
      `<div data-session-list data-src="${src}" data-subject="Art"></div>`,
      `<a data-session-list data-subject="Art" href="${src}">Programme</a>`,
      `<a href="${src}#data-session-list?subject=Art">Programme</a>`,
    ];
  };

  const passes = async (clean: (html: string) => string): Promise<void> => {
    for (const form of forms()) {
      const list = await pasted(clean(form));
      expect(titles(list), form).to.deep.equal(['One']);
      list.parentElement?.remove();
    }
  };

  it('passes DOMPurify as it is, in every form', () => passes((html) => DOMPurify.sanitize(html)));

  it('passes TinyMCE as it is set up by default, in every form', async () => {
    const script = document.createElement('script');
    script.src = '/node_modules/tinymce/tinymce.min.js';
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve));
    const { tinymce } = window as unknown as { tinymce: TinyMce };
    const clean = (html: string): string =>
      tinymce.html.Serializer({}, tinymce.html.Schema()).serialize(tinymce.html.DomParser({}).parse(html));
    await passes(clean);
  });
});
