import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { loadReleases } from '../../src/release/load.ts';
import { MARKUP, SUSPICIOUS } from './sites.ts';

const folder = inject('sites').several;
const read = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8');
const readPage = (file: string) => readBuiltPage(read(file));

test('a release in a folder becomes a page at the address of its path', () => {
  const { passages } = readPage('2024/harbour/index.html');
  expect(passages.map(({ id }) => id)).toEqual(['top', 'p1', 'p2', 'what-comes-next', 'p3']);
  const source = 'tests/fixtures/second/2024/harbour.source.txt';
  expect(read('2024/harbour.source.txt')).toBe(readFileSync(source, 'utf8'));
});

test('the words of a headline of two lines are apart everywhere', () => {
  const { headline, passages } = JSON.parse(read('quay-3/index.json'));
  expect([headline, passages[0].text]).toEqual(Array(2).fill('Quay 3 opens « &c »'));
  expect(read('quay-3.ris')).toContain('TI  - Quay 3 opens « &c »\n');
  expect(read('quay-3/index.html')).toContain(
    'Quay 3<br>\nopens <span class="nowrap">« &#x26;c »</span></h1>',
  );
});

test('the footer separates its words as the language does', () => {
  const [arabic, english] = ['arabic/index.html', '2024/harbour/index.html'].map((file) =>
    toString(select('.footer summary', readPage(file).tree) ?? h('p')),
  );
  expect([arabic, english]).toEqual(['النص كما ورد، SHA-256', 'Text as received, SHA-256']);
});

test('each edition is named in the words of the language, also an earlier one', () => {
  const footer = toString(select('.footer', readPage('hebrew/index.html').tree) ?? h('p'));
  const editions = footer
    .match(/Edition of [^.]+\.\s+\S+ \S+\./g)
    ?.map((one) => one.replace(/\s+/g, ' '));
  expect(editions).toEqual([
    'Edition of 5 May 2024. מהדורה שנייה.',
    'Edition of 4 May 2024. מהדורה ראשונה.',
  ]);
});

test('a page says how to cite a passage, and the edition if it has one', () => {
  const last = (file: string) =>
    toString(selectAll('.edition > p', readPage(file).tree).at(-1) ?? h('p')).replace(/\s/g, ' ');
  const cite = 'Cite a passage by its number, and the edition by its date: 1 June 2024.';
  expect(last('2024/harbour/index.html')).toBe(cite);
  expect(last('arabic/index.html')).toBe('للاستشهاد بفقرة اذكر رقمها.');
});

test('a heading in English on a Hebrew page says so, and so does the link to it', () => {
  const { tree } = readPage('hebrew/index.html');
  const headings = selectAll('#about-this-text, [href="#about-this-text"]', tree);
  const named = headings.filter((one) => toString(one) === '[About this text]');
  expect(named.map(({ properties }) => properties['lang'])).toEqual(['en', 'en']);
});

test('a figure of the headline says so', () => {
  const { tree } = readPage('quay-1/index.html');
  expect(toString(select('.figures-table [href="#top"]', tree) ?? h('p'))).toBe('Headline');
});

test('the date of a release is written as its language does', () => {
  const day = (name: string) => select('.facts time', readPage(`${name}/index.html`).tree);
  expect(toString(day('hebrew') ?? h('p'))).toMatch(/^\d+ ב\S+ \d{4}$/);
  expect(toString(day('2024/harbour') ?? h('p'))).toBe('3 May 2024');
});

test('between place and date is a comma, with a space only if its language has one', () => {
  const facts = (name: string) => toString(select('.facts', readPage(name).tree) ?? h('p'));
  expect(facts('2024/harbour/index.html')).toContain('Ålesund, 3 May 2024');
  expect(facts('chinese/index.html')).toMatch(/\p{L}，\d{4}年/u);
});

test('an English date keeps its order in a Hebrew note', () => {
  expect(read('hebrew/index.html')).toContain('<bdi lang="en">4\u00A0May\u00A02024</bdi>');
});

test('a page has the facts of its own release, and none of another', () => {
  const html = read('2024/harbour/index.html');
  expect(html).toContain('Port of Ålesund');
  expect(html).toContain('<span class="place-and-date">ÅLESUND, Norway, 3 May 2024</span>');
  expect(html).toContain('https://release.example/2024/harbour/');
  expect(html).not.toMatch(/Tencent|Global Times|PR Newswire|301756092/);
});

