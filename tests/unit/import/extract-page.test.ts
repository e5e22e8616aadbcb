import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractPage } from '../../../src/import/extract-page.ts';
import { importRelease } from '../../../src/import/import-release.ts';

const page = extractPage(readFileSync('tests/fixtures/raw/page.html', 'utf8'));

test('the main content of a page is taken, without its menu and footer', () => {
  expect(page.text).toBe(readFileSync('tests/fixtures/raw/page.txt', 'utf8'));
});

test('its headings, quotations and line breaks come from its markup', () => {
  const { mdx } = importRelease(page.text, undefined, page);
  expect(mdx).toContain(
    'headline: "Port of Lindhaven opens a second quay"\nabove:\n  - "Press release"',
  );
  expect(mdx).toContain('## What it costs, and who pays for it.');
  expect(mdx).toContain('### Jobs');
  expect(mdx).toContain('> We waited');
  expect(mdx).toContain('3. Third');
  expect(mdx).toContain('Port of Lindhaven\\\n12 Quay Street\\\n1000 Lindhaven');
  expect(mdx).toContain('| 2024 | 8 |');
});

test('a page without words has no text', () => {
  expect(extractPage('<!doctype html><html><body></body></html>').text.trim()).toBe('');
});

/** The text of an article with these blocks, and words enough to be taken for one. */
function textOf(blocks: string): string {
  const long = `<p>${'The harbour opened its second quay on Friday, as the port said. '.repeat(5)}</p>`;
  const { text } = extractPage(`<title>Quay</title><main>${blocks}${long}</main>`);
  return text.split('\n\nThe harbour')[0] ?? '';
}

test('the only headline of a page is found, whatever the title is, and so is a label above it', () => {
  const page = extractPage(
    `<title>Port: releases</title><main><p>Release No. 4</p><h1>Quay opens</h1>
    <p>${'The harbour opened its second quay on Friday, as the port said. '.repeat(9)}</p></main>`,
  );
  expect(page.text.split('\n\n').slice(0, 2)).toEqual(['Release No. 4', 'Quay opens']);
  expect(page.marks.get(3)).toBe('headline');
});

test.each([
  ['apart from the name of its site', '<h1>Port</h1>', '<h1>Quay<br>opens</h1>', 'Quay opens'],
  [
    'below the linked name of its site',
    '<h1><a href="/">Port</a></h1><p>Ships</p>',
    '<h2>Quay</h2>',
    'Quay',
  ],
  ['that is its first heading', '', '<h2>Second quay opens</h2>', 'Second quay opens'],
  ['below the name of a section', '<h1>Ships</h1>', '<h2>Quay opens</h2>', 'Quay opens'],
])('the headline of a page is the one %s', (_, site, headline, expected) => {
  const html = `<title>Quay opens | Port</title><header>${site}</header><main>${headline}
    <p>${'The harbour opened its second quay, as the port said. '.repeat(9)}</p></main>`;
  expect(extractPage(html).text).toMatch(new RegExp(`^${expected}\\n\\nThe harbour`));
});

test('tables that only place texts are no tables, and markers in cells of their own are those of a list', () => {
  const row = (words: string) =>
    `<table><tr><td>&nbsp;</td><td>•</td><td>${words}</td></tr></table>`;
  const text = `<p>${'The harbour opened its second quay, as the port said. '.repeat(9)}</p>`;
  const table =
    '<table><tr><td>Year</td><td>Ships</td></tr><tr><td>2024</td><td>8</td></tr></table>';
  const cell = `<p>Quay opens</p>${text}${row('New')}${row('Long')}${table}${text}`;
  const page = extractPage(
    `<title>Quay opens</title><table><tr><td>Logo</td></tr><tr><td>Menu</td><td>${cell}</td></tr></table>`,
  );
  const { mdx } = importRelease(page.text, undefined, page);
  expect(mdx).toContain('headline: "Quay opens"\n');
  expect(mdx).toContain('\n\n- New\n- Long\n\n| Year | Ships |\n');
});

