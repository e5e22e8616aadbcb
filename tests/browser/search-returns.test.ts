import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { addressed, answered, ids, land, list, marked, path } from './search-dialog.ts';

test('an address that may not change so often leaves the search as it is', async () => {
  const { page, errors, close } = await openPage('/');
  await page.evaluate(() => {
    history.replaceState = () => {
      throw new DOMException('More than 100 times per 10 seconds', 'SecurityError');
    };
  });
  await list(page, 'Tencent');
  expect(await ids(page)).toEqual(['p15', 'p16']);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await close();
});

test('the address is written once typing pauses', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  await page.evaluate(() => {
    const write = history.replaceState.bind(history);
    history.replaceState = (...entry) => {
      document.body.dataset['written'] = `${document.body.dataset['written'] ?? ''}${entry[2]} `;
      write(...entry);
    };
  });
  await page.$eval('find-passage input', (field) => {
    for (const text of ['T', 'Te', 'Ten', 'Tenc', 'Tence', 'Tencent']) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
  });
  await addressed(page, '/?q=Tencent');
  expect(await page.$eval('body', (body) => body.dataset['written'])).toBe('/?q=Tencent ');
  await close();
});

test('a pasted text too long for an address is cut, and marks its words', async () => {
  const { page, errors, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  await page.keyboard.sendCharacter(`Tencent ${'技 '.repeat(5000)}`);
  await page.waitForSelector('#results li');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.found:not([hidden])');
  expect(page.url().length).toBeLessThan(7500);
  expect(path(page)).toMatch(/^\/\?q=Tencent\+.*#p15$/);
  expect(await marked(page, 'found')).toEqual(['Tencent', 'Tencent', 'Tencent']);
  expect(errors).toEqual([]);
  await close();
});

test('after Esc and a reload, Back opens the list, although the search was not loaded again', async () => {
  const { page, errors, close } = await openPage('/');
  await land(page, 'Tencent');
  await page.keyboard.press('Escape');
  await page.reload();
  expect(await page.$('find-passage dialog[open]')).toBeNull();
  await page.goBack();
  await answered(page);
  expect(await ids(page)).toEqual(['p15', 'p16']);
  expect(errors).toEqual([]);
  await close();
});

test('back in the list, Esc clears the address and the marks', async () => {
  const { page, close } = await openPage('/');
  await land(page, 'Tencent');
  await page.goBack();
  await answered(page);
  await page.keyboard.press('Escape');
  await page.waitForSelector('.found[hidden]');
  expect(path(page)).toBe('/');
  expect(await marked(page, 'found')).toEqual([]);
  await close();
});

test('back in the list, the reader is where the search began', async () => {
  const { page, close } = await openPage('/');
  await page.evaluate(() => scrollTo(0, 1200));
  await land(page, 'volatile');
  await page.goBack();
  await answered(page);
  await page.waitForFunction(() => Math.abs(scrollY - 1200) < 5);
  await page.goForward();
  await page.waitForFunction(() => !document.querySelector('dialog[open]') && scrollY < 1000);
  await page.goBack();
  await answered(page);
  await page.waitForFunction(() => Math.abs(scrollY - 1200) < 5);
  await close();
});

test('after landing, Esc clears the marks', async () => {
  const { page, close } = await openPage('/');
  await land(page, 'Tencent');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.found[hidden]');
  expect(await marked(page, 'found')).toEqual([]);
  expect(path(page)).toBe('/#p15');
  await close();
});

test('an anchor that cannot be read is none', async () => {
  const { page, errors, close } = await openPage('/?q=tencent#%E0%A4%A');
  await page.waitForSelector('.found:not([hidden])');
  await page.evaluate(() => (location.hash = '#%zz'));
  await page.waitForFunction(() => location.hash === '#%zz');
  expect(await marked(page, 'found-current')).toEqual(['Tencent']);
  expect(errors).toEqual([]);
  await close();
});

test('opened again, by button or keys, the old query is selected: typing replaces it', async () => {
  const { page, close } = await openPage('/');
  await land(page, 'Tencent');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.keyboard.type('volatile');
  await page.waitForSelector('#results a[href$="#p1"]');
  await page.keyboard.press('Escape');
  await page.click('find-passage .open');
  await answered(page);
  await page.keyboard.type('hospital');
  expect(await page.$eval('find-passage input', ({ value }) => value)).toBe('hospital');
  await close();
});
