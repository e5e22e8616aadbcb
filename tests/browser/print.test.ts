import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from './launch-browser.ts';
import { overlaps, type PdfPage, readWordBoxes } from './word-boxes.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const POPPLER = existsSync('/usr/bin/pdftotext');
if (!POPPLER) console.warn('pdftotext is not installed: no test prints.');
const FORMATS = { A4: [210, 297], A5: [148, 210], Letter: [215.9, 279.4] } as const;
/** The styles that only pages with a table have. */
const TABLES = readFileSync('src/styles/tables.css', 'utf8');
/** Millimetres in points. */
const MM = 72 / 25.4;
/** The margins of a page in print.css. */
const [TOP, FOOT] = [16 * MM, 22 * MM];

const browsers = {
  chromium: { installed: true, launch: launchBrowser },
  firefox: {
    installed: existsSync(FIREFOX),
    launch: () => puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX }),
  },
};

describe.each(Object.entries(browsers))('printed by %s', (name, { installed, launch }) => {
  const isPossible = installed && POPPLER;
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    if (isPossible) browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'print-'));
  });
  afterAll(async () => {
    if (isPossible) await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Prints the page in a window of its own, and reads its headings and its words. */
  async function print(
    family: string,
    format: keyof typeof FORMATS,
    scale: number,
    edit: (styles: string, lines: number) => void = () => {},
    lines = 0,
  ) {
    const page = await browser.newPage();
    await page.goto(inject('site'));
    await page.evaluate(edit, TABLES, lines);
    const headings = await page.$$eval('h2, h3', (all) => all.map((one) => one.textContent.trim()));
    // The scale by the size of the letters, since Firefox takes no other.
    await page.evaluate(setPrint, family, 9.5 * scale);
    const [width, height] = FORMATS[format];
    const file = join(folder, `${format} ${scale}.pdf`);
    writeFileSync(file, await page.pdf({ width: `${width}mm`, height: `${height}mm` }));
    await page.close();
    return { headings, pages: readWordBoxes(file) };
  }

  test.skipIf(!isPossible).each(['its own typeface', 'DejaVu Serif', 'DejaVu Sans Mono'])(
    'nothing overlaps, is cut, or leaves a heading alone, on A4, A5 and Letter, at 100 and 120 percent, in %s',
    async (family) => {
      const check = async (format: keyof typeof FORMATS, scale: number) => {
        const { headings, pages } = await print(family, format, scale);
        const where = `${format}, ${scale}`;
        expect(pages.flatMap(overlaps), where).toEqual([]);
        expect(pages.flatMap(cutWords), where).toEqual([]);
        const alone = pages.map(lastLine).filter((line) => headings.includes(line));
        expect(alone, where).toEqual([]);
      };
      // At once, since Firefox waits for seconds in each print.
      await Promise.all(
        (['A4', 'A5', 'Letter'] as const).flatMap((format) => [
          check(format, 1),
          check(format, 1.2),
        ]),
      );
    },
    240_000,
  );

  test.skipIf(!isPossible).each(['A4', 'A5'] as const)(
    'on %s, passages with more notes and longer lists than a page holds are divided, and their headings stay with them',
    async (format) => {
      const { headings, pages } = await print('its own typeface', format, 1.2, addNotesAndItems);
      expect(pages.flatMap(overlaps)).toEqual([]);
      expect(pages.flatMap(cutWords)).toEqual([]);
      expect(pages.map(lastLine).filter((line) => headings.includes(line))).toEqual([]);
      const words = pages.map(({ words }) => words.map(({ text }) => text).join(' '));
      for (const heading of headings) expect(words).not.toContain(heading);
    },
    240_000,
  );

  // Only Chromium prints what is above a line on the page before.
  test.skipIf(!isPossible || name === 'firefox')(
    'the ring of an Å in a heading is on its page, not at the foot of the page before',
    async () => {
      const site = await serve(join(inject('sites').several, 'dist'), 0);
      const page = await browser.newPage();
      await page.goto(`${site.url}/2024/harbour/`);
      await page.evaluate(addHeading);
      const file = join(folder, 'ring.pdf');
      writeFileSync(file, await page.pdf({ format: 'A4' }));
      await Promise.all([page.close(), site.close()]);
      const [, second] = readWordBoxes(file);
      expect(second?.words.map(({ text }) => text)).toContain('ÅÅ');
      // The last 20 mm above the foot, at 72 dots an inch, which are points.
      const size = [0, 297 * MM - FOOT - 20 * MM, 210 * MM, 20 * MM].map((one) => `${one | 0}`);
      const part = ['-x', '-y', '-W', '-H'].flatMap((name, at) => [name, size[at] ?? '']);
      const picture = execFileSync('pdftoppm', ['-r', '72', '-l', '1', '-gray', ...part, file]);
      const [, dots] = /^P5\s\d+\s\d+\s255\s(.*)$/s.exec(picture.toString('latin1')) ?? [];
      expect(dots?.replaceAll('\xFF', '')).toBe('');
    },
    240_000,
  );

  test.skipIf(!isPossible).each([3, 4, 6])(
    'a paragraph of %i lines is not divided, and its number is beside it',
    async (lines) => {
      const { pages } = await print('its own typeface', 'A5', 1, addShortParagraphs, lines);
      const words = pages.map(({ words }) => words.map(({ text }) => text));
      const count = (wanted: string) =>
        words.map((all) => all.filter((word) => word === wanted).length);
      expect(count('berths').reduce((sum, count) => sum + count)).toBe(lines * 60);
      expect(count('berths')).toEqual(count('№').map((count) => count * lines));
    },
    240_000,
  );

  // Firefox has no break-before: avoid.
  test.skipIf(!isPossible || name === 'firefox')(
    'a note is not on another page than the end of its passage',
    async () => {
      const { pages } = await print('its own typeface', 'A5', 1, addShortParagraphs, 8);
      const firsts = pages.map(
        ({ words }) => words.find(({ text }) => ['berths', 'moored'].includes(text))?.text,
      );
      expect(firsts).toContain('berths');
      expect(firsts).not.toContain('moored');
    },
    240_000,
  );

  test.skipIf(!isPossible).each([
    ['A4', 1.2],
    ['A5', 1],
  ] as const)(
    'on %s, a table of five columns has its words whole, and its headings on a line each',
    async (format, scale) => {
      const { pages } = await print('its own typeface', format, scale, addTable);
      const words = pages.flatMap(({ words }) => words);
      const of = (text: string) => words.filter((word) => word.text === text).map(({ top }) => top);
      expect(of('Wilhelmshaven')).toHaveLength(1);
      expect(of('Veränderung')).toHaveLength(1);
      const tops = ['Umschlag', 'Veränderung', 'Anteil', '2024'].flatMap(of);
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1);
    },
    240_000,
  );

  test.skipIf(!isPossible).each([
    ['A5', 'no note', 3, 1],
    ['A4', 'a note', 4, 1.4],
  ] as const)(
    'on %s, a table of ten columns with %s has its words whole',
    async (format, _, passage, scale) => {
      const { pages } = await print('its own typeface', format, scale, addWideTable, passage);
      const words = pages.flatMap(({ words }) => words.map(({ text }) => text));
      for (const word of ['Northern', 'Svalbard', 'Kirkenes', '1,200.5', '33.1%'])
        expect(words).toContain(word);
      expect(pages.flatMap(overlaps)).toEqual([]);
    },
    240_000,
  );

  test.skipIf(!isPossible).each(['A4', 'A5'] as const)(
    'on %s, a tall image is on one page with its caption',
    async (format) => {
      const { pages } = await print('its own typeface', format, 1, addImage);
      const words = pages.map(({ words }) => words.map(({ text }) => text));
      const pageOf = (word: string) => words.findIndex((all) => all.includes(word));
      expect(pageOf('quay')).toBeGreaterThanOrEqual(0);
      expect([0, 1]).toContain(pageOf('crane') - pageOf('quay'));
    },
    240_000,
  );

  test.skipIf(!isPossible)(
    'a table of figures begins on the page of its chart, a list below a line, and the footer too',
    async () => {
      const { pages } = await print('its own typeface', 'A5', 1, fillPages);
      const words = pages.map(({ words }) => words.map(({ text }) => text));
      expect(words.find((all) => all.includes('converted'))).toContain('Verdict');
      const below = words.filter((all) => all.includes('quays'));
      expect(
        below.map((all) => all.includes('Sision') || all.includes('index.source.txt')),
      ).toEqual([true, true]);
    },
    240_000,
  );

  test.skipIf(!isPossible).each([4, 7, 8])(
    'with room for %i lines, words above a list are on its page, and the names of columns on that of two rows',
    async (lines) => {
      const { pages } = await print('its own typeface', 'A5', 1, fillAbove, lines);
      const words = pages.map(({ words }) => words.map(({ text }) => text));
      const pageOf = (word: string) => words.findIndex((all) => all.includes(word));
      expect(pageOf('moorings')).toBeGreaterThan(0);
      expect(pageOf('moorings')).toBe(pageOf('berths'));
      expect(pageOf('fees')).toBeGreaterThan(pageOf('berths'));
      expect(['Verdict', 'quays', 'cranes'].map(pageOf)).toEqual(Array(3).fill(pageOf('fees')));
    },
    240_000,
  );

  test.skipIf(!isPossible)(
    'the sum of the received text has its name',
    async () => {
      const { pages } = await print('its own typeface', 'A4', 1);
      const words = pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
      expect(words).toMatch(/Text as received, SHA-256 index\.source\.txt [0-9a-f]{64}\b/);
    },
    240_000,
  );

  test.skipIf(!isPossible)(
    'a table of figures that a page doesn’t hold begins below the checks, not on a page of its own',
    async () => {
      const { pages } = await print('its own typeface', 'A4', 1, addFigures);
      const words = pages.map(({ words }) => words.map(({ text }) => text));
      const [first, ...others] = words.filter((all) => all.includes('harbours'));
      expect(others.length).toBeGreaterThan(0);
      expect(first).toContain('fees');
    },
    240_000,
  );
});

