import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { VFileMessage } from 'vfile-message';
import { lint } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { releasePaths, withBase } from '../release/paths.ts';
import { reportProblems } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { rulesFor } from './headers.ts';
import { type Redirect, writeHostFiles } from './host-files.ts';
import { addExamples } from './examples.ts';
import { indexPassages } from './index-passages.ts';
import { writeLicences } from './licences.ts';
import { writeManifest } from './manifest.ts';
import { proveSite } from './proof.ts';
import { type Place, writeCopies } from './write-copies.ts';
import { openOutput, type SafeOutput } from './safe-output.ts';
import { loadSite } from '../release/site.ts';
import { drawSharePictures } from './share-pictures.ts';
import { subsetFonts } from './subset-fonts.ts';

/**
 * Checks the releases before a build and finishes the site after it. The site is built in a folder
 * of its own and replaces the last one only when it is whole and proved; a problem ends the build.
 */
export function publish(): AstroIntegration {
  let root = '';
  let place: Place = { name: '', origin: undefined, base: '/' };
  let target = '';
  let releases: Release[] = [];
  let output: SafeOutput | undefined;
  let writePictures: ReturnType<typeof drawSharePictures> | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const site = loadSite(root).data;
        place = { name: site.name, origin: config.site, base: config.base };
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        releases = loadReleases(root);
        stopIf(lint(root, releases));
        exitOnSignals();
        writePictures = drawSharePictures(releases, site);
        output = await openOutput(target, root).catch(stopByProblem);
        const outDir = pathToFileURL(`${output.folder}/`);
        const [client, server] = [new URL('client/', outDir), new URL('server/', outDir)];
        updateConfig({ outDir, build: { client, server } });
      },
      'astro:server:setup': ({ server }) => {
        const report = () => reportProblems(lint(root, loadReleases(root)));
        const content = join(root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(content)) report();
        });
        report();
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writePictures?.(fileURLToPath(dir));
        await finishSite(root, fileURLToPath(dir), releases, place);
        await output?.publish().catch(stopByProblem);
        logger.info(`The site is in ${target}`);
      },
    },
  };
}

/** Turns what Astro built in a folder into the site that hosts get. */
async function finishSite(
  root: string,
  dist: string,
  releases: Release[],
  place: Place,
): Promise<void> {
  const { base } = place;
  const redirects = redirectsOf(releases, base);
  // The pages of redirects are for browsers alone, and complete.
  const complete = new Set(redirects.map(({ from }) => `${from.slice(base.length)}index.html`));
  const pages = globSync('**/*.html', { cwd: dist })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !complete.has(file))
    .sort()
    .map((file) => readBuiltPage(file, readFileSync(join(dist, file), 'utf8'), base));
  pages.forEach(addExamples);
  // Pagefind is a process of its own: it indexes while the pages are written and proved.
  const [problems] = await Promise.all([
    writePages(dist, pages, base).then(() => proveSite(root, dist, releases)),
    indexPassages(dist, pages, base),
  ]);
  writeCopies(dist, place, releases, pages);
  writeLicences(dist);
  writeHostFiles(dist, rulesFor(contentSecurityPolicy(pages), base), redirects);
  stopIf(problems);
  writeManifest(dist);
}

/** The addresses that releases had, and where each leads. */
function redirectsOf(releases: readonly Release[], base: string): Redirect[] {
  return releases.flatMap(({ address, frontMatter }) =>
    (frontMatter.data?.formerly ?? []).map((name) => ({
      from: withBase(base, releasePaths(name).address),
      to: withBase(base, address),
    })),
  );
}

/** Writes the final HTML, with the fonts of the site. Nothing changes a page after it. */
async function writePages(dist: string, pages: readonly BuiltPage[], base: string): Promise<void> {
  await subsetFonts(dist, pages, base);
  for (const { file, tree } of pages) {
    await setImmediate();
    const html = toHtml(tree, {
      collapseEmptyAttributes: true,
      characterReferences: { useNamedReferences: true },
    });
    writeFileSync(join(dist, file), html);
  }
}

/** Reports problems and notices, and ends the build if there is a problem: a throw would bring a stack. */
function stopIf(problems: readonly VFileMessage[]): void {
  if (reportProblems(problems)) process.exit(1);
}

/** Ends the build by a problem that was thrown; a crash stays a crash. */
function stopByProblem(error: unknown): never {
  if (error instanceof VFileMessage) stopIf([error]);
  throw error;
}

/** Has signals end the process by an exit, so that what a build left half done is removed. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
