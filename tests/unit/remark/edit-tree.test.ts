import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { assignIds } from '../../../src/anchors/assign-ids.ts';
import type { Anchor } from '../../../src/anchors/record.ts';
import { listBlocks } from '../../../src/release/blocks.ts';
import { parseMdx } from '../../../src/release/parse-mdx.ts';
import { editTree } from '../../../src/remark/edit-tree.ts';

/** The HTML of an edition of a body, block by block, without line breaks. */
function edit(body: string, record: Anchor[] = [], lang = 'en'): string[] {
  const { tree, problems } = parseMdx('f.mdx', body);
  if (!tree) throw new Error(problems.join('\n'));
  editTree(tree, assignIds(record, listBlocks(tree)), record, lang);
  const edition = toHast(tree);
  const elements = 'children' in edition ? edition.children : [];
  return elements.map((block) => toHtml(block).replaceAll('\n', '')).filter(Boolean);
}

const anchor = (id: string, text: string, status: Anchor['status'] = 'current'): Anchor => ({
  id,
  kind: id.startsWith('note-') ? 'note' : /^p\d/.test(id) ? 'passage' : 'heading',
  text,
  status,
});
const withdrawn = { withdrawn: '2024-06-01' };

test('a passage has its number as a link to itself, which is the editor’s', () => {
  expect(edit('One.\n\nTwo.')).toEqual([
    '<section class="passage" id="p1"><a class="number" data-editor="" href="#p1" aria-label="Passage 1">1</a><p>One.</p></section>',
    '<section class="passage" id="p2"><a class="number" data-editor="" href="#p2" aria-label="Passage 2">2</a><p>Two.</p></section>',
  ]);
});

test('English names of numbers and marks are marked on a page in a language without words', () => {
  const [passage] = edit('Uno.[^a]\n\n[^a]: Due.', [], 'it');
  expect(passage?.match(/<a [^>]*lang="en"/g)).toHaveLength(3);
  expect(edit('Eins.[^a]\n\n[^a]: Zwei.', [], 'de').join('')).not.toContain('lang=');
});

test('a heading has an id, and is the editor’s if it is in brackets', () => {
  expect(edit('## What next\n\n## \\[In short]')).toEqual([
    '<h2 id="what-next">What next</h2>',
    '<h2 id="in-short" data-editor="">[In short]</h2>',
  ]);
});

test.each([
  ['![A map](/map.png "The quay")', 'A map', 'The quay'],
  ['![A map](/map.png)', '', 'A map'],
  ['![A map](/map.png "&nbsp;")', '', 'A map'],
  ['![A map](/map.png "Map] Denied. ［")', 'A map', 'Map) Denied. ('],
])('an image is the editor’s and says so by a caption in brackets: %s', (image, alt, caption) => {
  expect(edit(image)).toEqual([
    `<figure class="image" data-editor=""><span><img src="/map.png" alt="${alt}"></span><figcaption>[${caption}]</figcaption></figure>`,
  ]);
});

test('an image in a section of the editor’s has its caption too', () => {
  const html = edit('<Edition>\n\n## \\[A]\n\n![A map](/map.png)\n\nB.\n\n</Edition>').join('\n');
  expect(html).toMatch(
    /<figure class="image".*<figcaption>\[A map\]<\/figcaption><\/figure>\s*<p>B/,
  );
});

test('an image above its received caption is in a passage, below which the dateline may follow', () => {
  const [image, first] = edit('![A [new] map](/map.png)\nThe quay\n\nBERGEN, May 3 — It opened.');
  expect(image).toMatch(
    /<p><img src="\/map.png" alt="\[A \(new\) map\]">\s*The quay<\/p><\/section>$/,
  );
  expect(first).toContain('<span class="place-and-date">BERGEN, May 3</span>');
});

