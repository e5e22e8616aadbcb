import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { firstResult, keyToResult } from './costs.ts';
import { generateReleases } from './generate-releases.ts';
import { writeSite } from './write-site.ts';

// Measures the search on made-up releases: npm run build && npm run bench:archive -- 30
const count = Number(process.argv[2] ?? 30);
const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const releases = generateReleases(count);
const begun = performance.now();
await writeSite('dist', folder, releases);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
const size = (pattern: string) =>
  globSync(pattern, { cwd: folder }).reduce((sum, file) => sum + compressed(join(folder, file)), 0);
console.log(`${count} releases, ${count * 19} passages: written and indexed in ${seconds} s.`);
console.log(
  `Index ${size('pagefind/{index,fragment}/*')} bytes, passages ${size('**/index.json')} bytes, compressed.`,
);

const site = await serve(folder, 0);
const browser = await launchBrowser();
try {
  const [here, there] = [releases[0], releases.at(-1)].map(
    (release) => release?.texts[3]?.split(' ').find((word) => /^[a-z]{7,}$/.test(word)) ?? '',
  );
  const own = await firstResult(browser, `${site.url}/`, here ?? '');
  const slow = await firstResult(browser, `${site.url}/`, here ?? '', { slow: true });
  console.log(
    `First result of this page: ${own.bytes} bytes, ${own.requests} requests, ${own.time} ms; slow link ${slow.time} ms.`,
  );
  if (count > 1) {
    const result = 'site-results li';
    const other = await firstResult(browser, `${site.url}/`, there ?? '', { result });
    const late = await firstResult(browser, `${site.url}/`, there ?? '', { result, slow: true });
    console.log(
      `First result of another: ${other.bytes} bytes, ${other.requests} requests, ${other.time} ms; slow link ${late.time} ms.`,
    );
  }
  const keys = await keyToResult(browser, `${site.url}/`, [here ?? '', there ?? '', 'the company']);
  console.log(
    `Key to result: ${keys.median.toFixed(0)} ms in the middle, ${keys.slowest.toFixed(0)} ms at most; longest task ${keys.longestTask} ms.`,
  );
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

function compressed(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(readFileSync(file), { params }).length;
}
