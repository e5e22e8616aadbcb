import { expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/build/built-page.ts';

const page = (article: string) =>
  readBuiltPage(
    '2024/harbour/index.html',
    `<!doctype html><html lang="nb"><body><p>Outside</p><article data-pagefind-body>${article}</article></body></html>`,
  );

test('a page has the address of its file and its language', () => {
  expect(page('')).toMatchObject({ address: '/2024/harbour/', lang: 'nb' });
  expect(readBuiltPage('index.html', '').address).toBe('/');
  expect(readBuiltPage('404.html', '').address).toBe('/404.html');
});

test('its passages are the release’s words in their order, without the editor’s', () => {
  const { passages } = page(
    '<h1 id="top">Head</h1><div data-editor><p>Editor</p></div><h2 id="rise">rise</h2>' +
      '<div id="p1"><p>One<sup data-editor>a</sup> two<!-- x --></p></div>',
  );
  expect(passages).toEqual([
    { id: 'top', kind: 'headline', text: 'Head' },
    { id: 'rise', kind: 'heading', text: 'rise' },
    { id: 'p1', kind: 'passage', text: 'One two' },
  ]);
});

test('text outside of headings and paragraphs is a passage without an id', () => {
  expect(page('<div>hidden</div>').passages).toEqual([{ id: '', kind: 'passage', text: 'hidden' }]);
});

test('its anchors lead to the words of the release, or of a note', () => {
  const { anchors } = page(
    '<div class="passage" id="p1"><p>One\n two<sup data-editor id="mark-a">a</sup></p><aside>x</aside></div>' +
      '<li id="note-a" data-editor>Why</li>',
  );
  expect(Object.fromEntries(anchors)).toEqual({ p1: 'One two', 'mark-a': 'a', 'note-a': 'Why' });
});