/** Fills a page of A5 but for the line above a list, and for the last one. Runs in the page. */
function fillPages(): void {
  for (const line of document.querySelectorAll('.edition > p:is(:last-child, :has(+ dl))')) {
    line.textContent = 'quays';
    const filler = document.createElement('div');
    filler.style.cssText = 'break-before: page; block-size: calc(172mm - 3em)';
    line.before(filler);
  }
}

/** Leaves room for so many lines above a list, on the page before it, and above the table of figures. Runs in the page. */
function fillAbove(_: string, lines: number): void {
  const [above, below] = document.querySelectorAll('#p3 > p, #p4 > p');
  const table = document.querySelector<HTMLTableElement>('.edition table');
  const list = document.createElement('ul');
  for (let n = 0; n < 9; n++)
    list.append(Object.assign(document.createElement('li'), { textContent: 'berths' }));
  above?.replaceChildren('moorings');
  below?.replaceWith(list);
  table?.caption?.replaceChildren('fees');
  for (const [at, word] of ['quays', 'cranes'].entries())
    table?.tBodies[0]?.rows[at]?.cells[0]?.replaceChildren(word);
  for (const part of document.querySelectorAll('#p3, .figures-table')) {
    const filler = document.createElement('div');
    filler.style.cssText = `break-before: page; block-size: calc(172mm - ${lines * 1.55}em)`;
    part.before(filler);
  }
}

