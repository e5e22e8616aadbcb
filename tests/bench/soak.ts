import type { CDPSession } from 'puppeteer-core';
import { serve } from '../../src/build/server.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { typed } from '../browser/search-dialog.ts';

// Searches and follows a result again and again in one tab: npm run build && npm run bench:soak [-- TIMES]
const times = Number(process.argv[2] ?? 1000);
const FIRST = 50;
const site = await serve('dist', 0);
const browser = await launchBrowser();
const rows: { landings: number; heap: number; nodes: number; listeners: number }[] = [];
try {
  const page = await browser.newPage();
  await page.goto(`${site.url}/`, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  // A word of each passage, so that every search lands elsewhere than the one before.
  const words = await page.$$eval('.passage > p', (all) =>
    all.map((one) => one.textContent.match(/\p{L}{6,}/gu)?.at(-1) ?? ''),
  );
  const known = words.filter((word) => word);
  for (let nth = 1; nth <= times; nth++) {
    await page.click('find-passage .open');
    await typed(page, known[nth % known.length] ?? '');
    // Not by waitForSelector, whose handles keep what they were waiting for.
    await page.waitForFunction(() =>
      Boolean(document.querySelector('dialog[open]:not([data-waiting]) #results a')),
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('dialog[open]') === null && CSS.highlights.get('found')?.size,
    );
    if (nth === FIRST || nth % Math.ceil(times / 4) === 0)
      rows.push({ landings: nth, ...(await memoryOf(session)) });
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

/** What a page keeps after a garbage collection. */
async function memoryOf(session: CDPSession) {
  for (let again = 0; again < 3; again++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { heap, nodes, listeners };
}
