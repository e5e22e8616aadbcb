import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../passages/lines-of.ts';
import { readPassages } from '../passages/read-passages.ts';
import { readFrontMatter } from '../proofreading/front-matter.ts';
import { proofread } from '../proofreading/proofread.ts';
import { checkSource } from '../source/check-source.ts';
import { readText, type Release, releasesIn } from './addresses.ts';

/**
 * The way of a release from its files to what a host gets: proofread before the build; after it, read
 * back from the HTML that readers get and held against the received text. A fault stops the build,
 * all faults of a step are told together, and no `dist/` is left that looks finished.
 */
export function publish(): AstroIntegration {
  let root = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        rmSync(config.outDir, { recursive: true, force: true });
        stopAt(proofread(root));
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        try {
          stopAt(releasesIn(root).flatMap((release) => check(root, dist, release)));
        } catch (error) {
          rmSync(dist, { recursive: true, force: true });
          throw error;
        }
      },
    },
  };
}

/** What is wrong with one built release. */
function check(root: string, dist: string, release: Release): string[] {
  const mdx = readText(root, release.mdx);
  const passages = readPassages(readFileSync(join(dist, release.html), 'utf8'));
  let lines: Map<string, number> | undefined;
  return checkSource({
    mdx: release.mdx,
    source: release.source,
    received: readText(root, release.source),
    omitted: readFrontMatter(release.mdx, mdx).data?.omitted.map(({ text }) => text) ?? [],
    passages,
    lineOf: (id) => (lines ??= linesOf(mdx)).get(id),
  });
}

/** @throws with every fault, when there is one. */
function stopAt(faults: string[]): void {
  if (faults.length === 0) return;
  throw new Error(
    `${faults.length === 1 ? 'A fault' : `${faults.length} faults`} in content/:\n\n${faults.join('\n\n')}\n`,
  );
}