const kept: [string, string, string][] = [
  [
    'lists in lists',
    '<ol><li>One<ul><li>a</li><li>b</li></ul></li><li>Two</li></ol>',
    '1. One\n  • a\n  • b\n2. Two',
  ],
  [
    'the letters of lists',
    '<ol type="a"><li>One<ol type="A"><li>Two<ol type="A"><li>Three</li></ol></li></ol></li><li><p>Four</p></li></ol>',
    '• a. One\n  • A. Two\n    • A. Three\n• b. Four',
  ],
  [
    'the letters and Roman numerals of lists, also by a style, from a number on',
    '<ol type="i" start="9"><li>One</li><li>Two<ol style="list-style-type: upper-alpha"><li>Three</li></ol></li></ol><ol type="I" start="?"><li>Four</li></ol><ol type="a" start="26"><li>Five</li><li>Six</li></ol>',
    '• ix. One\n• x. Two\n  • A. Three\n\n• I. Four\n\n• z. Five\n• 27. Six',
  ],
  [
    'the numbers of lists whose type or style names no letters',
    '<ol type="1"><li>One</li><li>Two</li></ol><ol style="margin: 0" start="3"><li>Three</li></ol>',
    '1. One\n2. Two\n\n3. Three',
  ],
  [
    'terms with one definition, with two, and labels',
    '<dl><dt>Berth</dt><dd>A place.</dd><dt>Port</dt><dd>One.</dd><dd>Two.</dd><dt>From:</dt><dd>Bergen</dd></dl>',
    '• Berth\n  • A place.\n• Port\n  • One.\n  • Two.\n• From: Bergen',
  ],
  ['a line break in an item', '<ul><li>One<br>line</li><li>Two</li></ul>', '• One line\n• Two'],
  [
    'raised and lowered signs',
    '<p>CO<sub>2</sub>, 5 m<sup>2</sup>.<sup>[1]</sup></p>',
    'CO₂, 5 m².[1]',
  ],
  [
    'the caption of a table',
    '<table><caption>Guests</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
    'Guests\n\nA\tB\n1\t2',
  ],
  [
    'paragraphs between two line breaks',
    '<p>One,<br>two.<br><br>Three.</p>',
    'One,\ntwo.\n\nThree.',
  ],
  [
    'paragraphs of fonts',
    '<font><b>One</b></font><br><br><font>Two, and more.<br><br>Three.</font>',
    'One\n\nTwo, and more.\n\nThree.',
  ],
  [
    'paragraphs and a table in cells and items',
    '<table><tr><td><p>Net</p><p>loss</p></td><td>1</td></tr><tr><td>&nbsp;</td><td></td></tr></table><ul><li>Cost<table><tr><td>A</td><td>2</td></tr></table></li><li></li></ul>',
    'Net loss\t1\n\n• Cost A 2',
  ],
  [
    'the source of a quotation',
    '<blockquote>Open!<footer>— Ada</footer></blockquote>',
    'Open!\n\n— Ada',
  ],
  [
    'the source of a quotation in an element for it',
    '<blockquote>Open!<cite>Ada</cite></blockquote>',
    'Open!\n\nAda',
  ],
  [
    'links and labels that only a style separates, but no parts of one link,',
    '<p><a href="/a">One</a><a href="/b">Two</a> <a href="/c">Th</a><a href="/c">ree</a> <span class="n">2</span><span class="l">cranes</span> <span class="n">2</span><span class="u">nm</span></p>',
    'One Two Three 2 cranes 2nm',
  ],
  [
    'the paragraphs of a list with one item',
    '<ul><li><p>Ida Sund</p><p>Port</p></li></ul>',
    'Ida Sund\n\nPort',
  ],
  [
    'the lines of contacts beside each other',
    '<table><tr><td><b>Press</b><br>Ida Sund</td><td>Sales<br>Ola Nes</td></tr></table>',
    'Press\nIda Sund\n\nSales\nOla Nes',
  ],
  ['lines as they are typed', '<pre>a\nb</pre>', 'a\nb'],
];
test.each(kept)('%s are kept', (_, html, text) => {
  expect(textOf(`<p>Before.</p>${html}`)).toBe(`Quay\n\nBefore.\n\n${text}`);
});

test('an image that is not taken from a page is listed by what it says it shows', () => {
  const long = `<p>${'The harbour opened its second quay on Friday, as the port said. '.repeat(9)}</p>`;
  const image = '<figure><img src="quay.jpg" alt="Two ships at the quay"><img alt=""></figure>';
  for (const html of [image, image.replace('<img', '<amp-img')]) {
    const page = extractPage(`<title>Quay</title><main>${long}${html}${long}</main>`);
    const { guesses } = importRelease(page.text, undefined, page);
    const listed = guesses.filter((guess) => guess.includes('not taken'));
    expect(listed).toEqual(['line 3: not taken from the page: image: Two ships at the quay']);
  }
});

