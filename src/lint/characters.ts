import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { textIn } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';
import { joinWords } from '../text/block-text.ts';
import {
  findSuspiciousCharacters,
  type SuspiciousCharacter,
} from '../text/suspicious-characters.ts';

/** What the kinds of suspicious characters are. */
const KINDS: Record<SuspiciousCharacter['kind'], string> = {
  invisible: 'an invisible character',
  foreign: 'a letter of another script',
  mathematical: 'a mathematical letter',
};

/** Tells whether a character at an offset of the file, in a text around it, is the release's as received. */
type AsReceived = (offset: number, text: string, index: number) => boolean;

/**
 * Finds suspicious characters: in the editor's words all of them, in the release's those that the
 * received text doesn't have. References (`&#x200B;`, `"\u200B"`) and words split by markup count too.
 */
export function checkCharacters(release: Release, fail: Fail): void {
  const { text, tree, frontMatter } = release;
  const asReceived = compareWith(release);
  const report = (offset: number, words: string, found: SuspiciousCharacter) => {
    if (asReceived(offset, words, found.offset)) return;
    const where = found.word && ` in the word “${found.word}”`;
    const reason = `Suspicious character: ${found.code}, ${KINDS[found.kind]}${where}. Delete it, or write what is meant.`;
    fail(reason, pointAt(text, offset));
  };
  /** Reports the characters of a value that are not typed as such between two offsets. */
  const reportHidden = (value: string, start: number, end: number | undefined) => {
    const typed = findSuspiciousCharacters(text.slice(start, end));
    for (const found of findSuspiciousCharacters(value)) {
      if (typed.every(({ code }) => code !== found.code)) report(start, value, found);
    }
  };
  const typed = findSuspiciousCharacters(text);
  for (const found of typed) report(found.offset, text, found);
  for (const { value, start, end } of frontMatter.strings) reportHidden(value, start, end);
  visit(tree, (node) => {
    const { start, end } = node.position ?? {};
    for (const value of hiddenValues(node)) reportHidden(value, start?.offset ?? 0, end?.offset);
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    // Most blocks have none, and to find the place of each letter takes long.
    if (findSuspiciousCharacters(textIn(node)).length === 0) return;
    const words = typedText(node, text);
    for (const found of findSuspiciousCharacters(words.text)) {
      const offset = words.offsets[found.offset] ?? 0;
      if (typed.every((one) => one.offset !== offset)) report(offset, words.text, found);
    }
  });
}

/** Compares with the received text: whole paragraphs, else the characters around the one in question. */
function compareWith({ own, frontMatter, paragraphs, received }: Release): AsReceived {
  const all = new Set(paragraphs.flatMap(({ text, as }) => [text, ...Object.values(as)]));
  const ranges = frontMatter.strings
    .filter(({ key }) => key === 'headline' || key === 'text' || key === 'above')
    .map(({ value, start, end }) => ({ start, end, same: all.has(joinWords(value)) }));
  for (const { node, text } of own) {
    const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
    if (start === undefined || end === undefined) continue;
    ranges.push({ start, end, same: all.has(text) });
  }
  return (offset, text, index) =>
    ranges.some(
      ({ start, end, same }) =>
        start <= offset &&
        offset < end &&
        (same || received.includes(text.slice(Math.max(0, index - 6), index + 7))),
    );
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

/** Joins the texts of a block as a reader sees them, with the offset in the file of each code unit. */
function typedText(block: Nodes, source: string): { text: string; offsets: number[] } {
  let text = '';
  const offsets: number[] = [];
  const add = (character: string, offset: number) => {
    text += character;
    for (let i = 0; i < character.length; i++) offsets.push(offset);
  };
  visit(block, (node) => {
    const { start, end } = node.position ?? block.position ?? {};
    const from = start?.offset ?? 0;
    if (node.type === 'break') add(' ', from);
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    // Each character is typed as itself, after a \, or as a reference.
    const typed = source.slice(from, end?.offset).matchAll(/&(?:#x?[\da-f]+|[a-z]\w+);|[^]/giu);
    for (const character of node.value) {
      // Each search continues where the last one ended.
      const isTyped = ([one]: string[]) => one === character || (one?.length ?? 0) > 2;
      add(character, from + (typed.find(isTyped)?.index ?? 0));
    }
  });
  return { text, offsets };
}
