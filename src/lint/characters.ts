import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import {
  type SuspiciousCharacter,
  findSuspiciousCharacters,
} from '../text/suspicious-characters.ts';
import { at, atOffset, type Fault } from '../release/problem.ts';
import type { Scalar } from '../release/scalars.ts';
import { joinText } from './join-text.ts';
import { releaseWords } from './release-words.ts';

const ENTER = 'take it out, or write what is meant';

/** Whether what stands at an offset, in a text around it, is the release’s and as received. */
type AsReceived = (offset: number, text: string, within: number) => boolean;

/**
 * Finds what could deceive the eye: in the editor’s words, and in the release’s where the received
 * text does not have the same. Written as a reference (`&#x200B;`, `"\u200B"`), or in a word that
 * markup parts, it is found as well.
 */
export function checkCharacters(
  mdx: string,
  tree: Root | undefined,
  scalars: Scalar[],
  received: string,
): Fault[] {
  const words = releaseWords(tree, scalars, received);
  const asReceived: AsReceived = (offset, text, within) =>
    words.some(
      ({ start, end, same }) =>
        start <= offset &&
        offset < end &&
        (same || received.includes(text.slice(Math.max(0, within - 6), within + 7))),
    );
  const typed = findSuspiciousCharacters(mdx);
  const faults = typed
    .filter(({ offset }) => !asReceived(offset, mdx, offset))
    .map(({ offset, what }) => atOffset(mdx, offset, `Here stands ${what}: ${ENTER}.`));
  const escaped = scalars.flatMap(({ value, start, end }) =>
    hidden(value, mdx.slice(start, end))
      .filter(({ offset }) => !asReceived(start, value, offset))
      .map(({ what }) => atOffset(mdx, start, `Here is written ${what}: ${ENTER}.`)),
  );
  if (!tree) return [...faults, ...escaped];
  const told = new Set(typed.map(({ offset }) => offset));
  return [...faults, ...escaped, ...inBlocks(mdx, tree, told, asReceived), ...inValues(mdx, tree)];
}

/** What could deceive in the words as a reader sees them, and was not told of as it is typed. */
function inBlocks(mdx: string, tree: Root, told: Set<number>, asReceived: AsReceived): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const { text, offsets } = joinText(node, mdx);
    for (const { offset: within, character, what } of findSuspiciousCharacters(text)) {
      const offset = offsets[within] ?? 0;
      if (told.has(offset) || asReceived(offset, text, within)) continue;
      const stands = mdx.startsWith(character, offset) ? 'stands' : 'is written';
      faults.push(atOffset(mdx, offset, `Here ${stands} ${what}: ${ENTER}.`));
    }
  });
  return faults;
}

/** The same of addresses, titles, descriptions and attributes. */
function inValues(mdx: string, tree: Root): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    const typed = mdx.slice(node.position?.start.offset, node.position?.end.offset);
    const values = valuesOf(node).flatMap((value) => hidden(value, typed));
    faults.push(...values.map(({ what }) => at(node, `Here is written ${what}: ${ENTER}.`)));
  });
  return faults;
}

/** What could deceive in a value and does not stand as such in what was typed. */
function hidden(value: string, typed: string): SuspiciousCharacter[] {
  const seen = new Set(findSuspiciousCharacters(typed).map(({ character }) => character));
  return findSuspiciousCharacters(value).filter(({ character }) => !seen.has(character));
}

/** The texts that a node holds itself and that no block shows. */
function valuesOf(node: Nodes): string[] {
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
