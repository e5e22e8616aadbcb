import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type BodyBlock, writeMdx } from '../../../src/import/write-mdx.ts';
import { blockText } from '../../../src/release/blocks.ts';
import { parseMdx, readFrontMatter } from '../../../src/release/parse-mdx.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { collapseWhitespace, formatItem } from '../../../src/text/normalize.ts';

/** Pieces that Markdown, MDX or GFM reads as syntax somewhere; those of more characters are between bars. */
const pieces = [
  ...'<>{}&*_`[]()#$~|\\+-=!:"\'^@.;/?%,1aA —“”²µ',
  ...'  ¦\u00A0¦**¦__¦***¦---¦===¦```¦~~~¦~~¦$$¦[^x]¦[^x]: ¦[x]: /y¦![¦](¦- ¦* ¦+ '.split('¦'),
  ...'1. ¦10) ¦# ¦###### ¦> ¦| a | b |¦|---|¦[ ] ¦[x] ¦:name:¦:::¦&amp;¦&#65;¦&copy'.split('¦'),
  ...'<a>¦</a>¦<!--¦<>¦{a}¦{/*¦import ¦import{¦export ¦import a from "b"'.split('¦'),
  ...'export const a = 1¦www.example.org¦WWW.a.b¦https://example.org/a_b?c=d&e'.split('¦'),
  ...'HTTP://A.B¦www. ¦http://x.org¦me@example.org¦mailto:a@b.co¦xmpp:a@b.co¦a_b¦the ¦α-decay¦港口'.split(
    '¦',
  ),
  ...'الميناء¦😀'.split('¦'),
];
const words = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => collapseWhitespace(parts.join('').replace(/[\p{Cc}\uFEFF]/gu, '')))
  .filter((text) => text.trim() !== '');

/** Makes items of one list: none is more than one deeper than that before, and each list is counted. */
function numberItems(
  items: { words: string; depth: number }[],
  starts: (number | undefined)[],
): BodyBlock['items'] {
  const open: (number | undefined)[] = [];
  return items.map(({ words, depth }, index) => {
    const own = index === 0 ? 0 : Math.min(depth, open.length);
    const last = open[own];
    const isNext = own < open.length;
    open.length = own;
    const next = last === undefined ? undefined : last + 1;
    open[own] = isNext ? next : starts[index];
    return { words, depth: own, number: open[own], continues: true };
  });
}

const block: fc.Arbitrary<BodyBlock> = fc
  .oneof(
    fc.record({
      kind: fc.constant('paragraph' as const),
      lines: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('paragraph' as const),
      lines: words.map((one) => [one]),
      depth: fc.constantFrom(2 as const, 3 as const),
    }),
    fc.record({
      kind: fc.constant('quotation' as const),
      lines: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      lines: fc.constant<string[]>([]),
      items: fc
        .array(fc.record({ words, depth: fc.nat(2) }), { minLength: 1, maxLength: 4 })
        .chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.array(fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }), {
              minLength: items.length,
              maxLength: items.length,
            }),
          ),
        )
        .map(([items, starts]) => numberItems(items, starts)),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      lines: fc.array(
        fc.tuple(words, words).map((cells) => cells.join('\t')),
        { minLength: 2, maxLength: 3 },
      ),
    }),
  )
  .map((one) => ({ line: 1, text: '', items: [], ...one }));

test('MDX from any words reads back as those words, character for character', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 2 }), words, (blocks, headline) => {
      const mdx = writeMdx({ headline, date: '2024-05-03' }, blocks, 'About');
      const { tree, problems } = parseMdx('f.mdx', mdx);
      expect(formatProblems(problems)).toBe('');
      const { data } = readFrontMatter('f.mdx', mdx);
      expect([data?.headline, data?.date]).toEqual([headline, '2024-05-03']);
      expect(tree?.children.slice(0, -1).map(read)).toEqual(
        blocks.map(({ kind, lines, depth, items }) => [
          depth ? `h${depth}` : kind,
          [...items.map((item) => formatItem(item.number, item.words, item.depth)), ...lines],
        ]),
      );
    }),
    { seed: 4, numRuns: 1000 },
  );
});

/** Reads a block as its kind and its lines; refuses whatever isn't plain words. */
function read(block: Nodes): [kind: string, lines: string[]] {
  visit(block, ({ type }) => expect(PLAIN).toContain(type));
  const kind = block.type === 'heading' ? `h${block.depth}` : block.type;
  return [kind === 'blockquote' ? 'quotation' : kind, blockText(block).split('\n')];
}

const PLAIN =
  'heading paragraph blockquote list listItem table tableRow tableCell text break'.split(' ');
