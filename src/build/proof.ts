import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { anchorIds } from '../anchors/record.ts';
import { describeChanged, describeMissing } from '../lint/anchors.ts';
import { compareWithSource } from '../lint/source-text.ts';
import { problem } from '../release/problem.ts';
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
  const changed = release.record.flatMap((anchor) => {
    const { id, kind, text, status } = anchor;
    const missing = anchorIds(anchor).find((one) => !anchors.has(one));
    if (missing !== undefined) return [describeMissing(release, id, text)];
    const now = anchors.get(id) ?? '';
    if (status !== 'current' || kind === 'note' || now === text) return [];
    return [describeChanged(release, id, text, now)];
  });
  return [...compareWithSource(release, passages), ...changed];
}
