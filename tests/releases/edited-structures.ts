import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { readFileSync } from 'node:fs';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { lintRelease } from '../../src/lint/lint.ts';
import { releasePaths } from '../../src/release/paths.ts';
import { formatProblems } from '../../src/release/problem.ts';
import { parseRelease } from '../../src/release/release.ts';
import { editTree } from '../../src/remark/edit-tree.ts';

/** A release with every structure that a release can have, and its source. */
export const STRUCTURES = readFileSync('tests/fixtures/structures/index.mdx', 'utf8');
export const SOURCE = readFileSync('tests/fixtures/structures/index.source.txt', 'utf8');
const BODY = STRUCTURES.indexOf('\n---\n') + 5;

/** What an author, or an attacker, can put anywhere in a text. */
// prettier-ignore
const SNIPPETS = [
  '*', '**', '_', '__', '~~', '~', '`', '```\n', '\\', '\\\n', '  \n', '\n\n', '\n', ' ', '\t',
  '&nbsp;', '&shy;', '&#x200B;', '&lt;', '&amp;', '&#1072;', 'not ', '3', '.',
  '![NOT](/favicon.png)', '\n\n![NOT](/favicon.png "Not")\n\n', '~~not~~', '**not**', '*not*',
  '`not`', '[not](https://evil.example)', '[not](https://evil.example "title")', '[not][a]',
  '\n\n[a]: https://evil.example\n\n', 'https://evil.example', 'www.evil.example', 'a@evil.example',
  '<https://evil.example>', '<b>not</b>', '<span />', '<!-- not -->', '{not}', '{/* not */}', '<Value name="total.sum" />',
  '\n\n<Edition>\n\nnot\n\n</Edition>\n\n', '<Edition>not</Edition>', '\n\n<Checks />\n\n', '[^friday]', '[^points]', '[^nope]',
  '\n\n[^new]: not\n\n', '\n\n# ', '\n\n## ', '\n\n### ', '\n\n## not\n\n', '\n\n## \\[not]\n\n', '\n\n> ', '\n\n- ', '\n\n1. ', '\n\n* ',
  '\n\n- [x] ', '\n\n    ', '\n\n***\n\n', '\n===\n', '\n---\n', '\n\n| a |\n| - |\n| not |\n\n', '|', '\n\nimport a from "a"\n\n',
  '\n\nexport const a = 1\n\n', '$', '$$', ':smile:', '\u00AD', '\u202E', '\u200D', 'e\u0301', '[', ']', '(', ')', '!', '<', '>', '{', '}', '#', '\\[', '\\]',
];

/** Snippets that many places of a text can take, and some that none can. */
// prettier-ignore
export const FEW_SNIPPETS = [
  ' ', '\t', '\n', '\n\n', '\\', '  \n', '&#32;', '&Tab;', '\n> ', '\n\n> ', '\n## ', '|', '*', '_',
  '\n\n## \\[not]\n\n', '\n\n![NOT](/favicon.png "Not")\n\n', '\n\n[^headline]: ~~not~~ *not*\n\n',
  '~~', '![NOT](/favicon.png)', '&nbsp;',
];

/** An edit at a random place of the body of the structures; gives the edited MDX. */
export function randomEdit(snippets = SNIPPETS): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(),
    length: fc.constantFrom(0, 0, 0, 1, 2, 9),
    snippet: fc.constantFrom(...snippets),
    // The same snippet behind some words, as markup that closes.
    close: fc.constantFrom(0, 0, 3, 20),
  });
  return edit.map(({ at, length, snippet, close }) => {
    const anywhere = BODY + (at % (STRUCTURES.length - BODY));
    // A plain insertion is at the end of a line half of the time, where a block can begin.
    const isAtEnd = length + close === 0 && at % 2 === 0;
    const place = isAtEnd ? STRUCTURES.indexOf('\n', anywhere) : anywhere;
    const end = Math.min(STRUCTURES.length, place + length);
    const inside = close > 0 ? STRUCTURES.slice(end, end + close) + snippet : '';
    return STRUCTURES.slice(0, place) + snippet + inside + STRUCTURES.slice(end + close);
  });
}

/** Reads an MDX as the release of a source: what stops its build, and the elements of its page. */
export function readMdx(mdx: string, source = SOURCE): { problems: string; page: Root } {
  const release = parseRelease(releasePaths('index.mdx'), { mdx, source });
  const fatal = lintRelease(release).filter((one) => one.fatal);
  const problems = formatProblems(fatal).replaceAll('content/', '');
  const { tree, blocks } = release;
  editTree(tree, blocks, []);
  const html = unified().use(remarkRehype, { passThrough: [...COMPONENTS] });
  return { problems, page: html.runSync(tree) };
}

const COMPONENTS = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

/** Tells whether a node of a page is the editor's. */
export function isEditors(node: Nodes): boolean {
  return (
    node.type !== 'root' &&
    (node.type !== 'element' ? node.type !== 'text' : node.properties['dataEditor'] !== undefined)
  );
}

/** Gives the letters of a page's release, block by block. */
export function wordsOfRelease(html: Root): string[] {
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

/** Gives the letters of an element, without what is the editor's. */
export function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !isEditors(child) ? textOf(child) : '';
    })
    .join('');
}

/** Gives the letters of the source, block by block, from below the headline on, without its furniture. */
export function receivedWords(): string[] {
  return SOURCE.split('\n\n')
    .filter(
      (block) => !/^(?:Share this page|Privacy policy|FOR IMMEDIATE RELEASE)$/.test(block.trim()),
    )
    .slice(1)
    .map((block) => block.replace(/^\s*(?:-|\d\.) /gm, '').replace(/\s+/g, ''));
}
