import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type Engine, ENGINES, serveChanged, type Tab } from './engines.ts';
import { allowClipboard, openPage } from './open-page.ts';
import { serveCached } from './serve-cached.ts';

const eventually = (read: () => unknown) => expect.poll(read, { timeout: 15_000 });

describe.each(ENGINES)('in $name', ({ name, isInstalled, launch }) => {
  describe.skipIf(!isInstalled && !inject('allEngines'))('a reader', () => {
    let engine: Engine;
    let tab: Tab;
    const closing: (() => Promise<unknown>)[] = [];
    beforeAll(async () => {
      if (!isInstalled) throw new Error(`${name} is not installed.`);
      engine = await launch();
    });
    afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close();
    });
    afterAll(() => engine?.close());

    async function open(path: string, changes = {}, from = inject('site')) {
      const site = await serveChanged(from, changes);
      closing.push(site.close);
      tab = await engine.openTab();
      closing.push(tab.close);
      await tab.open(site.url + path);
      return site;
    }
    const address = () => tab.run(() => location.pathname + location.search + location.hash);
    const text = (selector: string) =>
      tab.run((s) => document.querySelector<HTMLElement>(s)?.innerText, selector);
    const found = () => tab.run(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    const firstResult = () =>
      tab.run(() => document.querySelector<HTMLAnchorElement>('#results a')?.hash);
    /** Whether the top of an element is in the window, below the head of the page. */
    const inView = (selector: string) =>
      tab.run((s) => {
        const { top = -1 } = document.querySelector(s)?.getBoundingClientRect() ?? {};
        const head = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
        return top >= head && top < innerHeight;
      }, selector);
    /** Waits until what is to be pressed moves no more: a part that comes into view may grow. */
    async function press(selector: string) {
      const top = () =>
        tab.run((s) => document.querySelector(s)?.getBoundingClientRect().top, selector);
      let before: unknown;
      await eventually(async () => before === (before = await top())).toBe(true);
      await tab.click(selector);
    }
    async function search(words: string) {
      await tab.click('find-passage .open');
      await eventually(() => tab.run(() => document.activeElement?.localName)).toBe('input');
      await tab.type(words);
    }

    test('opens the page: nothing is said, nothing fails, nothing comes from elsewhere', async () => {
      const { url, answers } = await open('/');
      await eventually(() => tab.run(() => document.readyState)).toBe('complete');
      await search('Tencent');
      await eventually(firstResult).toBe('#p15');
      expect(await tab.said()).toEqual([]);
      expect(answers).toContain('200 /');
      expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
      const loaded = await tab.run(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      expect(loaded.length).toBeGreaterThan(1);
      expect(loaded.filter((from) => !from.startsWith(`${url}/`))).toEqual([]);
    });

    test('crawls every page: nothing is said, fails, comes from elsewhere, or moves', async () => {
      const dist = join(inject('sites').several, 'dist');
      const several = await serveCached(dist);
      closing.push(several.close);
      const { url, answers } = await open('/', {}, several.url);
      const paths = globSync('**/*.html', { cwd: dist }).map((file) => `/${file}`);
      expect(paths.length).toBeGreaterThan(15);
      for (const path of paths) {
        await tab.open(url + path.replace(/index\.html$/, ''));
        await eventually(() => tab.run(() => document.fonts.status)).toBe('loaded');
        const heard = await tab.run(() => ({
          foreign: performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !name.startsWith(`${location.origin}/`)),
          shifts: Reflect.get(window, 'shifts') as unknown,
        }));
        expect({ path, said: await tab.said(), ...heard }).toEqual({
          path,
          said: [],
          foreign: [],
          shifts: [],
        });
      }
      expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
      expect(answers.length).toBeGreaterThan(paths.length);
    });

    test('sees an Arabic headline and what is below it begin at the right of a list', async () => {
      const several = await serveCached(join(inject('sites').several, 'dist'));
      closing.push(several.close);
      await open('/releases/', {}, several.url);
      const [item = NaN, ...rights] = await tab.run(() => {
        const headline = document.querySelector('.releases [lang="ar"]');
        const words = document.createRange();
        if (headline) words.selectNodeContents(headline);
        const below = headline?.nextElementSibling?.firstElementChild;
        const boxes = [headline?.parentElement, words, below];
        return boxes.map((one) => one?.getBoundingClientRect().right ?? 0);
      });
      expect(item).toBeGreaterThan(0);
      for (const right of rights) expect(right).toBeCloseTo(item, 0);
    });

    test('reads Chinese in full lines, which divide no number and begin with no comma', async () => {
      const several = await serveCached(join(inject('sites').several, 'dist'));
      closing.push(several.close);
      await open('/chinese/', {}, several.url);
      const lines = await tab.run(() => {
        const words =
          '港务局发布半年运营情况：货物吞吐量达1.28亿吨，同比增长12.4%，码头投入使用。'.repeat(2);
        const linesAt = (selector: string, width: number) => {
          const part = document.querySelector<HTMLElement>(selector);
          if (!part) return [];
          part.textContent = words;
          part.style.inlineSize = `${width}px`;
          const boxAt = (at: number, length = 1) => {
            const range = document.createRange();
            range.setStart(part.firstChild ?? part, at);
            range.setEnd(part.firstChild ?? part, at + length);
            return range.getBoundingClientRect();
          };
          const edge = part.getBoundingClientRect().right;
          const size = parseFloat(getComputedStyle(part).fontSize);
          const found: { text: string; bottom: number; room: number }[] = [];
          for (const [at, character] of [...words].entries()) {
            const { right, bottom } = boxAt(at);
            const line = found.at(-1);
            const room = (edge - right) / size;
            if (line && Math.abs(line.bottom - bottom) < 9) {
              line.text += character;
              line.room = room;
              continue;
            }
            // What begins a line and can’t be divided had no room at the end of the line before.
            const [whole = ''] = /^(?:[\d.]+%?|.)[，：。]?/.exec(words.slice(at)) ?? [];
            if (line) line.room -= boxAt(at, whole.length).width / size;
            found.push({ text: character, bottom, room });
          }
          return found;
        };
        const widths = Array.from({ length: 30 }, (_, at) => 300 + 11 * at);
        return {
          headlines: widths.flatMap((width) => linesAt('h1', width).map(({ text }) => text)),
          rooms: widths
            .flatMap((width) => linesAt('#p1 > p', width).slice(0, -1))
            .map(({ room }) => room),
        };
      });
      expect(lines.headlines.length).toBeGreaterThan(40);
      expect(lines.headlines.filter((line) => /^[，：。.%]|\d[.]$/.test(line))).toEqual([]);
      expect(lines.rooms.length).toBeGreaterThan(40);
      expect(lines.rooms.filter((room) => room > 0.2)).toEqual([]);
    });

    test('lands on a passage: its mark is clear of the masthead, and no part of the heading is seen', async () => {
      await open('/#p6');
      await eventually(() => tab.run(() => scrollY > 500)).toBe(true);
      const [head = NaN, heading = NaN, top = NaN] = await tab.run(() => {
        const passage = document.querySelector(':target');
        const parts = [document.querySelector('.masthead'), passage?.previousElementSibling];
        const ends = parts.map((part) => part?.getBoundingClientRect().bottom ?? 0);
        // The mark is wider than the text.
        const mark = 0.4 * parseFloat(getComputedStyle(document.documentElement).fontSize);
        return [...ends, (passage?.getBoundingClientRect().top ?? 0) - mark];
      });
      expect(heading).toBeLessThanOrEqual(head);
      expect(top).toBeGreaterThan(head);
    });

    test('sees each fact on one line where it has room', async () => {
      await open('/');
      const broken = await tab.run(() => {
        const facts = [...document.querySelectorAll('.facts li')].map((fact) => {
          const { width, height } = fact.getBoundingClientRect();
          const { paddingInline, width: all } = getComputedStyle(fact.parentElement ?? fact);
          const line = parseFloat(getComputedStyle(fact).lineHeight);
          const hasRoom = width < 0.8 * (parseFloat(all) - parseFloat(paddingInline));
          return hasRoom && height > 1.5 * line ? [fact.textContent] : [];
        });
        return { count: facts.length, broken: facts.flat() };
      });
      expect(broken).toEqual({ count: 7, broken: [] });
    });

    test.each(['', '。'])(
      'sees the mark of each note on the line of the word before it, also after “%s”',
      async (end) => {
        await open('/');
        const alone = await tab.run((end) => {
          const marks = [...document.querySelectorAll('.passage sup')];
          for (const { previousSibling: words } of marks)
            if (words instanceof Text) words.appendData(end);
          const article = document.querySelector('article');
          const widths = Array.from({ length: 60 }, (_, at) => 260 + 5 * at);
          return widths.flatMap((width) => {
            if (article) article.style.inlineSize = `${width}px`;
            return marks.filter((mark) => {
              const before = document.createRange();
              before.setStart(
                mark.previousSibling ?? mark,
                (mark.previousSibling as Text).length - 1,
              );
              before.setEndBefore(mark);
              const { top, bottom } = before.getBoundingClientRect();
              const { top: own = 0 } = mark.firstElementChild?.getBoundingClientRect() ?? {};
              return own > bottom || own < top - 20;
            }).length;
          });
        }, end);
        expect(alone.length).toBe(60);
        expect(alone.filter((count) => count > 0)).toEqual([]);
      },
    );

    test('reads on when the typeface comes late: the headline and what is below it stay in place', async () => {
      await open('/', { broken: { path: /\.woff2$/, how: 'late' } });
      const typeface = () =>
        tab.run(() => [...document.fonts].find(({ family }) => /Typeface/.test(family))?.status);
      await eventually(typeface).toBe('loaded');
      const moved = await tab.run(() => {
        const before = Reflect.get(window, 'tops') as number[];
        const after = (Reflect.get(window, 'topsOfHead') as () => number[])();
        return after.map((top, at) => Math.abs(top - (before[at] ?? NaN)));
      });
      expect(moved.length).toBe(3);
      for (const pixels of moved) expect(pixels).toBeLessThan(3);
    });

    test('comes to a passage by its address: in view, and marked', async () => {
      await open('/#p11');
      await eventually(() => inView('#p11 > p')).toBe(true);
      const paper = (id: string) =>
        tab.run((p) => getComputedStyle(document.querySelector(p)!).backgroundColor, `${id} > p`);
      expect(await paper('#p11')).not.toBe(await paper('#p10'));
    });

    test('searches for a phrase, lands on its passage with the words marked, and goes back', async () => {
      await open('/');
      await search('"surpassing 3 trillion yuan"');
      await eventually(firstResult).toBe('#p11');
      await tab.click('#results a');
      await eventually(found).toEqual(['surpassing 3 trillion yuan']);
      expect(await address()).toMatch(/^\/\?q=.*#p11$/);
      await eventually(() => inView('#p11 > p')).toBe(true);
      await tab.run(() => history.back());
      await eventually(() => tab.run(() => document.querySelector('dialog')?.open)).toBe(true);
      await eventually(firstResult).toBe('#p11');
      expect(await address()).not.toContain('#');
    });

    test('goes on from the words found: the focus is where they are, also once they are cleared', async () => {
      await open('/');
      await search('Tencent');
      await eventually(firstResult).toBe('#p15');
      await tab.press('Enter');
      const focused = () => tab.run(() => document.activeElement?.id);
      await eventually(focused).toBe('p15');
      await tab.press('F3');
      await tab.press('F3');
      await eventually(() => text('.found [role=status]')).toBe('3 of 3');
      await eventually(focused).toBe('p16');
      await tab.press('Tab');
      expect(await tab.run(() => document.activeElement?.closest('.passage')?.id)).toBe('p16');
      expect(await tab.run(() => document.querySelectorAll('[id][tabindex]').length)).toBe(0);
      await tab.run(() => document.querySelector<HTMLElement>('.found .clear')?.focus());
      await tab.press('Enter');
      await eventually(focused).toBe('p16');
      await eventually(found).toEqual([]);
    });

    test('reads that nothing is found', async () => {
      await open('/');
      await search('xylophone');
      await eventually(() => text('#search-status')).toBe(
        'No passage on this page matches “xylophone”',
      );
    });

    test.each(['missing', 'cut off'])('reads a message when the search is %s', async (how) => {
      await open('/', { broken: { path: /_astro\/search-/, how } });
      await search('Tencent');
      await eventually(() => text('dialog .message')).toContain(
        'The search could not be loaded. Use your browser’s own search.',
      );
    });

    test.each(['missing', 'cut off'])(
      'reads a message when the index of other releases is %s, and finds what is on the page',
      async (how) => {
        const several = await serveCached(join(inject('sites').several, 'dist'));
        closing.push(several.close);
        await open('/', { broken: { path: /\/pagefind\//, how } }, several.url);
        await search('Tencent');
        await eventually(() => text('dialog')).toContain('Other releases could not be searched.');
        expect(await firstResult()).toBe('#p15');
      },
    );

    test('copies the link to a passage, and pastes it', async () => {
      const { url } = await open('/');
      await tab.click('#p11 > .number');
      expect(await address()).toBe('/#p11');
      await eventually(() =>
        tab.run(() => document.querySelector('#p11 .copy-link') !== null),
      ).toBe(true);
      await tab.click('#p11 .copy-link');
      await eventually(() => text('share-toolbar [role=status]')).toBe('Copied.');
      await search('');
      await tab.press('v', true);
      await eventually(() => tab.run(() => document.querySelector('input')?.value)).toBe(
        `${url}/#p11`,
      );
    });

    test('goes from a mark to its note and back', async () => {
      await open('/');
      await press('#mark-total');
      await eventually(address).toBe('/#note-total');
      await eventually(() => inView('#note-total')).toBe(true);
      await press('#note-total > a');
      await eventually(address).toBe('/#mark-total');
      await eventually(() => inView('#mark-total')).toBe(true);
    });

    test('points at the text, and no note moves', async () => {
      await open('/');
      await eventually(() => tab.run(() => document.fonts.status)).toBe('loaded');
      const tops = () =>
        tab.run(() =>
          [...document.querySelectorAll('.passage > .note')].map((note) =>
            Math.round(note.getBoundingClientRect().top + scrollY),
          ),
        );
      const before = await tops();
      expect(before.length).toBeGreaterThan(10);
      await tab.click('#p1 > p');
      await eventually(() =>
        tab.run(() => document.querySelector('#p11 .copy-link') !== null),
      ).toBe(true);
      expect(await tops()).toEqual(before);
    });

    test('opens the contents, which are all in view below their button, and follows one', async () => {
      await open('/#p9');
      await eventually(() => tab.run(() => document.querySelector('[data-reading]') !== null)).toBe(
        true,
      );
      const isOpen = () => tab.run(() => document.querySelector('#contents:popover-open') !== null);
      await tab.click('reading-place > button');
      await eventually(isOpen).toBe(true);
      const room = await tab.run(() => {
        const box = document.querySelector('#contents')?.getBoundingClientRect();
        const button = document.querySelector('reading-place')?.getBoundingClientRect();
        if (!box || !button) return undefined;
        return [
          box.left,
          box.top - button.bottom,
          innerWidth - box.right,
          innerHeight - box.bottom,
        ];
      });
      expect(room).toHaveLength(4);
      for (const side of room ?? []) expect(side).toBeGreaterThanOrEqual(0);
      await tab.click('#contents li:last-child a');
      await eventually(isOpen).toBe(false);
      expect(await address()).toBe('/#about-this-text');
    });

    test('moves the focus to what is always in sight, and the page stays where it is', async () => {
      await open('/?q=technology#p9');
      await eventually(async () => (await found()).length > 5).toBe(true);
      const controls = await tab.run(() =>
        [...document.querySelectorAll('.masthead :is(a, button, select), .tray button')]
          .filter((one) => one.checkVisibility())
          .map((_, nth) => nth),
      );
      expect(controls.length).toBeGreaterThan(6);
      const top = () => tab.run(() => Math.round(scrollY));
      const before = await top();
      for (const nth of controls) {
        await tab.run((n) => {
          const all = [
            ...document.querySelectorAll<HTMLElement>(
              '.masthead :is(a, button, select), .tray button',
            ),
          ].filter((one) => one.checkVisibility());
          all[n]?.focus();
          // WebKit scrolls later.
          return new Promise((done) => setTimeout(done, 100));
        }, nth);
        expect(await top(), String(nth)).toBe(before);
      }
    });

    test('gets the editor’s section in a screenshot of the whole page, without coming near it', async () => {
      await open('/');
      const isRendered = () =>
        tab.run(() =>
          document.querySelector('.checks')?.checkVisibility({ contentVisibilityAuto: true }),
        );
      await eventually(isRendered).toBe(true);
      expect(await tab.run(() => scrollY)).toBe(0);
    });

    test('chooses a theme, which is kept', async () => {
      const { url } = await open('/');
      const paper = () => tab.run(() => getComputedStyle(document.documentElement).backgroundColor);
      const choose = (theme: string) =>
        tab.run((value) => {
          const select = document.querySelector('select')!;
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, theme);
      await choose('light');
      const light = await paper();
      await choose('dark');
      const dark = await paper();
      expect(dark).not.toBe(light);
      await tab.open(`${url}/`);
      expect(await paper()).toBe(dark);
      expect(await tab.run(() => document.querySelector('select')?.value)).toBe('dark');
    });

    test('reads all of it without scripts, and is not offered a search that does nothing', async () => {
      await open('/', { policy: 'sandbox allow-same-origin allow-forms' });
      expect(await tab.run(() => customElements.get('find-passage') === undefined)).toBe(true);
      const words = await text('body');
      for (const part of ['volatile', 'steady rise', 'Tencent statement:', 'Licences'])
        expect(words).toContain(part);
      const lost = await tab.run(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('#contents a, sup a, .note a[href^="#"]')]
          .filter(({ hash }) => !document.getElementById(hash.slice(1))?.checkVisibility())
          .map(({ hash }) => hash),
      );
      expect(lost).toEqual([]);
      const shown = await tab.run(() =>
        [...document.querySelectorAll('#contents a, .note, find-passage *, theme-choice *')]
          .filter((part) => part.checkVisibility({ visibilityProperty: true }))
          .map((part) => part.closest('#contents, .note, find-passage, theme-choice')?.localName),
      );
      expect(shown.filter((name) => name === 'nav').length).toBeGreaterThan(3);
      expect(shown.filter((name) => name === 'div').length).toBeGreaterThan(10);
      expect(shown).not.toContain('theme-choice');
      expect(shown).not.toContain('find-passage');
    });

    test('needs not scroll sideways at 320 pixels', async () => {
      await open('/narrow');
      const widths = () =>
        tab.run(() => {
          const page = document.querySelector('iframe')?.contentDocument;
          const passage = page?.querySelector('#p11 > p')?.getBoundingClientRect();
          const { clientWidth = 0, scrollWidth = 0 } = page?.documentElement ?? {};
          return { over: scrollWidth - clientWidth, fits: Number(passage?.right) <= clientWidth };
        });
      await eventually(widths).toEqual({ over: 0, fits: true });
    });

    test('sees the verdict of each figure, and its passage, on one line in 320 px', async () => {
      await open('/narrow');
      const lines = () =>
        tab.run(() => {
          const page = document.querySelector('iframe')?.contentDocument;
          const links = [...(page?.querySelectorAll('.figures-table a') ?? [])];
          return links.map((link) => {
            const words = document.createRange();
            words.selectNodeContents(link);
            return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
          });
        });
      await eventually(lines).toEqual(Array(30).fill(1));
    });

    test('uses the keyboard alone: to the text, into the search, to a passage', async () => {
      await open('/');
      await tab.press('Tab');
      expect(await tab.run(() => document.activeElement?.textContent.trim())).toBe(
        'Skip to the text',
      );
      await tab.press('Enter');
      await eventually(address).toBe('/#top');
      await tab.press('k', true);
      await eventually(() => tab.run(() => document.activeElement?.localName)).toBe('input');
      await tab.type('Tencent');
      await eventually(firstResult).toBe('#p15');
      await tab.press('Enter');
      await eventually(found).toEqual(['Tencent', 'Tencent', 'Tencent']);
      await eventually(() => inView('#p15 > p')).toBe(true);
    });
  });
});

test('by roles and names alone, as a screen reader has them, a passage is found, its note read, its link copied', async () => {
  const { page, site, errors, close } = await openPage('/');
  await allowClipboard(page, site);
  await page.bringToFront();
  /** Waits for the first thing with a role and a name that begins in this way, below another thing. */
  const thing = (role: string, name: string, below?: string) =>
    vi.waitFor(async () => {
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const all = tree ? everything(tree) : [];
      const from = below === undefined ? 0 : all.findIndex((node) => node.name === below);
      const node = all.slice(from).find((one) => one.role === role && one.name?.startsWith(name));
      const handle = (await node?.elementHandle())?.asElement();
      if (!node || !handle) throw new Error(`There is no ${role} “${name}”.`);
      return { name: node.name ?? '', handle };
    }, 10_000);
  const enter = async (...which: Parameters<typeof thing>) => {
    const { name, handle } = await thing(...which);
    await handle.press('Enter');
    return name;
  };
  await enter('button', 'Find a passage');
  await (await thing('textbox', 'Find a passage')).handle.type('3.9 trillion yuan');
  await enter('link', '11');
  await thing('group', 'Words found in the text');
  const mark = await enter('link', 'Editor’s note', 'Passage 11');
  const note = await thing('note', mark);
  expect(await note.handle.evaluate((e) => e.textContent)).toContain('3.087 trillion yuan');
  await enter('button', 'Copy link, Passage 11');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 10_000 })
    .toBe(`${site}/#p11`);
  expect(errors).toEqual([]);
  await close();
});

/** A node of the accessibility tree and all below it, in their order. */
const everything = (node: SerializedAXNode): SerializedAXNode[] => [
  node,
  ...(node.children ?? []).flatMap(everything),
];
