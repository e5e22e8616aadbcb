import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { citationFile, formatCitation } from '../../../src/cite/citation.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { releaseSchema } from '../../../src/release/schema.ts';

const data = releaseSchema.parse({
  headline: 'A new tide gauge is at work in the harbour of Vardø, and is read once in every minute',
  issuer: 'Harbour Office',
  wire: 'Northern Wire',
  place: 'Vardø',
  date: '2024-03-01',
  release: '4711',
  state: 'As received.',
  received: 'By post.',
  edition: { date: '2024-04-01', changes: 'The first edition.' },
});
const address = 'https://example.org/2024/harbour/';

/** The HTML of a citation, without what keeps words on one line. */
const htmlOf = (...args: Parameters<typeof formatCitation>) =>
  formatCitation(...args).html.replace(/<\/?span>/g, '');

test('a citation names issuer, day, headline, number, wire and address in APA style', () => {
  expect(htmlOf(data, address)).toBe(
    `Harbour Office. (2024, March 1). <i>${data.headline}</i> (Press Release No. 4711). Northern Wire. <bdi>${address}</bdi>`,
  );
});

test.each([
  ['en', ['(2024, March 1).', '(Press Release No. 4711).']],
  ['fr', ['(1er mars 2024).', '(Communiqué de presse n°\u00A04711).']],
])(
  'the day and the number of a citation in %s are kept whole by the page, with their full stop',
  (lang, groups) => {
    const { html } = formatCitation({ ...data, issuer: 'Port (Office)', lang });
    expect([...html.matchAll(/<span>(.*?)<\/span>/g)].map(([, group]) => group)).toEqual(groups);
  },
);

test('a citation of a page whose address is not known has none', () => {
  const { text, html } = formatCitation(data);
  expect(html).toMatch(/Northern Wire\.$/);
  expect(text).toBe(html.replace(/<\/?(?:i|span)>/g, ''));
});

test.each([
  ['en', '2024, March 1', 'Press Release No. 2024-17'],
  ['de', '1. März 2024', 'Pressemitteilung Nr.\u00A02024-17'],
  ['fr', '1er mars 2024', 'Communiqué de presse n°\u00A02024-17'],
  ['es', '1 de marzo de 2024', 'Comunicado de prensa núm.\u00A02024-17'],
  ['zh', '2024年3月1日', '新闻稿 第2024-17号'],
  ['ar', '1 مارس 2024', 'بيان صحفي رقم \u20662024-17\u2069'],
])('a citation in %s has the day and the number as written there', (lang, day, number) => {
  expect(htmlOf({ ...data, lang, release: '2024-17' }, address)).toBe(
    `Harbour Office. (${day}). <i>${data.headline}</i> (${number}). Northern Wire. <bdi>${address}</bdi>`,
  );
});

test('only in English, the year of a citation comes first', () => {
  const { text } = formatCitation({ ...data, date: '2024-03-02', lang: 'fr' });
  expect(text).toContain('. (2 mars 2024). ');
});

test.each([
  ['en', 'Retracted on 1 May 2024.'],
  ['zh', wordsFor('zh').words.retracted.replace('{date}', '2024年5月1日')],
])('a citation in %s of a retracted release says so', (lang, notice) => {
  const retracted = { date: '2024-05-01', why: 'It was a draft.' };
  const { text, html } = formatCitation({ ...data, lang, retracted }, address);
  expect([text.endsWith(notice), html.endsWith(`${notice} <bdi>${address}</bdi>`)]).toEqual([
    true,
    true,
  ]);
});

test.each([
  ['bib', 'note = {Zurückgezogen am 1. Mai 2024.}'],
  ['ris', 'N1  - Zurückgezogen am 1. Mai 2024.\n'],
  ['csl.json', '"note": "Zurückgezogen am 1. Mai 2024."'],
] as const)('the %s file of a retracted release says so', (format, notice) => {
  const retracted = { date: '2024-05-01', why: 'Ein Entwurf.' };
  expect(citationFile(format, { ...data, lang: 'de', retracted })).toContain(notice);
});

test('a citation without a date says so in its language', () => {
  const bare = releaseSchema.parse({ headline: 'Kai öffnet', lang: 'de' });
  expect(htmlOf(bare)).toBe('<i>Kai öffnet</i> [Pressemitteilung]. (o.\u00A0D.).');
});

test.each([
  [
    'quotation marks',
    `"Ready", 'they' say “now”`,
    `<i>"Ready", 'they' say “now”</i> [Press release]. (`,
  ],
  [
    'tags',
    'A <i>new</i> quay &amp; more',
    '<i>A &#x3C;i>new&#x3C;/i> quay &#x26;amp; more</i> [Press release]. (',
  ],
  ['a question', 'Is it open?', '<i>Is it open?</i> [Press release]. ('],
  ['a full stop', 'It is “open”.', '<i>It is “open”.</i> [Press release]. ('],
  ['two lines', 'Quay\nopens', '<i>Quay opens</i> [Press release]. ('],
])('a headline with %s is cited as received', (_, headline, cited) => {
  const bare = releaseSchema.parse({ headline, date: '2024-03-01' });
  expect(htmlOf(bare)).toContain(cited);
  expect(formatCitation(bare).text).toContain(headline.replace('\n', ' '));
});

