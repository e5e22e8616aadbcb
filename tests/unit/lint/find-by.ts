import type { VFileMessage } from 'vfile-message';
import { type Fail, failInto } from '../../../src/release/problem.ts';
import type { Release } from '../../../src/release/release.ts';

/** The problems that one rule finds in a release. */
export function findBy(
  rule: (release: Release, fail: Fail) => void,
  release: Release,
): VFileMessage[] {
  const problems: VFileMessage[] = [];
  rule(release, failInto(problems, release.mdx));
  return problems;
}
