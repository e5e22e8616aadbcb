import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { relative, join } from 'node:path';
import { loadRelease } from '../release/load.ts';
import { releasePaths } from '../release/paths.ts';
import { formatProblems } from '../release/problem.ts';
import { checkStructure } from './lint.ts';

/**
 * A remark plugin that refuses what would run as a program or can't be shown, with every problem. A
 * build has checked all that before; `npm run dev` shows what it can of a release being written.
 */
export function remarkRestrictMdx() {
  return (_: Root, file: VFile): void => {
    const paths = releasePaths(relative(join(file.cwd, 'content'), file.path));
    const release = loadRelease(file.cwd, paths);
    // Pages and files that links lead to may not be written yet.
    const anywhere = { publishes: () => true, anchorsAt: () => undefined };
    const problems = checkStructure(release, anywhere);
    if (problems.length > 0) file.fail(formatProblems(problems), problems[0]?.place);
  };
}
