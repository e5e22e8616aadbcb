import type { HTTPRequest } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hurry, openPage } from './open-page.ts';
import { answered, ids, list, status } from './search-dialog.ts';

type Answer = (request: HTTPRequest) => void;

const answers: Record<string, Answer> = {
  missing: (request) => void request.respond({ status: 404, body: 'Not found' }),
  'served as HTML': (request) =>
    void request.respond({ contentType: 'text/html', body: '<!doctype html><p>Welcome' }),
  'never answered': () => undefined,
  'cut off by the network': (request) => void request.abort('connectionfailed'),
};

/** Opens the page, while requests of an address that has one of these parts are answered in another way. */
async function openWith(parts: readonly string[], answer: Answer) {
  let broken = true;
  const opened = await openPage('/', async (page) => {
    if (answer === answers['never answered']) await hurry(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (broken && parts.some((part) => request.url().includes(part))) answer(request);
      else void request.continue();
    });
  });
  // What the browser says of a file that fails is not ours; what is thrown is.
  const thrown: unknown[] = [];
  opened.page.on('pageerror', (error) => thrown.push(error));
  const mend = () => (broken = false);
  return { ...opened, thrown, mend };
}

for (const [how, answer] of Object.entries(answers)) {
  test(`the search’s own script ${how}: it is said, with a way on, and one can try again`, async () => {
    const { page, thrown, mend, close } = await openWith(['/_astro/search-'], answer);
    await page.click('find-passage .open');
    await page.keyboard.type('Tencent');
    await page.waitForSelector('.message button', { timeout: 12_000 });
    expect(await page.$eval('.message', (line) => line.textContent)).toContain(
      'The search could not be loaded. Use your browser’s own search.',
    );
    mend();
    await page.click('.message button');
    await page.waitForSelector('#results li');
    expect(await ids(page)).toEqual(['p15', 'p16']);
    expect(await page.$eval('.message', (line) => line.textContent)).toBe('');
    expect(thrown).toEqual([]);
    await close();
  });

  test(`the script of the marks ${how}: a result leads to its passage, and the next one has its words marked`, async () => {
    const { page, thrown, mend, close } = await openWith(['/match-navigator-'], answer);
    await list(page, 'Tencent');
    await page.click('#results a');
    await page.waitForFunction(() => location.hash === '#p15');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    // The page waits six seconds for a script.
    if (how === 'never answered') await new Promise((done) => setTimeout(done, 2200));
    mend();
    await list(page, '58 scientists');
    await page.click('#results a');
    await page.waitForSelector('.found:not([hidden])');
    expect(thrown).toEqual([]);
    await close();
  });

  test(`dictionary and stemmer ${how}: a correction is made and said, and nothing else`, async () => {
    const { page, thrown, close } = await openWith(['/dictionary/', '/stem.'], answer);
    await list(page, 'Tencnet');
    expect(await ids(page)).toEqual(['p15', 'p16']);
    expect(await page.$eval('.message p', (line) => line.textContent)).toBe(
      'Showing results for Tencent.',
    );
    expect(await page.$eval('dialog', (dialog) => dialog.innerText)).not.toContain('could not be');
    expect(thrown).toEqual([]);
    await close();
  });
}

test('a script that comes after it was loaded again does nothing twice', async () => {
  const held: HTTPRequest[] = [];
  const hold: Answer = (request) => void held.push(request);
  const { page, mend, close } = await openWith(['/_astro/search-'], hold);
  await page.click('find-passage .open');
  await page.keyboard.type('Tencent');
  await page.waitForSelector('.message button', { timeout: 12_000 });
  mend();
  await page.click('.message button');
  await page.waitForSelector('#results li');
  const late = page.waitForResponse((response) => response.request() === held[0]);
  await held[0]?.continue();
  await (await late).buffer();
  await page.waitForNetworkIdle();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('#p15');
  expect(await page.$$('dialog section')).toHaveLength(1);
  await close();
});

test('the script of the marks comes after it was loaded again: F3 leads to the next word', async () => {
  const held: HTTPRequest[] = [];
  const hold: Answer = (request) => void held.push(request);
  const { page, mend, close } = await openWith(['/match-navigator-'], hold);
  await list(page, 'Tencent');
  await page.click('#results a');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  // The page waits six seconds for a script.
  await new Promise((done) => setTimeout(done, 6200));
  mend();
  await list(page, 'research');
  await page.click('#results a');
  await page.waitForSelector('.found:not([hidden])');
  const late = page.waitForResponse((response) => response.request() === held[0]);
  await held[0]?.continue();
  await (await late).buffer();
  await page.waitForNetworkIdle();
  const at = async () => parseInt(await page.$eval('.found [role]', (one) => one.textContent), 10);
  const before = await at();
  await page.keyboard.press('F3');
  expect(await at()).toBe(before + 1);
  await close();
});

test('the network gone once the search is loaded: the page answers as ever', async () => {
  const { page, thrown, close } = await openWith([], () => undefined);
  await page.click('find-passage .open');
  await answered(page);
  await page.setOfflineMode(true);
  await page.keyboard.type('Tencent');
  await page.waitForFunction(() => document.querySelectorAll('#results li').length === 2);
  expect(await status(page)).toBe('2 passages');
  expect(thrown).toEqual([]);
  await close();
});