test.each([
  '<h2>Ships <img alt="A ship"></h2>',
  '<p>The quay <img alt="A ship"> is open, said the port.</p>',
  '<ul><li><img alt="A ship"> Ships</li><li>Cranes</li></ul>',
  '<table><tr><td><img alt="A ship"></td><td>5</td></tr><tr><td>Cranes</td><td>6</td></tr></table>',
])('of a block with an image, the image alone is not taken: %s', (block) => {
  const long = `<p>${'The harbour opened its second quay on Friday, as the port said. '.repeat(9)}</p>`;
  const page = extractPage(`<title>Quay</title><main>${long}${block}${long}</main>`);
  expect(page.skipped.map(({ text }) => text)).toEqual(['image: A ship']);
});

test.each(['article', 'div'])(
  'a contact beside the text is taken, and links that print or close the page are not: <%s>',
  (name) => {
    const long = `<p>${'The harbour opened its second quay, as the port said. '.repeat(9)}</p>`;
    const { text } = extractPage(`<title>Quay opens</title><${name}><h1>Quay opens</h1>
    <div class="story">${long}<p><a href="javascript:window.print()">Print</a>
    <a href="javascript:history.back()">Back</a></p><p><a href="javascript:show()">All</a> of it.</p></div>
    <div class="bw-contact"><h4>Contacts</h4><p>Ida Sund<br><a href="mailto:ida@port.example">ida@port.example</a></p></div>
    </${name}>`);
    expect(text).toMatch(/said\.\n\nAll of it\.\n\nContacts\n\nIda Sund\nida@port\.example\n$/);
  },
);

test('what is not taken from a page is listed', () => {
  const long = 'The harbour opened its second quay, as the port said. '.repeat(9);
  const page = extractPage(`<title>Quay opens</title><main><p>Embargo: 3 May</p><h1>Quay opens</h1>
    <p>${long}</p><div class="sponsor"><p>Paid for by <a href="/">the town</a>.</p></div><p>${long}</p>
    <aside><ul><li>Old quay closes<li>More news</ul></aside></main><footer>Imprint</footer>`);
  const { guesses } = importRelease(page.text, 'en', page);
  expect(page.text).not.toMatch(/Paid|closes/);
  expect(guesses).toContain('line 5: not taken from the page: Paid for by the town.');
  expect(guesses).toContain('line 7: not taken from the page: • Old quay closes • More news');
  expect(guesses.join()).not.toContain('Imprint');
});

test('the language and the day come from the markup if the text has none', () => {
  const html = `<html lang="en-GB"><title>Quay opens</title>
    <meta property="article:published_time" content="2024-05-03T08:00:00Z">
    <main><p>${'The harbour opened its second quay, as the port said. '.repeat(9)}</p></main>`;
  const page = extractPage(html);
  const release = importRelease(page.text, undefined, page);
  expect(release.mdx).toContain('date: "2024-05-03"\nlang: "en-GB"');
  expect(release.guesses).toContain(
    'line 1: date: 2024-05-03 (the day on which the page was published)',
  );
  expect(importRelease(page.text, undefined, { ...page, lang: 'de' }).mdx).toContain('lang: "en"');
});

test.each([
  ['a meta element of Dublin Core', '<meta name="DCTERMS.issued" content="2024-05-03">', ''],
  ['a meta element of China', '<meta name="PubDate" content="2024-05-03 10:23">', ''],
  [
    'a meta element of the United Kingdom',
    '<meta name="govuk:first-published-at" content="2024-05-03T00:01:00+01:00">',
    '',
  ],
  ['one of its older form', '<meta name="DC.date.created" content="2024-05-03T09:42-03:00">', ''],
  ['a meta element named date', '<meta name="Date" content="2024-05-03">', ''],
  [
    'an item beside the headline',
    '',
    '<ul><li>Press release</li><li>3 May 2024</li><li>Bergen</li></ul>',
  ],
  [
    'a term beside the headline',
    '',
    '<dl><dt>작성일</dt><dd>2024-05-03</dd><dt>조회수</dt><dd>12</dd></dl>',
  ],
  ['the line below the headline', '', '<div><time datetime="2024-05-03T08:00">3 May</time></div>'],
  [
    'the paragraph right below the headline, and no other one',
    '',
    `<p>Posted on <time datetime="2024-05-03">3 May</time> by the port</p><p>It has a fair on <time datetime="2024-06-01">1 June</time>.</p>`,
  ],
  [
    'a line below the header with the headline',
    '',
    '</header><div><time datetime="2024-05-03">3 May</time> News</div>',
  ],
])('the day of a page is read from %s', (_, meta, below) => {
  const header = below.startsWith('</header>') ? '<article><header>' : '';
  const html = `${meta}<title>Quay opens</title>${header}<h1>Quay opens</h1>${below}<main><p>${'The harbour opened its quay, the port said. '.repeat(9)}</p></main>`;
  expect(extractPage(html).date).toBe('2024-05-03');
});