test('a footnote becomes a lettered mark and a note beside its passage, with an id by its label', () => {
  const [first = '', second] = edit(
    'One[^b].\n\nTwo[^a] words[^c].\n\n[^a]: A *note*.\n[^b]: B.\n[^c]: C.',
  );
  expect(first).toBe(
    '<section class="passage" id="p1"><a class="number" data-editor="" href="#p1" aria-label="Passage 1">1</a>' +
      '<p>One<sup data-editor=""><a id="mark-b" href="#note-b" aria-label="Editor’s note a" data-letter="a"></a></sup>.</p>' +
      '<div class="note" role="note" aria-label="Editor’s note a" data-editor="" id="note-b"><a href="#mark-b" aria-label="Editor’s note a, back to the text" data-letter="a"></a> B.</div></section>',
  );
  expect(second).toMatch(
    /id="mark-a"[^>]*data-letter="b".* words<sup[^>]*><a id="mark-c"[^>]*data-letter="c"/,
  );
  expect(second).toMatch(
    /id="note-a".*data-letter="b"><\/a> A <em>note<\/em>\.<\/div><div[^>]*id="note-c"/,
  );
});

test('a note on the headline comes first, and one of links or of a named kind says so', () => {
  const [note, passage] = edit(
    'One[^kind].\n\n[^headline]: See [it](https://a.example/).\n[^kind]: **Copy:** A.',
  );
  expect(note).toMatch(/^<section class="note" .* id="note-headline">/);
  expect(passage).toContain('<div class="note kind" ');
});

test('a link in a note names the host to which it leads, unless the note does', () => {
  const note = edit(
    'One[^a].\n\n[^a]: [A](https://a.example/), b.example: [B](https://b.example/), [p1](#p1), [C](/c/).',
  ).join('');
  expect(note).toContain(
    '<a href="https://a.example/">A</a> (a.example), b.example: <a href="https://b.example/">B</a>, <a href="#p1">p1</a>, <a href="/c/">C</a>.',
  );
  expect(edit('One[^a].\n\n[^a]: Two (see [A](https://a.example/)).').join('')).toContain(
    '(see <a href="https://a.example/">A</a>, a.example).',
  );
});

test('the second mark of a passage says that it is, and the first does not', () => {
  const html = edit('One[^a] and[^b].\n\nTwo[^c].\n\n[^a]: A.\n[^b]: B.\n[^c]: C.').join('');
  expect(html.match(/<sup[^>]*>/g)).toEqual([
    '<sup data-editor="">',
    '<sup data-editor="" data-nth="2">',
    '<sup data-editor="">',
  ]);
});

test('headings are in one block with the passage below them, so that print keeps them together', () => {
  const html = edit('## Ships[^a]\n\n### Ferries\n\nOne.\n\n## Cranes\n\n[^a]: A.');
  expect(html.map((block) => block.replace(/<(?!section|h\d)[^>]+>/g, ''))).toEqual([
    '<section class="start"><section class="noted"><h2 id="ships">Ships A.' +
      '<section class="start"><h3 id="ferries">Ferries<section class="passage" id="p1">1One.',
    '<h2 id="cranes">Cranes',
  ]);
});

test('after z, notes are lettered aa, ab', () => {
  const labels = Array.from({ length: 28 }, (_, n) => `n${n}`);
  const body = `One${labels.map((label) => `[^${label}]`).join('')}`;
  const html = edit([body, ...labels.map((label) => `[^${label}]: a`)].join('\n\n')).join('');
  expect(html).toMatch(/id="mark-n21"[^>]*"z".*id="mark-n22"[^>]*"aa".*id="mark-n23"[^>]*"ab"/);
});

test('the dateline of the first passage is marked, and of no other', () => {
  const html = edit('Bergen, 3 May 2024 /Wire/ — It opened.\n\nOslo, 4 May — It closed.');
  expect(html[0]).toContain(
    '<p><span class="place-and-date">Bergen, 3 May 2024</span> <span class="nowrap">/Wire/ —</span> It opened.</p>',
  );
  expect(html[1]).not.toContain('place-and-date');
  const below = edit(
    'A second quay for 2030\n\nOslo, 4 May — It closed.\n\nOslo, 5 May — It opened.',
  );
  expect(below.map((block) => block.includes('place-and-date'))).toEqual([false, true, false]);
  expect(edit('![A map](/map.png)\n\nOslo, 4 May — It closed.')[1]).toContain('place-and-date');
  expect(edit('CHICAGO--(BUSINESS WIRE)--It opened.')[0]).toContain(
    '>CHICAGO</span><span class="nowrap">--</span>(BUSINESS WIRE)<span class="nowrap">--</span>It',
  );
  expect(edit('ÅLESUND, Norway – It opened.')[0]).toContain(
    'ÅLESUND, Norway</span><span class="nowrap"> –</span> It',
  );
  const noted = edit('Oslo, 4 May — It closed.[^a] It opened.\n\n[^a]: A.')[0] ?? '';
  expect(noted.replace(/<[^>]+>/g, '')).toBe('1Oslo, 4 May — It closed. It opened. A.');
  expect(edit('The quay – closed since May – opened.')[0]).not.toContain('place-and-date');
});

