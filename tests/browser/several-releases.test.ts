import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { openPage } from './open-page.ts';
import { land, marked, path } from './search-dialog.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serve(join(inject('sites').several, 'dist'), 0);
});
afterAll(() => site.close());

async function openAt(address: string) {
  const opened = await openPage('/');
  await opened.page.goto(site.url + address);
  return opened;
}

test.each([
  ['a line above the headline', 'IMMEDIATE', 'top', '.above'],
  ['a list', 'cranes', 'p3', 'ul'],
  ['a list in a list', 'small one', 'p3', 'ul'],
  ['an ordered list', 'Dredging', 'p5', 'ol'],
  ['a table', '12 million', 'p6', 'table'],
  ['a quotation', 'harbour master', 'p7', 'blockquote'],
  ['lines of an address', 'Quay Street', 'p8', 'p'],
])('%s is found by its words, and a result leads to them', async (_, query, id, element) => {
  const { page, errors, close } = await openAt('/structures/');
  await land(page, query);
  expect(path(page).split('#')[1]).toBe(id);
  const [first = ''] = await marked(page, 'found-current');
  expect(query).toContain(first);
  const place = await page.evaluate((name) => {
    const [range] = CSS.highlights.get('found-current') ?? [];
    const block = range instanceof Range ? range.startContainer.parentElement?.closest(name) : null;
    const { top = -1, bottom = Infinity } = block?.getBoundingClientRect() ?? {};
    return { top, bottom, height: innerHeight };
  }, element);
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.bottom).toBeLessThanOrEqual(place.height);
  expect(errors).toEqual([]);
  await close();
});

test('copied tables keep their cells apart, also empty ones, and addresses their lines', async () => {
  const { page, close } = await openAt('/structures/');
  const copied = await page.evaluate(() => {
    const [cell] = document.querySelectorAll('#p6 tbody td:last-child');
    cell?.replaceChildren();
    const row = document.querySelector('#p6 tbody tr');
    row?.append(Object.assign(document.createElement('td'), { textContent: '3\u00A0%' }));
    return ['#p6', '#p6 tbody tr td:last-child', '#p8'].map((id) => {
      const block = document.querySelector(id) ?? document.body;
      getSelection()?.selectAllChildren(block);
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    });
  });
  expect(copied).toEqual([
    'Year\tCost\n2023\t\t3\u00A0%\n2024\t12 million',
    '3\u00A0%',
    'Port of Bergen\nQuay Street 1\nBergen',
  ]);
  await close();
});

test.each(['مدير', 'سفينة', '٥٠٠٠٠ طن'])(
  'an Arabic page finds “%s”: an article, a root, a number',
  async (query) => {
    const { page, errors, close } = await openAt('/arabic/');
    await land(page, query);
    expect(path(page)).toMatch(/#p\d/);
    expect(errors).toEqual([]);
    await close();
  },
);

test('in the list, each line of an Arabic headline begins at the right, and so do issuer and date', async () => {
  const { page, close } = await openAt('/releases/');
  const starts = await page.$$eval('.releases a[lang="ar"]', ([link]) => {
    if (!link) return [];
    link.textContent = `${link.textContent} `.repeat(4);
    const words = document.createRange();
    words.selectNodeContents(link);
    const below = link.nextElementSibling?.firstElementChild;
    const boxes = [...words.getClientRects(), ...(below?.getClientRects() ?? [])];
    return boxes.map(({ right }) => Math.round(right));
  });
  const date = await page.$eval('.releases li:has([lang="ar"]) time', (date) => date.textContent);
  expect(date).toMatch(/^\d+ \w+ \d{4}$/);
  expect(starts.length).toBeGreaterThan(1);
  expect(new Set(starts).size).toBe(1);
  await close();
});

test('a short section of the editor’s is as high before a reader comes to it', async () => {
  const { page, close } = await openAt('/2024/harbour/');
  await page.setViewport({ width: 390, height: 200 });
  await page.reload();
  const height = () =>
    page.$eval('.edition', (section) => Math.round(section.getBoundingClientRect().height));
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'));
  const before = await height();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => scrollY > 0);
  expect(await height()).toBe(before);
  await close();
});

