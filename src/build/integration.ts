import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { VFileMessage } from 'vfile-message';
import { lint } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { ICON } from '../release/paths.ts';
import { problem, reportProblems } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { loadSite, type PublishedSite } from '../release/site.ts';
import { workInBackground } from './background.ts';
import { finishSite } from './finish-site.ts';
import { typeOf } from './headers.ts';
import { writeManifest } from './output-files.ts';
import { openOutput } from './safe-output.ts';
import { textFiles } from './release-files.ts';

/** Checks the releases before a build and finishes the site after it. The last site is replaced only by one that is complete and proved. */
export function readingEdition(): AstroIntegration {
  let root = '';
  let site: PublishedSite;
  let target = '';
  let releases: Release[] = [];
  let output: Awaited<ReturnType<typeof openOutput>> | undefined;
  let background: Awaited<ReturnType<typeof workInBackground>> | undefined;
  /** Ends the build because the target folder can’t be replaced. */
  const exitByError = async (error: unknown): Promise<never> => {
    const reason = `The site can’t be written to ${target} (${error}). Build into another folder with --outDir.`;
    await exitIfProblems([error instanceof VFileMessage ? error : problem('', reason)]);
    throw error; // for the type: the process has ended
  };
  return {
    name: 'reading-edition',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        root = fileURLToPath(config.root);
        site = { ...loadSite(root), origin: config.site, base: config.base };
        const unreadable = `${root} has a # or a ?, which Vite can’t read. Rename the folder.`;
        if (/[?#]/.test(root)) await exitIfProblems([problem('', unreadable)]);
        releases = loadReleases(root);
        // With front matter that can’t be read, Astro’s server would end with a stack trace.
        const unread = releases.filter(({ frontMatter }) => !frontMatter.data);
        if (command === 'dev') await exitIfProblems(unread.flatMap(({ problems }) => problems));
        if (command !== 'build') return;
        target = fileURLToPath(config.outDir);
        const icon = problem(ICON, 'The icon of the site is missing. Put a square PNG there.');
        const missing = existsSync(join(root, ICON)) ? [] : [icon];
        await exitIfProblems([...lint(root, releases), ...missing]);
        output = await openOutput(target, root).catch(exitByError);
        background = await workInBackground(releases, site, output.folder);
        const outDir = pathToFileURL(`${output.folder}/`);
        const [client, server] = [new URL('client/', outDir), new URL('server/', outDir)];
        // Astro would empty the folder, in which the index and the pictures are.
        const vite = { build: { emptyOutDir: false } };
        updateConfig({ outDir, build: { client, server }, vite });
      },
      'astro:server:setup': ({ server }) => {
        const report = () => reportProblems(lint(root, loadReleases(root)));
        const content = join(root, 'content');
        server.watcher.add(content);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(content)) report();
        });
        report();
        // The files that a build writes next to the pages.
        server.middlewares.use((request, response, next) => {
          const files = loadReleases(root).flatMap((release) => textFiles(site, release));
          const [path = ''] = request.url?.split('?') ?? [];
          const found = files.find(([file]) => `/${file}` === path);
          if (!found) return next();
          response.setHeader('Content-Type', typeOf(path));
          response.end(found[1]());
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await exitIfProblems(await finishSite(dist, releases, site));
        await background?.finished;
        writeManifest(dist);
        await output?.replaceTarget().catch(exitByError);
        logger.info(`The site is in ${target}`);
      },
    },
  };
}

/** Reports problems and notices. Exits if there is a problem: Astro would print a stack trace for a thrown error. */
async function exitIfProblems(problems: readonly VFileMessage[]): Promise<void> {
  if (!reportProblems(problems)) return;
  // Node may hang if it exits while a thread compiles: https://github.com/nodejs/node/issues/54918
  await setTimeout(100);
  process.exit(1);
}
