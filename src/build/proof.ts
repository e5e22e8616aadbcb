import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { VFileMessage } from 'vfile-message';
import { anchorIds } from '../anchors/record.ts';
import { describeChanged, describeMissing } from '../lint/anchors.ts';
import { compareWithSource } from '../lint/source-text.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';

/** Proves every release of a build by the files that were written. Returns the problems. */
export async function proveSite(
  root: string,
  dist: string,
  releases: readonly Release[],
): Promise<VFileMessage[]> {
  const problems: VFileMessage[] = [];
  for (const release of releases) {
    const html = readFileSync(join(dist, release.html), 'utf8');
    problems.push(
      ...proveSource(root, dist, release),
      ...provePage(release, readBuiltPage(release.html, html)),
    );
    await setImmediate();
  }
  return problems;
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

function proveSource(root: string, dist: string, release: Release): VFileMessage[] {
  const { source, publishedSource } = release;
  const built = readFileSync(join(dist, publishedSource));
  if (built.equals(readFileSync(join(root, source)))) return [];
  return [problem(source, 'This is not what was built at its address. See what else writes it.')];
}
