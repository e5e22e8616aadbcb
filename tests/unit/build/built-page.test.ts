import { expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/build/built-page.ts';

const page = (article: string) =>
  readBuiltPage(
    `<!doctype html><html lang="nb"><body><p>Outside</p><article>${article}</article></body></html>`,
  );

/** The passages of an article, without their elements. */
const passagesOf = (article: string) =>
  page(article).passages.map(({ id, text, form }) => ({ id, text, form }));

test('a page has a language', () => {
  expect(page('').lang).toBe('nb');
});

test('its passages are the release’s words in their order, without the editor’s', () => {
  const passages = passagesOf(
    '<h1 id="top">Head</h1><div data-editor><p>Editor</p></div><h2 id="rise">rise</h2>' +
      '<div id="p1"><p>One<sup data-editor>a</sup> two<!-- x --></p></div>',
  );
  expect(passages).toEqual([
    { id: 'top', text: 'Head', form: 'words' },
    { id: 'rise', text: 'rise', form: 'words' },
    { id: 'p1', text: 'One two', form: 'words' },
  ]);
});

test('text outside of headings and paragraphs is a passage without an id', () => {
  expect(passagesOf('<div>hidden</div>')).toEqual([{ id: '', text: 'hidden', form: 'words' }]);
});

test('its anchors lead to the words of the release, or of a note', () => {
  const { anchors } = page(
    '<div class="passage" id="p1"><p>One\n two<sup data-editor id="mark-a">a</sup></p><aside>x</aside></div>' +
      '<li id="note-a" data-editor>Why</li>',
  );
  expect(Object.fromEntries(anchors)).toEqual({ p1: 'One two', 'mark-a': 'a', 'note-a': 'Why' });
});

test('lists, tables and line breaks are text as the source has them', () => {
  const { passages } = page(
    '<div class="passage" id="p1"><a class="number" data-editor>1</a><ul>\n<li>a <sup data-editor>b</sup></li>\n<li>c\n<ol start="3"><li>d</li></ol></li></ul></div>' +
      '<div class="passage" id="p2"><table><thead><tr><th>e</th><th>f</th></tr></thead><tbody><tr><td>g\nh</td><td></td></tr></tbody></table></div>' +
      '<div class="passage" id="p3"><blockquote>\n<p>i<br>\nj</p>\n</blockquote></div>',
  );
  expect(passages.map(({ id, text, form }) => [id, form, text])).toEqual([
    ['p1', 'list', '• a\n• c\n  3. d'],
    ['p2', 'table', 'e\tf\ng h\t'],
    ['p3', 'quotation', 'i\nj'],
  ]);
});
