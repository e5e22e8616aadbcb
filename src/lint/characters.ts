import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Release } from '../release/release.ts';
import { pointAt, problem } from '../release/problem.ts';
import { joinWords } from '../text/block-text.ts';
import {
  findSuspiciousCharacters,
  type SuspiciousCharacter,
} from '../text/suspicious-characters.ts';
import { en } from '../words/en.ts';
import { fill } from '../words/words.ts';
import { typedText } from './typed-text.ts';

/** Tells whether a character at an offset of the file, in a text around it, is the release's as received. */
type AsReceived = (offset: number, text: string, index: number) => boolean;

/**
 * Finds suspicious characters: in the editor's words all of them, in the release's those that the
 * received text doesn't have. References (`&#x200B;`, `"\u200B"`) and words split by markup count too.
 */
export function checkCharacters(release: Release): VFileMessage[] {
  const { mdx, text, tree, frontMatter } = release;
  const asReceived = compareWith(release);
  const fail = (offset: number, { kind, code, word }: SuspiciousCharacter) => {
    const what = fill(en.about.characters[kind], { code, word });
    const reason = `Suspicious character: ${what}. Delete it, or write what is meant.`;
    return problem(mdx, reason, pointAt(text, offset));
  };
  const typed = findSuspiciousCharacters(text);
  const problems = typed
    .filter(({ offset }) => !asReceived(offset, text, offset))
    .map((found) => fail(found.offset, found));
  for (const { value, start, end } of frontMatter.strings) {
    const hidden = findHidden(value, text.slice(start, end));
    problems.push(
      ...hidden
        .filter(({ offset }) => !asReceived(start, value, offset))
        .map((found) => fail(start, found)),
    );
  }
  if (!tree) return problems;
  const found = new Set(typed.map(({ offset }) => offset));
  visit(tree, (node) => {
    const start = node.position?.start.offset ?? 0;
    const source = text.slice(start, node.position?.end.offset);
    for (const value of hiddenValues(node)) {
      problems.push(...findHidden(value, source).map((hidden) => fail(start, hidden)));
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const words = typedText(node, text);
    for (const character of findSuspiciousCharacters(words.text)) {
      const offset = words.offsets[character.offset] ?? 0;
      if (found.has(offset) || asReceived(offset, words.text, character.offset)) continue;
      problems.push(fail(offset, character));
    }
  });
  return problems;
}

/** Compares with the received text: whole paragraphs, else the characters around the one in question. */
function compareWith({ blocks, frontMatter, paragraphs, received }: Release): AsReceived {
  const all = new Set(paragraphs.flatMap(({ text, as }) => [text, ...Object.values(as)]));
  const ranges = frontMatter.strings
    .filter(({ key }) => key === 'headline' || key === 'text' || key === 'above')
    .map(({ value, start, end }) => ({ start, end, same: all.has(joinWords(value)) }));
  for (const { node, text, isEditors } of blocks) {
    if (!node || isEditors) continue;
    visit(node, (child) => {
      if (child.type !== 'text' && child.type !== 'inlineCode') return;
      const [start, end] = [child.position?.start.offset, child.position?.end.offset];
      if (start !== undefined && end !== undefined)
        ranges.push({ start, end, same: all.has(text) });
    });
  }
  return (offset, text, index) =>
    ranges.some(
      ({ start, end, same }) =>
        start <= offset &&
        offset < end &&
        (same || received.includes(text.slice(Math.max(0, index - 6), index + 7))),
    );
}

/** Finds suspicious characters of a value that are not typed as such. */
function findHidden(value: string, typed: string): SuspiciousCharacter[] {
  const seen = new Set(findSuspiciousCharacters(typed).map(({ character }) => character));
  return findSuspiciousCharacters(value).filter(({ character }) => !seen.has(character));
}

/** The values of a node that no block shows. */
function hiddenValues(node: Nodes): string[] {
  switch (node.type) {
    case 'link':
    case 'definition':
      return [node.url, node.title ?? ''];
    case 'image':
      return [node.url, node.title ?? '', node.alt ?? ''];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.map(({ value }) => (typeof value === 'string' ? value : ''));
    default:
      return [];
  }
}