/** Makes the table of figures longer than a page, below a word. Runs in the page. */
function addFigures(): void {
  const table = document.querySelector('.edition table');
  const body = table?.querySelector('tbody');
  const row = body?.rows[0];
  const cell = row?.cells[0];
  if (!table || !body || !row || !cell) return;
  table.before('fees');
  cell.textContent = 'harbours';
  for (let n = 0; n < 60; n++) body.append(row.cloneNode(true));
}

/** Leaves only a heading, which is too low on the first page to stay there. Runs in the page. */
function addHeading(): void {
  for (const other of document.querySelectorAll('article > *, .links')) other.remove();
  const filler = document.createElement('div');
  filler.style.cssText = 'block-size: 240mm';
  const heading = Object.assign(document.createElement('h2'), { textContent: 'ÅÅ' });
  document.querySelector('article')?.append(filler, heading);
}

/** Puts many passages of so many lines in the place of one, at uneven distances; long ones have a note. Runs in the page. */
function addShortParagraphs(_: string, lines: number): void {
  const passage = document.querySelector('#p3');
  const paragraph = passage?.querySelector('p');
  const number = passage?.querySelector('.number');
  if (!passage || !paragraph || !number) return;
  number.textContent = '№';
  paragraph.replaceChildren('berths');
  for (let n = 1; n < lines; n++) paragraph.append(document.createElement('br'), 'berths');
  if (lines > 6) {
    const note = Object.assign(document.createElement('div'), { className: 'note' });
    const br = () => document.createElement('br');
    note.append('moored', br(), 'moored', br(), 'moored');
    passage.append(note);
  }
  for (let n = 1; n < 60; n++) {
    const copy = passage.cloneNode(true);
    if (copy instanceof HTMLElement) copy.style.marginBlockEnd = `${14 + ((n * 7) % 40)}px`;
    passage.after(copy);
  }
}

