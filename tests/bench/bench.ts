import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser/launch-browser.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareBuilds } from './compare-builds.ts';
import { comparePages } from './compare-pages.ts';
import { formatTable, type Measured } from './comparison.ts';
import { readArguments } from './read-arguments.ts';
import { makeCertificate } from './tls-server.ts';

// Prints a Markdown table on standard output, and its progress on standard error:
// npm run bench [-- --only page,search,build,answers] [--rounds 5] [--sizes 1,100,1000]
const { parts, rounds, sizes } = readArguments(() => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: 'page,search,build' },
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '1,100,1000' },
    },
  });
  const parts = values.only.split(',');
  const rounds = Number(values.rounds);
  const sizes = values.sizes.split(',').map(Number);
  const known = ['page', 'search', 'build', 'answers'];
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined)
    throw new Error(`The bench has no part “${unknown}”. Name some of ${known.join(', ')}.`);
  if (![rounds, ...sizes].every((number) => Number.isInteger(number) && number > 0))
    throw new Error('Rounds and sizes are whole numbers from 1 on.');
  return { parts, rounds, sizes };
});
const load = loadavg()[0] ?? 0;

// Everything is made in one folder, and removed with it. The folder is in the project, because Vite doesn’t find
// the styles of packages that a site outside links to.
mkdirSync('.astro', { recursive: true });
const folder = mkdtempSync(resolve('.astro/bench-'));
process.env['TMPDIR'] = folder;
const certificate = makeCertificate();
const browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${certificate.hash}`]);
try {
  const measured: Measured[] = [];
  if (parts.includes('page') || parts.includes('search'))
    measured.push(...(await comparePages(browser, certificate, { parts, rounds })));
  for (const size of parts.includes('build') ? sizes : [])
    measured.push(...(await compareBuilds(browser, certificate, { size, rounds })));
  if (measured.length > 0) console.log(`${formatTable(measured)}\n\n${await conditions()}`);
  if (parts.includes('answers')) console.log(await compareAnswers(browser));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function conditions(): Promise<string> {
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  const commit = execFileSync('git', ['log', '-1', '--format=%h, %cs'], {
    encoding: 'utf8',
  }).trim();
  return [
    `Medians of ${rounds} rounds (builds: at most 3), in which each site is measured in turn, with the least and the most.`,
    'Floor: the release as one HTML file written by hand; for builds, Astro with the same MDX and remark-gfm alone.',
    'Memory: the sum of all processes of a build, sampled ten times a second.',
    'Bytes: the bodies as sent, all by one server, over HTTP/2 and TLS, with brotli.',
    'Slow: 150 ms round trip, 1.6 Mbps, TCP slow start, processor four times slower.',
    `${await browser.version()}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}.`,
    `Load of the machine before and after: ${load.toFixed(1)}, ${(loadavg()[0] ?? 0).toFixed(1)}. Commit ${commit}.`,
  ].join('\n');
}
