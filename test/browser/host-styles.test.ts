import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { listOf, part, type SessionList, until } from './page.ts';

const programme = {
  sessions: [
    {
      title: 'Libraries',
      start: '2027-06-27T10:30',
      description: `${'A sentence about libraries and partnerships. '.repeat(20)}\n\n• One\n• Two`,
      subjects: ['A', 'B'],
      location: 'Room',
      speakers: [{ name: 'Ana', affiliation: 'Elm', url: 'https://example.org' }],
      url: 'https://example.org',
      image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    },
    { title: 'Cancelled one', status: 'cancelled', subjects: ['B'] },
  ],
};

const css = (path: string) => new URL(`../../node_modules/${path}`, import.meta.url).href;
const hosts: Record<string, string | { readonly href: string }> = {
  Bootstrap: { href: css('bootstrap/dist/css/bootstrap.css') },
  Foundation: { href: css('foundation-sites/dist/css/foundation.css') },
  Bulma: { href: css('bulma/css/bulma.css') },
  WordPress: { href: new URL('../fixtures/host-styles/wordpress-block-library.css', import.meta.url).href },
  'a hostile page': `
    html { font-size: 62.5% }
    body { line-height: 3; font-weight: 900; word-break: break-all; text-align: justify; tab-size: 20; quotes: none }
    * {
      letter-spacing: 5px; text-transform: uppercase; text-indent: 40px; word-spacing: 9px; text-align: right;
      font-style: italic; font-weight: 100; font-variant: small-caps; text-shadow: 0 0 9px red; line-height: 3;
      white-space: nowrap; hyphens: auto; list-style: square; cursor: wait; border-collapse: collapse;
      font-stretch: 50%; overflow-wrap: normal; text-underline-offset: 9px; -webkit-text-stroke: 1px red;
      font-feature-settings: 'smcp'; caret-color: red; accent-color: red; user-select: none; orphans: 9;
      box-sizing: content-box; outline: 0; transition: none;
    }
    a, button, input, select, label, summary, details, article, ul, li, p, h1, h2, h3, mark, time, img {
      color: red !important; background: blue !important; border: 9px solid red !important; padding: 30px !important;
      margin: 30px !important; font-size: 40px !important; display: block !important; float: right !important;
      position: absolute !important; min-height: 99px !important; appearance: none !important;
    }
    .card, .cards, .control, .controls, .root, .unseen, .report, .wide, .editor { display: none !important }`,
};

/** What every node inside looks like; where there is a size, in what the element takes from its page. */
const look = (list: SessionList): string[] =>
  [...(list.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((node) => !node.matches('style, slot'))
    .flatMap((node) => {
      const styles = getComputedStyle(node);
      const name = `${node.localName}[${node.getAttribute('part') ?? node.className}]`;
      return (
        [...styles]
          // Where hidden texts are, nobody sees, and browsers tell it or not.
          .filter((property) => !/^(--|inset|top|bottom|left|right)/.test(property))
          .map((property) => `${name} ${property}: ${styles.getPropertyValue(property)}`)
      );
    });

const addStyles = async (host: string | { readonly href: string }): Promise<Element> => {
  if (typeof host === 'string') {
    const style = document.createElement('style');
    style.textContent = host;
    document.head.append(style);
    return style;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = host.href;
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`No ${host.href}`)));
  });
  document.head.append(link);
  await loaded;
  return link;
};

describe("The page's styles do not come in, but for font, colour and direction", () => {
  for (const [name, host] of Object.entries(hosts))
    for (const layout of ['cards', 'agenda'])
      it(`${name}, ${layout}`, async () => {
        const list = await listOf(programme, { layout });
        // What is meant to be taken over is the same before and after.
        const same =
          'font: 16px Arial !important; color: rgb(20, 20, 20) !important; inline-size: 800px !important; display: block !important; padding: 0 !important; margin: 0 !important; position: static !important; float: none !important; color-scheme: light !important';
        list.style.cssText = same;
        list.style.setProperty('--session-list-accent', 'rgb(0, 0, 200)');
        await until(() => part(list, 'list'), 'the list');
        const before = look(list);
        const styles = await addStyles(host);
        const after = look(list);
        styles.remove();
        expect(after.filter((line, i) => line !== before[i])).to.deep.equal([]);
      });
});

describe('Layouts', () => {
  it('are cards, a list and an agenda; descriptions are folded in the latter two', async () => {
    const list = await listOf(programme);
    const border = () => getComputedStyle(part(list, 'card') as Element).borderInlineStartWidth;
    const folded = () => list.shadowRoot?.querySelectorAll('[part="description"] > p').length;
    expect([border(), folded()]).to.deep.equal(['1px', 1]);
    list.layout = 'list';
    await until(() => border() === '0px', 'the list');
    expect(folded()).to.equal(0);
    list.layout = 'cards';
    await list.updateComplete;
    expect([border(), folded()]).to.deep.equal(['1px', 1]);
  });

  it('put what stands in a row of the agenda side by side where there is room, and below each other where not', async () => {
    const list = await listOf(programme, { layout: 'agenda' });
    const frame = list.parentElement as HTMLElement;
    const tops = () =>
      ['time', 'title', 'location'].map((name) => part(list, name)?.getBoundingClientRect().top);
    Object.assign(frame.style, { width: '900px', fontSize: '16px' });
    const [time = 0, title = 0, location = 0] = tops();
    expect(Math.abs(time - title)).to.be.below(3);
    expect(Math.abs(location - title)).to.be.below(3);
    frame.style.width = '320px';
    const narrow = tops();
    expect(narrow).to.deep.equal([...narrow].sort((a = 0, b = 0) => a - b).map((_, i) => narrow[i]));
    expect(narrow[0]).to.be.above(narrow[1] as number);
    expect(narrow[2]).to.be.above(narrow[0] as number);
  });

  it('move nothing when they come with the programme', async () => {
    const list = document.createElement('session-list');
    list.layout = 'agenda';
    list.sessions = programme.sessions;
    await fixture(html`${list}`);
    await list.ready;
    expect(getComputedStyle(part(list, 'card') as Element).borderInlineStartWidth).to.equal('0px');
  });
});

describe('Pictures', () => {
  it('are loaded when they come near, have their size before, and say nothing', async () => {
    const list = await listOf([{ title: 'One', image: `${location.origin}/never.png` }, { title: 'Two' }]);
    const image = part(list, 'image') as HTMLImageElement;
    expect([image.loading, image.alt, image.referrerPolicy]).to.deep.equal(['lazy', '', 'no-referrer']);
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.01);
    expect(list.shadowRoot?.querySelectorAll('img')).to.have.length(1);
  });

  it('that cannot be loaded go away', async () => {
    const list = await listOf([{ title: 'One', image: 'https://localhost:9/never.png' }]);
    (part(list, 'image') as HTMLImageElement).scrollIntoView();
    await until(() => !part(list, 'image'), 'no picture');
  });
});

describe('Print', () => {
  it('has what is folded, and nothing to press', async function () {
    const list = await listOf(programme);
    const folded = list.shadowRoot?.querySelector('details p') as HTMLElement;
    expect(folded.checkVisibility()).to.equal(false);
    // Not every browser can be asked for it.
    if (
      !(await emulateMedia({ media: 'print' }).then(
        () => true,
        () => false,
      ))
    )
      this.skip();
    expect(folded.checkVisibility()).to.equal(true);
    for (const one of list.shadowRoot?.querySelectorAll('button, input, select, summary') ?? [])
      expect(one.checkVisibility(), one.outerHTML).to.equal(false);
    await emulateMedia({ media: 'screen' });
  });
});
