import { blocksOf } from './blocks.ts';
import { parseMdx } from './parse-mdx.ts';
import { readFrontMatter } from './front-matter.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { Block } from '../anchors/match-anchors.ts';

/** The pieces of a release that get an anchor, from its MDX: the headline, then as they stand. */
export function blocksIn(file: string, mdx: string): Block[] {
  const headline = readFrontMatter(file, mdx).data?.headline;
  const top: Block[] = headline
    ? [{ kind: 'headline', text: collapseWhitespace(headline), id: 'top' }]
    : [];
  return [...top, ...blocksOf(parseMdx(mdx))];
}
