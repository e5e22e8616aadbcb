import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkHtml } from '../../src/build/check-html.ts';

function check(html: string): string[] {
  const dist = mkdtempSync(join(tmpdir(), 'html-'));
  writeFileSync(join(dist, 'index.html'), `<main>${html}</main>`);
  writeFileSync(join(dist, 'a.txt'), '');
  const faults = checkHtml(dist);
  rmSync(dist, { recursive: true, force: true });
  return faults;
}

const faults: [string, string, string][] = [
  ['an inline style', '<p style="color:red">', 'index.html: <p> has “style”, which the policy'],
  ['a handler', '<p onclick="a()">', 'index.html: <p> has “onClick”, which the policy stops'],
  [
    'an image from elsewhere',
    '<img src="https://a.example/b">',
    'fetches https://a.example/b from',
  ],
  [
    'a script from elsewhere',
    '<script src="//a.example/b"></script>',
    'fetches //a.example/b from',
  ],
  [
    'a style sheet from elsewhere',
    '<link rel="stylesheet" href="https://a.example/">',
    'elsewhere',
  ],
  ['an id twice', '<p id="a"></p><p id="a"></p>', 'index.html: the id “a” stands twice'],
  ['a link to no anchor', '<a href="#b">b</a>', '<a> leads to #b, and there is no such anchor.'],
  ['a link to no page', '<a href="/b/">b</a>', '<a> leads to /b/, where nothing is published.'],
  ['a link to no anchor of a page', '<a href="/#b">b</a>', '<a> leads to /#b, and there is no'],
];

test.each(faults)('%s in a built page is told', (_, html, says) => {
  expect(check(html).join('\n')).toContain(says);
});

test('what leads somewhere and comes from here is let be', () => {
  const html =
    '<p id="a"></p><a href="#a">a</a><a href="/?q=b#a">a</a><a href="/a.txt">a</a><a href="#top">a</a>' +
    '<a href="https://a.example/">a</a><link rel="canonical" href="https://a.example/"><img src="/a.txt">';
  expect(check(html)).toEqual([]);
});
