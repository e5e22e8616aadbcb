import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { answered, ids, status, typed } from './search-dialog.ts';

test('a corrected word is named, with a way to search for just what was typed', async () => {
  const { page, errors, close } = await openPage('/?q=Tencnet');
  await page.waitForSelector('#results li');
  expect(await page.$eval('.message p', (line) => line.textContent)).toBe(
    'Showing results for Tencent.',
  );
  expect(await page.$eval('.message button', (button) => button.textContent)).toBe(
    'Search only for Tencnet',
  );
  await page.click('.message button');
  await answered(page);
  await page.waitForFunction(() => document.querySelectorAll('#results li').length === 0);
  expect(await page.$eval('find-passage input', ({ value }) => value)).toBe('"Tencnet"');
  expect(await status(page)).toContain('No passage');
  expect(errors).toEqual([]);
  await close();
});

test('words that stand nowhere are named beside the results, and no result is said outside the list', async () => {
  const { page, site, close } = await openPage('/?q=quantum+blockade');
  await page.waitForSelector('#results li');
  expect(await status(page)).toBe('3 passages, without: quantum');
  await page.goto(`${site}/?q=Elon+Musk`);
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
  expect(await status(page)).toBe('No passage answers “Elon Musk”');
  expect(await page.$eval('#results', (list) => list.innerHTML)).toBe('');
  await close();
});

test('nothing of the editor’s is found, in any passage', async () => {
  const { page, site, close } = await openPage('/');
  for (const word of ['editor', 'footnotes', '"study sessions in a month"', 'margin', 'rewrite']) {
    await page.goto(`${site}/?q=${encodeURIComponent(word)}`);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
    expect(await ids(page), word).toEqual([]);
  }
  await close();
});

test('the empty field shows examples of this text, which can be pressed', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  await page.waitForSelector('.empty li button');
  const shown = await page.$$eval('.empty button', (all) => all.map((one) => one.textContent));
  expect(shown).toContain('Tencent');
  await page.click('.empty li button');
  await page.waitForSelector('#results li');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  await close();
});

test('a query of any text is safe, and one too long for an address stays out of it', async () => {
  const { page, errors, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  for (const text of [
    '"',
    '%',
    '%E0%A4%A',
    '<script>alert(1)</script>',
    '👩‍🔬🙂',
    '\\',
    'x'.repeat(2000),
    '\ud800',
  ]) {
    await typed(page, text);
    await answered(page);
    expect(page.url().length).toBeLessThan(1600);
  }
  expect(errors).toEqual([]);
  await close();
});

test('a slow answer never replaces a newer one', async () => {
  const { page, close } = await openPage('/?q=volatile');
  await page.waitForSelector('#results li');
  await page.$eval('find-passage input', (field) => {
    for (const typed of ['Tencent', 'hospital', 'volatile market', 'paradigms']) {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    }
  });
  await answered(page);
  await new Promise((done) => setTimeout(done, 300));
  expect(await ids(page)).toEqual(['p16']);
  await close();
});
