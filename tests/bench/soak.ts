import type { CDPSession } from 'puppeteer-core';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readNumber } from './read-arguments.ts';

// Searches and follows a result again and again in one tab: npm run bench:soak [-- TIMES]
const times = readNumber('a number of times', 1000);
const FIRST = 50;
const site = await serve('dist', 0);
// What the browser compiles of a script that runs often is not what a page keeps.
const browser = await launchBrowser(['--js-flags=--no-opt --no-maglev --no-sparkplug']);
const rows: { landings: number; heap: number; nodes: number; listeners: number }[] = [];
try {
  const page = await browser.newPage();
  await page.goto(`${site.url}/`, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  let landings = 0;
  const stops = [FIRST, ...[1, 2, 3, 4].map((quarter) => Math.round((times * quarter) / 4))];
  for (const stop of stops) {
    await page.evaluate(searchAndLand, landings, stop);
    landings = stop;
    rows.push({ landings, ...(await memoryOf(session)) });
  }
} finally {
  await browser.close();
  await site.close();
}
const growth = (rows.at(-1)?.heap ?? NaN) / (rows[0]?.heap ?? NaN) - 1;
console.log('| Searches and landings | Heap after collection | Nodes | Listeners |');
console.log('| --: | --: | --: | --: |');
for (const { landings, heap, nodes, listeners } of rows)
  console.log(`| ${landings} | ${(heap / 1024).toFixed(0)} kB | ${nodes} | ${listeners} |`);
console.log(
  `\nThe heap has ${(growth * 100).toFixed(1)} % more than after the first ${FIRST}; at most 10 % are right.`,
);
if (!(growth < 0.1)) process.exitCode = 1;

/** Returns what a page keeps in memory after a garbage collection. */
async function memoryOf(session: CDPSession) {
  for (let again = 0; again < 3; again++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners };
}

/**
 * Searches for a word of each passage in turn, and follows the first result. All of it runs in the page:
 * driven from outside, each step would leave something of the driver behind.
 */
async function searchAndLand(from: number, to: number): Promise<void> {
  const until = async (isSo: () => unknown) => {
    while (!isSo()) await new Promise((done) => requestAnimationFrame(done));
  };
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const words = [...document.querySelectorAll('.passage > p')].flatMap(
    (one) => one.textContent.match(/\p{L}{6,}/gu)?.at(-1) ?? [],
  );
  for (let nth = from; nth < to; nth++) {
    find('find-passage .open')?.click();
    await until(() => find('dialog[open] input'));
    const field = document.querySelector('input');
    if (!field) return;
    const word = words[nth % words.length] ?? '';
    field.value = word;
    field.dispatchEvent(new Event('input'));
    const result = () => document.querySelector<HTMLAnchorElement>('#results a');
    await until(() => new URLSearchParams(result()?.search).get('q') === word);
    result()?.click();
    await until(() => !find('dialog[open]') && CSS.highlights.get('found')?.size);
  }
}
