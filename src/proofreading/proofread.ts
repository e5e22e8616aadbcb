import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sayFault } from '../figures/fault.ts';
import { lineOfKey } from '../figures/line-of-key.ts';
import { workOut } from '../figures/work-out.ts';
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
        if (text && file === mdx) faults.push(...faultsOf(mdx, text));
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
    return faults;
  });
}

/** What is wrong with a front matter: its shape, and then what cannot be worked out from it. */
function faultsOf(file: string, mdx: string): string[] {
  const { data, faults } = readFrontMatter(file, mdx);
  if (!data) return faults;
  return workOut(data).faults.map((fault) =>
    sayFault({ file, ...fault }, lineOfKey(mdx, fault.place)),
  );
}
