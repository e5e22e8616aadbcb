import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { checkElements } from './components.ts';
import { checkLinks } from './links.ts';
import { say } from '../release/problem.ts';

/**
 * A remark plugin that fails, with every fault, for what would run as a program. `npm run dev` shows a
 * release that is being written and so is not proofread; what could run is refused there all the same.
 */
export function remarkRestrictMdx() {
  return (tree: Root, file: VFile): void => {
    const faults = [
      ...checkElements(tree),
      // Only what the links are, not where they lead: that may not be written yet.
      ...checkLinks(tree, { publishes: () => true }),
    ];
    const [first] = faults;
    if (first) file.fail(faults.map((fault) => say(file.path, fault)).join('\n\n'), first);
  };
}
