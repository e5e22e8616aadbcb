import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { indexFiles } from '../../src/build/search-files.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { measureFirstResult, SEARCHES } from './first-result.ts';
import { generateReleases } from './generate-releases.ts';
import { keyToResult } from './key-to-result.ts';
import { readNumber } from './read-arguments.ts';
import { makeCertificate, serveOverTls } from './tls-server.ts';
import { writeSite } from './write-site.ts';

// Indexes made-up releases of 18 passages each, in the pages of the built site, and searches them over the slow
// link: npm run bench:archive [-- 100]
const count = readNumber('a number of releases', 30);
const releases = generateReleases(count);
const pages = releases.map(({ address, lang, texts }) => ({
  address,
  lang,
  text: texts.join('\n'),
  version: address,
}));
const begun = performance.now();
const files = await indexFiles(pages);
const seconds = (performance.now() - begun) / 1000;
const bytes = files.map(({ path, content }) =>
  path.startsWith('pagefind/dictionary/') ? 0 : brotliCompressSync(content).length,
);
const rows = [
  ['Passages indexed', (count * 19).toLocaleString('en')],
  ['Time to index', `${seconds.toFixed(1)} s`],
  ['Index, without the dictionary', kilobytes(bytes.reduce((sum, size) => sum + size, 0))],
];

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
await writeSite('dist', folder, releases);
const certificate = makeCertificate();
const site = await serveOverTls(folder, certificate);
const browser = await launchBrowser([`--ignore-certificate-errors-spki-list=${certificate.hash}`]);
try {
  const [first = '', last = ''] = [releases[0], releases.at(-1)].map(longWord);
  rows.push(['First result from this page', await firstResult(SEARCHES.ours, first)]);
  if (count > 1) rows.push(['… from the last', await firstResult(SEARCHES.others, last)]);
  const { key, longest } = await keyToResult(browser, site.fast, [first, last]);
  rows.push(['Key to drawn result, the median', `${key.toFixed(0)} ms`]);
  rows.push(['Longest task over 50 ms while typing', `${longest} ms`]);
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`| Releases | ${count} |\n| --- | --: |`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

/** Searches for a word over the slow link three times, and says what the median search took. */
async function firstResult(
  selectors: (typeof SEARCHES)['ours' | 'others'],
  word: string,
): Promise<string> {
  const searches = [];
  for (let round = 0; round < 3; round += 1)
    searches.push(await measureFirstResult(browser, site, selectors, word));
  const [, median] = searches.toSorted((a, b) => a.cold - b.cold);
  if (!median) return '–';
  return `${kilobytes(median.bytes)}, ${median.requests} requests, ${median.cold.toFixed(0)} ms`;
}

/** A long word of a release’s third passage that the first release doesn’t have, unless it is the first. */
function longWord(release: (typeof releases)[number] | undefined): string {
  const others = release === releases[0] ? '' : (releases[0]?.texts.join(' ') ?? '');
  const words = release?.texts[3]?.match(/\b[a-z]{7,}\b/g) ?? [];
  return words.find((word) => !others.includes(word)) ?? '';
}

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`;
}
