import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { writeSite, type MadeRelease } from '../bench/write-site.ts';
import { hurry, openPage } from './open-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const releases: readonly MadeRelease[] = [
  {
    address: '/',
    lang: 'en',
    texts: [
      'Harbour opens second quay',
      'The quay was opened on Friday, by the mayor.',
      'A third quay costs €12 million.',
    ],
    note: 'The mayor is not named.',
  },
  {
    address: '/lab/',
    lang: 'en',
    texts: [
      'Sponges grow glass',
      'Fibres 30 µm thick bend; H₂O is set free.',
      'They were tested at US$4.7 a metre—twice.',
      'Researchers opened the harbour’s archive.',
    ],
  },
  {
    address: '/de/',
    lang: 'de',
    texts: [
      'Straßenbahn fährt wieder',
      'Die Straße nach Köln ist frei.',
      'Über 60–80 Millionen Euro.',
    ],
  },
  {
    address: '/fr/',
    lang: 'fr',
    texts: [
      'L’œuvre est achevée',
      'Le chantier a coûté l’équivalent de 3,5 millions.',
      'Les équivalents manquent.',
    ],
  },
  { address: '/zh/', lang: 'zh', texts: ['加强基础研究', '技术独立自主,研究人员说。'] },
  {
    address: '/ar/',
    lang: 'ar',
    texts: ['الذكاء الاصطناعي', 'قال الباحثون إن البحث الأساسي مهم.'],
  },
];

