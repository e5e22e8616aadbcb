import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test.each([1024, 1280, 1920])(
  'at %s pixels the letters of a note stand on the line of its mark, or below the note before it',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const notes = await page.$$eval(':is(.passage, .noted) > .note', (all) => {
      /** The line that letters stand on before a node. */
      const baseline = (node: Node | null | undefined) => {
        const probe = document.createElement('span');
        probe.style.cssText = 'display: inline-block; inline-size: 0';
        node?.parentNode?.insertBefore(probe, node);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return bottom;
      };
      return all.map((note) => {
        const mark = document.getElementById(note.id.replace('note-', 'mark-'))?.closest('sup');
        const text = mark?.parentElement?.getBoundingClientRect();
        const { top, bottom, left } = note.getBoundingClientRect();
        const drop = baseline(note.firstChild) - baseline(mark);
        return { id: note.id, top, bottom, left, right: text?.right ?? 0, drop };
      });
    });
    expect(notes.length).toBeGreaterThan(3);
    for (const [index, { id, top, left, right, drop }] of notes.entries()) {
      const before = notes[index - 1]?.bottom ?? 0;
      expect(left, id).toBeGreaterThan(right);
      expect(top, id).toBeGreaterThanOrEqual(before);
      // On the line of its mark, unless the note before it reaches that far.
      const isPushed = top - before < 30;
      if (!isPushed) expect(Math.abs(drop), id).toBeLessThan(4);
    }
    await close();
  },
);

test('in a passage of many notes, the first begins at its mark, and each other below the one before', async () => {
  const { page, close } = await openPage('/');
  const { first, tops, bottoms } = await page.$eval('#p14', (passage) => {
    const [mark, note] = [passage.querySelector('sup'), passage.querySelector('.note')];
    for (let nth = 3; nth <= 7; nth++) {
      const another = document.createElement('sup');
      another.dataset['nth'] = String(nth);
      another.append('x');
      passage.querySelector('p')?.append(another);
      if (note) passage.append(note.cloneNode(true));
    }
    const boxes = [...passage.querySelectorAll('.note')].map((one) => one.getBoundingClientRect());
    return {
      first: (boxes[0]?.top ?? NaN) - (mark?.getBoundingClientRect().top ?? NaN),
      tops: boxes.map(({ top }) => top),
      bottoms: boxes.map(({ bottom }) => bottom),
    };
  });
  expect(Math.abs(first)).toBeLessThan(15);
  expect(tops).toHaveLength(7);
  for (const [index, top] of tops.slice(1).entries())
    expect(top).toBeGreaterThanOrEqual(bottoms[index] ?? NaN);
  await close();
});

test.each([
  [3, false],
  [8, true],
])(
  'where the last passage has %i long notes, none lies over a chart or a table',
  async (count, isBelow) => {
    const { page, close } = await openPage('/#the-figures-checked');
    const { notes, figures } = await page.$eval(
      '#p16',
      (passage, count, isBelow) => {
        const own = [...passage.querySelectorAll('.note')];
        for (const note of own) note.append(' a few more words'.repeat(12));
        while (passage.querySelectorAll('.note').length < count) {
          const another = own[0]?.cloneNode(true);
          if (another) passage.append(another);
        }
        for (const note of passage.querySelectorAll('.note'))
          note.toggleAttribute('data-below', isBelow);
        const edges = (all: Iterable<Element>) =>
          [...all].map((one) => one.getBoundingClientRect().toJSON() as DOMRect);
        const figures = document.querySelectorAll('.chart, .figures-table');
        return { notes: edges(passage.querySelectorAll('.note')), figures: edges(figures) };
      },
      count,
      isBelow,
    );
    expect(notes).toHaveLength(count);
    expect(figures.length).toBeGreaterThan(2);
    const over = notes.filter((note) =>
      figures.some(
        ({ top, right, bottom, left }) =>
          note.left < right && note.right > left && note.top < bottom && note.bottom > top,
      ),
    );
    expect(over).toEqual([]);
    await close();
  },
);

test('letters are drawn by style, without i, j, l and o, and named to screen readers', async () => {
  const { page, close } = await openPage('/');
  const marks = await page.$$eval('sup a', (all) =>
    all.map((a) => ({
      text: a.textContent,
      drawn: getComputedStyle(a, '::before').content,
      name: a.ariaLabel,
    })),
  );
  expect(marks.length).toBeGreaterThan(10);
  for (const { text, drawn, name } of marks) {
    expect(text).toBe('');
    const letter = /^"([a-z]+)"/.exec(drawn)?.[1] ?? '';
    expect(letter).toMatch(/^[^ijlo]+$/);
    expect(name).toBe(`Editor’s note ${letter}`);
  }
  const notes = await page.$$eval('.note', (all) => all.map((note) => note.ariaLabel));
  expect(notes).toEqual(marks.map(({ name }) => name));
  // A heading is named by its words and its mark, with a space between them.
  const heading = await page.$('::-p-aria([name="steady rise Editor’s note r"][role="heading"])');
  expect(heading).not.toBeNull();
  await close();
});

