import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { sharePicture, type ShareWords } from '../../../src/cite/share-picture.ts';

const words: ShareWords = {
  site: 'The Reading Edition',
  headline:
    'A headline of fifteen words or so, which is about as long as the headlines of wires become, or longer',
  facts: 'Harbour Office · 1 March 2024',
  checked: 'Printed: 3.9 trillion yuan',
  others: 'Its other figures: 3.09 trillion',
};

let fonts = '';
beforeAll(() => {
  fonts = mkdtempSync(join(tmpdir(), 'fonts-'));
  return () => rmSync(fonts, { recursive: true });
});
const draw = (of: ShareWords) => sharePicture(of, fonts);

test.each([1, 3, 6])(
  'a share picture is a PNG of 1200 × 630 px and at most 60 kB: %i',
  async (times) => {
    const png = await draw({ ...words, headline: `${words.headline} `.repeat(times) });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThanOrEqual(60_000);
  },
);

test('the same words give the same picture, other words another', async () => {
  const [once, again, other] = await Promise.all(
    [words, words, { ...words, headline: 'Another headline' }].map(draw),
  );
  expect(once?.equals(again ?? Buffer.of())).toBe(true);
  expect(once?.equals(other ?? Buffer.of())).toBe(false);
});

test('a control character of a headline leaves no trace in its picture', async () => {
  const [plain, received] = await Promise.all(
    ['Quay opens', 'Quay\u0007 op\u009Fens\uFFFF'].map((headline) => draw({ ...words, headline })),
  );
  expect(received?.equals(plain ?? Buffer.of())).toBe(true);
});

test('no text reaches the edge of the picture', async () => {
  for (const [headline, facts = words.facts] of [
    [words.headline],
    ['W'.repeat(8) + ' MMMMMM'.repeat(14)],
    ['Donaudampfschifffahrtsgesellschaft'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft baut'],
    [
      'A quay opens',
      `${'Joint Board for the Development of the Harbours '.repeat(4)}· 1 March 2024`,
    ],
  ] as [string, string?][]) {
    const png = await draw({ ...words, headline, facts });
    const edge = { left: 1160, top: 0, width: 40, height: 630 };
    // From a picture of its own: stats() looks at the input, not at what was extracted.
    const { channels } = await sharp(await sharp(png).extract(edge).toBuffer()).stats();
    expect(channels.every(({ min, max }) => min === max)).toBe(true);
  }
});

test.each([4, 12, 20, 30, 200])(
  'a headline of %i words leaves room for the facts',
  async (count) => {
    const headline = Array(count).fill('headline').join(' ');
    const foot = { left: 0, top: 505, width: 1200, height: 125 };
    const [facts, none] = await Promise.all(
      [words.facts, ''].map(async (facts) => {
        const png = await draw({ ...words, headline, facts });
        return sharp(png).extract(foot).grayscale().raw().toBuffer();
      }),
    );
    // A long headline leaves few shades, which depend on the whole picture.
    const others = facts?.filter((shade, at) => Math.abs(shade - (none?.[at] ?? 0)) > 64);
    expect(others?.length).toBe(0);
  },
);

test('the headline begins at the same height in every size', async () => {
  const tops = ['Quay', words.headline, 'headline '.repeat(40)].map(async (headline) => {
    const png = await draw({ ...words, headline: `H ${headline}` });
    const below = { left: 0, top: 105, width: 1200, height: 200 };
    // The stem of the H, below the name of the site.
    const column = sharp(png)
      .extract({ ...below, left: 84, width: 20 })
      .grayscale()
      .raw();
    const dots = await column.toBuffer();
    return Math.floor(dots.findIndex((dot) => dot < 128) / 20);
  });
  const [first = 0, ...others] = await Promise.all(tops);
  expect(first).toBeGreaterThan(20);
  for (const top of others) expect(Math.abs(top - first)).toBeLessThanOrEqual(3);
});

test('a headline of two lines is drawn as one', async () => {
  const [two, one, site] = await Promise.all(
    ['A quay\nopens', 'A quay opens', '港口'].map((headline) => draw({ ...words, headline })),
  );
  expect(two?.equals(one ?? Buffer.of())).toBe(true);
  expect(two?.equals(site ?? Buffer.of())).toBe(false);
});

test('a headline in a script that the typeface lacks gives the picture of the site', async () => {
  const site = await draw({ ...words, headline: '港口新潮汐计投入使用' });
  const same = await draw({ ...words, headline: 'Новый мареограф' });
  expect(site.equals(same)).toBe(true);
});

test('a figure with a sign that the typeface lacks is left out: without it, it would be another', async () => {
  const [lacking, none, whole] = await Promise.all(
    ['The release prints ≥ 5', undefined, 'The release prints > 5'].map((checked) =>
      draw({ ...words, checked }),
    ),
  );
  expect(lacking?.equals(none ?? Buffer.of())).toBe(true);
  expect(whole?.equals(none ?? Buffer.of())).toBe(false);
});

test.each(['‰', '↑', 'ǎ'])(
  'a headline with %s gives the picture of the site: the ranges of the typeface name it, but it has no glyph',
  async (sign) => {
    const site = await draw({ ...words, headline: '港口新潮汐计投入使用' });
    const lacking = await draw({ ...words, headline: `A fee of 5 ${sign}` });
    expect(lacking.equals(site)).toBe(true);
  },
);

test('characters that are invisible don’t keep a headline from its picture', async () => {
  const [plain, received] = await Promise.all(
    ['3 500 tonnes', '3\u202F5\u00AD00\u200E tonnes'].map((headline) =>
      draw({ ...words, headline }),
    ),
  );
  expect(received?.equals(plain ?? Buffer.of())).toBe(true);
});

test.each(['−', '€', '™', '₫', '…', 'ẞ', '\u2010', '\u2011'])(
  'the sign %s is drawn',
  async (sign) => {
    const png = await draw({ ...words, headline: `${sign} `.repeat(3) });
    const headline = { left: 80, top: 105, width: 300, height: 80 };
    const { channels } = await sharp(await sharp(png).extract(headline).toBuffer()).stats();
    expect(channels[0]?.min).toBeLessThan(128);
  },
);

test.each(['Łódź otwiera nabrzeże', 'İzmir’de yeni rıhtım', 'Cảng Đà Nẵng mở bến'])(
  'every Latin headline has a picture of its own: %s',
  async (headline) => {
    const [own, site] = await Promise.all(
      [headline, '港口'].map((headline) => draw({ ...words, headline })),
    );
    expect(own?.equals(site ?? Buffer.of())).toBe(false);
  },
);

test('a site whose name can’t be drawn either shows its icon', async () => {
  const png = await draw({ ...words, site: '阅读版', headline: '港口' });
  const middle = await sharp(png)
    .extract({ left: 400, top: 115, width: 400, height: 400 })
    .toBuffer();
  const { channels } = await sharp(middle).stats();
  expect(channels.some(({ min, max }) => min !== max)).toBe(true);
});
