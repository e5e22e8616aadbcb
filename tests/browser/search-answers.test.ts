import { expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { answered, ids, list, marked, status, typed } from './search-dialog.ts';

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

test('what is said of a query is never said while the next ones are typed', async () => {
  const { page, close } = await openPage('/?q=Tencnet');
  await page.waitForSelector('.message p');
  const said = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('find-passage input');
    const line = document.querySelector('#search-status');
    if (!field || !line) return ['no search'];
    const texts: (string | null)[] = [];
    new MutationObserver(() => texts.push(line.textContent)).observe(line, { childList: true });
    const pauses = [0, 700, 150, 150, 150, 150];
    for (const [at, query] of [
      'qqqq',
      'tencnt',
      'tencnet',
      'tencnt',
      'tencnet',
      'tencnt',
    ].entries()) {
      await new Promise((resume) => setTimeout(resume, pauses[at]));
      field.value = query;
      field.dispatchEvent(new Event('input'));
    }
    return texts;
  });
  expect(said.filter((text) => text?.includes('qqqq'))).toEqual([]);
  await close();
});

test('a word that was corrected needs no pause while the next one is typed', async () => {
  const { page, close } = await openPage('/?q=Tencnet');
  await page.waitForSelector('.message p');
  await typed(page, 'quantum');
  await page.waitForFunction(() => !document.querySelector('.message p'));
  // The answer comes before any timer.
  const soon = await page.$eval('find-passage input', async (field) => {
    field.value = 'Tencnet laun';
    field.dispatchEvent(new Event('input'));
    await new Promise((resume) => setTimeout(resume));
    return document.querySelector('.message p')?.textContent;
  });
  expect(soon).toBe('Showing results for Tencent.');
  await close();
});

test('each result names the words it lacks, and no result is said outside the list', async () => {
  const { page, site, close } = await openPage('/?q=quantum+blockade');
  await page.waitForSelector('#results li');
  expect(await status(page)).toBe('3 passages');
  const lacks = await page.$$eval('#results .missing', (all) => all.map((one) => one.textContent));
  expect(lacks).toEqual(Array.from({ length: 3 }, () => 'without quantum'));
  await page.goto(`${site}/?q=Elon+Musk`);
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
  expect(await status(page)).toBe('No passage on this page matches “Elon Musk”');
  expect(await page.$eval('#results', (list) => list.innerHTML)).toBe('');
  await close();
});

test('the editor’s words are found too, in a list of their own, and one lands on them', async () => {
  const { page, close } = await openPage('/?q=stray');
  await page.waitForSelector('.lists section:not([hidden]) li');
  expect(await ids(page)).toEqual([]);
  expect(await page.$eval('.lists section h2', (heading) => heading.textContent)).toBe(
    'In the editor’s notes',
  );
  await page.click('.lists section a');
  await page.waitForSelector('.found:not([hidden])');
  expect(await page.$eval(':target', ({ id }) => id)).toMatch(/^note-/);
  expect(await marked(page, 'found-current')).toEqual(['stray']);
  await close();
});

test('a chart is found under the heading of its chapter, and one lands on it', async () => {
  const { page, close } = await openPage('/?q=%22by+the+end+of+2021+and+in+2012%22');
  await page.waitForSelector('.lists section:not([hidden]) li');
  const [section, href] = await page.$eval('.lists section a', (link) => [
    link.querySelector('.section')?.textContent,
    link.hash,
  ]);
  expect([section, href]).toEqual(['[The figures, checked]', '#chart-companies']);
  await page.click('.lists section a');
  await page.waitForSelector('#chart-companies:target');
  await close();
});

test('Enter says at once that nothing was found', async () => {
  // Without the pause after which it is said anyway.
  const { page, close } = await openPage('/', async (opened) => {
    await opened.evaluateOnNewDocument(() => {
      const wait = window.setTimeout;
      Object.assign(window, {
        setTimeout: (run: () => void, time = 0) => (time < 1000 ? wait(run, time) : 0),
      });
    });
  });
  await page.click('find-passage .open');
  await answered(page);
  const said = await page.$eval('find-passage input', async (field) => {
    const line = document.querySelector('#search-status');
    field.value = 'football';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    const from = performance.now();
    while (line?.textContent === '' && performance.now() < from + 10_000)
      await new Promise((done) => setTimeout(done));
    return line?.textContent;
  });
  expect(said).toBe('No passage on this page matches “football”');
  await close();
});

test('the number of a passage offers to go there, on a line of its own', async () => {
  const { page, site, close } = await openPage('/');
  for (const query of ['11', 'p11', 'passage 11']) {
    await page.goto(`${site}/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('.go-to a');
    expect(await page.$eval('.go-to a', (link) => link.textContent)).toBe('Go to passage 11');
    expect(await ids(page)).toEqual([]);
  }
  await page.click('.go-to a');
  await page.waitForFunction(() => location.hash === '#p11');
  await close();
});

test('nothing is said of a number or a word that is still being typed', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  for (const query of ['19', '1951', 'xy', 'qua', 'orchid ']) {
    await typed(page, query);
    await answered(page);
    expect(await status(page), query).toBe('');
  }
  await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
  expect(await status(page)).toContain('No passage');
  await close();
});

test('a guess at a word that may be half typed waits for a pause; until then the last answer stays', async () => {
  const { page, close } = await openPage('/', async (opened) => {
    await opened.evaluateOnNewDocument(() => {
      const wait = window.setTimeout;
      const held: (() => void)[] = [];
      Object.assign(window, {
        setTimeout: (run: () => void, time = 0) =>
          time === 250 ? held.push(run) : wait(run, time),
        endPause: () => held.map((run) => run()).length,
      });
    });
  });
  await list(page, 'volat');
  await typed(page, 'volatole');
  await page.waitForSelector('dialog[data-waiting]');
  // The pause has begun once there is something to end.
  await page.waitForFunction(() => {
    const shown = document.querySelector('.message')?.textContent;
    const answer = [...document.querySelectorAll('#results a')].length;
    return (
      'endPause' in window &&
      typeof window.endPause === 'function' &&
      shown === '' &&
      answer === 1 &&
      window.endPause() > 0
    );
  });
  await answered(page);
  expect(await page.$eval('.message p', (line) => line.textContent)).toBe(
    'Showing results for volatile.',
  );
  await close();
});

test('without a word there is no query, only what can be typed', async () => {
  const { page, close } = await openPage('/');
  await page.click('find-passage .open');
  for (const query of ['“', '"', '¿', '-', ' ']) {
    await typed(page, 'Tencent');
    await page.waitForSelector('#results li');
    await typed(page, query);
    await page.waitForSelector('#results:empty');
    expect(await page.$eval('.empty', (empty) => empty.checkVisibility()), query).toBe(true);
    expect(await status(page), query).toBe('');
  }
  await close();
});

test('nothing of the editor’s is found in the release’s own list', async () => {
  const words = ['editor', 'footnotes', '"study sessions in a month"', 'margin', 'rewrite'];
  // That nothing was found is said after a pause.
  const search = async (word: string) => {
    const { page, close } = await openPage(`/?q=${encodeURIComponent(word)}`);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent !== '');
    expect(await ids(page), word).toEqual([]);
    await close();
  };
  await Promise.all(words.map(search));
});

test('a query of any text is safe', async () => {
  const { page, errors, close } = await openPage('/');
  await page.click('find-passage .open');
  await answered(page);
  for (const text of ['"', '%', '%E0%A4%A', '<script>alert(1)</script>', '👩‍🔬🙂', '\\', '\ud800']) {
    await typed(page, text);
    await answered(page);
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
