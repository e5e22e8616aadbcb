import { ownerOf } from '../anchors/replaced-anchors.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';
import type { Anchor } from '../anchors/record.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import type { Fail } from '../release/problem.ts';
import { formatDifference } from '../text/format-difference.ts';

const RECORD_IT =
  'Put the recorded words back; or, if the change is meant, see it with npm run anchors and record it with npm run anchors -- --write.';
const BEFORE_PUBLISHING = 'Before you publish it, record it: npm run anchors -- --write.';

/**
 * Finds recorded anchors whose words changed or are gone, and those not recorded yet: a notice while
 * you write, a problem where `CI` is set, as on hosts that build and publish by themselves.
 */
export function checkAnchors(release: Release, fail: Fail): void {
  const { address, record, blocks } = release;
  if (record.length === 0) {
    const found = fail(`No anchor of ${address} is recorded yet. ${BEFORE_PUBLISHING}`);
    found.fatal = Boolean(process.env['CI']);
    return;
  }
  const { changes } = updateRecord(record, blocks, '2000-01-01');
  for (const change of changes) reportChange(release, change, fail);
}

/** Reports a recorded anchor whose words are others on the page. */
export function reportChanged(
  release: Release,
  { id, text }: Pick<Anchor, 'id' | 'text'>,
  now: string,
  fail: Fail,
): void {
  const { before, after } = formatDifference(text, now);
  fail(
    `The words of ${id} are not the recorded ones. ${RECORD_IT}`,
    placeOfBlock(release, id),
    `recorded: ${before}\nthe page: ${after}`,
  );
}

/** Reports a recorded anchor that leads to nothing. */
export function reportMissing(release: Release, { id, text }: Anchor, fail: Fail): void {
  const { record } = release;
  const index = record.findIndex((anchor) => anchor.id === id);
  const above = record.slice(0, index).findLast((anchor) => placeOfBlock(release, anchor.id));
  fail(
    `The recorded anchor ${id}${above ? `, after ${above.id},` : ''} leads to nothing. ${RECORD_IT}`,
    placeOfBlock(release, above?.id ?? 'top'),
    `recorded: ${text}`,
  );
}

function reportChange(release: Release, { what, anchor, was = anchor.text }: Change, fail: Fail) {
  const { record, blocks } = release;
  const { id, kind, text } = anchor;
  const place = placeOfBlock(release, id);
  if (what === 'new') {
    const found = fail(`The anchor ${id} is new. ${BEFORE_PUBLISHING}`, place);
    found.fatal = Boolean(process.env['CI']);
  } else if (what === 'withdrawn' || what === 'moved') {
    reportMissing(release, anchor, fail);
  } else if (what === 'reused') {
    const after = (list: readonly Pick<Anchor, 'id' | 'kind'>[]) => {
      const owner = ownerOf(
        list,
        list.findIndex((one) => one.id === id),
      );
      return owner ? ` after ${owner.id}` : '';
    };
    fail(
      `The page uses ${id} for something other than what is recorded. Put that back, or give the note a new label. If it is the same, record it: npm run anchors -- --write --same ${id}`,
      place,
      `recorded${after(record)}: ${was}\nthe page${after(blocks)}: ${text}`,
    );
  } else if (kind === 'note' && was !== text) {
    // A note is the editor's, who may revise it.
    const reason = `The note ${id} has other words than the record (“${was}”).`;
    fail(`${reason} ${BEFORE_PUBLISHING}`, place).fatal = false;
  } else if (was !== text) {
    reportChanged(release, { id, text: was }, text, fail);
  }
}
