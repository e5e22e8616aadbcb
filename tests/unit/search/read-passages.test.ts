import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pageSchema } from '../../../src/search/passage.ts';
import {
  leftOut,
  passageReader,
  SEARCHED,
  type PageElement,
} from '../../../src/search/read-passages.ts';

test('the file of a page has passages of known kinds, and nothing else', () => {
  const passage = { id: 'p1', kind: 'passage', number: '1', section: '', text: 'a' };
  const accepts = (change: object) => {
    const page = { $schema: '', version: '', address: '/', lang: 'en', headline: '', editors: [] };
    return pageSchema.safeParse({ ...page, passages: [{ ...passage, ...change }] }).success;
  };
  for (const kind of ['headline', 'heading', 'passage', 'editor'])
    expect(accepts({ kind }), kind).toBe(true);
  expect(accepts({ number: undefined })).toBe(true);
  for (const change of [{ kind: '' }, { kind: 'note' }, { text: undefined }, { colour: 'red' }])
    expect(accepts(change)).toBe(false);
});

/** Reads elements written as `h2#start Text`, the editor's with a `!` before them. */
function readAll(...written: string[]) {
  const read = passageReader();
  return written.map((one) => {
    const [, mark, name = '', id = '', text = ''] = /^(!?)(\w+)#?(\S*) (.*)$/s.exec(one) ?? [];
    const element: PageElement = { name, id, text, editorial: mark === '!' };
    return read(element);
  });
}

test('a passage has its number and the heading above it, whoever wrote that', () => {
  const [, , first, , second] = readAll(
    'h1#top Quay opens',
    '!h2#start [The quay]',
    'div#p1 It opened.',
    'h2#cost The cost',
    'div#p2a It was high.',
  );
  expect(first).toEqual({
    id: 'p1',
    kind: 'passage',
    number: '1',
    section: '[The quay]',
    text: 'It opened.',
  });
  expect(second).toMatchObject({ id: 'p2a', number: '2a', section: 'The cost' });
});

test('a line above the headline leads to the headline', () => {
  const [above] = readAll('p EMBARGOED UNTIL 5 MAY', 'h1#top Quay opens');
  expect(above).toEqual({
    id: 'top',
    kind: 'headline',
    section: '',
    text: 'EMBARGOED UNTIL 5 MAY',
  });
});

test('a heading without an id is no passage, and names what is below it all the same', () => {
  const [heading, passage] = readAll('h2 The cost', 'div#p1 It was high.');
  expect(heading).toBeUndefined();
  expect(passage).toMatchObject({ section: 'The cost' });
});

test('each list item and cell is on a line of its own', () => {
  const [, list] = readAll('h1#top A', 'div#p1 \n\fthe quay\f\n\fthe  road,\nnew\f\n');
  expect(list?.text).toBe('the quay\nthe road, new');
});

test('a caption in the text leads to the passage above it', () => {
  const [, , caption] = readAll('h2#cost The cost', 'div#p2 It was high.', '!figcaption [A map]');
  expect(caption).toEqual({ id: 'p2', kind: 'editor', section: 'The cost', text: '[A map]' });
});

test('a block of the editor’s leads to itself, else to the heading above it', () => {
  const [, note, , block, , deeper] = readAll(
    '!h2#start [The quay]',
    '!div#note-a A note.',
    '!h2#figures [The figures]',
    '!p Each of them.',
    '!h4#check-cost The cost',
    '!p It agrees.',
  );
  expect(note).toMatchObject({ id: 'note-a', kind: 'editor', section: '[The quay]' });
  expect(block).toMatchObject({ id: 'figures', section: '[The figures]' });
  expect(deeper).toMatchObject({ id: 'check-cost', section: 'The cost' });
});

test('headlines and headings are named, and what is before any has no section', () => {
  const [block, headline, heading, passage] = readAll('!p A', 'h1#top B', 'h3#c C', 'div#p1 D');
  expect(block).toEqual({ id: '', kind: 'editor', section: '', text: 'A' });
  expect(headline).toEqual({ id: 'top', kind: 'headline', section: '', text: 'B' });
  expect(heading).toEqual({ id: 'c', kind: 'heading', section: '', text: 'C' });
  expect(passage).toEqual({ id: 'p1', kind: 'passage', number: '1', section: '', text: 'D' });
});

test('of a page, headings, passages, notes, captions, facts, and the lines and blocks of the editor are searched', () => {
  const { document } =
    parseHTML(`<article><p data-editor>0</p></article><ul class="facts"><li>1</li><li>1 min read</li></ul><h1>a</h1><h6>b</h6><p>no</p><p class="passage">c</p><aside class="note">d</aside>
    <figcaption>e</figcaption><div class="edition"><p>f</p><dl><dt>g</dt><dd>h</dd><dd><p>i</p></dd></dl>
    <ul><li>j</li><li><p>k</p></li></ul></div>`);
  const texts = [...document.querySelectorAll(SEARCHED)].map(({ textContent }) => textContent);
  expect(texts.join('')).toBe('01abcdefghijk');
});

test('the editor’s words are left out of the text’s, and the letter of a note out of the editor’s', () => {
  const { document } = parseHTML('<p>a<span data-editor>b</span><a aria-label="Back">c</a></p>');
  const left = (editorial: boolean) => document.querySelector(leftOut(editorial))?.textContent;
  expect([left(false), left(true)]).toEqual(['b', 'c']);
});

test('a chart is about the whole chapter, not about the check above it', () => {
  const [, , , caption] = readAll(
    '!h2#figures [The figures]',
    '!h4#check-cost The cost',
    '!p It agrees.',
    '!figcaption#chart-cost The cost of the quay',
  );
  expect(caption).toMatchObject({ id: 'chart-cost', section: '[The figures]' });
});

test('words of the editor’s above everything lead to nothing', () => {
  expect(readAll('!p A reading edition.')).toMatchObject([{ id: '', section: '' }]);
});