/** Puts a table in the place of a passage’s words, with the styles of tables. Runs in the page. */
function addTable(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const table = document.createElement('table');
  const [head, body] = [table.insertRow(), table.insertRow()];
  for (const words of ['Hafen', 'Umschlag 2023', 'Umschlag 2024', 'Veränderung', 'Anteil'])
    head.append(Object.assign(document.createElement('th'), { textContent: words }));
  for (const words of ['Wilhelmshaven', '29,7', '30,9', '+4,0', '40'])
    body.insertCell().append(words);
  document.querySelector('#p3 > p')?.replaceWith(table);
}

/** Puts a table of ten columns in the place of the words of a passage. Runs in the page. */
function addWideTable(styles: string, passage: number): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const table = document.createElement('table');
  const row = table.createTBody().insertRow();
  row.insertCell().append('Northern Norway and Svalbard');
  row.insertCell().append('Without the harbour of Kirkenes');
  for (const number of '1,200.5 1,300.5 1,400.5 1,500.5 5,402.0 5,100.0 5.9% 33.1%'.split(' ')) {
    const cell = row.insertCell();
    cell.append(number);
    cell.className = 'numeric';
  }
  document.querySelector(`#p${passage} > p`)?.replaceWith(table);
}

/** Puts an image that is longer than three pages in the place of a passage. Runs in the page. */
function addImage(): void {
  const figure = Object.assign(document.createElement('figure'), { className: 'image' });
  const image = Object.assign(new Image(400, 4000), { src: '/favicon.png' });
  const caption = Object.assign(document.createElement('figcaption'), { textContent: 'crane' });
  figure.append(image, caption);
  document.querySelector('#p3')?.replaceWith('quay', figure);
}

/** Gives the passage below each heading many notes, and another a long list. Runs in the page. */
function addNotesAndItems(): void {
  const note = document.querySelector('#note-total');
  if (!note) return;
  for (const passage of document.querySelectorAll('.start > .passage'))
    for (let n = 0; n < 5; n++) passage.append(note.cloneNode(true));
  const list = document.createElement('ul');
  for (let n = 0; n < 90; n++) {
    const item = document.createElement('li');
    item.textContent = `The harbour has opened quay ${n} for ships of every length and draught`;
    list.append(item);
  }
  document.querySelector('#p3 > p')?.replaceWith(list);
}

/** Sets typeface and size of the printed page. Runs in the page. */
function setPrint(family: string, points: number): void {
  const sheet = new CSSStyleSheet();
  const faces = family.startsWith('its')
    ? ''
    : `:root { --serif: '${family}' !important; --sans: '${family}' !important }`;
  sheet.replaceSync(`${faces} @media print { html { font-size: ${points}pt !important } }`);
  document.adoptedStyleSheets.push(sheet);
}

/** Words that reach into a margin: a line cut in two is at the foot of one page and the top of the next. */
function cutWords({ height, words }: PdfPage): string[] {
  const end = height - FOOT;
  return words
    .filter(({ top, bottom }) => top < TOP - 4 || (top < end && bottom > end + 4))
    .map(({ text }) => text);
}

/** The last line of a page, without what is printed into its foot. */
function lastLine({ height, words }: PdfPage): string {
  const text = words.filter(({ bottom }) => bottom < height - FOOT + 4);
  const end = Math.max(...text.map(({ bottom }) => bottom));
  return text
    .filter(({ bottom }) => bottom > end - 4)
    .map((word) => word.text.replaceAll('&amp;', '&'))
    .join(' ');
}