test('the summary below a headline is kept once, in the main text or outside it', () => {
  const summary = '<h1>Quay opens</h1><p>It is<br>the second.</p>';
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  for (const html of [
    `<div class="header">${summary}</div><div class="body">${text.repeat(3)}</div>`,
    `<main>${summary}${text}</main>`,
    `<div><h1>Quay opens</h1><div>It is<br>the second.</div></div><main>${text}</main>`,
    `<div><h1>Quay opens</h1><h2>It is<br>the second.</h2></div><main>${text}</main>`,
    `<div><h1>Quay opens</h1><h4>It is<br>the second.</h4></div><main>${text}</main>`,
    `<div><h1>Quay opens</h1><p><a href="/">Print</a></p><div><p>It is<br>the second.</p></div></div><main>${text}</main>`,
    `<div><h1>Quay opens</h1><h2>It <em>is</em><br>the second.</h2></div><main>${text}</main>`,
    `<div><div><h1>Quay opens</h1></div><div><h4>It is<br>the second.</h4></div></div><main>${text}</main>`,
  ]) {
    const [headline, ...body] = extractPage(html).text.split('\n\n');
    expect(headline).toBe('Quay opens');
    expect(body.filter((block) => /^It is\sthe second\.$/.test(block))).toHaveLength(1);
  }
});

test('a sentence between the headline and the main text is kept, and links there are not', () => {
  const lead = 'The quay is the second one of the harbour, and it is open to all ships.';
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const links = `<ul><li>${lead}</li></ul><p>Ferries of the west of Norvia come back to the quay for the summer</p>`;
  const words = 'The quay of the harbour on the day on which it opened, by Ann Bee.';
  const beside = `<figure><figcaption>${words}</figcaption></figure><p class="byline">${words}</p><aside>${words}</aside>`;
  const header = `<header><h1>Quay opens</h1><div class="meta"><div><p>${lead}</p></div></div>${links}${beside}</header>`;
  const blocks = extractPage(`${header}<div>${text.repeat(3)}</div>`).text.split('\n\n');
  expect(blocks.slice(0, 2)).toEqual(['Quay opens', lead]);
  expect(blocks).not.toContain(words);
  expect(blocks[2]).toMatch(/^The harbour/);
});

test('the form of a newsletter is not part of the text', () => {
  const form = '<div class="subscribe"><h3>Our news</h3><p>Once a week.</p><input></div>';
  expect(textOf(`${form}<p class="newsletter">It is open.</p>`)).toBe('Quay\n\nIt is open.');
  const page = '<p>It is open.</p><p>To all.</p><p>All day.</p><input>';
  expect(textOf(`<div class="subscribed">${page}</div>`)).toContain('It is open.');
});

test.each(['div', 'h1'])('the headline of a page may have the role of a heading: %s', (name) => {
  const heading = `<${name} role="heading" aria-level="1"><span>Second quay opens</span></${name}>`;
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const page = extractPage(`<title>Quay</title><div>Quay</div><main>${heading}${text}</main>`);
  expect(page.text).toMatch(/^Second quay opens\n\nThe harbour/);
  expect(page.marks.get(1)).toBe('headline');
});

test('what a page has struck out is not taken, and named', () => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const words = '<p>Entry is <del datetime="2024-05-04"><b>five euros</b></del> free.</p>';
  const page = extractPage(`<h1><s>Old</s> Quay opens</h1><main>${text}${words}${text}</main>`);
  expect(page.text).toContain('\n\nEntry is free.\n');
  expect(page.skipped).toEqual([
    { line: 1, text: 'struck out: Old' },
    { line: 1, text: 'struck out: five euros' },
  ]);
  const short = extractPage(
    '<main><h1>Quay opens</h1><p>Entry costs <s>five</s> six euros.</p></main>',
  );
  expect(short.text).toBe('Quay opens\n\nEntry costs six euros.\n');
});

test('a breadcrumb trail that only its id names is not part of the text', () => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const own = '<div id="has-breadcrumb"><p>It is open.</p></div>';
  expect(extractPage(`<h1>Quay opens</h1>${own}`).text).toContain('It is open.');
  const trail = '<div id="breadcrumbs"><ol><li>Home</li><li>News</li></ol></div>';
  const page = extractPage(`<div><h1>Quay opens</h1>${trail}<main>${text}${text}</main></div>`);
  expect(page.text).toMatch(/^Quay opens\n\nThe harbour/);
});

