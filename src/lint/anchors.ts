import { type Anchor, anchorIds, ownerOf } from '../anchors/record.ts';
import { updateRecord } from '../anchors/update-record.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import type { Fail } from '../release/problem.ts';
import { formatDifference } from '../text/format-difference.ts';

const RECORD_IT =
  'Put back what was recorded. If you meant the change, review it with npm run anchors, then record it with npm run anchors -- --write.';

/** Finds recorded anchors whose words changed or are gone, and new ones: a problem if `CI` is set, else a notice. */
export function checkAnchors(release: Release, fail: Fail): void {
  const { address, record, anchored } = release;
  const toRecord = (reason: string, id: string, isNotice = !process.env['CI']) => {
    const advice = 'Before you publish the page, record it: npm run anchors -- --write.';
    fail(reason, placeOfBlock(release, id), { advice, isNotice });
  };
  if (record.length === 0) return toRecord(`No anchor of ${address} is recorded yet.`, '');
  // Only the changes count here. The date would matter if the record were written.
  const { changes } = updateRecord(record, anchored, '2000-01-01');
  for (const { what, anchor, was = anchor.text } of changes) {
    const { id, kind, text } = anchor;
    if (what === 'new') toRecord(`The anchor ${id} is new.`, id);
    else if (what === 'withdrawn' || what === 'moved') reportMissing(release, anchor, fail);
    else if (what === 'reused') reportReused(release, anchor, was, fail);
    else if (was === text) continue;
    // Notes are the editor's own words, and may be revised.
    else if (kind === 'note') {
      toRecord(`The note ${id} differs from the record (“${was}”).`, id, true);
    } else reportChanged(release, { ...anchor, text: was }, text, fail);
  }
}

/** The anchors of a built page, with their words. */
export type PageAnchors = ReadonlyMap<string, string>;

/** Finds recorded anchors that a built page lacks, or that lead to other words there. */
export function checkPageAnchors(release: Release, anchors: PageAnchors, fail: Fail): void {
  for (const anchor of release.record) {
    const { id, kind, text, status } = anchor;
    const now = anchors.get(id) ?? '';
    if (anchorIds(anchor).some((one) => !anchors.has(one))) reportMissing(release, anchor, fail);
    else if (status === 'current' && kind !== 'note' && now !== text)
      reportChanged(release, anchor, now, fail);
  }
}

/** Reports an anchor with unrelated words, or a note that is on another passage now. To the editor they may be the same. */
function reportReused(release: Release, anchor: Anchor, was: string, fail: Fail): void {
  const { id, kind, text } = anchor;
  const index = release.record.findIndex((one) => one.id === id);
  const what = was === text ? `was after ${ownerOf(release.record, index)?.id}` : 'had other words';
  const label = kind === 'note' ? ', or give the note a new label' : '';
  const same = `If it is the same, record it: npm run anchors -- --write --same ${release.id}#${id}`;
  const advice = `Put back what was recorded${label}. ${same}`;
  const note = `recorded: ${was}\nthe page: ${text}`;
  fail(`${id} ${what} in the record.`, placeOfBlock(release, id), { advice, note });
}

function reportChanged(release: Release, anchor: Anchor, now: string, fail: Fail): void {
  const { before, after } = formatDifference(anchor.text, now);
  const reason = `The words of ${anchor.id} differ from the record.`;
  const note = `recorded: ${before}\nthe page: ${after}`;
  fail(reason, placeOfBlock(release, anchor.id), { advice: RECORD_IT, note });
}

function reportMissing(release: Release, { id, text }: Anchor, fail: Fail): void {
  const { record } = release;
  const index = record.findIndex((anchor) => anchor.id === id);
  const above = record.slice(0, index).findLast((anchor) => placeOfBlock(release, anchor.id));
  const name = above ? `${id}, after ${above.id},` : id;
  const reason = `The recorded anchor ${name} is not on the page.`;
  const details = { advice: RECORD_IT, note: `recorded: ${text}` };
  fail(reason, placeOfBlock(release, above?.id ?? 'top'), details);
}
