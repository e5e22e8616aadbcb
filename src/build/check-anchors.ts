import { formatDifference } from '../text/format-difference.ts';
import { assignIds } from '../anchors/assign-ids.ts';
import { blocksIn } from '../release/blocks-in.ts';
import { type Anchor, type AnchorRecord, idsOf, RECORD } from '../anchors/record.ts';

/** A built page and what is on record of it. */
export interface CheckedPage {
  mdx: string;
  address: string;
  /** Every id on the built page, with the words that it leads to. */
  anchors: ReadonlyMap<string, string>;
  record: Anchor[];
  /** The text of its MDX file. */
  words: string;
  /** The line in the MDX of an id. */
  lineOf(id: string): number | undefined;
}

const SETTLE =
  'Put the recorded words back; or, if the change is meant, run npm run anchors to see what it would record, and npm run anchors -- --write to record it.';

/** Holds a built page against the record: what stands must say what it said, what is gone must still be a target. */
export function checkAnchors(page: CheckedPage): { faults: string[]; notices: string[] } {
  const { mdx, address, record } = page;
  if (record.length === 0) {
    return {
      faults: [],
      notices: [
        `${mdx}: no anchor of ${address} is on record yet; before it is published, record them: npm run anchors -- --write`,
      ],
    };
  }
  const there = page.anchors;
  return {
    faults: record.flatMap((anchor) => judge(anchor, page, there)),
    notices: unrecorded(page).map(
      ([id, what]) =>
        `${place(page, id)}: ${id} ${what}; before it is published, record it: npm run anchors -- --write`,
    ),
  };
}

/** The ids that are not on record as they stand, and what is: a note is the editor’s, and may be revised. */
function unrecorded({ mdx, record, words }: CheckedPage): [string, string][] {
  const blocks = blocksIn(mdx, words);
  const recorded = new Map(record.map((anchor) => [anchor.id, anchor]));
  return assignIds(record, blocks).flatMap((id, index): [string, string][] => {
    const anchor = recorded.get(id);
    if (!anchor) return [[id, 'is new and not on record']];
    if (anchor.kind !== 'note' || anchor.text === blocks[index]?.text) return [];
    return [[id, `is on record with other words (“${anchor.text}”)`]];
  });
}

/** Pages on record that no release makes any more. */
export function checkPages(record: AnchorRecord, releases: { address: string }[]): string[] {
  const made = new Set(releases.map(({ address }) => address));
  return Object.keys(record)
    .filter((address) => !made.has(address))
    .map(
      (address) =>
        `${RECORD}: the page ${address} is on record, and no release in content/ has that address. Put its file back: links lead to it.`,
    );
}

function judge(anchor: Anchor, page: CheckedPage, there: ReadonlyMap<string, string>): string[] {
  const missing = idsOf(anchor).find((id) => !there.has(id));
  if (missing !== undefined) {
    const { record } = page;
    const above = record.slice(0, record.indexOf(anchor)).findLast(({ id }) => page.lineOf(id));
    const stood = above ? `, behind ${above.id},` : '';
    return [
      `${place(page, above?.id ?? 'top')}: ${missing} is on record here${stood} and leads to nothing.\n  on record: ${anchor.text}\n  ${SETTLE}`,
    ];
  }
  const text = there.get(anchor.id) ?? '';
  if (anchor.fate !== 'stands' || anchor.kind === 'note' || text === anchor.text) return [];
  const shown = formatDifference(anchor.text, text);
  return [
    `${place(page, anchor.id)}: ${anchor.id} is not what is on record.\n  on record: ${shown.source}\n  the page:  ${shown.page}\n  ${SETTLE}`,
  ];
}

function place({ mdx, lineOf }: CheckedPage, id: string): string {
  const line = lineOf(id);
  return line ? `${mdx}:${line}` : mdx;
}