test('an image is framed, so that a picture of words is not taken for a passage', async () => {
  const { page, close } = await openAt('/structures/');
  const frame = await page.$eval('.image img', (image) => getComputedStyle(image).borderStyle);
  expect(frame).toBe('solid');
  await close();
});

test('the caption of an image is found among the editor’s words, and leads to what is above it', async () => {
  const { page, errors, close } = await openAt('/structures/?q=“by the editor”');
  await page.waitForSelector('.lists section:not([hidden]) li');
  await page.click('.lists section a');
  await page.waitForSelector('.found:not([hidden])');
  expect(path(page).split('#')[1]).toBe('p7');
  expect(await marked(page, 'found-current')).toEqual(['by the editor']);
  expect(await page.$eval('figcaption', (caption) => caption.textContent)).toContain(
    'by the editor',
  );
  expect(errors).toEqual([]);
  await close();
});

test('an Arabic page runs from right to left, with its numbers right and its notes left', async () => {
  const { page, errors, close } = await openAt('/arabic/');
  const { direction, number, text, note, search } = await page.evaluate(() => {
    const box = (selector: string) => {
      const { left = 0, right = 0 } =
        document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { left, right };
    };
    return {
      direction: getComputedStyle(document.body).direction,
      number: box('#p1 .number'),
      text: box('#p1 > p'),
      note: box('.note'),
      search: box('find-passage .open'),
    };
  });
  expect(direction).toBe('rtl');
  expect(number.left).toBeGreaterThanOrEqual(text.right);
  expect(note.right).toBeLessThanOrEqual(text.left);
  expect(search.right).toBeLessThan(text.right);
  await land(page, 'الرصيف');
  expect((await marked(page, 'found')).length).toBeGreaterThan(1);
  await page.click('find-passage .open');
  const dialog = await page.$eval('find-passage dialog', (element) => ({
    direction: getComputedStyle(element).direction,
    icon: element.querySelector('svg')?.getBoundingClientRect().left ?? 0,
    field: element.querySelector('input')?.getBoundingClientRect().left ?? 0,
  }));
  expect(dialog.direction).toBe('rtl');
  expect(dialog.icon).toBeGreaterThan(dialog.field);
  expect(errors).toEqual([]);
  await close();
});

test('on an Arabic page, a mark is to the left of the Latin word that it follows, also in a list', async () => {
  const { page, close } = await openAt('/arabic/');
  const [mark = NaN, word = NaN] = await page.$eval('.passage sup', (sup) => {
    const item = document.querySelector('.passage li');
    item?.replaceChildren('طراز STS-65', sup);
    const words = document.createRange();
    words.setStart(item?.firstChild ?? sup, 5);
    words.setEndBefore(sup);
    return [sup.getBoundingClientRect().right, words.getBoundingClientRect().left + 1];
  });
  expect(mark).toBeLessThanOrEqual(word);
  await close();
});

test.each(['screen', 'print'])('on %s, a retraction begins where the text does', async (media) => {
  const { page, close } = await openAt('/arabic/');
  await page.emulateMediaType(media);
  const ends = await page.$eval('.state', (state) => {
    const notice = Object.assign(document.createElement('p'), { className: 'retracted' });
    state.before(notice);
    return [notice, state].map((part) => part.getBoundingClientRect().right);
  });
  expect(ends[0]).toBe(ends[1]);
  await close();
});

test('a chart of an Arabic page begins at the right, each number before its words', async () => {
  const { page, close } = await openAt('/arabic/');
  await page.$eval('.chart', (chart) => chart.scrollIntoView());
  const { plot, bars, texts } = await page.$eval('.chart .plot', (chart) => {
    const right = (part: Element | Range) => Math.round(part.getBoundingClientRect().right);
    return {
      plot: right(chart),
      bars: [...chart.querySelectorAll('rect')].map(right),
      texts: [...chart.querySelectorAll('span')].map((span) =>
        [span.querySelector('b'), span.lastChild].map((part) => {
          const range = document.createRange();
          range.selectNodeContents(part ?? span);
          return right(range);
        }),
      ),
    };
  });
  expect(bars).toEqual([plot, plot]);
  for (const [number = 0, label = 0] of texts) expect(number).toBeGreaterThan(label);
  expect(texts).toHaveLength(2);
  await close();
});