test('no line ends or begins with a sign that a plain space parts from its word or number', () => {
  const unbroken = (text: string) =>
    Array.from(
      edit(text)
        .join('')
        .matchAll(/"nowrap">([^<]*)/g),
      ([, part]) => part,
    );
  expect(unbroken('Elle dit : « Au revoir, mon vieux », puis « oui ». Qui ?')).toEqual([
    'dit :',
    '« Au',
    'vieux »',
    '« oui »',
    'Qui ?',
  ]);
  expect(
    unbroken('Non-GAAP in Covid-19, e-mail : high-tech, 10-K, 7-year-old, x-y-z, कोविड-19.'),
  ).toEqual(['Non-GAAP', 'Covid-19', 'e-mail :', '10-K', '7-year-old']);
  expect(unbroken('Um 2,5 % auf 3,65 Mio. €, 1 310 000 € oder 12 500 Stück.')).toEqual([
    '2,5 %',
    '3,65 Mio. €',
    '1 310 000 €',
    '12 500',
  ]);
  expect(
    unbroken(
      'It cost $5, or US$ 7, in 2024: 5% (of 2,500), call 020 7946 0142 or +966 11 000 0000.',
    ),
  ).toEqual([]);
  expect(unbroken('One.[^a]\n\n[^a]: « Soit 40 % du total ».')).toEqual([
    '« Soit',
    '40 %',
    'total »',
  ]);
});

test('no line begins with a dash, unless it belongs to the words after it', () => {
  const [passage = ''] = edit('A quay – the second—opened, 40 % — 5–7 ships —at last— and — «.');
  expect(passage.replace(/<span class="nowrap">([^<]*)<\/span>/g, '⟦$1⟧')).toContain(
    'A qua⟦y –⟧ the secon⟦d—⟧opened, ⟦40 %⟧⟦ —⟧ ⟦5–7⟧ ships —at las⟦t—⟧ an⟦d —⟧ «.',
  );
});

test('a withdrawn passage is a line in its place, with the day', () => {
  const record = [anchor('p1', 'One.'), anchor('p2', 'Two.', withdrawn), anchor('p3', 'Three.')];
  const [first, line, third, ...more] = edit('One.\n\nThree.', record);
  expect(first).toContain('id="p1"');
  expect(line).toBe(
    '<p class="withdrawn" id="p2" data-editor="">Passage 2 was withdrawn on 1 June 2024.</p>',
  );
  expect(third).toContain('id="p3"');
  expect(more).toEqual([]);
});

test('a withdrawn heading is named by its words, a note has its mark, and one before all comes first', () => {
  const record = [
    anchor('gone', 'Gone', withdrawn),
    anchor('p1', 'One.'),
    anchor('note-a', 'A.', withdrawn),
  ];
  const html = edit('One.', record);
  expect(html[0]).toBe(
    '<p class="withdrawn" id="gone" data-editor="">Heading “Gone” was withdrawn on 1 June 2024.</p>',
  );
  expect(html[2]).toBe(
    '<p class="withdrawn" id="note-a" data-editor=""><span id="mark-a" data-editor=""></span>Editor’s note was withdrawn on 1 June 2024.</p>',
  );
});

test('an anchor whose words moved is a target inside the passage that has them', () => {
  const moved = { movedTo: 'p2', since: '2024-06-01' };
  const record = [anchor('p1', 'One.', moved), anchor('p2', 'One. Two.')];
  const [only] = edit('One. Two.', record);
  expect(only).toContain('<span data-editor=""><span id="p1" data-editor=""></span></span>');
});

