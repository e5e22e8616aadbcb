import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { readFileSync } from 'node:fs';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { lintRelease } from '../../../src/lint/lint.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { editTree } from '../../../src/remark/remark-release.ts';

const mdx = readFileSync('tests/fixtures/structures/index.mdx', 'utf8');
const source = readFileSync('tests/fixtures/structures/index.source.txt', 'utf8');
const site = { publishes: () => true, anchorsAt: () => undefined };
const begin = mdx.indexOf('\n---\n') + 5;

/** What an author, or an attacker, can put anywhere in a text. */
// prettier-ignore
const SNIPPETS = [
  '*', '**', '_', '__', '~~', '~', '`', '```\n', '\\', '\\\n', '  \n', '\n\n', '\n', ' ', '\t',
  '&nbsp;', '&shy;', '&#x200B;', '&lt;', '&amp;', '&#1072;', 'not ', '3', '.',
  '![NOT](/favicon.svg)', '\n\n![NOT](/favicon.svg "Not")\n\n', '~~not~~', '**not**', '*not*',
  '`not`', '[not](https://evil.example)', '[not](https://evil.example "title")', '[not][a]',
  '\n\n[a]: https://evil.example\n\n', 'https://evil.example', 'www.evil.example', 'a@evil.example',
  '<https://evil.example>', '<b>not</b>', '<span />', '<!-- not -->', '{not}', '{/* not */}', '<Value check="total" />',
  '\n\n<Edition>\n\nnot\n\n</Edition>\n\n', '<Edition>not</Edition>', '\n\n<Checks />\n\n', '[^friday]', '[^points]', '[^nope]',
  '\n\n[^new]: not\n\n', '\n\n# ', '\n\n## ', '\n\n### ', '\n\n## not\n\n', '\n\n## \\[not]\n\n', '\n\n> ', '\n\n- ', '\n\n1. ', '\n\n* ',
  '\n\n- [x] ', '\n\n    ', '\n\n***\n\n', '\n===\n', '\n---\n', '\n\n| a |\n| - |\n| not |\n\n', '|', '\n\nimport a from "a"\n\n',
  '\n\nexport const a = 1\n\n', '$', '$$', ':smile:', '\u00AD', '\u202E', '\u200D', 'e\u0301', '[', ']', '(', ')', '!', '<', '>', '{', '}', '#', '\\[', '\\]',
];

const edit = fc.record({
  at: fc.nat(),
  length: fc.constantFrom(0, 0, 0, 1, 2, 9),
  text: fc.constantFrom(...SNIPPETS),
  // The same snippet behind some words, as markup that closes.
  close: fc.constantFrom(0, 0, 3, 20),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, length, text: snippet, close }: Edit): string {
  const place = begin + (at % (text.length - begin));
  const end = Math.min(text.length, place + length);
  const inside = close > 0 ? text.slice(end, end + close) + snippet : '';
  return text.slice(0, place) + snippet + inside + text.slice(end + (close > 0 ? close : 0));
}

/** What the page shows of the release, block by block, and every element that changes how it looks. */
function pageOf(text: string): { words: string[]; odd: string[] } | undefined {
  const release = parseRelease(releasePaths('index.mdx'), { mdx: text, source });
  if (lintRelease(release, site).some(({ fatal }) => fatal)) return undefined;
  const { tree, blocks } = release;
  if (!tree) return undefined;
  editTree(
    tree,
    blocks.filter(({ node }) => node),
    [],
  );
  const html = unified()
    .use(remarkRehype, { passThrough: [...COMPONENTS] })
    .runSync(tree);
  return { words: wordsIn(html), odd: oddIn(html) };
}

const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

function isEditors(node: Nodes): boolean {
  return (
    node.type !== 'root' &&
    (node.type !== 'element' ? node.type !== 'text' : node.properties['dataEditor'] !== undefined)
  );
}

function wordsIn(html: Root): string[] {
  const words: string[] = [];
  visit(html, (node) => {
    if (isEditors(node)) return 'skip';
    if (node.type !== 'element' || !/^(?:p|h[1-6]|ul|ol|table|blockquote)$/.test(node.tagName)) {
      return undefined;
    }
    words.push(textOf(node).replace(/\s+/g, ''));
    return 'skip';
  });
  return words;
}

function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !isEditors(child) ? textOf(child) : '';
    })
    .join('');
}

function oddIn(html: Root): string[] {
  const odd: string[] = [];
  visit(html, (node) => {
    if (isEditors(node)) return 'skip';
    if (node.type !== 'element') return undefined;
    const plain = /^(?:div|p|h[2-6]|span|br|[uo]l|li|table|t(?:head|body|r|h|d)|blockquote)$/.test(
      node.tagName,
    );
    if (
      !plain &&
      !(node.tagName === 'a' && String(node.properties['href']).endsWith(textOf(node)))
    ) {
      odd.push(node.tagName);
    }
    return undefined;
  });
  return odd;
}

test('of 1,000 random edits each is refused or leaves the release as received', () => {
  const received = source
    .split('\n\n')
    .map((block) =>
      block
        .replace(/^\s*(?:-|\d\.) /gm, '')
        .replace(/\s+/g, '')
        .trim(),
    )
    .filter((block) => !/^(?:Sharethispage|Privacypolicy|FORIMMEDIATERELEASE)$/.test(block))
    .slice(1);
  let accepted = 0;
  fc.assert(
    fc.property(edit, (one) => {
      const page = pageOf(apply(mdx, one));
      if (!page) return;
      accepted++;
      expect(page.words).toEqual(received);
      expect(page.odd).toEqual([]);
    }),
    { seed: 11, numRuns: 1000, endOnFailure: true },
  );
  // Edits of notes, of the editor's sections and of white space are accepted.
  expect(accepted).toBeGreaterThan(50);
  expect(accepted).toBeLessThan(800);
});
