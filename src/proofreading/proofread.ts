import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText, releasesIn } from '../publish/addresses.ts';
import { readFrontMatter } from './front-matter.ts';

/** Reads every release before the build begins, and gives all that is wrong with their files. */
export function proofread(root: string): string[] {
  const releases = releasesIn(root);
  if (releases.length === 0)
    return ['content/ holds no release: put an .mdx file there, with its .source.txt beside it.'];
  return releases.flatMap(({ mdx, source }) => {
    const faults: string[] = [];
    if (!existsSync(join(root, source))) {
      faults.push(`${source} is missing: put the text as received there, beside ${mdx}.`);
    }
    for (const file of [mdx, source]) {
      try {
        const text = existsSync(join(root, file)) && readText(root, file);
        if (text && file === mdx) faults.push(...readFrontMatter(mdx, text).faults);
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
    return faults;
  });
}
