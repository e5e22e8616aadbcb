import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { readSource } from '../release/received-source.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { Scalar } from '../release/scalars.ts';

/** Where in a file words of the release stand, and whether they are the received text’s to the letter. */
export interface ReleaseWords {
  start: number;
  end: number;
  same: boolean;
}

/** Finds the words that are the release’s: those of its passages and headings, the headline, the lines left out. */
export function releaseWords(
  tree: Root | undefined,
  scalars: Scalar[],
  received: string,
): ReleaseWords[] {
  const paragraphs = new Set(readSource(received).map(({ text }) => text));
  const found: ReleaseWords[] = scalars
    .filter(({ key }) => key === 'headline' || key === 'text')
    .map(({ value, start, end }) => ({
      start,
      end,
      same: paragraphs.has(collapseWhitespace(value)),
    }));
  for (const node of tree?.children ?? []) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const text = collapseWhitespace(toString(node));
    if (node.type === 'heading' && /^\[.*\]$/.test(text)) continue; // the editor’s
    const same = paragraphs.has(text);
    visit(node, (child) => {
      if (child.type !== 'text' && child.type !== 'inlineCode') return;
      const [start, end] = [child.position?.start.offset, child.position?.end.offset];
      if (start !== undefined && end !== undefined) found.push({ start, end, same });
    });
  }
  return found;
}
