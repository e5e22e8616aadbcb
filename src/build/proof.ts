import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { anchorIds } from '../anchors/record.ts';
import { reportChanged, reportMissing } from '../lint/anchors.ts';
import { compareWithSource } from '../lint/source-text.ts';
import { failInto, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { BuiltPage } from './built-page.ts';

/** Proves a release by its page and its text as received in a build. Returns the problems. */
export function proveRelease(
  root: string,
  dist: string,
  release: Release,
  page: BuiltPage,
): VFileMessage[] {
  const { source, publishedSource } = release;
  const built = readFileSync(join(dist, publishedSource));
  const problems = provePage(release, page);
  if (built.equals(readFileSync(join(root, source)))) return problems;
  const reason = 'This is not what was built at its address. See what else writes it.';
  return [problem(source, reason), ...problems];
}

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
