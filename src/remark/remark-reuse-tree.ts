import { join, relative } from 'node:path';
import type { Processor } from 'unified';
import { loadRelease } from '../release/load.ts';
import { releasePaths } from '../release/paths.ts';

/**
 * A remark plugin that takes the tree of a release as it was read before, so that no MDX is parsed
 * twice. A file whose syntax is wrong is parsed again, for the message.
 */
export function remarkReuseTree(this: Processor): void {
  const { parser } = this;
  this.parser = (text, file) => {
    const paths = releasePaths(relative(join(file.cwd, 'content'), file.path));
    const { tree } = loadRelease(file.cwd, paths);
    // The plugins after this one change the tree.
    if (tree) return structuredClone(tree);
    if (!parser) throw new Error('remark-parse must come before this plugin.');
    return parser(text, file);
  };
}