test('a citation has the names of issuer and wire as they are written', () => {
  const names = { issuer: `O'Neil "Quays"\nInc.`, wire: 'The "Northern" Wire' };
  expect(formatCitation({ ...data, ...names }).text).toBe(
    `O'Neil "Quays" Inc. (2024, March 1). ${data.headline} (Press Release No. 4711). The "Northern" Wire.`,
  );
});

test('BibTeX and RIS have every character of a headline, and TeX reads none as a sign', () => {
  const headline = '港口开放：5′ 3″ ≤ €4 & 5% of $3 {a_b} #1\n~ ^ \\x <i>λ</i> 🚢';
  const bare = releaseSchema.parse({ headline });
  expect(citationFile('bib', bare)).toContain(
    String.raw`title = {港口开放：5′ 3″ ≤ €4 \& 5\% of \$3 \{a\_b\} \#1 \textasciitilde{} \textasciicircum{} \textbackslash{}x \textless{}i\textgreater{}λ\textless{}/i\textgreater{} 🚢}`,
  );
  expect(citationFile('ris', bare)).toContain(`TI  - ${headline.replace('\n', ' ')}\n`);
});

test('BibTeX has dashes and quotation marks as they are typed, and reads them back', () => {
  const headline = "Port opens --- ``at last'' -- and it's free, `now'";
  const bib = citationFile('bib', releaseSchema.parse({ headline }));
  expect(bib).toContain("title = {Port opens -{}-{}- `{}`at last'{}' -{}- and it's free, `now'},");
  expect(new Cite(bib).format('data')).toContain(`"title": ${JSON.stringify(headline)}`);
});

test.each([
  ['新华社', '港口开放', '新华社港口开放2024'],
  ['شرکت آب', 'تصفیه‌خانهٔ تازه', 'شرکتآبتصفیهخانهٔتازه2024'],
  ['Øre & Sjø AS', 'Havna åpner en kai', 'øresjøashavnaåpneren2024'],
])('BibTeX has a key of the letters of %s', (issuer, headline, key) => {
  const bib = citationFile('bib', { ...data, issuer, headline });
  expect(bib).toMatch(`@misc{${key},`);
});

test('BibTeX has a key even if the headline has no letters', () => {
  for (const data of [{ headline: '½' }, { headline: '½', issuer: '½' }])
    expect(citationFile('bib', releaseSchema.parse(data))).toMatch('@misc{release,');
});

test('BibTeX has the number of the release', () => {
  const bib = citationFile('bib', { ...data, release: '#2024_17' });
  expect(bib).toContain('\n\tnumber = {\\#2024\\_17},\n\ttype = {Press release},\n');
  const [read] = JSON.parse(new Cite(bib.replace('@misc', '@techreport')).format('data'));
  expect(read.number).toBe('#2024_17');
  expect(citationFile('bib', { ...data, release: undefined })).not.toContain('number =');
});

test('a line break in a name begins no field of RIS', () => {
  const issuer = 'Harbour\nUR  - https://evil.example';
  const ris = citationFile('ris', {
    ...data,
    issuer,
    wire: issuer,
    place: issuer,
    release: issuer,
  });
  expect(ris.match(/^UR {2}-/gm)).toBe(null);
  expect(ris).toContain('AU  - Harbour UR - https://evil.example\n');
});

test('BibTeX keeps the issuer in one piece', () => {
  const bib = citationFile('bib', data, address);
  expect(bib).toContain('author = {{Harbour Office}}');
  expect(bib).toContain('year = {2024}');
  expect(bib).toContain(`url = {${address}}`);
});

test('every line of RIS begins with a tag, however long the headline is', () => {
  const lines = citationFile('ris', data, address).trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-/);
  expect(lines).toContain(`TI  - ${data.headline}`);
  expect(lines).toContain('AU  - Harbour Office');
  expect(lines).toContain('DA  - 2024/3/1/');
});

test('CSL-JSON holds one item with every field', () => {
  const [item, ...others] = JSON.parse(citationFile('csl.json', data, address));
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    title: data.headline,
    author: [{ literal: 'Harbour Office' }],
    issued: { 'date-parts': [[2024, 3, 1]] },
    publisher: 'Northern Wire',
    number: '4711',
    URL: address,
  });
});

test('a citation leaves out what is not known', () => {
  const bare = releaseSchema.parse({ headline: 'Quay opens' });
  expect(htmlOf(bare, address)).toBe(
    `<i>Quay opens</i> [Press release]. (n.d.). <bdi>${address}</bdi>`,
  );
  for (const format of ['bib', 'ris', 'csl.json'] as const) {
    const file = citationFile(format, bare, address);
    expect(file).toContain('Quay opens');
    expect(file).not.toMatch(/undefined|null|NaN/);
  }
});
