import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { textIn } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';
import { formatCodePoint } from '../text/format-difference.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import {
  findSuspiciousCharacters,
  type SuspiciousCharacter,
} from '../text/suspicious-characters.ts';

/** How a message names each kind of suspicious character. */
const KINDS: Record<SuspiciousCharacter['kind'], string> = {
  invisible: 'an invisible character',
  stacked: 'one of more than four marks on a letter',
  foreign: 'a letter of another script',
  mathematical: 'a mathematical letter',
};

/** The keys of the front matter whose words are the release's. */
const OWN_KEYS = ['headline', 'text', 'above'];

/**
 * Finds suspicious characters: all of them in the editor's words, and in the release's words those that the
 * received text doesn't have anywhere. (If it has them, they are left to the comparison with it.) Characters
 * written as references (`&#x200B;`, `"\u200B"`) and words split by markup count too.
 */
export function checkCharacters(release: Release, fail: Fail): void {
  const { text, tree, own, frontMatter, received } = release;
  const ownRanges = [
    ...own.map(({ node }) => offsetsOf(node)),
    ...frontMatter.strings.filter(({ key }) => OWN_KEYS.includes(key)),
  ];
  const report = ({ kind, character, word }: SuspiciousCharacter, offset: number) => {
    const isReceived = received.includes(word || character) || collapseWhitespace(character) === '';
    if (isReceived && isIn(ownRanges, offset)) return;
    const where = word && ` in the word “${word}”`;
    const reason = `Suspicious character: ${formatCodePoint(character)}, ${KINDS[kind]}${where}. Delete it, or write what is meant.`;
    fail(reason, pointAt(text, offset));
  };
  const typed = findSuspiciousCharacters(text).filter(
    ({ offset }) => !isIn(frontMatter.strings, offset),
  );
  for (const found of typed) report(found, found.offset);
  /** Reports the characters of a value that are not typed directly between two offsets. */
  const check = (value: string, start: number, end: number) => {
    const here = typed.filter(({ offset }) => isIn([{ start, end }], offset));
    let from = start;
    for (const found of findSuspiciousCharacters(value)) {
      const { character, word } = found;
      if (here.some((one) => one.character === character && one.word === word)) continue;
      const rest = text.slice(from, end);
      const direct = rest.indexOf(character);
      const at = from + Math.max(0, direct < 0 ? rest.search(/&#?\w+;/) : direct);
      report(found, at);
      from = at + 1;
    }
  };
  for (const { value, start, end } of frontMatter.strings) check(value, start, end);
  visit(tree, (node) => {
    const { start, end } = offsetsOf(node);
    for (const value of valuesOf(node)) check(value, start, end);
  });
}

type Range = { start: number; end: number };

function isIn(ranges: Range[], offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}

function offsetsOf(node: Nodes | undefined): Range {
  const { start, end } = node?.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

/** Returns the words of a block as a reader sees them, or the values of a link or image that no reader sees. */
function valuesOf(node: Nodes): string[] {
  if ('url' in node) return [node.url, node.title ?? '', 'alt' in node ? (node.alt ?? '') : ''];
  return /^(?:paragraph|heading|tableCell)$/.test(node.type) ? [textIn(node)] : [];
}
