import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { textIn } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { findSuspiciousCharacters, formatSuspicious } from '../text/suspicious-characters.ts';

/** Finds suspicious characters in the body, even as references (`&#x200B;`), but not those of the release that the received text has, too. */
export function checkCharacters(release: Release, fail: Fail): void {
  const { text, tree, ownBlocks, receivedText } = release;
  const ownNodes = new Set<Nodes | undefined>(ownBlocks.map(({ node }) => node));
  visitParents(tree, (node, above) => {
    const isOwn = [...above, node].some((one) => ownNodes.has(one));
    let from = node.position?.start.offset ?? 0;
    for (const found of valuesOf(node).flatMap(findSuspiciousCharacters)) {
      const { character, word } = found;
      const written = text.slice(from, node.position?.end.offset);
      const typedAt = written.indexOf(character, Math.max(0, written.indexOf(word)));
      const at = from + Math.max(0, typedAt < 0 ? written.search(/&#?\w+;/) : typedAt);
      from = at + 1;
      const isReceived = receivedText.includes(word || character) || !collapseWhitespace(character);
      if (isOwn && isReceived) continue;
      const reason = `Suspicious character: ${formatSuspicious(found)}. Delete it, or type the intended character.`;
      fail(reason, pointAt(text, at));
    }
  });
}

/** Returns the words of a block as a reader sees them, or the values in a link, image or component. */
function valuesOf(node: Nodes): string[] {
  if ('url' in node) return ['alt' in node ? (node.alt ?? '') : '', node.url, node.title ?? ''];
  if ('attributes' in node) return node.attributes.map(({ value }) => String(value ?? ''));
  return /^(?:paragraph|heading|tableCell)$/.test(node.type) ? [textIn(node)] : [];
}
