import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
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
  /** Checks a value that is written between two offsets. */
  const check = (value: string, { start, end }: { start: number; end: number }, isOwn: boolean) => {
    let from = start;
    for (const { kind, character, word } of findSuspiciousCharacters(value)) {
      const written = text.slice(from, end);
      const wordAt = Math.max(0, written.indexOf(word));
      const typedAt = written.indexOf(character, wordAt);
      const at = from + Math.max(0, typedAt < 0 ? written.search(/&#?\w+;/) : typedAt);
      from = at + 1;
      const isReceived = received.includes(word || character) || !collapseWhitespace(character);
      if (isOwn && isReceived) continue;
      const where = word && ` in the word “${word}”`;
      const reason = `Suspicious character: ${formatCodePoint(character)}, ${KINDS[kind]}${where}. Delete it, or write what is meant.`;
      fail(reason, pointAt(text, at));
    }
  };
  for (const one of frontMatter.strings) check(one.value, one, OWN_KEYS.includes(one.key));
  const ownNodes = new Set<Nodes | undefined>(own.map(({ node }) => node));
  visitParents(tree, (node, above) => {
    const isOwn = [...above, node].some((one) => ownNodes.has(one));
    const { start, end } = node.position ?? {};
    const range = { start: start?.offset ?? 0, end: end?.offset ?? 0 };
    for (const value of valuesOf(node)) check(value, range, isOwn);
  });
}

/** Returns the words of a block as a reader sees them, or the values in a link, image or component. */
function valuesOf(node: Nodes): string[] {
  if ('url' in node) return [node.url, node.title ?? '', 'alt' in node ? (node.alt ?? '') : ''];
  if ('attributes' in node) return node.attributes.map(({ value }) => String(value ?? ''));
  return /^(?:paragraph|heading|tableCell)$/.test(node.type) ? [textIn(node)] : [];
}