test('a line below the main text is no summary', () => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  for (const name of ['article', 'div']) {
    const main = `<${name}>${text.repeat(3)}</${name}>`;
    const read = extractPage(`<h1>Quay opens</h1>${main}<p>Printed on paper</p>`);
    expect(read.text).toMatch(/^Quay opens\n\nThe harbour/);
  }
});

test('who said a quotation, and when, is no dateline', () => {
  const text = 'The harbour opened its quay, the port said. '.repeat(9);
  const quotation = '<p>It is new.</p><footer>Ida Sund, Director of Ports - 13/02/2025</footer>';
  const { missing } = importPage(
    `<main><h1>Quay opens</h1><p>${text}</p><blockquote>${quotation}</blockquote></main>`,
  );
  expect(missing).toEqual(expect.arrayContaining(['place', 'date']));
});

test('a summary may have a lowered sign', () => {
  const { text } = extractPage(
    `<div><h1>Quay opens</h1><h2>It saves CO<sub>2</sub></h2></div><main><p>${'The harbour opened its quay, the port said. '.repeat(9)}</p></main>`,
  );
  expect(text).toMatch(/^Quay opens\n\nIt saves CO₂\n\nThe harbour/);
});

test('the day of a page may be above its headline, apart from the main text', () => {
  const html = `<div><p>2024年5月3日</p><h1>岸壁を開設</h1><div class="text">${'港は第二の岸壁を開いた。'.repeat(30)}</div></div>`;
  expect(extractPage(html).date).toBe('2024-05-03');
});

test('a text that begins with its headline gets no other one from the title of a file', () => {
  const text = 'The harbour opened its quay, the port said. '.repeat(9);
  for (const html of [
    `<p><b>Second quay opens</b></p><p>${text}</p>`,
    `<pre>PORT\nFOR RELEASE: 3 May 2024\n\nSecond quay opens\n\n${text}</pre>`,
  ]) {
    const { headline, mdx } = importPage(`<title>PR 25-12</title><main>${html}</main>`);
    expect(headline).toBe('Second quay opens');
    expect(mdx).not.toContain('PR 25-12');
  }
});

test('a place that a wire marks with a class like “legendSpan” is kept', () => {
  const text = 'May 3, 2024 – The harbour opened its quay, the port said. '.repeat(9);
  const place = '<span class="legendSpanClass">BERGEN</span>';
  const { mdx } = importPage(`<h1>Quay opens</h1><main><p>${place}, ${text}</p></main>`);
  expect(mdx).toContain('place: "BERGEN"');
});

test('a dateline with a class, and a line with an address of email or a telephone number, are kept', () => {
  const text = 'The harbour opened its quay, the port said. '.repeat(9);
  const contact = (to: string) => `<div><p>Press: <a href="${to}">press@port.example</a></p></div>`;
  const { mdx } = importPage(`<h1>Quay opens</h1><main>
    <div><span class="dateline">BERGEN, 3 May 2024</span> – ${text}</div><div>${text}</div>
    ${contact('mailto:press@port.example')}<div>${text}</div></main>`);
  expect(mdx).toContain('place: "BERGEN"');
  expect(mdx).toContain('\n\nBERGEN, 3 May 2024 – The');
  expect(mdx).toContain('\n\nPress: press');
});

test('a heading, a paragraph or a list whose class or id is like that of a part of a page is kept', () => {
  const html = [
    'class="section-header"',
    'class="sponsor"',
    'id="community"',
    'class="related"',
  ].map((name) => `<h2 ${name}>Costs</h2><p ${name}>It is new.</p><ul ${name}><li>Quay</li></ul>`);
  expect(textOf(`<h1>Quay</h1>${html.join('')}`)).toBe(
    `Quay${'\n\nCosts\n\nIt is new.\n\n• Quay'.repeat(4)}`,
  );
});

test('a heading that has the words of the title is kept', () => {
  const text = '<p>The harbour opened its second quay, as the port said.</p>'.repeat(9);
  const page = extractPage(
    `<title>Port of Lindhaven: sales rise</title><main><article><h1>Port of Lindhaven: sales rise</h1>
    ${text}<h2>About Port of Lindhaven</h2>${text}</article></main>`,
  );
  expect(page.text).toContain('\n\nAbout Port of Lindhaven\n\nThe harbour');
});

