import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAnchors, checkPages } from './check-anchors.ts';
import { readRecord, RECORD } from '../anchors/record.ts';
import { checkFigures } from '../figures/check-figures.ts';
import { figureMessages } from '../lint/figures.ts';
import { linesOf } from '../remark/lines-of.ts';
import { readPassages } from './read-passages.ts';
import { readFrontMatter } from '../release/front-matter.ts';
import { proofread } from '../lint/lint.ts';
import { indexPassages } from './index-passages.ts';
import { checkSource } from '../lint/source.ts';
import { subsetFonts } from './subset-fonts.ts';
import { readText, type Release, releasesIn } from '../release/paths.ts';
import { checkHtml } from './check-html.ts';
import { writeManifest } from './manifest.ts';
import { writeHeaders } from './write-headers.ts';

/**
 * The way of a release from its files to what a host gets: proofread before the build; after it, read
 * back from the HTML that readers get and held against the received text. A fault stops the build,
 * all faults of a step are told together, and no `dist/` is left that looks finished.
 */
export function publish(): AstroIntegration {
  let root = '';
  let finished = false;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command, config, addWatchFile }) => {
        root = fileURLToPath(config.root);
        addWatchFile(new URL(RECORD, config.root));
        if (command !== 'build') return;
        const dist = config.outDir;
        rmSync(dist, { recursive: true, force: true });
        // Whatever stops the build, nothing that looks finished is left.
        process.once('exit', () => {
          if (!finished) rmSync(dist, { recursive: true, force: true });
        });
        // A signal ends Node without that, unless it is told to exit.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
          process.once(signal, () => process.exit(128 + constants.signals[signal]));
        }
        stopAt(proofread(root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await subsetFonts(dist);
        const releases = releasesIn(root);
        const pages = checkPages(readRecord(root), releases);
        const notice = (words: string) => logger.warn(words);
        stopAt([...pages, ...releases.flatMap((release) => check(root, dist, release, notice))]);
        await indexPassages(dist);
        stopAt(checkHtml(dist));
        writeHeaders(dist);
        writeManifest(dist);
        finished = true;
      },
    },
  };
}

/** What is wrong with one built release: its text against the source, its anchors against the record, its figures against its text. */
function check(
  root: string,
  dist: string,
  release: Release,
  notice: (words: string) => void,
): string[] {
  const mdx = readText(root, release.mdx);
  const html = readFileSync(join(dist, release.html), 'utf8');
  const passages = readPassages(html);
  const { data } = readFrontMatter(release.mdx, mdx);
  const record = readRecord(root)[release.address] ?? [];
  let lines: Map<string, number> | undefined;
  const lineOf = (id: string) => (lines ??= linesOf(mdx, record)).get(id);
  const served = readFileSync(join(dist, release.source.replace(/^content\//, '')));
  const faults = served.equals(readFileSync(join(root, release.source)))
    ? []
    : [`${release.source}:1:1 is not what was built at its address: see what else writes it.`];
  faults.push(
    ...checkSource({
      mdx: release.mdx,
      source: release.source,
      received: readText(root, release.source),
      omitted: data?.omitted.map(({ text }) => text) ?? [],
      passages,
      lineOf,
    }),
  );
  const anchors = checkAnchors({ ...release, words: mdx, html, record, lineOf });
  anchors.notices.forEach(notice);
  faults.push(...anchors.faults);
  if (!data) return faults;
  const problems = checkFigures(data.figures, passages);
  return [...faults, ...figureMessages(release.mdx, mdx, problems, lineOf)];
}

/** @throws with every fault, when there is one. */
function stopAt(faults: string[]): void {
  if (faults.length === 0) return;
  throw new Error(
    `${faults.length === 1 ? 'A fault' : `${faults.length} faults`}:\n\n${faults.join('\n\n')}\n`,
  );
}
