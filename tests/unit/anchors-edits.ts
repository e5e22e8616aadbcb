import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Block } from '../../src/anchors/match-anchors.ts';
import { type Anchor, idsOf } from '../../src/anchors/record.ts';
import { blocksOf } from '../../src/release/blocks.ts';
import { parseMdx } from '../../src/release/parse-mdx.ts';
import { remarkPassages } from '../../src/remark/remark-passages.ts';
import type { Body } from '../fixtures/harbour-body.ts';

const join = (body: Body) => body.join('\n\n');

/** The blocks of a body, as `npm run anchors` reads them. */
export function blocks(body: Body): Block[] {
  return blocksOf(parseMdx(join(body)));
}

/** Every id of the page that a body and a record make, in order, each as often as it is there. */
export function idsOnPage(body: Body, record: Anchor[]): string[] {
  const tree = parseMdx(join(body));
  remarkPassages({ recordFor: () => record })(tree, new VFile());
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = node.data?.hProperties?.['id'];
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}

/** The ids that a record must keep alive. */
export function mustLand(record: Anchor[]): string[] {
  return record.flatMap(idsOf);
}
