import { join, relative } from 'node:path';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { checkStructure } from '../lint/lint.ts';
import { loadRelease } from '../release/load.ts';
import { releasePaths } from '../release/paths.ts';
import { formatProblems } from '../release/problem.ts';
import type { Release } from '../release/release.ts';

/**
 * A remark plugin that takes the tree of a release as it was read before, so that no MDX is parsed
 * twice, and refuses what would run as a program or can't be shown, with every problem. A build has
 * checked all that before; `npm run dev` shows what it can of a release being written.
 */
export function remarkReadRelease(this: Processor): void {
  this.parser = (_, file) => {
    const release = releaseOf(file);
    // Pages and files that links lead to may not be written yet.
    const anywhere = { publishes: () => true, anchorsAt: () => undefined };
    const found = checkStructure(release, anywhere);
    const problems = release.isReadable || found.length > 0 ? found : release.problems;
    if (problems.length > 0) return file.fail(formatProblems(problems), problems[0]?.place);
    // The plugins after this one change the tree.
    return structuredClone(release.tree);
  };
}

/** Gives the release of an MDX file. */
export function releaseOf({ cwd, path }: VFile): Release {
  return loadRelease(cwd, releasePaths(relative(join(cwd, 'content'), path)));
}