test.each([
  '<h1>Press Releases</h1><h2>Quay opens to ships</h2>',
  '<h1>Press Releases</h1><p><b>Quay opens to ships</b></p>',
  '<h1>Notas de prensa</h1><div>24/07/2025</div><h2>Quay opens to ships</h2>',
  '<div>Press Releases</div><div>3 May 2024</div><div><b>Quay opens to ships</b></div>',
])('a label of a page is not its headline, also if it is in its title: %s', (top) => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(`<title>Press Releases | Port</title><main>${top}${text}</main>`);
  expect(mdx).toContain('headline: "Quay opens to ships"\n');
});

test.each([
  ['with other apostrophes', '<h1>Port</h1><h1>The port’s quay</h1>'],
  ['that is a link', '<h1>Port of Bergen</h1><h2><a href="/quay">The port’s quay</a></h2>'],
  ['of a lower level', '<h2>Newsletter of May</h2><h3>The port’s quay</h3>'],
  ['with a label in it', '<h1><a href="/news">News</a> <span>The port’s quay</span></h1>'],
  ['that is no heading', '<h2>Newsletter</h2><p>The port’s quay</p>'],
])('the title that a page has for sharing names its headline: one %s', (_, html) => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const og = `<meta property="og:title" content="The port's quay">`;
  const { headline } = importPage(`<title>Bergen</title>${og}<main>${html}${text}</main>`);
  expect(headline).toBe('The port’s quay');
});

test('a title for sharing that is the name of the site names no headline', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const og = ['title', 'site_name'].map((name) => `<meta property="og:${name}" content="Port">`);
  const { headline } = importPage(`${og.join('')}<h2>Port</h2><h1>The port’s quay</h1>${text}`);
  expect(headline).toBe('The port’s quay');
});

test('on a page without headings, the headline is the element that its title has', () => {
  const text = 'The harbour opened its quay, the port said. '.repeat(9);
  const { text: all } =
    extractPage(`<title>Port - News - Second quay opens</title><div><b>Port</b></div>
    <div class="main"><div class="t">Second quay opens</div><div>3 May 2024</div><div>${text}<br><br>${text}</div></div>`);
  expect(all).toMatch(/^Second quay opens\n\n3 May 2024\n\nThe harbour/);
});

test('on a page without headings whose title is that of its site, the headline is bold', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(`<title>Port of Bergen</title><div><p><b>MEDIA RELEASE</b></p>
    <p>3 May 2024</p><p><font size="4"><b>Harbour opens second quay after nine years</b></font></p>${text}</div>`);
  expect(mdx).toContain(
    'headline: "Harbour opens second quay after nine years"\nabove:\n  - "MEDIA RELEASE"',
  );
});

test('on a page of elements without meaning, the headline and the headings are guessed, and its footer is left out', () => {
  const text = `<div>${'The harbour opened its quay, the port said. '.repeat(9)}</div>`;
  const news = '<div>More news</div><div>2 May 2024</div>';
  const body = `<div>Our ports</div><div class="title-box"><div class="pr-title">Second quay opens</div><div>3 May 2024</div></div>${text}<div>What it costs</div>${text}<div>It is new.¹</div>${text}`;
  const og = '<meta property="og:title" content="Second quay opens">';
  const { mdx } = importPage(`<title>Port</title><main>${og}${body}${news}</main>`);
  expect(mdx).toContain('headline: "Second quay opens"');
  expect(mdx.match(/^#.*/gm)).toEqual(['## What it costs', '## \\[About this text]']);
  expect(mdx).toContain('- text: "2 May 2024"');
});

test('a bold headline is no heading, so that the headings below it are guessed', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { headline, mdx } = importPage(`<title>Document</title><div><p>Exhibit 99.1</p>
    <p><b>Second quay of the port opens</b></p>${text}<p>What it costs</p>${text}</div>`);
  expect(headline).toBe('Second quay of the port opens');
  expect(mdx).toContain('## What it costs');
});

test('what a style makes bold is bold, and a heading right above its text', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  for (const weight of ['700', ' bold']) {
    const bold = `<span style="color:red;font-weight:${weight}">What it costs</span>`;
    const { mdx } = importPage(
      `<h1>Quay</h1><main><h2>Jobs</h2>${text}<p>${bold}<br>It costs much.</p></main>`,
    );
    expect(mdx).toContain('## What it costs\n');
  }
});

test('the bold name of a company is a heading, although it ends with a full stop', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(
    `<h1>Quay</h1><main>${text}<p><b>About Port Inc.</b></p>${text}<p><b>It is new.</b></p></main>`,
  );
  expect(mdx).toContain('## About Port Inc.\n');
  expect(mdx).not.toContain('## It');
});