test('an anchor whose words moved to one that is back on the page is a target there', () => {
  const to = (id: string) => ({ movedTo: id, since: '2024-06-01' });
  const record = [
    anchor('p1', 'One.', to('p2')),
    anchor('p2', 'Two.', to('p3')),
    anchor('p3', 'Three.'),
  ];
  const [second, third] = edit('Two.\n\nThree.', record);
  expect(second).toMatch(/id="p2".*<span id="p1"/);
  expect(third).not.toContain('<span');
});

test('a note on the page has no target beside its own mark', () => {
  const record = [anchor('p1', 'One.'), anchor('note-a', 'A.')];
  expect(
    edit('One.[^a]\n\n[^a]: A.', record)
      .join('')
      .match(/mark-a"/g),
  ).toHaveLength(2);
});

test('anchors that moved in a circle are lines of their own', () => {
  const to = (id: string) => ({ movedTo: id, since: '2024-06-01' });
  const record = [
    anchor('p1', 'One.'),
    anchor('p2', 'Two.', to('p3')),
    anchor('p3', 'Three.', to('p2')),
    anchor('p4', 'Four.', to('p4')),
  ];
  const lines = edit('One.', record).filter((one) => one.includes('withdrawn'));
  expect(
    lines
      .join('')
      .match(/id="p\d"/g)
      ?.toSorted(),
  ).toEqual(['id="p2"', 'id="p3"', 'id="p4"']);
});

test('a table of the editor has no alignment, which would be an inline style, and isn’t marked', () => {
  const html = edit('<Edition>\n\n| a | 1 |\n| -: | - |\n| b | 2 |\n\n</Edition>').join('\n');
  expect(html).not.toMatch(/align|style|tabindex|numeric/);
});

test('the columns of a table that have only numbers are marked', () => {
  const [passage = ''] = edit(
    '| 1 | Q2 | 2024 |\n| --- | --- | --- |\n| 1 | 48.2 | up 1 |\n| 2 | | 7 |',
  );
  const marked = [
    ...passage.matchAll(/<(t[hd])(?: scope="col")? class="numeric"[^>]*> ([^ <]*)/g),
  ].map(([, ...one]) => one);
  expect(marked).toEqual([
    ['th', 'Q2'],
    ['td', '48.2'],
    ['td', ''],
  ]);
});

test('a column of numbers may have a few words, but none with a number', () => {
  const isNumeric = (...cells: string[]) =>
    edit(`| | |\n| - | - |\n${cells.map((one) => `| a | ${one} |`).join('\n')}`)
      .join()
      .includes('numeric');
  expect(isNumeric('18 €', '24 €', '9 €', 'free')).toBe(true);
  expect(isNumeric('18 €', '24 €', '9 €', '2 free')).toBe(false);
  expect(isNumeric('18 €', '24 €', 'free')).toBe(false);
});

test('long texts of a table are marked, so that their columns are not narrow, and short ones are not', () => {
  const [passage] = edit('| a | b |\n| - | - |\n| Rail | It depends on the level of the river. |');
  expect(passage).toMatch(/<td> Rail<\/td>.*<td class="long"> It depends/);
});

test('a column whose numbers have a mark of a note inside is none of numbers, as the mark would cover what follows', () => {
  const table = (cell: string) =>
    edit(`| | |\n| - | - |\n| a | ${cell} |\n| b | 7 |\n\n[^n]: A note.`).join('\n');
  expect(table('24,500[^n]')).toContain('class="numeric"');
  for (const cell of ['61,000[^n]–62,000', '24,500[^n] %', '[^n]7'])
    expect(table(cell), cell).not.toContain('class="numeric"');
});

test('in a table with a shorter row, the numbers of the next rows keep their own padding', () => {
  const rows = '| x |\n| y | 7 | 7.5 |\n| z | 12.25 | 8 |';
  const html = edit(`| a | b | c |\n| - | - | - |\n${rows}`).join('');
  const cells = html.matchAll(/class="numeric"(?: data-pad="([^"]*)")?[^>]*> (\d[\d.]*)/g);
  expect([...cells].map(([, pad = '', number]) => [number, pad])).toEqual([
    ['7', '.00'],
    ['7.5', ''],
    ['12.25', ''],
    ['8', '.0'],
  ]);
});

test('numbers of a column are padded, unseen, so that units are below units', () => {
  const padded = (numbers: string[], lang?: string) => {
    const rows = numbers.map((number) => `| a | ${number} |`);
    const cells = edit(`| | |\n| - | - |\n${rows.join('\n')}`, [], lang)[0]?.match(/<td[^>]*>/g);
    return cells?.map((cell) => /data-pad="(.*?)"/.exec(cell)?.[1] ?? '');
  };
  expect(padded(['7', '12.25', '(6.2)', '1,234', '–'])).toEqual(['.00)', ')', '0', '.00)', '.00)']);
  expect(padded(['18%', '(5)%', '14.5%'])).toEqual([').0', '.0', ')']);
  expect(padded(['18 %', '3,5 %', '1.234 %'], 'de')).toEqual([',0', '', ',0']);
  expect(padded(['5', '10', '1,234'])).toEqual(['', '', '']);
});

test('the first cell of a row of numbers names it', () => {
  const named = (table: string) => edit(table)[0]?.match(/<th scope="row"> [^ <]*/g);
  expect(named('| | 2024 |\n| - | - |\n| Ships | 48 |\n| Cranes | 7 |')).toEqual([
    '<th scope="row"> Ships',
    '<th scope="row"> Cranes',
  ]);
  expect(named('| | 2024 |\n| - | - |\n| Ships | many |')).toBeNull();
});

test('the header of a table without one is hidden, but not if it has a note', () => {
  const [plain] = edit('| | |\n| - | - |\n| c | d |');
  expect(plain?.match(/<tr[^>]*>/g)).toEqual(['<tr hidden>', '<tr>']);
  const [noted] = edit('| [^a] | |\n| - | - |\n| c | d |\n\n[^a]: Nothing.');
  expect(noted?.match(/<tr[^>]*>/g)).toEqual(['<tr>', '<tr>']);
});

test('a table of the release can be scrolled by keyboard, and its cells don’t join', () => {
  const [passage] = edit('| a | b |\n| -: | - |\n| c | d |');
  expect(passage).toMatch(/<table tabindex="0"[^>]* aria-label="Passage 1"/);
  expect(passage?.replace(/<[^>]+>/g, '')).toBe('1 a b c d');
});

test('the names of passages and notes are in the language of the page', () => {
  const [first] = edit('Eins.[^a]\n\n[^a]: Ja.', [], 'de');
  expect(first).toContain('aria-label="Absatz 1"');
  expect(first).toContain('aria-label="Anmerkung a, zurück zum Text"');
  const [gone] = edit('Eins.', [anchor('gone', 'Weg', withdrawn)], 'de');
  expect(gone).toContain('>Überschrift „Weg“ wurde am 1. Juni 2024 zurückgezogen.');
});

test('a line in English on a page of another language says so', () => {
  const [gone] = edit('Yksi.', [anchor('gone', 'Pois', withdrawn)], 'fi');
  expect(gone).toMatch(/<p class="withdrawn" [^>]*lang="en">Heading “Pois” was withdrawn/);
});

test('a heading that the import wrote in English on a page of another language says so', () => {
  const about = '<Edition>\n\n## \\[About this text]\n\n<About />\n\n</Edition>';
  expect(edit(about, [], 'fi').join('')).toContain(' data-editor="" lang="en">[About this text]');
  expect(edit(about).join('')).not.toContain('lang=');
});

test.each(['', 'Das ist eine Abschrift.\n\n'])(
  'the heading of the section with <About /> has its id in any language, also with words between: “%s”',
  (words) => {
    const sections = `## \\[Zahlen]\n\nEine.\n\n## \\[Zu diesem Text]\n\n${words}<About />`;
    const html = edit(`<Edition>\n\n${sections}\n\n</Edition>`).join('\n');
    expect(html).toContain('<h2 id="about-this-text" data-editor="">[Zu diesem Text]</h2>');
    expect(html).toContain('<h2 id="zahlen" data-editor="">[Zahlen]</h2>');
  },
);

test('on a page from right to left, phone and signed numbers keep their direction', () => {
  const [passage] = edit('هاتف: +966 11 000 0000 و12-15%، بزيادة +8.5%.', [], 'ar');
  expect(passage).toContain(
    'هاتف: <bdi dir="ltr" class="nowrap">+966 11 000 0000</bdi> و12-15%، بزيادة <bdi dir="ltr" class="nowrap">+8.5%</bdi>.',
  );
  expect(edit('Call +966 11 000 0000.').join('')).not.toContain('<bdi');
});

test('an address is an element of its own, which is not hyphenated, without the stop after it', () => {
  const [passage] = edit(
    'Write to press\\@harbour.example, or see (https\\://harbour.example/a/).',
  );
  expect(passage).toContain(
    'to <span dir="ltr">press@harbour.example</span>, or see (<span dir="ltr">https://harbour.example/a/</span>).',
  );
  expect(edit('R\\&D w. www, 3 \\@ 4').join('')).not.toContain('dir=');
});

test('bold needs no spaces around it in Chinese', () => {
  const [passage] = edit('一。[^a]\n\n[^a]: **另一份文本：**此处作“二”。', [], 'zh');
  expect(passage).toContain('<strong>另一份文本：</strong>此处作“二”。');
});

describe('the margin beside the text', () => {
  const EDITION = '<Edition>\n\n## \\[About]\n\n</Edition>';
  const words = (count: number) => 'a word '.repeat(count).trim();
  /** A passage of so many words, with a note of so many. */
  const noted = (label: string, text: number, note: number) =>
    `${words(text)}[^${label}]\n\n[^${label}]: ${words(note)}`;
  const edited = (blocks: string[]) => edit(blocks.join('\n\n')).join('');
  const notesBelow = (...blocks: string[]) =>
    [...edited(blocks).matchAll(/id="note-(\w)" data-below/g)].map(([, label]) => label);

  test('has a note that ends above the figures', () => {
    expect(notesBelow(noted('a', 30, 40), EDITION)).toEqual([]);
    expect(notesBelow(noted('a', 30, 140), words(200), EDITION)).toEqual([]);
  });

  test('has no note that would reach the figures, alone or with those before it', () => {
    expect(notesBelow(noted('a', 30, 140), EDITION)).toEqual(['a']);
    expect(notesBelow(noted('a', 30, 140), words(5), EDITION)).toEqual(['a']);
    const short = ['a', 'b', 'c'].map((label) => noted(label, 10, 25));
    expect(notesBelow(...short, EDITION)).toEqual(['c']);
    expect(notesBelow(`## ${noted('a', 3, 140)}`, EDITION)).toEqual(['a']);
  });

  test('has no note far below its passage, where contents of many sections end', () => {
    const sections = (count: number) =>
      Array.from({ length: count }, (_, at) => [`## Section ${at}`, words(40)]).flat();
    expect(notesBelow(noted('a', 30, 10), ...sections(8), EDITION)).toEqual([]);
    expect(notesBelow(noted('a', 30, 10), ...sections(12), EDITION)).toEqual(['a']);
    expect(notesBelow(words(60), noted('a', 30, 10), ...sections(12), EDITION)).toEqual([]);
  });

  test('has a table without a note beside it', () => {
    const table = '| a | b |\n| - | - |\n| c | d |';
    const isWide = (...blocks: string[]) =>
      edited(blocks).includes('<table tabindex="0" data-wide');
    expect(isWide(words(60), table)).toBe(true);
    expect(isWide(noted('a', 60, 5), words(60), table)).toBe(true);
    expect(isWide(words(60), noted('a', 20, 30), table)).toBe(false);
    expect(isWide(words(60), table.replace('d |', 'd[^a] |'), '[^a]: A note.')).toBe(false);
    // Its rows may be longer than a line. Then its note is below it.
    const long = [words(60), table.replace('d |', `${words(12)}[^a] |`), '[^a]: A note.'];
    expect(isWide(...long)).toBe(true);
    expect(notesBelow(...long)).toEqual(['a']);
    // The contents are there.
    expect(isWide(table, '## Ships', '## Cranes')).toBe(false);
    // A heading is higher than a line, and each item of a list is a line.
    expect(isWide(noted('a', 20, 15), '## Ships', '- one\n- two\n- three\n- four', table)).toBe(
      true,
    );
  });
});