test.each([
  ['/', 5],
  ['/arabic/', 4],
])(
  'the table of figures of %s has a column of years only if one has a year',
  async (address, columns) => {
    const { page, close } = await openAt(address);
    const cells = await page.$$eval('.figures-table tr', (rows) =>
      rows.map((row) => row.children.length),
    );
    expect(cells.length).toBeGreaterThan(5);
    expect(new Set(cells)).toEqual(new Set([columns]));
    await close();
  },
);

test.each(['/releases/', '/nowhere/'])(
  'a headline on %s keeps its own direction, with its full stop at its end',
  async (address) => {
    const { page, close } = await openAt(address);
    const place = await page.$$eval('main li a', (links) => {
      const link = links.find(({ lang }) => lang === 'ar');
      link?.append('.');
      const rights = [...(link?.childNodes ?? [])].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getBoundingClientRect().left;
      });
      return rights;
    });
    expect(place).toHaveLength(2);
    expect(place[1]).toBeLessThan(place[0] ?? NaN);
    await close();
  },
);

test.each(['/arabic/', '/structures/', '/releases/'])(
  'nothing of %s is wider than 320 px, the search dialog neither',
  async (address) => {
    const { page, close } = await openAt(address);
    await page.setViewport({ width: 320, height: 800 });
    await page.$$eval('.releases p span', (issuers) =>
      issuers.forEach((issuer) => (issuer.textContent = 'Hafenverwaltungs'.repeat(4))),
    );
    const outside = () =>
      page.$$eval('body *', (elements) =>
        elements
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect();
            return width > 1 && element.checkVisibility() && (left < -1 || right > innerWidth + 1);
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(await outside()).toEqual([]);
    await page.click('find-passage .open');
    expect(await outside()).toEqual([]);
    await close();
  },
);

test('the list leads to its next page and back', async () => {
  const { page, errors, close } = await openAt('/releases/');
  for (const [rel, end] of [
    ['next', '/releases/2/'],
    ['prev', '/releases/'],
  ] as const) {
    await Promise.all([page.waitForNavigation(), page.click(`nav a[rel=${rel}]`)]);
    expect(path(page)).toBe(end);
    expect((await page.$$('.releases a')).length).toBeGreaterThan(0);
  }
  expect(errors).toEqual([]);
  await close();
});

test.each([
  [700, 'screen'],
  [1280, 'screen'],
  [673, 'print'],
])('at %i px of %s the number of a table is on the line of its first row', async (width, media) => {
  const { page, close } = await openAt('/structures/');
  await page.emulateMediaType(media);
  await page.setViewport({ width, height: 900 });
  const apart = await page.$$eval('.passage:has(> table)', (passages) =>
    passages.map((passage) => {
      const [number = NaN, cell = NaN] = ['.number', 'th'].map((part) => {
        const mark = document.createElement('span');
        mark.style.display = 'inline-block';
        passage.querySelector(part)?.prepend(mark);
        const { bottom } = mark.getBoundingClientRect();
        mark.remove();
        return bottom;
      });
      return number - cell;
    }),
  );
  expect(apart.length).toBeGreaterThan(0);
  for (const down of apart) expect(Math.abs(down)).toBeLessThan(2);
  await close();
});

test.each([320, 390, 480, 560, 700, 800, 992, 1280])(
  'at %i px the words of a scale don’t overlap',
  async (width) => {
    const { page, close } = await openAt('/structures/');
    await page.setViewport({ width, height: 900 });
    const charts = await page.$$eval('.scale', (scales) =>
      scales.map((scale) =>
        [...scale.querySelectorAll('text')]
          .map((text) => text.getBoundingClientRect())
          .filter((box) => box.width > 0)
          .flatMap(({ left, right }) => [left, right]),
      ),
    );
    expect(charts).toHaveLength(2);
    for (const ends of charts) {
      expect(ends.length).toBeGreaterThan(2);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }
    await close();
  },
);

test('an outlined bar is dashed, an outlined dot a whole ring, and the line of its range is behind it', async () => {
  const { page, close } = await openAt('/');
  const styleOf = (selector: string) =>
    page.$eval(selector, (one) => {
      const { fill, stroke, strokeDasharray } = getComputedStyle(one);
      return { fill, isDrawn: stroke !== 'none', strokeDasharray };
    });
  const bar = { fill: 'none', isDrawn: true, strokeDasharray: '4px, 3px' };
  expect(await styleOf('rect.outline')).toEqual(bar);
  await page.goto(new URL('/structures/', page.url()).href);
  const paper = await page.$eval('html', (root) => getComputedStyle(root).backgroundColor);
  const dot = { fill: paper, isDrawn: true, strokeDasharray: 'none' };
  expect(await styleOf('circle.outline')).toEqual(dot);
  await close();
});

test('in a table wider than the window no number or short name of a row is broken, and a shadow shows where it goes on', async () => {
  const { page, close } = await openAt('/structures/');
  await page.setViewport({ width: 320, height: 800 });
  const { heights, shadow, wider } = await page.$eval('.passage > table', (table) => {
    const first = table.tBodies[0]?.rows[0]?.cells[0];
    if (first) first.textContent = 'Q1 2024';
    for (const row of table.rows)
      for (let n = 0; n < 6; n++) {
        const cell = row.cells[1]?.cloneNode();
        if (!(cell instanceof HTMLElement)) continue;
        cell.className = 'numeric';
        cell.textContent = '1 234';
        row.append(cell);
      }
    const cells = [first, ...table.querySelectorAll('td.numeric')];
    const lines = cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell ?? table);
      return range.getClientRects().length;
    });
    return {
      heights: [...new Set(lines)],
      shadow: getComputedStyle(table).backgroundImage,
      wider: table.scrollWidth > table.clientWidth,
    };
  });
  expect(wider).toBe(true);
  expect(heights).toEqual([1]);
  expect(shadow).toContain('gradient');
  await close();
});

