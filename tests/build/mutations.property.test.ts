import fc from 'fast-check';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import {
  isEditors,
  randomEdit,
  readMdx,
  receivedWords,
  textOf,
  wordsOfRelease,
} from '../releases/edited-structures.ts';

/** The elements in the release's words that change how they look. */
function oddIn(html: Root): string[] {
  const odd: string[] = [];
  visit(html, (node) => {
    if (isEditors(node)) return 'skip';
    if (node.type !== 'element') return undefined;
    const plain =
      /^(?:div|section|p|h[2-6]|span|br|[uo]l|li|table|t(?:head|body|r|h|d)|blockquote)$/.test(
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
  const received = receivedWords();
  let accepted = 0;
  fc.assert(
    fc.property(randomEdit(), (mdx) => {
      const { problems, page } = readMdx(mdx);
      if (problems) return;
      accepted++;
      expect(wordsOfRelease(page)).toEqual(received);
      expect(oddIn(page)).toEqual([]);
    }),
    { seed: 11, numRuns: 1000, endOnFailure: true },
  );
  // Edits of notes, of the editor's sections and of white space are accepted.
  expect(accepted).toBeGreaterThan(50);
  expect(accepted).toBeLessThan(800);
});
