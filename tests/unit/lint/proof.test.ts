import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringifyRecord } from '../../../src/anchors/record.ts';
import { updateRecord } from '../../../src/anchors/update-record.ts';
import { readBuiltPage } from '../../../src/build/built-page.ts';
import { provePage } from '../../../src/lint/lint.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';

const read = (end: string) => readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');
const paths = releasePaths('f.mdx');
const files = { mdx: read('mdx'), source: read('source.txt') };
const { record } = updateRecord([], parseRelease(paths, files).blocks, '2024-06-01');
const release = parseRelease(paths, { ...files, anchors: stringifyRecord(record) });

const html = `<!doctype html><html lang="en"><body><article>
<h1 id="top">Harbour of Ålesund opens a second quay</h1>
<div data-editor><p>Issued by the port</p></div>
<div class="passage" id="p1"><a data-editor href="#p1">1</a><p>ÅLESUND, Norway, 3 May 2024 – The harbour opened its second quay on Friday. It is 210 metres long.</p></div>
<div class="passage" id="p2"><p>“We waited for it since 1998,” said Kari Å. Nilsen.<sup data-editor><a id="mark-name">a</a></sup></p><div data-editor id="note-name">The middle name is not given.</div></div>
<h2 id="what-comes-next">What comes next</h2>
<div class="passage" id="p3"><p>A third quay costs €12 million &amp; 40,000 hours of work; &lt;nothing> is decided.</p></div>
<div data-editor><h2 id="about-this-text" data-editor>[About this text]</h2></div>
</article></body></html>`;

/** What the proof finds in the page with some HTML replaced, which must be there once. */
function prove(was = '', is = ''): string {
  if (was && html.split(was).length !== 2) throw new Error(`${was} is not there once.`);
  return formatProblems(provePage(release, readBuiltPage(html.replace(was, is))));
}

test('a page that has the words of its source and every recorded anchor is proved', () => {
  expect(record).toHaveLength(7);
  expect(prove()).toBe('');
});

test.each([
  [
    'a changed letter',
    '210 metres',
    '211 metres',
    [
      'p1 differs from content/f.source.txt:3.',
      'It is 21⟦0⟧ metres',
      'It is 21⟦1⟧ metres',
      'The words of p1 differ from the record.',
    ],
  ],
  [
    'a missing passage',
    /<div class="passage" id="p2">.*<\/div>\n/.exec(html)?.[0] ?? '',
    '',
    [
      'content/f.source.txt:6 is missing from the page.',
      'The recorded anchor p2, after p1, is not on the page.',
      'The recorded anchor note-name,',
    ],
  ],
  [
    'a missing anchor',
    ' id="p3"',
    '',
    ['The recorded anchor p3, after what-comes-next, is not on the page.'],
  ],
  [
    'an anchor of other words',
    'id="p3"><p>',
    'id="p3"><p>No. </p><p>',
    ['The words of p3 differ from the record.', 'the page: ⟦No⟧'],
  ],
  [
    'a missing mark of a note',
    ' id="mark-name"',
    '',
    ['The recorded anchor note-name, after p2, is not on the page.'],
  ],
  [
    'text outside the passages',
    '<h2 id="what',
    'Buy now!<h2 id="what',
    ['text outside the passages is not in content/f.source.txt.', 'the page:   Buy now!'],
  ],
  [
    'a paragraph without an anchor',
    '<h2 id="what',
    '<p>Buy now!</p><h2 id="what',
    ['is not in content/f.source.txt.', 'Buy now!'],
  ],
  [
    'the editor’s words as the release’s',
    '<div data-editor><p>',
    '<div><p>',
    ['is not in content/f.source.txt.', 'Issued by the port'],
  ],
  [
    'the release’s words as the editor’s',
    '<p>ÅLESUND',
    '<p data-editor>ÅLESUND',
    ['content/f.source.txt:3 is missing from the page.'],
  ],
  [
    'words hidden in a comment',
    '210 metres',
    '<!--210--> metres',
    ['p1 differs from content/f.source.txt:3.'],
  ],
])('%s is found on the page', (_, was, is, says) => {
  const problems = prove(was, is);
  for (const words of says) expect(problems).toContain(words);
  // The MDX is right, and so is its record.
  expect(problems).toContain('The page isn’t what its MDX says.');
  expect(problems).not.toMatch(/Make the MDX|the MDX,|editor’s:|Put the recorded/);
});

test('a note may have other words than its record, which the editor may revise', () => {
  expect(prove('The middle name is not given.', 'Nobody gives it.')).toBe('');
});

test('a withdrawn anchor may lead to a line without its words', () => {
  const withdrawn = { withdrawn: '2024-07-01' };
  const gone = {
    id: 'p9',
    kind: 'passage',
    text: 'The pilot went home.',
    status: withdrawn,
  } as const;
  const anchors = stringifyRecord([...record, gone]);
  const line = '<p class="withdrawn" id="p9" data-editor>Passage 9 was withdrawn.</p></article>';
  const page = readBuiltPage(html.replace('</article>', line));
  expect(provePage(parseRelease(paths, { ...files, anchors }), page)).toEqual([]);
});