test('the mark of a note in a table leaves its digits below the others, and a linked table is marked like text', async () => {
  const { page, close } = await openAt('/structures/');
  await page.setViewport({ width: 1280, height: 900 });
  const seen = await page.$eval('.passage > table', (table) => {
    const sup = document.querySelector('.passage sup')?.cloneNode(true);
    const cells = [...table.rows].slice(1).flatMap(({ cells }) => cells[1] ?? []);
    for (const cell of cells) {
      cell.className = 'numeric';
      cell.textContent = '10.5';
    }
    if (sup) cells[0]?.append(sup);
    const ends = cells.map((cell) => {
      const range = document.createRange();
      if (cell.firstChild) range.selectNode(cell.firstChild);
      return range.getBoundingClientRect().right;
    });
    location.hash = table.closest('.passage')?.id ?? '';
    const target = getComputedStyle(table).backgroundColor;
    location.hash = 'p1';
    const text = document.querySelector('#p1 > p');
    return { ends, target, text: text && getComputedStyle(text).backgroundColor };
  });
  const [first, second] = seen.ends;
  expect(first).toBeGreaterThan(0);
  expect(first).toBe(second);
  expect(seen.target).toBe(seen.text);
  await close();
});

test('in a column of numbers the padding that nobody sees puts units below units, and is not copied', async () => {
  const { page, close } = await openAt('/structures/');
  const { units, copied } = await page.$eval('.passage > table', (table) => {
    const cells = [...table.rows].slice(1).flatMap(({ cells }) => cells[1] ?? []);
    const units = cells.map((cell, row) => {
      cell.className = 'numeric';
      cell.textContent = row === 0 ? '12.5' : '(7.25)';
      if (row === 0) cell.dataset['pad'] = '0)';
      return cell;
    });
    const ends = units.map(({ firstChild }) => {
      const range = document.createRange();
      if (firstChild) range.setStart(firstChild, 0);
      if (firstChild) range.setEnd(firstChild, 2);
      return range.getBoundingClientRect().right;
    });
    return { units: ends, copied: units.map(({ innerText }) => innerText) };
  });
  expect(units[0]).toBeGreaterThan(0);
  expect(units[0]).toBeCloseTo(units[1] ?? 0, 0);
  expect(copied).toEqual(['12.5', '(7.25)']);
  await close();
});

