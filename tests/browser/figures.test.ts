import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';

test.each([320, 390, 768, 1280])(
  'the charts can be read at %i px: no text is small or cut off',
  async (width) => {
    const { page, errors, close } = await openPage('/', (page) =>
      page.setViewport({ width, height: 900 }),
    );
    const bad = await page.$$eval('.chart .plot', (charts) =>
      charts.map((chart) => {
        const box = chart.getBoundingClientRect();
        return [...chart.querySelectorAll('text, span')].flatMap((text) => {
          const { left, right } = text.getBoundingClientRect();
          const small = parseFloat(getComputedStyle(text).fontSize) < 11;
          return small || left < box.left - 3 || right > box.right + 3 ? [text.textContent] : [];
        });
      }),
    );
    expect(bad).toEqual([[], [], []]);
    expect(errors).toEqual([]);
    await close();
  },
);

test.each([320, 390, 768, 1280])(
  'at %i px the text, table, charts and checks begin at one edge, and no word is broken',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const { edges, broken } = await page.$eval('.edition', (edition) => {
      const parts = edition.querySelectorAll(':scope > :is(h2, p, table, figure, .checks)');
      const lefts = [...parts].map((part) => Math.round(part.getBoundingClientRect().left));
      const words = [...edition.querySelectorAll('.figures-table, .checks')].flatMap((part) => {
        const texts: Text[] = [];
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walker.nextNode())
          if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
        return texts.flatMap((text) =>
          [...text.data.matchAll(/[\p{L}\d.,’]+/gu)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
              ? [word]
              : [];
          }),
        );
      });
      return { edges: [...new Set(lefts)], broken: words };
    });
    expect(edges).toHaveLength(1);
    expect(broken).toEqual([]);
    await close();
  },
);

test.each([320, 390, 1024, 1280])(
  'at %i px a long word makes the table no wider than the page, and no number takes three lines',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    await page.$eval('.figures-table tbody th', (subject) => {
      subject.textContent = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung';
    });
    const [note, table] = await page.$$eval('.noted > .note, .figures-table', (parts) =>
      parts.map((part) => Math.round(part.getBoundingClientRect().right)),
    );
    expect(table).toBe(note);
    const lines = await page.$$eval('.figures-table td:nth-child(2)', (cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      }),
    );
    expect(Math.max(...lines)).toBeLessThan(3);
    await close();
  },
);

test.each([
  [320, '.figures-table td:nth-child(3), .checks :is(b, bdi)'],
  [390, '.checks :is(b, bdi)'],
  [1280, '.figures-table td, .checks :is(b, bdi)'],
])(
  'at %i px each number is beside its unit, and each verdict on one line',
  async (width, parts) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const divided = await page.$$eval(parts, (all) =>
      all.flatMap((part) => {
        const range = document.createRange();
        range.selectNodeContents(part.firstElementChild ?? part);
        return range.getClientRects().length > 1 ? [part.textContent] : [];
      }),
    );
    expect(divided).toEqual([]);
    await close();
  },
);

test.each([320, 390, 768, 1024, 1280, 1920])(
  'at %i px nothing of the editor’s sections is cut at their edge',
  async (width) => {
    const { page, close } = await openPage('/#the-figures-checked');
    await page.setViewport({ width, height: 900 });
    const cut = await page.$eval('.edition', (section) => {
      const edge = section.getBoundingClientRect();
      return [...section.querySelectorAll(':not(svg *, thead, thead *)')]
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < edge.left - 0.5 || right > edge.right + 0.5;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80));
    });
    expect(cut).toEqual([]);
    await close();
  },
);

test.each([320, 390])(
  'at %i px each row of the table has its verdict at the end of its first line, and links that a finger hits',
  async (width) => {
    const { page, close } = await openPage('/', (page) => page.setViewport({ width, height: 900 }));
    const rows = await page.$$eval('.figures-table tbody tr', (all) =>
      all.map((row) => {
        const [what, printed, verdict, year, where] = [...row.children];
        const lines = where?.firstElementChild?.getClientRects();
        const before = year?.textContent ? year : printed;
        const ends = before?.getBoundingClientRect().right ?? NaN;
        return {
          gap: Math.round((where?.getBoundingClientRect().left ?? NaN) - ends),
          down:
            (verdict?.getBoundingClientRect().top ?? NaN) -
            (what?.getBoundingClientRect().top ?? 0),
          end: row.getBoundingClientRect().right - (verdict?.getBoundingClientRect().right ?? NaN),
          lines: lines?.length,
          height: lines?.[0]?.height,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    const gaps = rows.map(({ gap }) => gap).filter((gap) => gap > 0);
    expect(new Set(gaps).size).toBe(1);
    for (const { down, end, lines, height } of rows) {
      expect(Math.abs(down)).toBeLessThan(3);
      expect(Math.abs(end)).toBeLessThan(1);
      expect(lines).toBe(1);
      expect(height).toBeGreaterThanOrEqual(24);
    }
    await close();
  },
);

test('no words of a check end with one word on a line of its own', async () => {
  const { page, close } = await openPage('/#check-total');
  const alone = await page.$$eval('.checks span', (spans) =>
    spans.flatMap((span) => {
      const range = document.createRange();
      range.selectNodeContents(span);
      const lines = [...range.getClientRects()].sort((a, b) => a.top - b.top);
      const last = lines.filter(({ bottom }) => bottom > (lines.at(-1)?.top ?? 0) + 4);
      const width = Math.max(...last.map(({ right }) => right)) - span.getBoundingClientRect().left;
      return lines.length > last.length && width < span.clientWidth / 10 ? [span.textContent] : [];
    }),
  );
  expect(alone).toEqual([]);
  await close();
});

test('the mark around a heading that was linked to is not cut at the edge of the section', async () => {
  const { page, close } = await openPage('/#the-figures-checked');
  const { room, mark } = await page.$eval('.edition > h2:target', (heading) => ({
    room:
      heading.getBoundingClientRect().top -
      (heading.parentElement?.getBoundingClientRect().top ?? 0),
    mark: parseFloat(/ 0px ([\d.]+)px$/.exec(getComputedStyle(heading).boxShadow)?.[1] ?? ''),
  }));
  expect(mark).toBeGreaterThan(0);
  expect(room).toBeGreaterThanOrEqual(mark);
  await close();
});