let folder: string;
let site: ServedSite;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-site-'));
  await writeSite(join(inject('sites').release, 'dist'), folder, releases);
  site = await serve(folder, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of the made-up site. */
function openAt(path: string, prepare?: (page: Page) => Promise<void>) {
  return openPage(site.url + path, prepare);
}

/** Searches, and waits for what other releases answer. */
async function find(page: Page, query: string) {
  if (!(await page.$('find-passage dialog[open]'))) await page.click('find-passage .open');
  await page.$eval(
    'find-passage input',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    },
    query,
  );
  await page.waitForFunction(
    (wanted) => {
      const results = document.querySelector('site-results');
      const answered =
        results?.checkVisibility() === true && results.getAttribute('query') === wanted;
      return answered && results.querySelector('.line')?.textContent !== '';
    },
    { timeout: 15_000 },
    query,
  );
  return page.evaluate(() => {
    const links = (selector: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(
        (link) => link.pathname + link.hash,
      );
    return {
      here: links('#results a'),
      elsewhere: links('site-results a'),
      line: document.querySelector('site-results .line')?.textContent.trim() ?? '',
      status: document.querySelector('#search-status')?.textContent ?? '',
    };
  });
}

test('on a page in another language than English, a word also finds its other forms, from the second answer on', async () => {
  const { page, close } = await openAt('/fr/');
  const script = page.waitForResponse((response) => response.url().endsWith('/stem.fr.js'));
  expect((await find(page, 'chantier ')).here).toEqual(['/fr/#p1']);
  await (await script).text();
  expect((await find(page, 'équivalent ')).here).toEqual(['/fr/#p1', '/fr/#p2']);
  await close();
});

test('each word of each release is found from every page, whatever its language', async () => {
  const findAll = async (from: MadeRelease, tos: readonly MadeRelease[], most: number) => {
    const { page, errors, close } = await openAt(from.address);
    for (const to of tos) {
      const words = [...new Set(to.texts.flatMap((text) => text.split(/\s+/)))].filter((word) =>
        /[\p{L}\p{N}]{3}|µ|₂/u.test(word),
      );
      for (const word of words.slice(0, most)) {
        const { elsewhere, line } = await find(page, word);
        const pages = elsewhere.map((path) => path.split('#')[0]);
        expect(pages, `${word} from ${from.address}: ${line}`).toContain(to.address);
      }
    }
    expect(errors).toEqual([]);
    await close();
  };
  await Promise.all(
    releases.flatMap((from) => {
      const others = releases.filter((to) => to !== from);
      if (from.address !== '/') return [findAll(from, others, 2)];
      return others.map((to) => findAll(from, [to], 50));
    }),
  );
}, 240_000);

test('the page answers with its own passages, other releases below, nothing moves', async () => {
  const { page, close } = await openAt('/');
  expect(await find(page, 'harbour')).toMatchObject({
    here: ['/#top'],
    elsewhere: ['/lab/#p3'],
    line: '1 passage found in 1 release',
  });
  expect((await find(page, 'opening')).here).toEqual(['/#top', '/#p1']);
  expect((await find(page, 'orchid')).line).toBe('No other release matches “orchid”');
  const sizes = await page.$$eval('#search-status, .lists .line', (lines) =>
    lines.map((line) => getComputedStyle(line).fontSize),
  );
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toBe(sizes[1]);
  await close();
});

test('the index of other releases is loaded while one types, without a pause', async () => {
  const { page, close } = await openAt('/');
  const loaded = page.waitForRequest((request) => request.url().includes('/pagefind/wasm.'));
  await page.click('find-passage .open');
  await page.$eval('find-passage input', (field) => {
    setInterval(() => {
      field.value = field.value === 'qua' ? 'quay' : 'qua';
      field.dispatchEvent(new Event('input'));
    }, 50);
  });
  await loaded;
  expect(await page.$eval('site-results', (one) => one.getAttribute('query'))).toBe('');
  await close();
});

test('that no other release answers is said after a pause, for a word may be half typed', async () => {
  const { page, close } = await openAt('/', async (opened) => {
    await opened.evaluateOnNewDocument(() => {
      const wait = window.setTimeout;
      const setTimeout = (run: () => void, time = 0) =>
        time === 1000 ? addEventListener('paused', run) : wait(run, time);
      Object.assign(window, { setTimeout });
    });
  });
  await page.click('find-passage .open');
  await page.keyboard.type('orchi');
  const line = () => page.$eval('site-results .line', ({ textContent }) => textContent);
  await page.waitForSelector('site-results[query="orchi"]');
  await page.waitForNetworkIdle();
  expect(await line()).toBe('');
  await page.evaluate(() => dispatchEvent(new Event('paused')));
  await page.waitForFunction(() => document.querySelector('.line')?.textContent !== '');
  expect(await line()).toBe('No other release matches “orchi”');
  await close();
});

test('the number of a result is beside its words where no section is above it', async () => {
  const { page, close } = await openAt('/lab/');
  expect((await find(page, 'metre')).here).toEqual(['/lab/#p2']);
  const [place = NaN, text = NaN] = await page.$$eval('#results a > :is(.place, .text)', (parts) =>
    parts.map((part) => part.getBoundingClientRect().top),
  );
  expect(Math.abs(place - text)).toBeLessThan(8);
  await close();
});

test('a page without a release answers from all of them', async () => {
  const { page, close } = await openAt('/nothing/');
  const found = await find(page, 'harbour');
  expect(found).toMatchObject({ here: [], status: '' });
  expect(found.elsewhere.toSorted()).toEqual(['/#top', '/lab/#p3']);
  // How many there are is said before the first of them.
  expect(
    await page.$eval('site-results', ({ children }) => [...children].map((part) => part.localName)),
  ).toEqual(['h2', 'p', 'ol']);
  expect((await find(page, 'xylophone')).line).toBe('No release matches “xylophone”');
  await close();
});

test('the line counts the releases of the passages that are listed, not those still to be read', async () => {
  const many = Array.from({ length: 8 }, (_, at): MadeRelease => {
    const gulls = Array.from({ length: 12 }, (_, gull) => `Gull ${gull}.`);
    const phrase = at === 1 ? ['Salt ebb, kittiwake.'] : [];
    const texts = [
      `Ferry ${at}`,
      'It waits for the tide.',
      'No ebb but salt.',
      ...gulls,
      ...phrase,
    ];
    // Pagefind ranks a page with many words last.
    const rest = Array.from({ length: 99 }, (_, word) => `word${word}`).join(' ');
    return {
      address: `/${at}/`,
      lang: 'en',
      texts: at > 0 ? texts : [...texts, `Ebb salt ${rest}`],
    };
  });
  const other = temporaryFolder('search-many');
  await writeSite(join(inject('sites').release, 'dist'), other, many);
  const served = await serve(other, 0);
  const { page, close } = await openPage(`${served.url}/nothing/`);
  expect((await find(page, 'tide')).line).toBe('5 passages found so far, in 5 releases');
  await page.click('site-results .more button');
  await page.waitForFunction(() => document.querySelectorAll('site-results a').length > 5);
  const line = await page.$eval('site-results .line', ({ textContent }) => textContent);
  expect(line).toBe('8 passages found in 8 releases');
  // With the keyboard, a reader goes on at the first new one.
  const focused = await page.$$eval('site-results a', (links) =>
    links.findIndex((link) => link === document.activeElement),
  );
  expect(focused).toBe(5);
  // A list that was made longer stays so when more releases are searched.
  expect((await find(page, 'gull')).elsewhere).toHaveLength(50);
  for (const shown of [60, 96]) {
    await page.$eval('site-results .more button', (button) => button.click());
    await page.waitForFunction(
      (count) => document.querySelectorAll('site-results a').length === count,
      { timeout: 10_000 },
      shown,
    );
  }
  const phrase = await find(page, '"ebb salt"');
  expect(phrase).toMatchObject({ elsewhere: ['/0/#p15'], line: '1 passage found in 1 release' });
  // If no new one comes, the reader stays at the last.
  expect((await find(page, '"salt ebb" kittiwake')).elsewhere).toEqual(['/1/#p15']);
  await page.click('site-results .more button');
  await page.waitForSelector('site-results li:focus-within:not(.more)');
  await close();
  await served.close();
});

test('Back from another release shows the list again, and Esc then clears the address', async () => {
  const { page, close } = await openAt('/');
  await find(page, 'fibres');
  await page.focus('find-passage input');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname === '/lab/');
  await page.goBack();
  await page.waitForSelector('dialog[open] site-results a');
  await page.keyboard.press('Escape');
  await page.waitForFunction((url) => location.href === url, {}, `${site.url}/`);
  await close();
});