test('on a wide window a table of long words is as wide as the page if no note is beside it, and a short one as its words', async () => {
  const { page, close } = await openAt('/structures/');
  const short = await page.$eval('.passage > table', (table) => {
    const cell = table.rows[1]?.cells[1];
    const free = table.getBoundingClientRect().right - (cell?.getBoundingClientRect().right ?? 0);
    cell?.append(' and so on'.repeat(60));
    return free;
  });
  expect(Math.abs(short)).toBeLessThan(1);
  for (const [width, isWider] of [
    [390, false],
    [1024, true],
    [1280, true],
  ] as const) {
    await page.setViewport({ width, height: 900 });
    const [table = NaN, text = NaN, last = NaN] = await page.$$eval(
      '.passage > table, .passage > p, .masthead .open',
      (parts) =>
        ['table', 'p', 'button'].map((name) => {
          const part = parts.find(({ localName }) => localName === name);
          return part?.getBoundingClientRect().right;
        }),
    );
    if (isWider) expect(Math.abs(table - last), `at ${width}`).toBeLessThan(1);
    else expect(table, `at ${width}`).toBe(text);
  }
  await close();
});

test.each([
  ['A5', 148, 3],
  ['A5', 148, 4],
  ['A4', 210, 4],
])('on %s a table of long words is not cut, nor a short word broken', async (_, size, columns) => {
  const { page, close } = await openAt('/structures/');
  await page.emulateMediaType('print');
  const width = Math.round(((size - 32) * 96) / 25.4);
  await page.setViewport({ width, height: 900 });
  const { cut, lines } = await page.$eval(
    '.passage > table',
    (table, columns) => {
      for (const row of table.rows)
        for (let n = row.cells.length; n < columns; n++) {
          const cell = row.cells[1]?.cloneNode();
          if (!(cell instanceof HTMLElement)) continue;
          cell.className = '';
          cell.textContent = 'Containertransportgesellschaft';
          row.append(cell);
        }
      const first = table.tBodies[0]?.rows[0]?.cells[1];
      if (first) Object.assign(first, { className: '', textContent: 'unverändert' });
      const range = document.createRange();
      range.selectNodeContents(first ?? table);
      return {
        cut: table.scrollWidth - table.clientWidth,
        lines: range.getClientRects().length,
      };
    },
    columns,
  );
  expect(cut).toBe(0);
  expect(lines).toBe(1);
  await close();
});

test.each([
  [673, 7, 1],
  [673, 8, 0.8],
  [438, 4, 1],
  [438, 5, 0.8],
])(
  'on paper of %i px, the letters of a table of %i columns are of %f of their size',
  async (width, columns, size) => {
    const { page, close } = await openAt('/structures/');
    await page.emulateMediaType('print');
    await page.setViewport({ width, height: 900 });
    const ratio = await page.$eval(
      '.passage > table',
      (table, columns) => {
        for (const row of table.rows) while (row.cells.length < columns) row.insertCell();
        const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
        return sizeOf(table.rows[1]?.cells[0] ?? table) / sizeOf(table);
      },
      columns,
    );
    expect(ratio).toBeCloseTo(size);
    await close();
  },
);