test('on a phone, following a mark keeps its passage in sight', async () => {
  const { page, close } = await openPage('/', (page) =>
    page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true }),
  );
  await page.$eval('#mark-total', (mark) => {
    if (!(mark instanceof HTMLElement)) return;
    mark.scrollIntoView({ block: 'center' });
    if (mark instanceof HTMLElement) mark.click();
  });
  await page.waitForFunction(() => location.hash === '#note-total');
  const { mark, note } = await page.evaluate(() => ({
    mark: document.getElementById('mark-total')?.getBoundingClientRect().top ?? -1,
    note: document.getElementById('note-total')?.getBoundingClientRect().top ?? -1,
  }));
  expect(note).toBeLessThan(844);
  expect(mark).toBeGreaterThan(60);
  await close();
});

test.each([320, 390])(
  'at %i px, nothing covers a mark in the first words of a passage',
  async (width) => {
    const { page, close } = await openPage('/', (page) =>
      page.setViewport({ width, height: 844, isMobile: true, hasTouch: true }),
    );
    await page.$eval('.number', (number) =>
      number.dispatchEvent(new Event('touchstart', { bubbles: true })),
    );
    await page.waitForSelector('.number + .copy-link');
    const covers = await page.$eval('#mark-wednesday', (mark) => {
      const [sup, words] = [mark.parentElement, mark.closest('p')?.firstChild];
      if (!sup || !(words instanceof Text)) return ['no words'];
      const reached = [1, 2, 4, 6, 8].flatMap((letters) => {
        words.before(words.data.slice(0, letters), sup);
        mark.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return [left + 1, right - 1].flatMap((x) =>
          [top + 1, bottom - 1].map((y) => document.elementFromPoint(x, y)),
        );
      });
      return reached.map((one) => one?.closest('.number, .copy-link')?.className).filter(Boolean);
    });
    expect(covers).toEqual([]);
    await close();
  },
);

test.each([1024, 1280])(
  'at %s pixels the links of each note can be pressed, also where the note reaches below the release',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const covered = await page.$$eval('.note > a', (links) =>
      links.flatMap((link) => {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, height } = link.getClientRects()[0] ?? new DOMRect();
        const hit = document.elementFromPoint(left + 5, top + height / 2);
        return hit === link ? [] : [link.outerHTML];
      }),
    );
    expect(covered).toEqual([]);
    await page.$eval('.note > a:last-of-type', (link) =>
      scrollBy(0, link.getBoundingClientRect().top - 30),
    );
    const isOver = await page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, 30)?.closest('.masthead') !== null,
    );
    expect(isOver).toBe(true);
    await close();
  },
);

test('notes of each kind begin at the same place', async () => {
  const { page, close } = await openPage('/');
  const starts = await page.$$eval(':is(.passage, .noted) > .note', (notes) =>
    notes.map((note) => {
      const { paddingLeft, borderLeftWidth } = getComputedStyle(note);
      const { left } = note.getBoundingClientRect();
      return left + parseFloat(borderLeftWidth) + parseFloat(paddingLeft);
    }),
  );
  expect(new Set(starts.map((start) => start.toFixed(1))).size).toBe(1);
  await close();
});

test.each([768, 1280])(
  'at %s pixels no note or paragraph of the editor’s of three lines ends with a word alone',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.edition { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    const ends = await page.$$eval('.note, .edition > p:not(.links)', (all) =>
      all.flatMap((element) => {
        const lines: { bottom: number; words: string[] }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode())
          for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const { bottom = NaN } = [...range.getClientRects()].at(-1) ?? {};
            const line = lines.at(-1);
            // Words of other sizes end a few pixels higher or lower.
            if (line && Math.abs(line.bottom - bottom) < 10) line.words.push(word);
            else lines.push({ bottom, words: [word] });
          }
        return lines.length > 2 ? [lines.at(-1)?.words.join(' ') ?? ''] : [];
      }),
    );
    expect(ends.length).toBeGreaterThan(2);
    expect(ends.filter((end) => !end.includes(' '))).toEqual([]);
    await close();
  },
);
