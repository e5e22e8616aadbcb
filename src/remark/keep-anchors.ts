import type { Paragraph, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { assignIds } from '../anchors/assign-ids.ts';
import { redirectsFor, type Withdrawn } from '../anchors/redirects.ts';
import type { Anchor } from '../anchors/record.ts';
import { formatDate } from '../text/format-date.ts';
import type { BlockOf } from '../release/blocks.ts';
import { inline, line, text } from './element.ts';

/** The anchors of a page: new, kept, and what is left of those that are gone. */
export type Kept = ReturnType<typeof keepAnchors>;

/**
 * Gives the blocks of a page their ids, and the places where links to anchors that no longer stand
 * will land: `targetsOn` what stands now, and lines `behind` it (at the beginning for '').
 */
export function keepAnchors(record: Anchor[], blocks: BlockOf[]) {
  const ids = assignIds(record, blocks);
  const places = redirectsFor(record, ['top', ...ids]);
  const idOf = new Map(blocks.map(({ node }, index) => [node, ids[index] ?? '']));
  return {
    /** @throws for a block that no pass over the page has seen. */
    idOf: (node: BlockOf['node'], file: VFile): string =>
      idOf.get(node) ?? file.fail('Nothing of a release may stand here.', node),
    targetsOn: (id: string): PhrasingContent[] => (places.on.get(id) ?? []).map(target),
    behind: (id: string): Paragraph[] => (places.behind.get(id) ?? []).map(withdrawn),
  };
}

function target(id: string): PhrasingContent {
  return inline('span', { id, dataEditor: '' });
}

function withdrawn({ anchor, on, also }: Withdrawn): Paragraph {
  const { id, kind, text: words } = anchor;
  const what = {
    passage: `Passage ${id.slice(1)}`,
    heading: `The heading “${words}”`,
    headline: 'The headline',
    note: 'An editor’s note',
  }[kind];
  const when = on ? ` on ${formatDate(on)}` : '';
  return line(
    'p',
    { className: ['withdrawn'], id, dataEditor: '' },
    ...also.map(target),
    text(`${what} was withdrawn${when}.`),
  );
}