test('on a Chinese page, the words before a long address are not spread out', async () => {
  const { page, close } = await openAt('/arabic/');
  await page.setViewport({ width: 390, height: 800 });
  const width = await page.$eval('.passage > p', (passage) => {
    Object.assign(document.documentElement, { lang: 'zh', dir: 'ltr' });
    const address = document.createElement('span');
    address.dir = 'ltr';
    address.append('https://www.example.org/a-folder-of-a-long-name/and-a-page');
    passage.replaceChildren('详情请见 ', address, ' ，或致电。');
    const range = document.createRange();
    range.setStart(passage, 0);
    range.setEnd(passage.firstChild ?? passage, 4);
    return range.getBoundingClientRect().width / parseFloat(getComputedStyle(passage).fontSize);
  });
  expect(width).toBeLessThan(4.5);
  await close();
});

test('Korean is broken only between words', async () => {
  const { page, close } = await openAt('/arabic/');
  await page.setViewport({ width: 320, height: 800 });
  const broken = await page.evaluate(() => {
    Object.assign(document.documentElement, { lang: 'ko', dir: 'ltr' });
    return [...document.querySelectorAll('h1, .passage > p')].slice(0, 2).flatMap((element) => {
      element.textContent =
        '질병관리원은 인플루엔자 유행주의보를 발령했다고 외래환자 천 명당 넘어섰다';
      const [node] = element.childNodes;
      return [...element.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node ?? element, index);
        range.setEnd(node ?? element, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return tops.size > 1 ? [word] : [];
      });
    });
  });
  expect(broken).toEqual([]);
  await close();
});

test('English sentences of a right-to-left page follow each other from left to right', async () => {
  const { page, close } = await openAt('/hebrew/');
  await page.setViewport({ width: 390, height: 844 });
  const [before, link] = await page.$eval('.state a', (link) => {
    const range = document.createRange();
    range.selectNodeContents(link.previousSibling ?? link);
    return [[...range.getClientRects()].at(-1), link.getBoundingClientRect()].map((box) =>
      (box ?? new DOMRect()).toJSON(),
    ) as [DOMRect, DOMRect];
  });
  expect(link.top).toBeCloseTo(before.top, 0);
  expect(link.left).toBeGreaterThanOrEqual(before.right - 1);
  const room = await page.$eval('article > [popovertarget]', (button) => {
    const range = document.createRange();
    range.selectNode(button.firstChild ?? button);
    const arrow = button.querySelector('svg')?.getBoundingClientRect().right ?? NaN;
    return range.getBoundingClientRect().left - arrow;
  });
  expect(room).toBeGreaterThan(4);
  await close();
});

test('on a page whose interface is in English, no word of the release is marked as English', async () => {
  const { page, close } = await openAt('/hebrew/');
  const [words = [], marked] = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const langs: [string, string | undefined][] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/\p{Script=Hebrew}/u.test(node.textContent ?? ''))
        langs.push([
          node.textContent ?? '',
          node.parentElement?.closest<HTMLElement>('[lang]')?.lang,
        ]);
    return [langs.map(([text]) => text), langs.filter(([, lang]) => lang !== 'he')] as const;
  });
  expect(words).toContain('אורך הרציף');
  expect(words.join()).toContain('לכל מטר');
  expect(words.join()).toContain('מהדורה ראשונה');
  expect(marked).toEqual([]);
  const [place, date] = await page.$$eval('.facts :is(span, time)', (both) =>
    both.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  // In the order in which Hebrew is read.
  expect((place?.left ?? NaN) - (date?.right ?? NaN)).toBeGreaterThan(4);
  const english = await page.$$eval('.edition [lang="en"]', (all) =>
    all.map((one) => one.textContent),
  );
  for (const part of ['Printed', 'agrees', 'Worked out from the release’s figures'])
    expect(english.map((text) => text.trim()).join('|')).toContain(part);
  await close();
});

test.each(['screen', 'print'])('on a list, as on %s, all begins at one edge', async (media) => {
  const { page, close } = await openAt('/releases/');
  await page.emulateMediaType(media);
  const lefts = await page.$$eval('h1, .releases li, .footer p', (all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().left)),
  );
  expect(lefts.length).toBeGreaterThan(10);
  expect(new Set(lefts).size).toBe(1);
  await close();
});
