import type { VFileMessage } from 'vfile-message';
import { ownerOf } from '../anchors/replaced-anchors.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';
import type { Anchor } from '../anchors/record.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import { notice, problem } from '../release/problem.ts';
import { formatDifference } from '../text/format-difference.ts';

const RECORD_IT =
  'Put the recorded words back; or, if the change is meant, see it with npm run anchors and record it with npm run anchors -- --write.';
const BEFORE_PUBLISHING = 'Before you publish it, record it: npm run anchors -- --write.';

/**
 * Finds recorded anchors whose words changed or are gone, and those not recorded yet: a notice while
 * one writes, a problem where `CI` is set, as on hosts that build and publish by themselves.
 */
export function checkAnchors(release: Release): VFileMessage[] {
  const { mdx, address, record, tree, blocks, frontMatter } = release;
  if (!tree || !frontMatter.data) return [];
  if (record.length === 0) {
    return [unrecorded(mdx, `No anchor of ${address} is recorded yet. ${BEFORE_PUBLISHING}`)];
  }
  const { changes } = updateRecord(record, blocks, '2000-01-01');
  return changes.flatMap((change) => describeChange(release, change));
}

function unrecorded(...args: Parameters<typeof notice>): VFileMessage {
  return (process.env['CI'] ? problem : notice)(...args);
}

/** Describes a recorded anchor whose words are others on the page. */
export function describeChanged(release: Release, id: string, recorded: string, now: string) {
  const { before, after } = formatDifference(recorded, now);
  return problem(
    release.mdx,
    `The words of ${id} are not the recorded ones. ${RECORD_IT}`,
    placeOfBlock(release, id),
    `recorded: ${before}\nthe page: ${after}`,
  );
}

/** Describes a recorded anchor that leads to nothing. */
export function describeMissing(release: Release, id: string, recorded: string): VFileMessage {
  const { record } = release;
  const index = record.findIndex((anchor) => anchor.id === id);
  const above = record.slice(0, index).findLast((anchor) => placeOfBlock(release, anchor.id));
  return problem(
    release.mdx,
    `The recorded anchor ${id}${above ? `, after ${above.id},` : ''} leads to nothing. ${RECORD_IT}`,
    placeOfBlock(release, above?.id ?? 'top'),
    `recorded: ${recorded}`,
  );
}

/** Describes an anchor whose id the page gives to unrelated words, or to a note beside another passage. */
function describeReused(release: Release, id: string, was: string, text: string): VFileMessage {
  const { mdx, record, blocks } = release;
  const after = (list: readonly Pick<Anchor, 'id' | 'kind'>[]) => {
    const index = list.findIndex((one) => one.id === id);
    const owner = ownerOf(list, index);
    return owner ? ` after ${owner.id}` : '';
  };
  return problem(
    mdx,
    `The page uses ${id} for something other than what is recorded. Put that back, or give the note a new label. If it is the same, record it: npm run anchors -- --write --same ${id}`,
    placeOfBlock(release, id),
    `recorded${after(record)}: ${was}\nthe page${after(blocks)}: ${text}`,
  );
}

function describeChange(release: Release, { what, anchor, was }: Change): VFileMessage[] {
  const { id, kind, text } = anchor;
  const place = placeOfBlock(release, id);
  const add = (report: typeof notice, reason: string) => [
    report(release.mdx, `${reason} ${BEFORE_PUBLISHING}`, place),
  ];
  if (what === 'new') return add(unrecorded, `The anchor ${id} is new.`);
  if (what === 'withdrawn' || what === 'moved') return [describeMissing(release, id, text)];
  if (what === 'reused') return [describeReused(release, id, was ?? text, text)];
  if (was === undefined || was === text) return [];
  // A note is the editor's, who may revise it.
  if (kind === 'note') {
    return add(notice, `The note ${id} has other words than the record (“${was}”).`);
  }
  return [describeChanged(release, id, was, text)];
}