test('a currency symbol, a bracket or a header in a cell of its own belongs to its number', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(`<h1>Results</h1><main>${text}<table>
    <tr><td></td><td>&nbsp;</td><td colspan="2">2024</td><td>&nbsp;</td></tr>
    <tr><td>Net sales</td><td>&nbsp;</td><td>$</td><td>412</td><td></td></tr>
    <tr><td>Loss</td><td>&nbsp;</td><td></td><td>(8</td><td>)</td></tr></table></main>`);
  expect(mdx).toContain('| | 2024 |\n| - | - |\n| Net sales | $412 |\n| Loss | (8) |\n');
});

test('a contact is kept, and menus, words for screen readers and invisible paragraphs are not', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(`<h1>Quay opens</h1><main><article>${text}<p>\u200B</p>
    <div class="press-contact"><h2>Contact</h2><p>Ida Sund<br>press@port.example</p></div>
    <h2 class="screen-reader-text">Post navigation</h2><nav><a>Next post</a></nav></article></main>`);
  expect(mdx).toContain('## Contact\n\nIda Sund\\\npress\\@port.example\n\n<Edition>');
});

test('a notice of cookies is not part of the text, unless all of the page has its class', () => {
  const html = '<p class="cookie-info">This site uses cookies. Accept</p><p>It is open.</p>';
  expect(textOf(html)).toBe('Quay\n\nIt is open.');
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  for (const around of [
    '<html class="cookies">',
    '<body class="cookies">',
    '<div class="no-cookies">',
    '<main id="cookie">',
  ])
    expect(extractPage(`${around}<h1>Quay opens</h1>${text}`).text).toContain('The harbour opened');
});

test('a heading that ends with an abbreviation is the headline, whatever the title is', () => {
  const text = 'Port otworzył nowe nabrzeże, a rzecznik to potwierdził. '.repeat(9);
  const { headline } = importPage(
    `<title>Nowe nabrzeże - Portal</title><main><h2>Nowe nabrzeże od 1 lipca 2024 r.</h2><p>${text}</p></main>`,
  );
  expect(headline).toBe('Nowe nabrzeże od 1 lipca 2024 r.');
});

test('the links above a page that lead back to its site are left out', () => {
  expect(textOf('<ol class="breadcrumb"><li>Home</li><li>News</li></ol><p>It is open.</p>')).toBe(
    'Quay\n\nIt is open.',
  );
});

