import type { VFileMessage } from 'vfile-message';
import { anchorIds } from '../anchors/record.ts';
import { reportChanged, reportMissing } from '../lint/anchors.ts';
import { compareWithSource } from '../lint/source-text.ts';
import { failInto } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { BuiltPage } from './built-page.ts';

/** Compares a page with its release: its words with the received text, its anchors with their record. */
export function provePage(release: Release, { passages, anchors }: BuiltPage): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const fail = failInto(problems, release.mdx);
  compareWithSource(release, passages, fail);
  for (const anchor of release.record) {
    const { id, kind, text, status } = anchor;
    const now = anchors.get(id) ?? '';
    if (anchorIds(anchor).some((one) => !anchors.has(one))) reportMissing(release, anchor, fail);
    else if (status === 'current' && kind !== 'note' && now !== text)
      reportChanged(release, anchor, now, fail);
  }
  return problems;
}
