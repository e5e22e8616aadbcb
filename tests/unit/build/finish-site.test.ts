import { expect, test } from 'vitest';
import { addToHead } from '../../../src/build/finish-site.ts';

const FIRST = '<meta charset="utf-8">';
const MARK = '<style>$& $1</style>';

test.each([
  ['a title', '<title>a</title>', '<p>b</p>'],
  ['a value with the end of a head', '<meta content="a </head> b">', ''],
  ['a script and a style with < and "', '<script>if (a<b) "</script><style>a>b{}</style>', ''],
  ['another end of a head in the body', '<title>a</title>', '<p title="</head>"></head>'],
  ['its first element in a value and in the body', '<meta content="<meta charset=&#34;">', FIRST],
])('markup is added once, in the head, to a page with %s', (_, head, body) => {
  const start = `<!DOCTYPE html><html data-foot="<head> <meta charset=&#34;utf-8&#34;>"> <head>${FIRST}`;
  const end = `${head}</head> <body>${body}</body></html>`;
  expect(addToHead(start + end, MARK)).toBe(start + MARK + end);
});

test.each([
  ['no head', `<p>a</p>${'<script>b</script><style>c</style>'.repeat(50)}`],
  ['a script without an end', `${'<script>a'.repeat(1000)}</head>`],
  ['a value without an end', `${'<p title="a>'.repeat(999)}</head>`],
])('a page with %s stays as it is', (_, html) => {
  expect(addToHead(html, MARK)).toBe(html);
});
