import { blocksOf } from '../passages/blocks-of.ts';
import { parseMdx } from '../passages/parse-mdx.ts';
import { readFrontMatter } from '../proofreading/front-matter.ts';
import { collapse } from '../source/read-source.ts';
import type { Block } from './match.ts';

/** The pieces of a release that get an anchor, from its MDX: the headline, then as they stand. */
export function blocksIn(file: string, mdx: string): Block[] {
  const headline = readFrontMatter(file, mdx).data?.headline;
  const top: Block[] = headline ? [{ kind: 'headline', text: collapse(headline), id: 'top' }] : [];
  return [...top, ...blocksOf(parseMdx(mdx))];
}