test('what the page itself has leaves out nothing of other releases', async () => {
  const { page, close } = await openAt('/');
  expect((await find(page, 'mayor harbour')).elsewhere).toEqual(['/lab/#p3']);
  await close();
});

test('no passage of another release is said to lack a stop word of the language', async () => {
  const { page, close } = await openAt('/de/');
  expect((await find(page, 'wann chantier')).elsewhere).toEqual(['/fr/#p1']);
  expect(await page.$$('site-results .missing')).toEqual([]);
  await find(page, 'Wagen chantier');
  expect(await page.$$eval('site-results .missing', (all) => all.length)).toBe(1);
  await close();
});

test('both ways find the same passages, for words and their forms', async () => {
  const { page, close } = await openAt('/');
  const { page: other, close: closeOther } = await openAt('/lab/');
  for (const query of [
    'quays',
    'opening',
    'mayor',
    '“the mayor”',
    '€12 million',
    'second quay',
    'harbor',
  ]) {
    const [{ here }, { elsewhere }] = await Promise.all([find(page, query), find(other, query)]);
    expect(
      elsewhere.filter((path) => !path.startsWith('/lab/')),
      query,
    ).toEqual(here);
  }
  await Promise.all([close(), closeOther()]);
});

const answers: Record<string, (request: HTTPRequest) => void> = {
  missing: (request) => void request.respond({ status: 404, body: 'Not found' }),
  'never answered': () => undefined,
  'cut off': (request) => void request.abort('connectionfailed'),
  'served as HTML': (request) =>
    void request.respond({ contentType: 'text/html', body: '<p>Welcome' }),
  'cut short': (request) =>
    void fetch(request.url()).then(async (response) => {
      const body = Buffer.from(await response.arrayBuffer());
      const contentType = response.headers.get('content-type') ?? '';
      // After a bracket, what is left of a script or of JSON isn’t valid by chance.
      const end = body.lastIndexOf('{', Math.floor(body.length / 2)) + 1;
      await request.respond({ contentType, body: body.subarray(0, end) });
    }),
};
const files = [
  '/site-results-',
  '/pagefind.js',
  '/pagefind-entry.json',
  '.pf_meta',
  '/wasm.',
  '.pf_index',
  '.pf_fragment',
  '/index.json',
];

test.concurrent.each(files)(
  `%s ${Object.keys(answers).join(', ')}: the page’s results stay, the line says so, and one can try again`,
  async (file) => {
    let broken: ((request: HTTPRequest) => void) | undefined;
    const { page, close } = await openAt('/', async (opened) => {
      await hurry(opened);
      await opened.setRequestInterception(true);
      opened.on('request', (request) => {
        if (broken && request.url().includes(file)) broken(request);
        else void request.continue();
      });
    });
    for (const [how, answer] of Object.entries(answers)) {
      broken = answer;
      await page.goto(`${site.url}/`);
      const failed = await find(page, 'harbour');
      expect(failed, how).toMatchObject({ here: ['/#top'], elsewhere: [], status: '1 passage' });
      expect(failed.line, how).toBe('Other releases could not be searched. Try again');
      broken = undefined;
      await page.click('site-results button');
      await page.waitForSelector('site-results a', { timeout: 15_000 });
    }
    await close();
  },
);

test('a script that comes after it was loaded again lists nothing twice', async () => {
  const held: HTTPRequest[] = [];
  const { page, close } = await openAt('/', async (opened) => {
    await hurry(opened);
    await opened.setRequestInterception(true);
    opened.on('request', (request) => {
      if (/\/site-results-[^?]*$/.test(request.url())) held.push(request);
      else void request.continue();
    });
  });
  await find(page, 'harbour');
  await page.click('site-results button');
  await page.waitForSelector('site-results a');
  const late = page.waitForResponse((response) => response.request() === held[0]);
  await held[0]?.continue();
  await (await late).buffer();
  await page.waitForNetworkIdle();
  const parts = await page.$eval('site-results', ({ children }) =>
    Array.from(children, ({ localName }) => localName),
  );
  expect(parts).toEqual(['h2', 'p', 'ol']);
  await close();
});

test('an index of another build than the passages is not believed', async () => {
  const { page, close } = await openAt('/', async (opened) => {
    await opened.setRequestInterception(true);
    opened.on('request', (request) => {
      if (!request.url().endsWith('/lab/index.json')) return void request.continue();
      void fetch(request.url()).then(async (response) => {
        const text = (await response.text()).replace(/"version":"\w+"/, '"version":"another"');
        await request.respond({ contentType: 'application/json', body: text });
      });
    });
  });
  expect((await find(page, 'harbour')).line).toContain('could not be searched');
  await close();
});
