import type { VFileMessage } from 'vfile-message';
import { releasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';

/** Finds former names whose address leads to another page already. */
export function checkFormerNames(releases: readonly Release[]): VFileMessage[] {
  const taken = new Map(releases.map(({ address, mdx }) => [address, mdx]));
  taken.set('/releases/', 'the list of releases');
  return releases.flatMap(({ mdx, frontMatter }) =>
    (frontMatter.data?.formerly ?? []).flatMap((name, index) => {
      const { address } = releasePaths(name);
      const other = taken.get(address);
      taken.set(address, `a former name in ${mdx}`);
      if (other === undefined) return [];
      const reason = `The former name ${name} has the address ${address}, as ${other} has. Remove it here, or rename the other.`;
      return [problem(mdx, reason, frontMatter.locate(['formerly', index]))];
    }),
  );
}