test('Zotero makes a newspaper article of a page, with its title, site, day, address and language', () => {
  const { tree, lang } = readPage('2024/harbour/index.html');
  const metas = selectAll('meta[content]', tree).map(({ properties }) => [
    String(properties['name'] ?? properties['property']),
    properties['content'],
  ]);
  // Each of these is a field to its translator “Embedded Metadata”, or the kind of the item.
  expect(Object.fromEntries(metas)).toMatchObject({
    'dc.type': 'newspaperArticle',
    'og:title': 'Harbour of Ålesund opens a second quay',
    'og:site_name': 'Reading edition',
    'article:published_time': '2024-05-03',
    'og:url': 'https://release.example/2024/harbour/',
    'og:description':
      'Port of Ålesund · 3 May 2024 · The press release, word for word as received.',
  });
  expect(lang).toBe('en-GB');
  // Any of these would make a journal article, or part an organization into first and last name.
  const names = metas.map(([name]) => name);
  expect(
    names.filter((name) => /^(?:citation_|(?:dc\.)?(?:author|creator)$)/i.test(String(name))),
  ).toEqual([]);
});

test('what is inline is the same on the page of every release, so that one policy does for all', () => {
  const inline = (html: string) =>
    html.match(/<(style|script)\b(?![^>]*ld\+json)[^>]*>[^<]+<\/\1>/g);
  expect(inline(read('index.html'))).not.toBeNull();
  for (const page of ['2024/harbour', 'markup', 'edited/split'])
    expect(inline(read(`${page}/index.html`)), page).toEqual(inline(read('index.html')));
});

test('a headline that looks like markup or a placeholder comes out as its words', () => {
  const { passages, anchors, tree } = readPage('markup/index.html');
  expect(passages[0]).toMatchObject({ id: 'top', form: 'words', text: MARKUP });
  expect(anchors.get('p1')).toContain('The harbour opened its second quay');
  // The head still has the fonts.
  expect(select('head > meta:first-child + style', tree)).toMatchObject({
    children: [{ value: expect.stringMatching(/^@font-face\{/) }],
  });
});

test('suspicious characters of the source stay where they are, and About this text lists them', () => {
  const html = read('suspicious/index.html');
  expect(readFileSync(join(folder, 'dist/suspicious.source.txt')).subarray(0, 3)).toEqual(
    Buffer.from('\uFEFF'),
  );
  expect(html).toContain(SUSPICIOUS[1]);
  expect(html).toContain('line 1: U+FEFF<');
  expect(html).toContain('line 3: U+0430 (qu\u0430y)');
  expect(html).toContain('line 3: U+200B<');
});

test('a release and its translations lead to each other, by name and for search engines', () => {
  for (const [file, address, lang, names] of [
    ['arabic/index.html', '/2024/harbour/', 'en-GB', 'English (United Kingdom)، עברית'],
    ['2024/harbour/index.html', '/arabic/', 'ar', 'العربية, עברית'],
  ] as const) {
    const { tree } = readPage(file);
    const [link] = selectAll('.facts [hreflang]', tree);
    expect(link?.properties).toEqual({ href: address, lang, hrefLang: lang });
    const [fact] = selectAll('.facts li:has([hreflang])', tree);
    expect(fact && toString(fact).replace(/\s+/g, ' ')).toContain(` ${names}`);
    expect(
      selectAll('head link[hreflang]', tree).map(({ properties: { hrefLang, href } }) => [
        hrefLang,
        href,
      ]),
    ).toEqual([
      ['en-GB', 'https://release.example/2024/harbour/'],
      ['ar', 'https://release.example/arabic/'],
      ['he', 'https://release.example/hebrew/'],
    ]);
  }
  expect(read('index.html')).not.toContain('hreflang');
});

test('before anything is typed, the search says what can be typed', () => {
  for (const file of ['2024/harbour/index.html', 'releases/index.html', '404.html'])
    expect(toString(select('.empty', readPage(file).tree) ?? h('p'))).toBe(
      'Searches for words, names, numbers or “phrases”.',
    );
});

test('more than twenty releases are listed on pages of twenty, each on one of them', () => {
  const pages = ['releases/index.html', 'releases/2/index.html'].map((file) =>
    selectAll('.releases a', readPage(file).tree).map(({ properties: { href } }) => href),
  );
  const all = loadReleases(folder).map(({ address }) => address);
  expect(pages.map(({ length }) => length)).toEqual([20, all.length - 20]);
  expect(pages.flat().toSorted()).toEqual(all.toSorted());
  expect(existsSync(join(folder, 'dist/releases/3'))).toBe(false);
});