test('all of a document of a word processor is its text', () => {
  const text = `<p class=MsoNormal>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const page =
    extractPage(`<html><head><meta name=Generator content="Microsoft Word 15"></head><body>
    <div class=WordSection1><p class=MsoNormal><b>Port of Bergen opens its second quay<o:p></o:p></b></p>${text}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div>
    <div style='mso-element:footnote-list'><hr><div><p>[1] As counted.<o:p></o:p></p></div></div></body></html>`);
  expect(page.text).toMatch(
    /^Port of Bergen opens its second quay\n\nThe .*\n\n\[1\] As counted\.\n$/,
  );
});

test('a link back from a footnote is left out', () => {
  expect(textOf('<p>As counted. <a href="#fnref1">↩︎</a></p>')).toBe('Quay\n\nAs counted.');
});

test('who said a quotation is kept, also with a class like that of the author of a page', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(20) + '</p>';
  const quotation =
    '<blockquote><p>Open!</p><cite class="quote-author">Ada Sund</cite></blockquote>';
  const { text: all } = extractPage(`<h1>Quay</h1><main>${text}${quotation}${text}</main>`);
  expect(all).toContain('\n\nOpen!\n\nAda Sund\n\n');
});

test('a short bold line is a heading, unless it is a dateline or a sentence', () => {
  const html = `<h1>Quay opens</h1><main>
    <p><b>The second one</b></p><p><b>BERGEN, 3 May 2024</b></p>
    <p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>
    <p><strong>It is open.</strong></p><p><strong>Next steps</strong> follow.</p>
    <p><strong>What it costs</strong></p><p>It costs ${'much more than the port said it would. '.repeat(9)}</p></main>`;
  const page = extractPage(html);
  const { mdx } = importRelease(page.text, undefined, page);
  expect(mdx.match(/^#.*/gm)).toEqual(['## What it costs', '## \\[About this text]']);
});

test('signs between paragraphs are no heading', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const { mdx } = importPage(`<h1>Quay</h1>${text}<h2>+++</h2>${text}<p><b>* * *</b></p>${text}`);
  expect(mdx.match(/^#.*/gm)).toEqual(['## \\[About this text]']);
  expect(mdx).toContain('\n\n+++\n\n');
});

test('a bold label is no heading', () => {
  const text = '<p>' + 'The harbour opened its quay, the port said. '.repeat(9) + '</p>';
  const label = '<p><b>Embargoed until 00:01, 3 May 2024</b></p>';
  const { mdx } = importPage(`<h1>Quay</h1><main>${label}${text}<p><b>Ships</b></p>${text}</main>`);
  expect(mdx).toContain('---\n\nEmbargoed until 00:01, 3 May 2024\n');
  expect(mdx).toContain('\n\n## Ships\n');
});

test('a bold or underlined line right above its text, or after a space, is a heading', () => {
  const text = `${'The harbour opened its quay, the port said. '.repeat(9)}`;
  const { mdx } = importPage(`<h1>Quay opens</h1><main><p>${text}</p>
    <p><b>About the port</b><br>It was founded in 1902.</p><p><b>Outlook<br></b>It grows.</p><p><u>Next</u></p><p>${text}</p>
    <p>　　<b>What it costs</b></p><p>${text}</p><p><b>　　Who pays</b></p><p>${text}</p><p><b>Port</b><br>12 Quay Street</p>
    <p><b>What is new</b><br>- a crane<br>- a road</p></main>`);
  expect(mdx.match(/^#.*/gm)).toEqual([
    '## About the port',
    '## Outlook',
    '## Next',
    '## 　　What it costs',
    '## 　　Who pays',
    '## What is new',
    '## \\[About this text]',
  ]);
});

function importPage(html: string) {
  const page = extractPage(html);
  return importRelease(page.text, undefined, page);
}

test('the language of a page becomes a tag, and is left out if it is not one', () => {
  const text = `<main><h1>Quay</h1><p>${'Quay 2 opens. '.repeat(40)}</p></main>`;
  expect(extractPage(`<html lang="nb_NO">${text}`).lang).toBe('nb-NO');
  expect(extractPage(`<html lang="english">${text}`).lang).toBeUndefined();
});

/** A page whose text has sections of a page builder: a long one, and these others. */
const importSections = (others: string, end = '') => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(20)}</p>`;
  return importPage(
    `<title>Quay opens</title><main><h1>Quay opens</h1><div>Release No. 4/2024</div><div><div class="item"><div class="text">${text}${text}</div></div>${others}</div>${end}</main>`,
  );
};

test('short sections below a long one are of the text, and so is the number above it', () => {
  const { mdx } = importSections(
    '<div class="item"><div><h2>Costs</h2><p>It was cheap.</p></div></div><div class="item"><blockquote><p>At last!</p></blockquote><div>Ida Sund</div></div>',
  );
  expect(mdx).toContain('release: "4/2024"');
  expect(mdx).toContain('\n\n## Costs\n\nIt was cheap.\n\n> At last!\n\nIda Sund\n\n<Edition>');
});

test.each([
  ['of another class', '<div class="more"><div><h2>Cranes</h2><p>We sell them.</p></div></div>'],
  ['of links', '<div class="item"><p><a href="/a">A ferry sinks</a></p></div>'],
  ['headed by a link', '<div class="item"><h3><a href="/a">Ferry</a></h3><p>It sank.</p></div>'],
  ['with a form', '<div class="item"><p>Get our news.</p><input><button>Go</button></div>'],
])('what is below a long section is not of the text if it is %s', (_, other) => {
  const { mdx, guesses } = importSections(other);
  expect(mdx).toMatch(/said\.\n\n<Edition>/);
  expect(guesses.join('\n')).toContain('not taken from the page: ');
});

test('quotations and headings above a day at the end of a page are kept', () => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const { mdx } = importPage(
    `<h1>Quay</h1><main>${text}${text}<blockquote><p>At last!</p></blockquote><h2>Costs</h2>${text}<p>Published 3 May 2024</p></main>`,
  );
  expect(mdx).toContain('date: "2024-05-03"');
  expect(mdx).toContain('\n\n> At last!\n\n## Costs\n');
});

test('the number of a release is no headline, although it is in the title', () => {
  const text = `<p>${'The harbour opened its quay, the port said. '.repeat(9)}</p>`;
  const { mdx } = importPage(
    `<title>Port: Release 97-112</title><p>RELEASE: 97-112</p><center><b>QUAY OPENS</b></center>${text}${text}`,
  );
  expect(mdx).toContain('headline: "QUAY OPENS"\nabove:\n  - "RELEASE: 97-112"\n');
});
