import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { FACTS } from '../../../src/import/find-facts.ts';
import { importRelease } from '../../../src/import/import-release.ts';
import { checkCharacters } from '../../../src/lint/characters.ts';
import { checkSourceText } from '../../../src/lint/source-text.ts';
import { parseMdx, readFrontMatter } from '../../../src/release/parse-mdx.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { findBy } from '../lint/find-by.ts';

interface Expected {
  /** The facts that are found, as `key: value | key: value`. */
  facts: string;
  above?: string[];
  /** The kind of each block of the body: p, p/2 (of two lines), h2, h3, ul3, ol3, 4x3, quote. */
  body: string;
  /** Which lines of the source are left out. */
  leftOut?: number[];
  /** The characters that the page shows as markers of lists and quotations. */
  markers?: string;
}

const releases: Record<string, Expected> = {
  'raw/company-results.txt': {
    facts:
      'issuer: Kestrel Instruments ASA | wire: Nordwire | place: OSLO, Norway | date: 2024-07-18 | lang: en',
    body: 'p h2 4x3 p h2 p quote h2 p',
    leftOut: [25],
    markers: '>>',
  },
  'raw/headline-of-two-lines.txt': { facts: 'place: HARBOUR | lang: en', body: 'p p/2 p' },
  'raw/product-launch.txt': {
    facts: 'place: GHENT, Belgium | lang: en',
    body: 'p p h2 p ul3 p h2 p',
    markers: '•••',
  },
  'raw/government-measures.txt': {
    facts:
      'issuer: Ministry of Harbours | place: Lindhaven | date: 2024-09-12 | release: 31/2024 | lang: en',
    above: ['Ministry of Harbours', 'Release No. 31/2024'],
    // Markdown has no letters for items, so that these are lines, which keep them.
    body: 'p p ol3 p ul2 p p/3 p/4',
    markers: '--1.2.3.',
  },
  'raw/recall.txt': {
    facts: 'date: 2025-03-04 | lang: en',
    body: 'p p h2 p 3x3 p p/3',
    leftOut: [1, 21, 30],
  },
  'raw/laboratory-finding.txt': {
    facts: 'wire: SCIENCE WIRE | place: GRENVALE | date: 2024-05-06 | lang: en',
    body: 'p h2 p p h2 p',
  },
  'raw/spanish-wire-page.txt': {
    facts:
      'issuer: Áncora Energía, S.A. | wire: PRNewswire | place: ZARAGOZA, España | date: 2025-09-16 | lang: es',
    above: ['Noticias de empresas'],
    body: 'p p p p h2 p p ul5 p h2 p h2 p p h2 p/4 p/2 p',
    leftOut: [1, 3, 6, 8, 16, 20, 67, 69, 72, 74, 78],
    markers: '•••••',
  },
  'raw/japanese-personnel.txt': {
    facts: 'issuer: 株式会社みなと精機 | date: 2025-09-30 | lang: ja',
    above: [
      '２０２５年９月３０日\n各　位\n会社名　株式会社みなと精機\n代表者名　代表取締役社長　小野寺　健一\n（コード番号：６９９２　東証プライム市場）\n問合せ先　経営企画部長　早川　真理子\n（ＴＥＬ　０４５－５５５－０１２３）',
    ],
    body: 'p h2 p p h2 ol4 h2 h3 4x3 h3 p/2 h3 p h2 p p p h2 p p h2 p h2 p/3',
    leftOut: [1, 60, 72],
    markers: '（１）（２）（３）（４）',
  },
  'raw/german.txt': {
    facts:
      'issuer: Stadtwerke Auental | place: Auental | date: 2024-05-03 | release: 12/2024 | lang: de',
    above: ['Pressemitteilung Nr. 12/2024'],
    body: 'p h2 p p ul2 h2 p',
    leftOut: [1, 21],
    markers: '––',
  },
  'raw/chinese.txt': {
    facts:
      'issuer: 青屿港务集团 | wire: 海风社 | place: 青屿 | date: 2024-05-03 | release: 2024-17 | lang: zh',
    above: ['新闻稿编号：2024-17'],
    body: 'p h2 p h2 3x3 p ol3 h2 p',
    leftOut: [1, 28],
    markers: '1.2.3.',
  },
  'raw/arabic.txt': {
    facts: 'issuer: ميناء النورس | place: النورس | date: 2024-05-03 | release: 14/2024 | lang: ar',
    above: ['بيان صحفي رقم 14/2024'],
    body: 'p h2 p p ul2 h2 p',
    leftOut: [19],
    markers: '••',
  },
  'raw/hebrew.txt': {
    facts: 'issuer: נמל השחף | place: השחף | date: 2024-05-03 | lang: he',
    above: ['הודעה לעיתונות'],
    body: 'p h2 p h2 p',
  },
  'raw/one-paragraph.txt': { facts: 'lang: en', body: 'p' },
  'raw/two-levels.txt': {
    facts: 'place: Northfield | date: 2024-10-02 | lang: en',
    body: 'p h2 h3 p h3 p h2 h3 p',
  },
  'raw/embargoed.txt': {
    facts: 'place: LONDON | date: 2025-01-14 | lang: en',
    above: [
      'FOR IMMEDIATE RELEASE\nEMBARGOED UNTIL 09:00 GMT, TUESDAY 14 JANUARY 2025',
      'Contact: press office, +44 20 0000 0000, press@farsight.example',
    ],
    body: 'p p p ul2 p',
    leftOut: [20],
    markers: '••',
  },
  'raw/rate-decision.txt': {
    facts: 'date: 2025-05-22 | lang: en',
    body: 'p p p h2 p h2 4x5 p p ol2 p/4',
    leftOut: [24],
    markers: '1.2.',
  },
  'raw/court-summary.txt': {
    facts: 'date: 2024-02-14 | lang: en',
    above: ['PRESS SUMMARY', '14 February 2024'],
    body: 'p h2 ol3 h2 p h2 h3 p p/3 ol2 h2 p',
    markers: '1.2.3.5.6.',
  },
  'raw/club-signing.txt': {
    facts: 'date: 2025-07-01 | lang: en',
    body: 'p/2 p p p p p p p p p p p/6 p p',
    leftOut: [37],
  },
  'raw/weather-warning.txt': {
    facts: 'date: 2025-12-05 | release: 2025/118 | lang: en',
    // Markdown has no letters for items, so that they are words of those.
    body: 'p/2 h2 h3 ul3 h3 ol3 p p/2',
    markers: '•oo▪o•oo•1)2)3)',
  },
  'raw/drug-approval.txt': {
    facts:
      'issuer: Halcyra Therapeutics, Inc. | wire: BUSINESS WIRE | place: CAMBRIDGE, Mass. & BASEL, Switzerland | date: 2025-11-12 | lang: en',
    body: 'p p p p h2 p h2 h3 ul2 p h2 p h2 p p p/4 p/2',
    leftOut: [30, 40],
    markers: '••',
  },
  'raw/japanese.txt': {
    facts: 'issuer: 株式会社青島電機 | date: 2025-04-08 | lang: ja',
    above: ['報道関係者各位\n2025年4月8日\n株式会社青島電機'],
    body: 'p p h2 p h2 ol3 h2 4x2 p p p/2 h2 p/4 h2 p/3',
    leftOut: [45],
    markers: '１．２．３．',
  },
  'raw/japanese-marks.txt': {
    facts: 'issuer: 株式会社みなと造船 | date: 2024-06-10 | lang: ja',
    above: ['2024年6月10日\n株式会社みなと造船'],
    body: 'p p h2 p h2 ul3 h2 p/2 h2 p',
    markers: '◆◆◆',
  },
  'raw/wire-of-old.txt': {
    facts: 'issuer: Acme Grain Co. | wire: PRNewswire | place: DULUTH, Minn. | lang: en',
    above: ['NEWS RELEASE'],
    body: 'p p 4x3 p',
    leftOut: [18, 20],
  },
  'raw/hebrew-recall.txt': {
    facts: 'date: 2025-05-12 | lang: he',
    above: ['דובר משרד הבריאות\nי"ד באייר תשפ"ה\n12.5.2025\nלפרסום מיידי'],
    body: 'p p ul3 p p ol3 p p',
    leftOut: [26],
    markers: '•••1.2.3.',
  },
  'raw/portuguese.txt': {
    facts: 'issuer: Porto de Vilamar | place: Lisboa | date: 2025-04-09 | lang: pt',
    above: ['COMUNICADO DE IMPRENSA', 'Lisboa, 9 de abril de 2025'],
    body: 'p p p ul3 h2 p h2 p p/4',
    leftOut: [29],
    markers: '———',
  },
  'raw/hindi.txt': {
    facts: 'place: नई दिल्ली | date: 2025-08-15 | lang: hi',
    above: ['प्रेस विज्ञप्ति'],
    body: 'p h2 ul3 p h2 p p',
    leftOut: [19],
    markers: '•••',
  },
  'raw/russian.txt': {
    facts:
      'issuer: «Речной порт “Волга”» | place: Нижний Новгород | date: 2024-09-12 | release: 147 | lang: ru',
    above: ['ПРЕСС-РЕЛИЗ\n№ 147 от 12 сентября 2024 г.'],
    body: 'p p p p ul3 h2 p h2 p p/3',
    markers: '———',
  },
  'raw/polish.txt': {
    facts: 'place: Kraków | date: 2024-11-05 | lang: pl',
    above: ['Informacja prasowa\nKraków, 5 listopada 2024 r.'],
    body: 'p h2 p ol3 p p h2 p/3 h2 p p/2',
    markers: '1)2)3)',
  },
  'raw/turkish.txt': {
    facts: 'issuer: Ege Rüzgâr A.Ş. | place: İZMİR | date: 2024-10-08 | lang: tr',
    above: ['BASIN BÜLTENİ\n8 Ekim 2024'],
    body: 'p p h2 p h2 ul3 h2 p p/4',
    markers: '•••',
  },
  'raw/vietnamese.txt': {
    facts: 'place: Đà Nẵng | date: 2024-06-21 | lang: vi',
    above: ['THÔNG CÁO BÁO CHÍ'],
    body: 'p h2 p h2 ul3 p p/4',
    markers: '+++',
  },
  'raw/korean.txt': {
    facts: 'date: 2025-03-14 | lang: ko',
    above: [
      '보도자료',
      '배포 일시: 2025. 3. 14.(금) 오전 10시부터 보도하여 주시기 바랍니다.\n담당 부서: 해양환경정책과',
    ],
    body: 'p p h2 p h2 p ul3 p p p',
    leftOut: [29],
    markers: '○○○',
  },
  'raw/space-table.txt': {
    facts:
      'issuer: Northfield Instruments, Inc. | wire: GLOBE NEWSWIRE | place: BURLINGTON, Vt. | date: 2024-10-24 | lang: en',
    above: [
      'FOR IMMEDIATE RELEASE',
      "Contact:\nDana O'Neill, Northfield Instruments\ndana.oneill@example.com\n(555) 010-0199",
    ],
    body: 'p p p h2 ul4 h2 p 12x3 h2 p p/2 h2 p p/3',
    leftOut: [61, 67],
    markers: '▪▪▪▪‣‣‣',
  },
  'raw/coast-guard.source.txt': {
    facts: 'place: LINDHAVEN, Norvia | lang: en',
    above: [
      'NEWS RELEASE\nFor Immediate Release',
      'Contact: Jo Tan, Office of Public Affairs\n(555) 010-0199',
    ],
    body: 'p p p ul3 p',
    leftOut: [33],
    markers: '***',
  },
  'raw/page-furniture.txt': {
    facts: 'issuer: Marsh Trust | place: Wicken Fold | date: 2025-03-21 | lang: en',
    body: 'p p p',
    leftOut: [1, 3, 5, 11, 15, 19, 21, 23, 25],
  },
  'raw/email.txt': {
    facts: 'place: Larkfield | date: 2025-05-06 | lang: en',
    body: 'p h2 p ul2',
    leftOut: [1, 12, 20, 22, 23, 26, 27],
    markers: '**',
  },
  'raw/chinese-plan.txt': {
    // An office is no place.
    facts: 'date: 2025-04-18 | lang: zh',
    body: 'p p h2 p h3 p h3 p ol2',
    leftOut: [22, 24],
    markers: '１．２．',
  },
  'raw/japanese-labels.txt': {
    facts: 'issuer: みなと食品株式会社 | date: 2025-06-02 | lang: ja',
    above: ['NEWS RELEASE\n2025年6月2日\nみなと食品株式会社'],
    body: 'p p h2 p/3 h2 p p/2 h2 p/2',
  },
  'raw/hebrew-date.txt': {
    // A headline may end with a date.
    facts: 'place: נמל-חוף | date: 2025-05-12 | lang: he',
    above: ['הודעה לעיתונות'],
    body: 'p p ol3 p p',
    markers: '1.2.3.',
  },
  'raw/half-year.txt': {
    // The end of the half-year is not the day of the release, and nobody is named “400 people”.
    facts: 'lang: en',
    body: 'p h2 p 4x3 3x2 p ol2 p ol2 ul2 p p',
    leftOut: [36],
    markers: '1.2.1.-2.-§§',
  },
  'raw/governor.txt': {
    facts:
      'issuer: Office of the Governor | wire: ALBION WIRE | place: PORT ALBION, New Albion | lang: en',
    above: ['NEWS FROM THE OFFICE OF THE GOVERNOR\nSTATE OF NEW ALBION'],
    body: 'p p p p',
    leftOut: [9, 13],
  },
  'raw/press-portal.txt': {
    facts:
      'issuer: Stadtwerke Auental GmbH | wire: ots | place: Auental | date: 2025-10-24 | lang: de',
    above: ['24.10.2025 – 10:15', 'Stadtwerke Auental GmbH'],
    body: 'p p p p p/4',
    leftOut: [20],
  },
  'raw/pages.txt': {
    // The head of each page is left out with the number of the page.
    facts: 'date: 2025-08-14 | lang: en',
    body: 'p p h2 p p h2 p p',
    leftOut: [8, 10, 17, 19, 28, 30],
  },
  'raw/no-blank-lines.txt': {
    facts: 'place: LINDHAVEN | date: 2025-10-24 | lang: en',
    above: ['PRESS RELEASE'],
    body: 'p p p p',
  },
  'raw/japanese-city.txt': {
    // The day below “開始日” is not the day of the release.
    facts: 'issuer: 湊市教育委員会 | date: 2025-10-24 | lang: ja',
    above: ['報道資料', '令和7年10月24日', '湊市教育委員会'],
    body: 'p h2 p h2 3x2 p/3',
  },
  'raw/hindi-ministry.txt': {
    facts: 'issuer: जल परिवहन मंत्रालय | date: 2025-10-24 | lang: hi',
    above: ['जल परिवहन मंत्रालय'],
    body: 'p p p ul3 p',
    leftOut: [17, 19],
    markers: '•••',
  },
  'raw/chinese-traditional.txt': {
    facts: 'date: 2025-10-24 | lang: zh-Hant',
    body: 'p p p p/2',
    leftOut: [3, 11],
  },
  // Wrapped lines are joined without a space between two characters, and a running head ends where it does.
  'raw/chinese-pdf.txt': {
    facts: 'issuer: 海象監測組 | date: 2026-11-09 | lang: zh-Hant',
    above: [
      '海岸防災署 新聞稿',
      '發布日期：115 年 11 月 9 日\n發布單位：海象監測組\n聯絡人：邱組長映雪 電話：（07）555-0193',
    ],
    body: 'p p h2 p p p h2 p ol4 p h2 p p p p p',
    leftOut: [28, 48, 70],
    markers: '1.2.3.4.',
  },
  'raw/finnish-interim.txt': {
    facts: 'issuer: Korpisaho Oyj | date: 2026-10-22 | lang: fi',
    above: ['Korpisaho Oyj\nPörssitiedote\n22.10.2026 klo 8.30'],
    body: 'p p h2 ul4 h2 10x5 p p p h2 p p p h2 p p h2 p p/2 p/3 p/4 p',
    leftOut: [1, 101, 102],
    markers: '----',
  },
  'raw/deadline.txt': { facts: 'lang: en', body: 'p h2 ul3 h2 p h2 p', markers: '---' },
  'raw/buttons-below.txt': {
    facts: 'place: Wickham | date: 2025-10-24 | lang: en',
    body: 'p p p',
    leftOut: [8],
  },
  'raw/hyphens.txt': {
    facts: 'issuer: Hafen Auental GmbH | place: Auental | date: 2025-10-24 | lang: de',
    above: ['Pressemitteilung'],
    body: 'p p p h2 p',
  },
  'raw/turkish-city.txt': {
    facts: 'issuer: Yeşilkıyı Belediyesi | date: 2025-10-24 | lang: tr',
    above: [
      'T.C. YEŞİLKIYI BELEDİYE BAŞKANLIĞI',
      'Basın ve Halkla İlişkiler Müdürlüğü',
      '24.10.2025',
    ],
    body: 'p p p h2 p',
    leftOut: [19, 21],
  },
  'raw/press-office.txt': {
    facts: 'date: 2025-10-23 | lang: en',
    above: [
      'News release',
      'Press office\nQuay Street, Port Albion\nwww.bankofalbion.example',
      '23 October 2025',
    ],
    body: 'p p h2 p h2 ol3 p',
    markers: '1.2.3.',
  },
  'raw/court-german.txt': {
    // A line with the day of a judgment is no heading.
    facts: 'date: 2025-10-24 | release: 198/2025 | lang: de',
    above: ['Pressemitteilung Nr. 198/2025 vom 24.10.2025'],
    body: 'p p p p p p p/3 p p ol2',
    markers: '(1)(2)',
  },
  'raw/city-page.txt': {
    facts: 'date: 2025-04-16 | lang: nl',
    above: ['Persbericht'],
    body: 'p p p p h2 ul3 h2 p h2 p h2 p',
    leftOut: [1, 34],
    markers: '---',
  },
  'raw/arabic-page.txt': {
    facts: 'place: الميناء الجديد | date: 2025-10-07 | lang: ar',
    above: ['بيان صحفي'],
    body: 'p p p h2 ul4 p h2 p p p/3',
    leftOut: [1, 28, 34],
    markers: '••••',
  },
  'raw/government-page.txt': {
    facts: 'date: 2024-10-09 | lang: en',
    above: ['Press release'],
    body: 'p p p p p p p h2 p ol3 p p quote p quote h2 ul3',
    leftOut: [1, 2, 3, 4, 5, 6, 7, 8, 16, 46, 47, 48, 49, 50, 51, 52],
    markers: '1.2.3.***>>',
  },
  'raw/email-of-agency.txt': {
    facts: 'issuer: Chakra Battery Labs | place: Bengaluru | date: 2025-09-18 | lang: en',
    above: ['PRESS RELEASE\nFor immediate publication'],
    body: 'ul2 p p p p p h2 p p/3',
    leftOut: [1, 6, 34],
    markers: '~~',
  },
  'raw/page-numbers.txt': {
    facts: 'place: Horní Lipnice | date: 2025-04-29 | lang: cs',
    above: ['TISKOVÁ ZPRÁVA'],
    body: 'p p p p h2 ul3 h2 5x2 p h2 p p/3',
    leftOut: [25, 47],
    markers: '---',
  },
  'raw/wire-page.txt': {
    facts:
      'issuer: Copper Kettle Family Restaurants | wire: PRNewswire | place: TOLEDO, Ohio | date: 2025-06-12 | lang: en',
    body: 'p p p p p ul4 p h2 p p/4',
    leftOut: [1, 7, 10, 37, 39],
    markers: '--------',
  },
  'release/index.source.txt': {
    facts:
      'issuer: global times | wire: PRNewswire | place: Beijing | date: 2023-02-26 | release: 301756092 | lang: en',
    body: 'p p p p p p p p p h2 p p p p p p p',
    leftOut: [38, 40, 42, 44, 46],
  },
};

describe.each(Object.entries(releases))('%s', (file, expected) => {
  const source = readFileSync(`tests/fixtures/${file}`, 'utf8');
  const { mdx, guesses } = importRelease(source);
  const { tree, problems } = parseMdx('f.mdx', mdx);
  const blocks = (tree?.children ?? []).filter(({ type }) => type !== 'mdxJsxFlowElement');
  const { data } = readFrontMatter('f.mdx', mdx);
  const above = data?.above ?? [];
  const own = [data?.headline ?? '', ...(data?.omitted.map(({ text }) => text) ?? [])];

  test('its facts, its blocks, and lines that are not part of it are found', () => {
    expect(problems).toEqual([]);
    const found = FACTS.filter((key) => mdx.includes(`\n${key}: `));
    expect(found.map((key) => `${key}: ${data?.[key]}`).join(' | ')).toBe(expected.facts);
    expect(above).toEqual(expected.above ?? []);
    expect(blocks.map(shapeOf).join(' ')).toBe(expected.body);
    const leftOut = guesses.filter((guess) => guess.includes(': left out: '));
    expect(leftOut.map((guess) => Number(/\d+/.exec(guess)))).toEqual(expected.leftOut ?? []);
  });

  test('without an edit, it says what its source says, character for character', () => {
    const release = parseRelease(releasePaths('f'), { mdx, source, anchors: undefined });
    expect(
      [...findBy(checkSourceText, release), ...findBy(checkCharacters, release)].map(String),
    ).toEqual([]);
  });

  test('every guess names its line', () => {
    for (const found of [...own, data?.issuer ?? '', data?.place ?? '']) {
      if (!found) continue;
      const value = found.replace(/\s+/g, ' ');
      const line = guesses
        .find((guess) => guess.replace(/\s+/g, ' ').includes(value))
        ?.match(/^line (\d+): /)?.[1];
      const from = source
        .split('\n')
        .slice(Number(line) - 1)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(from.toLowerCase()).toContain(value.toLowerCase());
    }
  });

  test('every character is on the page or left out', () => {
    const left = countCharacters(source);
    const shown = [...own, ...above, ...blocks.map((node) => toString(node))].join('');
    for (const [character, count] of countCharacters(shown)) {
      left.set(character, (left.get(character) ?? 0) - count);
    }
    const rest = [...left].filter(([, count]) => count !== 0);
    expect(new Map(rest)).toEqual(countCharacters(expected.markers ?? ''));
  });
});

test('below wrapped lines, every guess has its line, and buttons are left out', () => {
  const wrapped =
    'The harbour opened its second quay on Friday, and it is as long\nas the first, which was built in 1931 by the town, the county\nand a company of the north.';
  const headline = 'Harbour opens its second quay after nine years of work by two\ncompanies';
  const source = `${headline}\nBERGEN, 3 May 2024 – ${wrapped}\n\n${wrapped}\nShare this page\nPrint\n\n${wrapped}\n`;
  const { mdx, guesses } = importRelease(source);
  expect(guesses).toEqual([
    `line 1: headline: ${headline.replace('\n', ' ')}`,
    'line 1: lang: en',
    'line 3: place: BERGEN',
    'line 3: date: 2024-05-03',
    'line 10: left out: Share this page Print (A button or form of the page.)',
  ]);
  const release = parseRelease(releasePaths('f'), { mdx, source, anchors: undefined });
  expect(findBy(checkSourceText, release).map(String)).toEqual([]);
});

test('numbers that aren’t those of pages are kept', () => {
  for (const lines of [
    '12\n\nnew berths\n\n13\n\nships',
    'Season 2023/24\n\nIt won.\n\nSeason 2023/24',
  ]) {
    const { guesses } = importRelease(
      `Quay opens\n\nThe quay is open.\n\n${lines}\n\nIt is long.\n`,
    );
    expect(guesses.filter((guess) => guess.includes('left out'))).toEqual([]);
  }
});

const runningHead = 'Port of Bergen | Annual results';
test.each([
  ['after a blank line', '\n\n', (number: string) => `${number}\n\n${runningHead}`],
  ['on the next line', '\n\n', (number: string) => `${number}\n${runningHead}`],
  ['on the next page of a PDF', '\n\n', (number: string) => `${number}\n\f${runningHead}`],
  ['on the same line', '\n\n', (number: string) => `${runningHead} – ${number}`],
  ['with the number of pages', '\n\n', (number: string) => `${runningHead} ${number}/3`],
  ['on the line above', '\n\n', (number: string) => `${runningHead}\n${number}`],
  ['in a text without blank lines', '\n', (number: string) => `${number}\n${runningHead}`],
])('the number of a page and its head are left out: %s', (_, gap, between) => {
  const sentence = `quay is open to the ships of all lines. ${long}`;
  const [first = '', ...pages] = ['First', 'Next', 'Last'].map((page) =>
    Array.from({ length: 9 }, (_, n) => `${page} ${n} ${sentence}`).join(gap),
  );
  const parts = pages.flatMap((page, n) => [between(String(n + 1)), page]);
  const { guesses } = importRelease(['Quay opens', first, ...parts].join(gap));
  const leftOut = guesses.flatMap((guess) => /left out: (.*)/.exec(guess)?.[1] ?? []);
  const lines = [1, 2].flatMap((n) => between(String(n)).replace('\f', '').split(/\n+/));
  const reason = (line: string) =>
    line === runningHead ? 'A line on each page.' : 'A page number.';
  const expected = lines.map((line) => `${line} (${reason(line)})`);
  expect(leftOut.toSorted()).toEqual(expected.toSorted());
});

test('the number of the last page is left out, although that page is short', () => {
  const page = Array.from({ length: 20 }, (_, n) => `Page ${n} is open to all. ${long}`);
  const parts = ['Quay opens', ...page, '1', ...page, '2', long, '3'];
  const { guesses } = importRelease(parts.join('\n\n'));
  expect(guesses.filter((guess) => guess.includes('(A page number.)'))).toHaveLength(3);
});

test('thousands of equal lines are left out without a stack that grows with them', () => {
  const lines = '---\n'.repeat(12_000);
  const { guesses } = importRelease(`Quay opens\n\n${lines}\nThe quay is open to all.\n`);
  expect(guesses.filter((guess) => guess.includes('left out: ---'))).toHaveLength(12_000);
});

test.each([2, 3])(
  'a running head on %i pages is left out, but not the headline that it repeats',
  (count) => {
    const page = (number: number) => `Page ${number} of the text is open to all. ${long}`;
    const heads = ['Quay opens'];
    const numbers = [1, 2, 3].slice(0, count);
    const pages = numbers.map((n) => [...heads, page(n), `${n} of 3`].join('\n\n'));
    const { mdx, guesses } = importRelease(pages.join('\n\n'));
    expect(mdx).toContain('headline: "Quay opens"\n');
    const leftOut = guesses.flatMap((guess) => /^(.*): left out: (.*) \(/.exec(guess)?.[2] ?? []);
    expect(leftOut).toEqual(
      numbers.flatMap((n) => (n === 1 ? ['1 of 3'] : [...heads, `${n} of 3`])),
    );
  },
);

test('a heading that is right below the number of a page only once is kept', () => {
  const [first, ...others] = Array.from({ length: 5 }, (_, n) => `It has ${n + 2} berths. ${long}`);
  const headings = ['Costs', 'Ships\n\nPage 1\n\nCosts', 'Page 2\n\nCranes', 'Notes'];
  const parts = headings.flatMap((heading, n) => [heading, others[n]]);
  const { mdx } = importRelease(['Quay opens', first, ...parts].join('\n\n'));
  expect(mdx.match(/## Costs/g)).toHaveLength(2);
});

test.each(['', 'Bergen, 3 May 2024\n', 'As long as the first\n'])(
  'a headline right above its text is not the whole text',
  (more) => {
    const wrapped = 'It is as long as the first, which\nwas built in 1931.';
    for (const text of [long, `${long} ${wrapped}`]) {
      const { headline } = importRelease(`Harbour opens second quay\n${more}${text}\n`);
      expect(headline).toMatch(/^Harbour opens second quay(?: As long as the first)?$/);
    }
  },
);

test('a German quarterly report from a PDF keeps its calendar, footnotes and headings', () => {
  const page = (number: number) =>
    `Antriebe AG                                      Seite ${number} von 3\n\nMedienmitteilung                               7. November 2024\n\n`;
  const { mdx } = importRelease(
    `Ad-hoc-Mitteilung gemäss Art. 53 KR

Winterthur, 7. November 2024, 07:00 Uhr MEZ

Antriebe AG steigert den Umsatz im dritten
Quartal und bestätigt den Ausblick

Die Antriebe AG hat im dritten Quartal 2024 einen Umsatz von 310,7 Mio. Euro erzielt
und damit mehr als im dritten Quartal des Vorjahres. Alle Segmente trugen dazu bei.

${page(1)}Gewinn- und Verlustrechnung (verkürzt)

in Mio. €         Q3 2024     Q3 2023
Umsatz              310,7       302,8
EBITA¹               41,6        39,9

¹ EBITA vor Aufwand für die Restrukturierung von 2,1 Mio. Euro.
² Ohne Effekte aus der Kaufpreisallokation.

${page(2)}Finanzkalender

27. Februar 2025      Veröffentlichung des Ergebnisses
24. April 2025        Generalversammlung
`,
  );
  expect(mdx).toContain('headline: "Antriebe AG steigert den Umsatz im dritten');
  expect(mdx).toContain('above:\n  - "Ad-hoc-Mitteilung gemäss Art. 53 KR"');
  expect(mdx).toContain('## Gewinn- und Verlustrechnung (verkürzt)\n');
  expect(mdx).toContain('2,1 Mio. Euro.\\\n² Ohne');
  expect(mdx).toContain('| 27. Februar 2025 | Veröffentlichung des Ergebnisses |\n');
  expect(mdx).not.toMatch(/^(?:Antriebe AG Seite|Medienmitteilung)/m);
});

test('for many lines without an empty one between them, the guess says what to do', () => {
  const lines = (count: number) => `Quay opens\n\n${'The quay is\nopen. The port\n'.repeat(count)}`;
  const advice = expect.stringContaining('put empty lines between its paragraphs');
  expect(importRelease(lines(11)).guesses).toContainEqual(advice);
  expect(importRelease(lines(5)).guesses).not.toContainEqual(advice);
});

test('a label is the headline if nothing else can be', () => {
  const rows = 'WHAT:   A pool\nWHERE:  East Beach\n';
  expect(importRelease(`MEDIA ADVISORY\n\n${rows}`).headline).toBe('MEDIA ADVISORY');
  const blocks = 'WHAT: A pool\nfor all\n\nWHERE: East Beach\n';
  for (const more of [rows, blocks])
    expect(importRelease(`MEDIA ADVISORY\n\nPool opens\n\n${more}`).headline).toBe('Pool opens');
});

test('with a date below the headline, the place still comes from the dateline', () => {
  const { mdx } = importRelease('Quay opens\n\n3 May 2024\n\nBERGEN – The quay is open.\n');
  expect(mdx).toContain('place: "BERGEN"\ndate: "2024-05-03"');
});

test.each([
  'Today the port named the day on which its second quay will open: 11 November 2025.',
  'The port today announced that on Monday, 3 June 2024, it will open a quay.',
])(
  'the day of a sentence about today that names another is not that of the release: %s',
  (first) => {
    expect(importRelease(`Quay opens\n\n${first}\n\n${long}\n`).missing).toContain('date');
  },
);

test('words before a date are a place only if nothing follows the date', () => {
  const above = 'Lindhaven Fire Service\nMedia Statement – 4 June 2025 – 3.30 p.m.';
  const { mdx, missing } = importRelease(`${above}\n\nFire at quay\n\nIt is out.\n`);
  expect(mdx).toContain('headline: "Fire at quay"');
  expect(mdx).toContain('date: "2025-06-04"');
  expect(missing).toContain('place');
});

test('the dateline of a text without a headline is read', () => {
  const { mdx } = importRelease(
    'LINDHAVEN, May 6, 2025 (Wire) -- The quay is open.\n\nIt is long.\n',
  );
  expect(mdx).toContain('wire: "Wire"\nplace: "LINDHAVEN"\ndate: "2025-05-06"');
});

const long = 'The harbour opened its second quay on Friday, and it is long.';
const texts: [string, string, string[]][] = [
  ['an ornament, which is no heading', `Quay opens\n\n${long}\n\n◆\n\n${long}`, ['\n\n◆\n\n']],
  [
    'a place with a character that shows nothing, which a page can’t have',
    `Quay opens\n\nBER\u200BGEN, 3 May 2024 – ${long}`,
    ['headline: "Quay opens"\ndate: "2024-05-03"'],
  ],
  [
    'an issuer that is followed by its initials, as the subject of the first sentence',
    `Quay opens\n\nBERGEN, 3 May 2024 – The Office for Ports of the West (OPW) has opened a quay.\n\nAbout OPW\n\n${long}`,
    ['issuer: "Office for Ports of the West"'],
  ],
  [
    'an issuer before what is called its short name, its seat or its head',
    `码头启用\n\n临澜2024年5月3日电——临澜港务集团（以下简称“集团”）宣布码头启用。\n\n港口很大。`,
    ['issuer: "临澜港务集团"'],
  ],
  [
    'an issuer after an article without a space',
    `Le quai ouvre\n\nL’Agence nationale du Grand-Ouest (ANGO) ouvre un quai.\n\n${long}`,
    ['issuer: "Agence nationale du Grand-Ouest"'],
  ],
  [
    'initials of what is no subject, or of other words, which name no issuer',
    `Quay opens\n\nA ship of the European Union (EU) and ten other ships (TOS) came.\n\n${long}`,
    ['headline: "Quay opens"\nlang'],
  ],
  [
    'the day that the text calls today, if no line or dateline has a date',
    `Quay opens\n\nThe Port of Bergen has today (Friday 3 May 2024) opened its second quay.\n\n${long}`,
    ['date: "2024-05-03"'],
  ],
  [
    'a headline right below a label, before a sentence or a dateline',
    `News release\nQuay opens\n\n3 May 2024 | Bergen\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "News release"\ndate: "2024-05-03"'],
  ],
  [
    'a label after the name of an issuer',
    `Port of Bergen - Press release\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "Port of Bergen - Press release"'],
  ],
  [
    'a label before an embargo',
    `STATEMENT – EMBARGOED UNTIL 00:01 GMT, 3 MAY 2024\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"', '---\n\nThe harbour'],
  ],
  [
    'what is below a headline, which is no label',
    `Publicado el informe\n\nPublished: 3 May 2024\n\nCompartilhe:\n\nIt is new\n\n${long}`,
    ['headline: "Publicado el informe"', '---\n\nPublished'],
  ],
  [
    'a headline that ends with an abbreviation, below a block of labels',
    `Central bank\nNews release\n3 May 2024\n\nBank keeps its rate at 15 % p.a.\n\n${long}`,
    ['headline: "Bank keeps its rate at 15 % p.a."\nabove:\n  - "Central bank\\nNews release'],
  ],
  [
    'the name of a cable and a remark in brackets above a headline, and the mark below its text',
    `BC-Quay, 2nd Ld-Writethru\n\n(Eds: UPDATES with quote)\n\nQuay opens\n\n${long}\n\n-0- 05/03/2024 /1030 GMT`,
    [
      'headline: "Quay opens"\nabove:\n  - "BC-Quay, 2nd Ld-Writethru"\n  - "(Eds:',
      '- text: "-0- 05/03/2024 /1030 GMT"',
    ],
  ],
  ...['Public statement\n\nIndex: EUR 21/8814/2024', 'FOR PLANNING PURPOSES ONLY – MAY 3'].map(
    (above): [string, string, string[]] => [
      `what is above a headline: ${JSON.stringify(above)}`,
      `${above}\n\nQuay opens\n\n${long}`,
      [`headline: "Quay opens"\nabove:\n  - "${above.replace('\n\n', '"\n  - "')}"\nlang`],
    ],
  ),
  ['a remark above a speech', `Check against delivery\n\nQuay\n\n${long}`, ['headline: "Quay"']],
  ['a Polish label', `KOMUNIKAT PRASOWY\n\nNabrzeże\n\n${long}`, ['headline: "Nabrzeże"']],
  [
    'a label of a wire of ad hoc news, and a time',
    `EQS-News: Port AG / Ergebnis\nKai öffnet\n\n03.05.2024 / 07:30 CET/CEST\n\n${long}`,
    ['headline: "Kai öffnet"', 'date: "2024-05-03"'],
  ],
  [
    'a headline behind a label of ad hoc news',
    `Ad-hoc-Meldung: Hafen AG senkt Prognose\n\nKiel, 3. Mai 2024 – ${long}`,
    ['headline: "Ad-hoc-Meldung: Hafen AG senkt Prognose"', 'place: "Kiel"'],
  ],
  [
    'a first line that is no heading, and stays with its lines',
    'Quay opens\n\nWhat is new?\nThe quay is new.\n\nBergen, 3 May 2024 – It opened.\n\nIs it wide and very long?\nYes.',
    ['What is new?\\\nThe quay is new.', 'Is it wide and very long?\\\nYes.'],
  ],
  [
    'a self-description right below its heading',
    `Quay opens\n\n${long}\n\nAbout Port, Inc.\n\nPort, Inc. is a port of the north.\n\nAbout Quay Ltd.\nQuay Ltd. builds\nwww.quay.example`,
    ['issuer: "Quay Ltd."', '## About Port, Inc.', '## About Quay Ltd.\n\nQuay Ltd. builds\\\n'],
  ],
  [
    'a heading right above the introduction of a list, and an address, which has none',
    `Kajen åbner\n\n${long}\n\nTre ruter\nI årets løb åbnede havnen tre ruter:\n\n- Oslo\n- Kiel\n- Hull\n\nPort of Bergen\nOffice of the director:`,
    ['## Tre ruter\n\nI årets løb åbnede havnen tre ruter:\n', 'Port of Bergen\\\nOffice of'],
  ],
  [
    'a heading above an indented line of Japan',
    '岸壁を開設\n\n港は第二の岸壁を開いた。\n\n１．発売の背景\n　半導体の微細化に伴い、測定が求められています。',
    ['## １．発売の背景\n\n　半導体'],
  ],
  [
    'a note and a long sentence of Thailand, which are no headings',
    `ท่าเรือเปิดท่าที่สอง\n\nนายสมชาย ใจดี กล่าวว่า “ท่าเรือแห่งนี้จะสร้างงานกว่า 3,000 ตำแหน่ง”\n\n*หมายเหตุ\n\n${long}`,
    ['---\n\nนายสมชาย', '\n\n\\*หมายเหตุ'],
  ],
  [
    'a dateline below a summary and other lines',
    `Quay opens\n\nNews provided by\n\nPort\n\n${long}\n\nIt is new.\n\nIt is long.\n\nBERGEN, May 3, 2024 – ${long}`,
    ['place: "BERGEN"', '  - text: "News provided by"'],
  ],
  ['a list in a list, with the same bullets', 'Quay\n\n- A\n  - B\n- C', ['- A\n  - B\n- C']],
  ['a list of Word without its indents', 'Quay\n\n•\tA\no\tB\n•\tC', ['- A\n  - B\n- C']],
  ['a dateline that ends with a danda', `मुंबई, 3 मई 2024: घाट खुला।\n\n${long}`, ['place: "मुंबई"']],
  ...[
    'Marshfold District Council',
    'Office of the President',
    'Ministry of Ports and Fisheries',
    'Universität Auental',
    'Ministerio de Puertos',
    'Nordkai Reederei AG',
    'Coastal Watch e.V.',
    'Quay & Vale Bank plc',
    'Kanton Auental',
    'Utilities Commission of the Province of New Albion',
    '青屿市住房和城乡建设局',
    '株式会社青島電機',
    'وزارة الموانئ',
    'Министерство транспорта',
  ].map((issuer): [string, string, string[]] => [
    `${issuer} above a headline, which is the issuer`,
    `${issuer}\n\nQuay opens\n\n${long}`,
    [`headline: "Quay opens"\nabove:\n  - "${issuer}"\nissuer: "${issuer}"`],
  ]),
  ...(
    [
      [
        'a line that is the subject of the first sentence',
        'Norvia',
        'BERGEN, 3 May 2024 – Norvia has',
      ],
      ['the name of an issuer in capitals', 'TIDE OFFICE', 'On Friday, the Tide Office has'],
      ['a name before a verb', 'هيئة الموانئ', 'بيرغن، 3 مايو 2024 – افتتحت هيئة الموانئ'],
      [
        'a name and an office above a label',
        'נמל השחף\nלשכת הדוברות\n\nהודעה לתקשורת',
        'נמל השחף הודיע',
      ],
    ] as const
  ).map(([what, lines, subject]): [string, string, string[]] => [
    `${what}, which is the issuer above the headline`,
    `${lines}\n\nQuay opens to all\n\n${subject} a second quay. ${long}`,
    ['headline: "Quay opens to all"', `issuer: "${lines.replace(/\n.*/s, '')}"`],
  ]),
  [
    'the name of an issuer right below a headline',
    `Quay opens\n\nPeer-Reviewed Publication\n\nUniversity of Bergen\n\n${long}`,
    ['headline: "Quay opens"\nissuer: "University of Bergen"'],
  ],
  [
    'a headline that its text has later',
    `Second Quay\n\nPort opens it at last\n\nThe port has opened the Second Quay on Friday.`,
    ['headline: "Second Quay"\nlang'],
  ],
  [
    'an issuer above a headline in Thai, which has no sign at the end of a sentence',
    'ข่าวประชาสัมพันธ์\nกรมทรัพยากรชายฝั่ง\n\nท่าเรือเปิดท่าที่สอง\n\nกรุงเทพฯ, 12 กุมภาพันธ์ 2568 – กรมทรัพยากรชายฝั่งรายงานผลการสำรวจทางอากาศประจำปี พบพะยูนในทะเลจังหวัดตรัง 214 ตัว เพิ่มขึ้นจากปีก่อน 22 ตัว',
    ['issuer: "กรมทรัพยากรชายฝั่ง"', 'date: "2025-02-12"'],
  ],
  ...['Statement by the ports of Norvia', 'Erratum'].map((headline): [string, string, string[]] => [
    `“${headline}” above a date, which is no headline`,
    `${headline}\n\nBergen, 3 May 2024\n\n${long}`,
    [`headline: "${headline}"\nplace: "Bergen"\ndate: "2024-05-03"`],
  ]),
  [
    'the facts about an issuer in Danish',
    `Kajen åbner\n\n${long}\n\nFakta om Bergen Havn\n\n${long}`,
    ['issuer: "Bergen Havn"'],
  ],
  [
    'the place above a headline, which is no issuer',
    `Bergen\n\nQuay opens to all\n\nBergen, 3 May 2024 – ${long}`,
    ['headline: "Quay opens to all"', 'above:\n  - "Bergen"\nplace: "Bergen"'],
  ],
  [
    'a decision with its number, and a statement, above a headline',
    `Decision 2025-118\n\nSTATEMENT OF THE PORT UNION\n\nQuay opens to all\n\n${long}`,
    ['headline: "Quay opens to all"\nabove:\n  - "Decision 2025-118"\n  - "STATEMENT'],
  ],
  [
    'a label in brackets and the issuer of Taiwan, and the mark of the end in full width',
    '【新聞稿】\n\n發稿日期：2024年5月3日\n發稿單位：海象監測組\n\n第二碼頭啟用\n\n第二碼頭今日啟用，全長二百公尺，是全國最長的。\n\n－完－',
    ['headline: "第二碼頭啟用"', 'issuer: "海象監測組"\ndate: "2024-05-03"', '- text: "－完－"'],
  ],
  [
    'a listed company, before the self-description of its product',
    `Quay opens\n\nBERGEN, May 3, 2024 – Port of Bergen ASA (“Port”; Oslo: PORT) opened a quay.\n\nAbout Craneboat\n\n${long}`,
    ['issuer: "Port of Bergen ASA"'],
  ],
  [
    'the number of a release behind the letters of an office',
    `Release No. FRA 04-26\n\nQuay opens\n\n${long}\n\nHafen AG, Nr. HRB 12345`,
    ['release: "FRA 04-26"'],
  ],
  [
    'a place before an equals sign',
    `부두 개장\n\n(목포=2024년 5월 3일) 항만공사는 3일 두 번째 부두를 열었다.`,
    ['place: "목포"\ndate: "2024-05-03"'],
  ],
  [
    'a short number behind a label, which is no heading',
    `Quay opens\n\n${long}\n\nInformation line of the port: *5400\n\n${long}`,
    ['\n\nInformation line of the port: \\*5400\n'],
  ],
  [
    'a table whose rows have numbers',
    `Quay opens\n\n${long}\n\n     Name             Points\n1.   Ida Sund         612\n2.   Ola Nes          598`,
    ['| | Name | Points |\n| - | - | - |\n| 1. | Ida Sund | 612 |\n| 2. | Ola Nes | 598 |'],
  ],
  [
    'a table whose rows have numbers, and several tabs',
    `Quay opens\n\n${long}\n\n1. Ida Sund\t\t612\n2. Ola Nes\t\t598`,
    ['| 1. Ida Sund | 612 |'],
  ],
  [
    'a heading that only happens to be in capitals, above no other',
    `Quay opens\n\n${long}\n\nFAQ\n\n${long}\n\nWhat is new\n\n${long}`,
    ['## FAQ', '\n## What is new'],
  ],
  [
    'a headline in capitalized words on two lines',
    `City of Bergen Opens\nSecond Quay for the Larger Ships of the North\n\n${long}\n\n${long} ${long}`,
    ['headline: "City of Bergen Opens\\nSecond Quay for the Larger Ships of the North"'],
  ],
  [
    'a subtitle that is longer than its headline',
    `Port brings repairable ships\nEvery part of the Ida can be replaced at sea in an hour\n\n${long}\n\n${long} ${long}`,
    ['headline: "Port brings repairable ships"', '---\n\nEvery part'],
  ],
  [
    'a subtitle below a headline of two narrow lines',
    `Port to replace 64 kilometres\nof cast-iron mains by 2029\nProgramme of £48 million starts in June\n\n${long}`,
    ['headline: "Port to replace 64 kilometres\\nof cast-iron mains by 2029"', '---\n\nProgramme'],
  ],
  [
    'a subtitle whose first word would have fitted on the line of the headline',
    `Stadtwerke senken den Gaspreis zum 1. Januar\nEin Haushalt mit vier Köpfen spart 142 Euro im Jahr\n\n${long}`,
    ['headline: "Stadtwerke senken den Gaspreis zum 1. Januar"', '---\n\nEin Haushalt'],
  ],
  ...['Kind regards,\nIda Sund', 'Ida Sund'].map((start): [string, string, string[]] => [
    `the signature of an email that begins with ${JSON.stringify(start)}, and a long notice`,
    `From: Ida Sund <ida@port.example>\nTo: desk@news.example\nSubject: Quay\n\nQuay opens\n\n${long}\n\n${start}\nPort of Bergen\nTel. +47 55 55 01 23\n\nThis email and its attachments are confidential and intended for the person to whom they are addressed. ${long} ${long}`,
    [
      `- text: ${JSON.stringify(`${start}\nPort of Bergen\nTel. +47 55 55 01 23`)}`,
      '- text: "This email',
    ],
  ]),
  ...[
    'University Challenge Returns',
    'Ministry of Ports opens quay',
    'City Council Elections',
    '教育部部长访问青屿大学',
    'Acme Ltd',
  ].map((headline): [string, string, string[]] => [
    `“${headline}”, which is a headline`,
    `${headline}\n\n${headline === 'Acme Ltd' ? long : `It is new\n\n${long}`}`,
    [`headline: "${headline}"\nlang`],
  ]),
  [
    'no deadline as a heading, or as the day of the release, but the days of a programme',
    `Grants\n\n${long}\n\nDeadline: 3 May 2024\n\nApply now\n\nLast updated: 3 May 2024\n\n${long}\n\nFriday, 3 May 2024\n\n${long}`,
    ['lang: "en"\n---', '\n\nDeadline: ', '\n\nLast updated: ', '\n\n## Friday, 3 May 2024\n'],
  ],
  [
    'a list above a headline',
    `- It is open\n- It is long\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "- It is open\\n- It is long"'],
  ],
  [
    'a table above a headline',
    `FROM:\tPort of Bergen\nDATE:\t3 May 2024\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "FROM: Port of Bergen\\nDATE: 3 May 2024"'],
  ],
  [
    'an email of quotations only',
    `> Quay opens\n>\n> ${long}`,
    ['headline: "> Quay opens"', '\n\n> The harbour'],
  ],
  [
    'an authority in capitals',
    `MINISTRY OF PORTS OF NORVIA\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "MINISTRY OF PORTS OF NORVIA"\nissuer: "MINISTRY'],
  ],
  [
    'an authority that is above its label',
    `Bundesamt für Häfen\nPressemitteilung Nr. 17/2025\n\nKai geöffnet\n\n${long}`,
    ['headline: "Kai geöffnet"', 'issuer: "Bundesamt für Häfen"\nrelease: "17/2025"'],
  ],
  ...[
    'Nota de premsa',
    'Para divulgação',
    'Саопштење за медије',
    'প্রেস বিজ্ঞপ্তি',
    'Tlačová správa',
  ].map((label): [string, string, string[]] => [
    `the label “${label}”`,
    `${label}\n\nQuay opens\n\n${long}`,
    [`headline: "Quay opens"\nabove:\n  - "${label}"`],
  ]),
  [
    'a headline behind its dateline',
    `Budapest, 2024. május 3. – Új rakpart\n\n${long}`,
    ['place: "Budapest"\ndate: "2024-05-03"'],
  ],
  [
    'two questions on one level, above a heading in capitals',
    `Quay opens\n\n${long}\n\nWhat is new\n\n${long}\n\nWhat is old\n\n${long}\n\nNOTES\n\n${long}`,
    ['## What is new', '\n## What is old', '\n## NOTES'],
  ],
  [
    'self-descriptions of companies with a full stop in their names',
    `Quay opens\n\n${long}\n\nInformazioni su Porto S.p.A.\nIl porto è a Trieste.\n\nÀ propos de Quai S.A.\n\n${long}\n\nAbout half of it is ours.\n\n${long}`,
    ['## Informazioni su Porto S.p.A.\n\nIl', '## À propos de Quai S.A.\n', '\n\nAbout half'],
  ],
  [
    'the end of a release right above its notes, which is no heading',
    `Quay opens\n\n${long}\n\nends\nNote: there are photos.`,
    ['\n\nends\\\nNote: there'],
  ],
  [
    'headings in brackets, and a self-description of one line',
    `岸壁を開設\n\n・港\n・船\n\n【概要】\n\n港は第二の岸壁を開いた。\n\n關於\n\nAbout Port of Bergen\n\nIt is old.`,
    ['## 【概要】', '## About Port of Bergen'],
  ],
  [
    'the introduction of a list of Thailand',
    `ท่าเรือเปิดท่าที่สอง\n\nสินเชื่อมีเงื่อนไขดังนี้\n\n• ก\n• ข`,
    ['\n\nสินเชื่อ'],
  ],
  [
    'the company above a notice of Japan',
    `2024年5月3日\n\n各位\n\n会社名　港食品株式会社\n代表者名　山田太郎\n\n役員の異動に関するお知らせ\n\n当社は異動を決議しました。`,
    ['headline: "役員の異動に関するお知らせ"', 'issuer: "港食品株式会社"\ndate: "2024-05-03"'],
  ],
  [
    'a wire, which is no issuer',
    `码头启用\n\n来源：海风社\n\n海风社青屿5月3日电（记者王海）码头今天启用，第一艘船已经靠泊。`,
    ['headline: "码头启用"\nwire: "海风社"\nplace: "青屿"'],
  ],
  [
    'a name above a telephone number, which is no heading, and headings above such numbers',
    `Quay opens\n\n${long}\n\nContacts\n\nSiv Dahl-Nes\n\nTel. +47 00 00 00 00, sd@port.example\n\nOla Nes\n\n+47 00 00 00 00, on@port.example\n\nIt is open.\n\nPress office\n\n+47 00 00 00 00, press@port.example`,
    ['## Contacts\n\nSiv', '\n\nOla', '## Press office'],
  ],
  [
    'a logo, which is no heading',
    `Quay opens\n\n${long}\n\nPort of Bergen logo\n\n${long}`,
    ['\n\nPort of Bergen logo\n\n'],
  ],
  [
    'a place and a date behind a label',
    `Le quai ouvre\n\nCommuniqué de presse – Brest, le 3 mai 2024\n\n${long}`,
    ['place: "Brest"\ndate: "2024-05-03"'],
  ],
  [
    'an advertisement and other releases below the source line of a wire, but no contact',
    `Quay opens\n\n${long}\n\nSOURCE Port\n\nRelated Links\n\nwww.port.example\n\n21% more views with\nRequest a Demo\n\nPort opens first quay\n\nThe harbour of Bergen opened its first quay in May...\n\nContact us\n000 000 0000`,
    [
      '## Related Links\n\nwww',
      '"21% more views with\\nRequest a Demo"',
      '"Port opens first quay"',
      '"The harbour of Bergen opened its first quay in May..."',
      '"Contact us\\n000 000 0000"',
    ],
  ],
  [
    'a date of a page below “From”',
    `Quay opens\n\nIt is new\n\nFrom:\nPort of Bergen\nPublished\n3 May 2024\n\n${long}`,
    ['date: "2024-05-03"'],
  ],
  [
    'a date behind the number of a release below its headline',
    `Il porto apre\n\nComunicato stampa n. 41/2024 del 3 maggio 2024\n\n${long}`,
    ['date: "2024-05-03"\nrelease: "41/2024"'],
  ],
  [
    'the codes of a company above a headline',
    `证券代码：600999    证券简称：海风股份    公告编号：2025-017\n\n海风股份2024年度业绩快报\n\n公司营业总收入增长。`,
    ['headline: "海风股份2024年度业绩快报"\nabove:\n  - "证券代码'],
  ],
  [
    'bullets below numbers and a blank line, which are another list',
    `Quay\n\n${long}\n\n1. A\n  • B\n\n2. C\n\n• D\n• E`,
    ['1. A\n   - B\n2. C\n\n- D\n- E\n'],
  ],
  [
    'a sign of quotations that is alone between other lines',
    `a) Quay\n\n> \na) Quay\nIt is`,
    ['---\n\n\\>\\\na) Quay\\\nIt is'],
  ],
  [
    'a letterhead above a date and a label',
    `ΥΠΟΥΡΓΕΙΟ\nΝΑΥΤΙΛΙΑΣ\nΓΡΑΦΕΙΟ ΤΥΠΟΥ\n\nΠειραιάς, 14 Μαΐου 2025\n\nΔΕΛΤΙΟ ΤΥΠΟΥ\n\nΝέα δρομολόγια για 12 νησιά του Αιγαίου\n\nΤο Υπουργείο ανακοινώνει 34 νέα δρομολόγια προς 12 νησιά του Αιγαίου.`,
    ['headline: "Νέα', 'above:\n  - "ΥΠΟΥΡΓΕΙΟ\\nΝΑΥΤΙΛΙΑΣ\\nΓΡΑΦΕΙΟ ΤΥΠΟΥ"'],
  ],
  ['a list with tildes', `Quay opens\n\n${long}\n\n~ It is\n~ It was`, ['- It is\n- It was']],
  [
    'an introduction above a label, which is left out',
    `Please find below the release of our client, the port.\n\nPress release\n\nQuay opens\n\n${long}`,
    ['above:\n  - "Press release"\n', 'omitted:\n  - text: "Please find below'],
  ],
  [
    'a greeting and what follows above a label, which are left out',
    `Good morning,\n\n${long}\n\nIt may interest your readers.\n\nBest wishes,\nTom\n\nPress release\nСтр. 1 из 2\n\nQuay opens\n\n${long}\n\nIt is wide.\n\nIt is new.\n\nIt is open.`,
    ['headline: "Quay opens"\nabove:\n  - "Press release"\n', '"Good morning,"', '"Стр. 1 из 2"'],
  ],
  [
    'a letter, which is a release',
    `To our readers,\n\n${long}\n\nIt is wide.\n\nPress release\n\nPort of Bergen`,
    ['headline: "To our readers,"', '\n\nPress release\n\n'],
  ],
  [
    'a headline with a comma at the end of its first line',
    `Quay opens,\nas the first one\n\nPress release\n\nIt is new\n\n${long}\n\nIt is wide.\n\nIt is open.`,
    ['"Quay opens,\\nas the first one"'],
  ],
  [
    'an embargo in a sentence above a label',
    `Do not publish any of this before 10:00 on 3 May 2024.\n\nPress release\n\nQuay opens\n\n${long}`,
    ['above:\n  - "Do not publish'],
  ],
  [
    'a headline with as many digits as a phone number',
    `Budget 2024/2025 of the port\n\nThe quay in figures\n\n${long}`,
    ['headline: "Budget 2024/2025 of the port"'],
  ],
  [
    'a heading above a line with a phone number',
    `Laituri\n\n${long}\n\nLisätietoja\n\nSatamajohtaja Aino Lahti, puhelin 000 000 0000`,
    ['## Lisätietoja'],
  ],
  [
    'the header of a forwarded email',
    `Début du message réexpédié :\n\nDe: Port <port@port.example>\nObjet: Quai\n\nLe quai ouvre\n\n${long}`,
    ['headline: "Le quai ouvre"'],
  ],
  [
    'a day behind a place, which is no wire, and the number of the only page',
    `Quay opens\n\nBERGEN (3/5) – ${long}\n\n1/1`,
    ['headline: "Quay opens"\nplace: "BERGEN"\nlang', '- text: "1/1"'],
  ],
  [
    'questions and answers behind dashes, which are no list',
    `Quay opens\n\n${long}\n\n- Is it wide? - asked a reader.\n- It is the widest.\n\n- Is it?\n- Was it?`,
    ['\n\n\\- Is it wide? - asked a reader.\\\n\\- It is', '\n\n- Is it?\n- Was it?'],
  ],
  [
    'a caption and a line with the unit of a table, which are no headings',
    `Quay opens\n\n${long}\n\nThe quay at dawn. Photo: Ida Sund\n\n${long}\n\n单位：万元\n\nYear\tShips\n2024\t8`,
    ['\n\nThe quay at dawn. Photo', '\n\n单位：万元\n\n|'],
  ],
  [
    'an embargo of Iran, and a date of Serbia on its own line',
    `ممنوعیت انتشار تا ۱۵ اردیبهشت ۱۴۰۳\n\nبندر باز شد\n\n3. мај 2024.\n\n${long}`,
    ['headline: "بندر باز شد"\nabove:\n  - "ممنوعیت', 'date: "2024-05-03"'],
  ],
  [
    'the header of an email, but not the text right below it',
    `From: Ida Sund <ida@port.example>\nTo: desk@news.example\n${long}\n\nIt is wide.\n\nIt is new.`,
    [`headline: "${long}"`, 'desk@news.example"'],
  ],
  [
    'questions and answers, and the time of an event, which are no header of an email',
    `Quay opens\n\n${long}\n\nQ: Is it wide?\nA: Yes. It is the widest.\n\nDate: 3 May 2024, 10:30\n\nPlace: the harbour`,
    ['\n\nQ: Is it wide?\\\nA: Yes. It', '\n\nDate: 3 May 2024, 10:30\n'],
  ],
  [
    'the line above a quoted email, but not above what a release quotes',
    `On Fri, 3 May 2024 at 10:12, Kim Ås <kim@port.example> wrote:\n\nQuay opens\n\n${long}\n\nOn Friday, in a letter, she wrote:\n\n${long}`,
    ['text: "On Fri, 3 May 2024 at 10:12', '\n\nOn Friday, in a letter, she wrote:\n\n'],
  ],
  [
    'words above the header of a forwarded email, which are left out',
    `Hi Sam,\n\nCan you publish this today? Thanks a lot.\n\nTom\n\n---- Forwarded message ----\nFrom: Port <port@port.example>\nDate: Tue, 3 May 2024 at 08:12\nSubject: Quay\n\nQuay opens\n\n${long}\n\nIt is wide.\n\nIt is new.\n\nIt is long.`,
    ['headline: "Quay opens"', '- text: "Can you', '- text: "Tom"'],
  ],
  [
    'the header of an email with a field that has no address, and a greeting',
    `Da: Porto <porto@port.example>\nA: Redazione\nOggetto: Molo\nAllegati: molo.jpg\n\nGentile redazione,\n\ninviamo il nostro comunicato.\n\nCOMUNICATO STAMPA\n\nMolo aperto\n\n${long}\n\nIt is new.\n\nIt is wide.`,
    [
      'headline: "Molo aperto"\nabove:\n  - "COMUNICATO STAMPA"\n',
      '- text: "Da: Porto',
      '- text: "inviamo',
    ],
  ],
  [
    'a place below a date, which is no headline',
    `3 iunie 2024\n\nBucurești\n\nSe deschide al doilea chei\n\n${long}`,
    ['headline: "Se deschide', 'above:\n  - "3 iunie 2024"\n  - "București"\n'],
  ],
  [
    'a label above a button',
    `FOR IMMEDIATE RELEASE\n\nPrint\n\nQuay opens to the ships of Bergen\n\n${long}`,
    ['above:\n  - "FOR IMMEDIATE RELEASE"\n', 'omitted:\n  - text: "Print"'],
  ],
  ['a headline of one word below a date', `3 May 2024\n\nOpen\n\n${long}`, ['headline: "Open"']],
  [
    'a header of an email in the middle of a release',
    `Quay opens\n\n${long}\n\nThe email of the port\n\nFrom: Port <port@port.example>\nSubject: Quay\n\nIt is wide.`,
    ['headline: "Quay opens"\nlang', '\n\nThe email of the port\n'],
  ],
  [
    'a letterhead of several lines above a date and a label',
    `מדינת ישראל\n\nמשרד הנמלים\n\nאגף דוברות\n\n3 במאי 2024\n\nהודעה לעיתונות\n\nהרציף השני נפתח\n\n${long}`,
    ['headline: "הרציף השני נפתח"', '  - "אגף דוברות"', 'date: "2024-05-03"'],
  ],
  [
    'a letterhead of Japan whose labels have spaces between their characters',
    `各　位\n\n会　社　名　　港食品株式会社\n\n（コード番号　６９９９　東証）\n\n役員の異動に関するお知らせ\n\n当社は異動を決議しました。`,
    ['headline: "役員の異動に関するお知らせ"', 'issuer: "港食品株式会社"'],
  ],
  [
    'a release number with letters, below a label and above another',
    `SIARAN PERS\n\nNo. 142/HM/VI/2024\n\nUntuk segera disiarkan\n\nDermaga dibuka\n\n${long}`,
    ['headline: "Dermaga dibuka"', 'release: "142/HM/VI/2024"'],
  ],
  [
    'labels with signs around them, and in a row',
    `🚨 PRESS RELEASE 🚨\n\nPeer-reviewed | Case study | Ships\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "🚨 PRESS RELEASE 🚨"\n  - "Peer'],
  ],
  [
    'a headline that begins like a label',
    `Embargo on ships lifted\n\n${long}\n\nIt is new.`,
    ['headline: "Embargo on ships lifted"\nlang'],
  ],
  [
    'the banner, the menu and the breadcrumb trail above a label',
    `An official website of the United States government\nHere's how you know\n\nUnited States Attorney's Office\nNorthern District of Ohio\n\nAbout\nFind Help\n\nJustice.gov > U.S. Attorneys > Northern District of Ohio > Press Releases > Akron man sentenced to seven years in prison\n\nPRESS RELEASE\n\nAkron man sentenced to seven years in prison\n\nCLEVELAND – ${long}`,
    ['headline: "Akron man sentenced', 'above:\n  - "PRESS RELEASE"', 'place: "CLEVELAND"'],
  ],
  ['a place before a no-break space', `Quay opens\n\nBOSTON\u00A0— ${long}`, ['place: "BOSTON"']],
  [
    'notes with roman numerals and gaps, which are no table',
    `Quay opens\n\n${long}\n\n(i)     The quay is open.\n(ii)    It is long.\n(iii)   It is new.`,
    ['(i) The quay is open.\\\n(ii) It is long.\\\n(iii) It is new.\n'],
  ],
  [
    'a letterhead of names below a label, above a date',
    `MEDIA RELEASE\n\nThe Hon. Carmel Tindale MP\nMinister for Water\n\nWednesday 17 July 2024\n\nFLOODGATES TO BE REPLACED ON 14 CREEKS\n\n${long}`,
    ['headline: "FLOODGATES', '  - "The Hon. Carmel Tindale MP\\nMinister for Water"\n  - "Wed'],
  ],
  ...[
    'Meridian Standards Institute\nwithdraws three documents and\npublishes two others',
    'Calvera builds 1.26 million\nvehicles in first half, trims\nfull-year plan',
    'Trust opens walk along the\nHedges of Clun',
  ].map((headline): [string, string, string[]] => [
    `a headline of short lines above a subtitle, which is no letterhead: ${headline}`,
    `${headline}\n\nWhat it means for the region\n\n${long}`,
    [`headline: ${JSON.stringify(headline)}`],
  ]),
  [
    'a headline of short lines above a subtitle, which is no letterhead',
    `Neuer Landeplatz\nfür Hubschrauber\nin Betrieb\n\nPatienten sind in vier Minuten da\n\n${long}`,
    ['headline: "Neuer Landeplatz\\nfür Hubschrauber\\nin Betrieb"\nlang'],
  ],
  [
    'a company above a headline in capitals and a subtitle, which is no letterhead',
    `Halden Group plc\nHALF-YEAR RESULTS\n\nFor the six months ended 30 June 2025\n\n${long}`,
    ['headline: "Halden Group plc\\nHALF-YEAR RESULTS"'],
  ],
  [
    '“no” before a number in Portuguese, which is no release number',
    `Receita recorde no 3T24\n\nAvanço foi puxado por exportações de café\n\n${long}`,
    ['headline: "Receita recorde no 3T24"\nlang'],
  ],
  [
    '“số” after another word in Vietnamese, which is no release number',
    `Hội nghị chuyển đổi số 2024\n\nTỉnh ra mắt cổng dịch vụ mới\n\n${long}`,
    ['headline: "Hội nghị chuyển đổi số 2024"\nlang'],
  ],
  [
    'a letterhead above a contact',
    `Hartwell & Sons\nEst. 1898\n\nContact:\nBecky Lowe\nbecky@hartwell.example\n\nA new home for the oldest umbrella shop\n\n${long}`,
    ['headline: "A new home'],
  ],
  [
    'a letterhead with an address, above a date and a number',
    `Gmina Lipowo\nul. Rynek 1\n12-340 Lipowo\n\nLipowo, 5 lutego 2025 r.\n\nZnak: OR.0541.3.2025\n\nGmina kupi trzy autobusy elektryczne\n\nGmina Lipowo kupi w tym roku trzy autobusy elektryczne.`,
    ['headline: "Gmina kupi', 'issuer: "Gmina Lipowo"\nplace: "Lipowo"\ndate: "2025-02-05"'],
  ],
  [
    'a number with letters, above a headline',
    `PERSBERICHT\n\nLeeuwarden, 9 januari 2025\n\nKenmerk: VRW/2025/0017\n\nBrand in loods onder controle\n\n${long}`,
    ['headline: "Brand', 'release: "VRW/2025/0017"'],
  ],
  [
    'a number with a letter behind it, and a code',
    `RNS Number : 4521K\nHallam PLC\n22 May 2024\n\nLEI: 2138009QX7L4T5ZB1C36\n\nResults of Annual General Meeting\n\n${long}`,
    ['headline: "Results', 'release: "4521K"'],
  ],
  [
    'a number in Chinese',
    `文號：新聞第113-045號\n發稿日期：113年6月5日\n\n公車專用道7月上路\n\n交通處今天宣布，和平路公車專用道將於7月1日啟用。`,
    ['headline: "公車', 'release: "113-045"'],
  ],
  [
    'keys and values on one line',
    `प्रेस विज्ञप्ति\n\nसंख्या: 112/2024-25 दिनांक: 04.11.2024\n\n18 स्टेशनों पर बनेंगे प्रतीक्षा पंडाल\n\n${long}`,
    ['headline: "18 '],
  ],
  [
    'a label with an adjective',
    `Regulatorisk pressmeddelande\n\nPort AB (publ): Port AB får nytt tillstånd\n\n${long}`,
    ['headline: "Port AB (publ): Port'],
  ],
  [
    'a label above a headline, below a table',
    `BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 118\tHà Nội, ngày 21 tháng 11 năm 2024\n\nTHÔNG CÁO BÁO CHÍ\nVề việc tiêm vắc xin sởi cho trẻ em\n\n${long}`,
    ['headline: "Về việc', '  - "THÔNG CÁO BÁO CHÍ"'],
  ],
  [
    'a key of two letters before a date, which is no place',
    `발신: 한빛도시공사 홍보실\n일시: 2024. 9. 2.\n\n공공임대 1,200호 입주자 모집\n\n한빛도시공사는 입주자를 모집한다고 2일 밝혔다.`,
    [
      'headline: "공공임대 1,200호 입주자 모집"\nabove:\n  - "발신: 한빛도시공사 홍보실\\n일시: 2024. 9. 2."\ndate:',
    ],
  ],
  [
    'the label of a text of one paragraph, which is its headline',
    `Port of Bergen\n\nPress release\n\nBERGEN, 3 May 2024 – ${long}`,
    ['headline: "Press release"\nabove:\n  - "Port of Bergen"', 'place: "BERGEN"'],
  ],
  [
    'what is below a label, which is no heading',
    `Quay opens\n\n${long}\n\nName of the quay:\n\nQuay 2\n\n${long}`,
    ['\n\nName of the quay:\n\nQuay 2\n\n'],
  ],
  [
    'a text from a phone, whose lines of many lengths are not wrapped',
    `PRESS RELEASE\nQuay opens for its tenth year\nMay 3, 2024 | Bergen\n${long} ${long}\nIt is open to all ships that come here, and it has new\n✅ Cranes of the town that are free for small ships\n✅ Water for all ships, large and small, at no cost\nMedia: call +47 00 00 00 00 from noon`,
    ['headline: "Quay opens for its tenth year"', 'has new\\\n✅ Cranes', 'ships\\\n✅ Water'],
  ],
  [
    'the day on which an embargo ends, which is that of the release',
    `Under embargo until 00:01 GMT, 3 May 2024\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"', 'date: "2024-05-03"'],
  ],
  [
    'a date below the day on which an embargo ends',
    `Under embargo until 00:01 GMT, 5 May 2024\n\n3 May 2024\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"', 'date: "2024-05-03"'],
  ],
  [
    'a headline above a label and a sentence in quotation marks',
    `Quay opens\n\nPress release\n\nBERGEN, 3 May 2024 – “${long}”`,
    ['headline: "Quay opens"\nplace: "BERGEN"'],
  ],
  [
    'a source right below a sentence, inside a text',
    `Quay opens\n\n${long}\nSOURCE Port\n\n${long}`,
    ['SOURCE Port\n\nThe harbour', '<About />'],
  ],
  [
    'an address in a letterhead, which is no greeting of an email',
    `Port House,\n12 Quay Street,\nBergen\n\nPRESS RELEASE\n\nQuay opens${`\n\n${long}`.repeat(5)}`,
    ['headline: "Quay opens"\nabove:\n  - "Port House,\\n12'],
  ],
  [
    'a wrapped headline above a label, which is no greeting of an email',
    `Second quay opens,\nand a third is to follow\n\nPRESS RELEASE\n\nBERGEN, 3 May 2024 – ${long}${`\n\n${long}`.repeat(5)}`,
    ['headline: "Second quay opens,\\nand a third'],
  ],
  [
    'a heading right below another, which is on the level below',
    `Quay opens\n\n${long}\n\nNotes to editors\n\nWhat it costs\n\n${long}`,
    ['\n\n## Notes to editors\n\n### What it costs\n\n'],
  ],
  [
    'the bullets of Korea, at two levels',
    '부두 개장\n\n□ 부두를 열었다.\n ㅇ 길이는 9m이다.\n ㅇ 폭은 3m이다.\n\n□ 배가 온다.',
    ['- 부두를 열었다.\n  - 길이는 9m이다.\n  - 폭은 3m이다.\n- 배가 온다.'],
  ],
  [
    'a self-description that only says what the issuer is',
    `Kai geöffnet\n\n${long}\n\nÜber das Institut\n\n${long}`,
    ['headline: "Kai geöffnet"\nlang', '## Über das Institut\n'],
  ],
  [
    'speech behind dashes, which is no list',
    `Kajen öppnar\n\n${long}\n\n– Den är bred, säger Ida Sund.\n– Och den är lång.\n\n- Om bredden\n- Om längden`,
    ['– Den är bred, säger Ida Sund.\\\n– Och', '\n\n- Om bredden\n- Om'],
  ],
  [
    'notes to editors below the “--” of an email, which are no signature',
    `From: Ida <ida@port.example>\nSubject: Quay\n\nQuay opens\n\n${long}\n\n--\n\nNotes to editors\n\n${long}`,
    ['\n\n## Notes to editors\n'],
  ],
  [
    'the signature of an email, but not what is below a dividing line',
    `From: Ida <ida@port.example>\nSubject: Quay\n\nQuay opens\n\n${long}\n\n--\n\n${long}\n\nPress: 0047 555 0101\n\n--\nIda Sund\n0047 555 0102`,
    ['Press: 0047 555 0101\n\n<Edition>', '- text: "Ida Sund\\n0047 555 0102"'],
  ],
  [
    'the header and signature of an email in Japanese, whose labels are no place',
    '差出人: 港湾局 <port@port.example>\n日時: 2024年5月3日 14:00\n宛先: 各位\n件名: 岸壁について\n\n岸壁を開きました\n\n港湾局は本日、二つ目の岸壁を開きました。岸壁の長さは百メートルで、二隻の船が同時に着きます。\n\n--\n港湾局\n03-5555-0187',
    ['headline: "岸壁を開きました"\nlang', '- text: "港湾局\\n03-5555-0187"'],
  ],
  [
    'the header and signature of an email in French, with spaces before its colons',
    `De : Port <port@port.example>\nEnvoyé : vendredi 3 mai 2024 09:12\nÀ : redaction@journal.example\nObjet : Quai\n\nLe quai ouvre\n\n${long}\n\n--\nPort\n01 55 55 01 87`,
    ['headline: "Le quai ouvre"\nlang', '- text: "Port\\n01 55 55 01 87"'],
  ],
  [
    'a sentence that a list continues, which is no heading',
    `Kai geöffnet\n\n${long}\n\nVon den Schiffen waren\n\n• 12 neu,\n• 7 alt.\n\nDie Ziele sind\n\n• Kräne\n• Schiffe`,
    ['\n\nVon den Schiffen waren\n\n- 12', '## Die Ziele sind\n'],
  ],
  [
    'the label of a wire with the name of the issuer below it, which are no passage',
    `Quay opens\n\nNEWS PROVIDED BY\nPort of Bergen, Inc.\n\n- New\n- Long\n\nBERGEN, May 3, 2024 – ${long}\n\nSOURCE Port of Bergen, Inc.`,
    [
      'issuer: "Port of Bergen, Inc."',
      'omitted:\n  - text: "NEWS PROVIDED BY\\nPort of Bergen, Inc."',
    ],
  ],
  [
    'the label of Hong Kong, and a button',
    '香港特別行政區政府\n新聞公報\n\n碼頭啟用\n\n海事處今日宣布第二碼頭啟用，並會在下月加開兩班渡輪。\n\n列印新聞稿',
    ['headline: "碼頭啟用"', '- text: "列印新聞稿"'],
  ],
  [
    'a list of a PDF, whose items are wrapped without an indent',
    `Kai geöffnet\n\nDer Hafen hat am Freitag seinen zweiten Kai für große Schiffe eröffnet, der\nneun Meter breit ist. Er hat dafür\n• einen Kran, der auch die größten Container der Reederei heben kann, ge-\nliefert im Mai, und\n• einen Parkplatz, auf dem zwölf Lastwagen auf ihre Ladung warten können.\nDer Kai ist neu.`,
    [
      '- einen Kran, der auch die größten Container der Reederei heben kann, ge- liefert im Mai, und\n- einen Parkplatz, auf dem zwölf Lastwagen auf ihre Ladung warten können.\n\nDer Kai',
    ],
  ],
  [
    'lines at the right, which are not wrapped',
    `${' '.repeat(50)}Contact: Ida\n${' '.repeat(41)}ida@port.example\nFor immediate release\n\nQuay opens\n\nThe harbour opened its second quay on Friday, and it is\nlong and wide.`,
    ['above:\n  - "Contact: Ida\\nida@port.example\\nFor immediate release"', 'it is long and'],
  ],
  ...['Press release · 3 May 2024', 'Pressemelding • 3. mai 2024', 'News / 3 May 2024'].map(
    (line): [string, string, string[]] => [
      `a date behind a label: “${line}”`,
      `${line}\n\nQuay opens\n\n${long}`,
      [`headline: "Quay opens"\nabove:\n  - "${line}"\ndate: "2024-05-03"\n`],
    ],
  ),
  [
    'a lettered item, which is no copyright line, and a copyright line',
    `Quay opens\n\nThe port must:\n\n(a) move the crane; and\n\n(c) open its second quay.\n\n${long}\n\n(c) 2024 Port`,
    ['\n\n(c) open its second quay.\n', 'omitted:\n  - text: "(c) 2024 Port"'],
  ],
  [
    'the header of an email in Norwegian',
    `Fra: Havna <havna@port.example>\nSendt: fredag 3. mai 2024 07:02\nTil: presse@avis.example\nEmne: Kai\n\nVises ikke e-posten riktig?\n\nPRESSEMELDING\n\nKaien åpner\n\nBergen, 3. mai 2024\n\n${long}\n\nLes mer: https://port.example\n\n${long}`,
    [
      'headline: "Kaien åpner"\nabove:\n  - "PRESSEMELDING"\nplace: "Bergen"\ndate: "2024-05-03"',
      '- text: "Fra: Havna',
      '- text: "Les mer: https://port.example"',
    ],
  ],
  [
    'the header of an email in Hungarian',
    `Feladó: Kikötő <kikoto@port.example>\nDátum: 2024. május 3.\nCímzett: sajto@lap.example\nTárgy: Rakpart\n\nMegnyílt a rakpart\n\n${long}`,
    ['headline: "Megnyílt a rakpart"\nlang'],
  ],
  [
    'a menu of Indonesia, and a date with its time',
    `Beranda\nBerita\nSiaran Pers\nDermaga kedua Pelabuhan Bergen dibuka hari ini\nJumat, 3 Mei 2024 | 10:35 WIB\n${long}\n${long}\n${long}`,
    ['headline: "Dermaga', 'above:\n  - "Siaran Pers"\ndate: "2024-05-03"', '- text: "Berita"'],
  ],
  [
    'keywords with the sign of a number, which are no heading',
    `Quay opens\n\n${long}\n\n#Port #Quay\n\n${long}`,
    ['\n\n\\#Port #Quay\n'],
  ],
  [
    'an introduction of two sentences and a greeting without a comma in an email',
    `From: Ida <ida@port.example>\nSubject: Quay\n\nGood morning\n\nPlease see below a release of the port. ${long}\n\nKind regards\nIda\n\nPRESS RELEASE\n\nQuay opens\n\n${long}\n\nIt is wide.\n\nIt is new.\n\nIt is open.`,
    ['headline: "Quay opens"\nabove:\n  - "PRESS RELEASE"\n', '- text: "Good morning"'],
  ],
  [
    'a list with an o as bullet and gaps of several spaces, which is no table',
    `Quay opens\n\n${long}\n\n     o    It is new\n     o    It is long`,
    ['\n\n- It is new\n- It is long\n'],
  ],
  [
    'a title above a subtitle, both long, in a text that is not wrapped',
    `The second quay of the port of Bergen opens to ships of all the lines\nIt was built in twenty months, at a cost of 40 million, by 200 people\n\n${long} ${long} ${long}\n\n${long} ${long}`,
    ['headline: "The second quay of the port of Bergen opens to ships of all the lines"\nlang'],
  ],
  [
    'lines without a blank line between them below short headings, but no sentences that follow one another',
    `2024年5月3日\n\n岸壁を開設\n～全長百メートル～\n\n港は本日、第二の岸壁を開いた。長さは百メートルで、二隻の船が同時に着く。\n\n■背景\n港に来る船は、この十年で二倍になり、岸壁が足りなくなっていたため、市は二年前に工事を始めた。\n\n【概要】\n名称：第二岸壁\n場所：青島港\n工期：二年\n\n【連絡先】\n広報部\n担当：山田\n電話：000-000-0000`,
    ['## 【概要】\n\n名称：第二岸壁\\\n場所', '## 【連絡先】\n\n広報部\\\n担当'],
  ],
  [
    'the date of a publication behind a long label',
    `Apre il molo\n\nData di pubblicazione: 3 maggio 2024\n\n${long}`,
    ['date: "2024-05-03"'],
  ],
  [
    'a headline above its date, and a sentence that a list continues',
    `Quay opens\nBergen, 3 May 2024\n\nThe port of Bergen opens its second quay on Friday for these ships of the north:\n\nThe Ida is long.\n\n${long}`,
    ['headline: "Quay opens"\nplace: "Bergen"\ndate: "2024-05-03"'],
  ],
  [
    'the rows of an advisory, each below its label',
    `MEDIA ADVISORY\n\nQuay to open\n\nWHO:\nMayor Ida Sund\nThe crew of the Ida\nAll of Bergen\n\nWHAT:\nThe opening\n\nWHEN:\nFriday, May 3, 2024, 10:30 a.m.\n\nWHERE:\nThe quay\n2 Quay Street\nBergen\n\n${long} ${long} ${long}\n\nBACKGROUND\n${long} ${long}`,
    ['headline: "Quay to open"', 'WHERE:\\\nThe quay\\\n2 Quay Street\\\nBergen\n'],
  ],
  [
    'a heading of China above the title of a contract',
    '码头合同\n\n港口今日签订合同，合同期限为三年。\n\n五、备查文件\n《码头合同》。',
    ['## 五、备查文件\n\n《码头合同》'],
  ],
  [
    'the mark of Mexico at the end of a release',
    `Quay opens\n\n${long}\n\n--ooOoo--\n\nPress office\n000 000 0000`,
    ['- text: "--ooOoo--"', '\n\nPress office\\\n000'],
  ],
  [
    'the description of an image above its caption, which is no heading',
    `Quay opens\n\n${long}\n\nA ship at a long quay\n\nThe quay at dawn. Photo: Ida Sund\n\nWhat is new\n\n${long} Photos: https://port.example`,
    ['\n\nA ship at a long quay\n', '\n\n## What is new\n'],
  ],
  [
    'the name of an issuer right above a headline, below a date',
    `14 August 2024\n\nPort plc\nHalf-year results\n\nPort plc (“Port”) opened it. ${long}`,
    [
      'headline: "Half-year results"\nabove:\n  - "14 August 2024"\n  - "Port plc"\nissuer: "Port plc"\n',
    ],
  ],
  [
    'a Chinese day behind its label, with a source after it',
    `码头启用\n\n发布日期：2024年5月3日　来源：港口局\n\n${long}`,
    ['date: "2024-05-03"', '\n\n发布日期：2024年5月3日　来源：港口局\n'],
  ],
  [
    'a label above a headline and a dateline without a blank line',
    `NEWS RELEASE\nQuay opens for ships of all kinds\nBERGEN, 3 May 2024 – The harbour opened its second quay on Friday, and it\nis long enough for all of the ships that come to the town in the summer of\na year like this one.\n\nIt has\n\n- cranes\n- roads\n\n${long}`,
    [
      'headline: "Quay opens for ships of all kinds"\nabove:\n  - "NEWS RELEASE"\nplace: "BERGEN"',
      '---\n\nBERGEN, 3',
    ],
  ],
  [
    'what a Chinese page says of a text, which is left out, with its day',
    `港口启用第二码头\n\n发布时间：2024-05-03　来源：港口　点击：18\n\n${'港口周五启用第二码头。'.repeat(9)}`,
    ['date: "2024-05-03"', 'omitted:\n  - text: "发布时间：2024-05-03　来源：港口　点击：18"'],
  ],
  [
    'a Chinese day behind its label, with a source before it, which is left out',
    `码头启用\n\n来源：港口局　　发布时间：2024-05-03\n\n${long}`,
    ['date: "2024-05-03"', '- text: "来源：港口局　　发布时间：2024-05-03"'],
  ],
  [
    'a name behind a label, above a telephone number, which is no heading',
    `码头启用\n\n${long}\n\n联系人：许静怡\n\n联系电话：0871-5550-0148`,
    ['\n\n联系人：许静怡\n'],
  ],
  [
    'a self-description in Arabic that says only what the issuer is',
    `افتتاح الرصيف\n\n${long}\n\nنبذة عن الهيئة\n\n${long}`,
    ['headline: "افتتاح الرصيف"\nlang', '## نبذة عن الهيئة'],
  ],
  [
    'a number right behind a label',
    `Pressemitteilung 64/2025\n\nKai öffnet\n\n${long}`,
    ['headline: "Kai öffnet"\nabove:\n  - "Pressemitteilung 64/2025"\nrelease: "64/2025"\n'],
  ],
  [
    'a Portuguese embargo and label',
    `SOB EMBARGO ATÉ ÀS 00h01 DE SEXTA-FEIRA, 3 DE MAIO\n\nNOTA DE IMPRENSA N.º 4/2024\n\nCais abre\n\n${long}`,
    ['headline: "Cais abre"\nabove:\n  - "SOB EMBARGO'],
  ],
  [
    'a letterhead above a place, a day and a label',
    `ZWIĄZEK ZAWODOWY MARYNARZY I ROBOTNIKÓW PORTOWYCH\nZarząd Krajowy\nul. Portowa 1\n\nGdynia, dnia 3 maja 2024 r.\n\nKOMUNIKAT PRASOWY\n\nNABRZEŻE OTWARTE! WSZYSCY DO GDYNI\n\nZarząd otworzył nabrzeże, które jest długie. ${long}`,
    [
      'headline: "NABRZEŻE OTWARTE! WSZYSCY DO GDYNI"\nabove:\n  - "ZWIĄZEK ZAWODOWY',
      '"2024-05-03"',
    ],
  ],
  [
    'a day below the number of a release',
    `RIHTIM AÇILDI\n\nSayı: 2024-47\n3 Mayıs 2024\n\n${long}`,
    ['date: "2024-05-03"\nrelease: "2024-47"'],
  ],
  [
    'a day and how long it takes to read, which are no heading',
    `Quay opens\nPORT NEWS\n3 May 2024 • 3 min read\n${long}\n${long}\nWhat is next\n${long}`,
    ['date: "2024-05-03"', '\n\n3 May 2024 • 3 min read\n', '\n## What is next\n'],
  ],
  [
    'a long heading in capitals above a list',
    `Quay opens\n\n${long}\n\nANNEX 2: CALENDAR OF THE MEETINGS\n\n- May\n- June\n\nThe board will meet on all of these\n\n- Mondays\n- Fridays\n\n${long}`,
    ['## ANNEX 2: CALENDAR OF THE MEETINGS\n', '\nThe board will meet on all of these\n'],
  ],
  [
    'a heading below a French quotation in a copy without blank lines',
    `Le quai ouvre\nBergen, le 3 mai 2024 – Le port de Bergen ouvre son deuxième quai, qui est\nassez long pour tous les navires qui viennent en ville pendant l’été.\n« Nous avons attendu ce quai pendant neuf ans, et tous les navires y trouveront\nleur place. »\nUn quai pour la ville\nLe quai a coûté 14 millions d’euros, que la ville et la région ont payés avec\nl’aide du port et de ses clients.`,
    ['leur place. »\n\n## Un quai pour la ville\n\nLe quai a coûté'],
  ],
  [
    'lines of pages',
    `Quay\n\n${long}\n\nSeite drucken\n\nVorheriger Beitrag\n\nLire aussi : Une grue\n\n• teilen\n• mitteilen\n\n扫一扫在手机打开当前页\n\n【打印本页】\n\n责任编辑：李明\n\nPaylaş\n\nПоделиться\n\nVolver\n\n以　上`,
    [
      '"【打印本页】"',
      '"责任编辑：李明"',
      '"Paylaş"',
      '"Поделиться"',
      '"Volver"',
      '"Seite drucken"',
      '"Vorheriger Beitrag"',
      '"Lire aussi : Une grue"',
      '"• teilen\\n• mitteilen"',
      '"扫一扫在手机打开当前页"',
      '"以　上"',
    ],
  ],
  [
    'an email whose subject is the headline, below an introduction, with a closing above its signature',
    `From: Ida <ida@port.example>\nTo: desk@paper.example\nSubject: Media release: Port opens quay\n\nThis is for your paper of 3 May.\n\nPort opens quay\n\n${long}\n\nKind regards,\nIda\n\n-- \nIda Sund\nPort of Bergen`,
    [
      'headline: "Port opens quay"\nlang',
      '"This is for your paper of 3 May."',
      '"Kind regards,\\nIda"',
      `---\n\n${long}\n\n<Edition>`,
    ],
  ],
  [
    'an email with bold lines, as plain text has them',
    `From: Ida <ida@port.example>\nTo: desk@paper.example\nSubject: News\n\nGod dag\n\nHere is our release.\n\n*Port opens quay*\n\n${long}\n\n*Who pays*\n\n${long} The *Aurora* came first.`,
    ['headline: "*Port opens quay*"', '"God dag"', '"Here is our release."', '## \\*Who pays\\*\n'],
  ],
  [
    'an email that begins with its headline, above a bold line',
    `From: Ida <ida@port.example>\nTo: desk@paper.example\nSubject: News\n\nPort opens second quay\n\nIt is long.\n\n*Who pays*\n\n${long}\n\n${long}`,
    ['headline: "Port opens second quay"', '---\n\nIt is long.\n\n## \\*Who pays'],
  ],
  [
    'a remark between asterisks without the other one, which is no heading',
    `Quay opens\n\n${long}\n\n* without tax\n\n${long}`,
    ['\n\n\\* without tax\n\n'],
  ],
  [
    'the name of the author above a headline',
    `By Jane Doe\n\nQuay opens\n\n${long}`,
    ['headline: "Quay opens"\nabove:\n  - "By Jane Doe"'],
  ],
  [
    'the name of the author above the text, and headings that begin with the same word',
    `Quay opens\n\nBy Jane Doe\n\n${long}\n\nBy the numbers\n\n${long}\n\nBy Business Segment\n\n- Ships of all kinds\n- Cranes\n\n${long}`,
    ['---\n\nBy Jane Doe\n\n', '\n\n## By the numbers\n', '\n\n## By Business Segment\n'],
  ],
  [
    'the name of an issuer right above the text, and a heading with such a name',
    `Quay opens\n\nPeer-Reviewed Publication\n\nUniversity of Bergen\n\n${long}\n\nMinistry of Ports\n\n${long}`,
    [
      'issuer: "University of Bergen"',
      '---\n\nPeer-Reviewed Publication\n\nUniversity of Bergen\n\n',
      '## Ministry of Ports\n',
    ],
  ],
  [
    'a company whose text leaves out its legal form, right above the headline',
    `Port PLC\nResults of the year to 3 May\n\nPort, the owner of the quay, reports.\n\n${long}`,
    ['headline: "Results of the year to 3 May"\nabove:\n  - "Port PLC"\nissuer: "Port PLC"'],
  ],
  [
    'a headline of two lines, the first of which is a company that the text doesn’t begin with',
    `Port PLC\nOpens Quay\n\nThe owner of the quay opened it on Friday.\n\n${long}`,
    ['headline: "Port PLC\\nOpens Quay"'],
  ],
  [
    'the name of a company behind a label with a colon and a wide space',
    `岸壁を開設\n\n港は第二の岸壁を開いた。\n\n会社名　：株式会社みなと\n所在地　：長岡市`,
    ['issuer: "株式会社みなと"'],
  ],
  [
    'a number of a release behind its name and a colon, and software that isn’t one',
    `RELEASE: 97-112\n\nQuay opens\n\n${long}`,
    ['release: "97-112"'],
  ],
  [
    'the day of publication below a headline, in other languages',
    `Ny kai\n\nPublicerad: 2024-08-19\n\nHamnen öppnade en ny kaj på fredagen, och den är lång.`,
    ['date: "2024-08-19"'],
  ],
  [
    'the day of an event below a headline, which is not that of the release',
    `Ny kaj\n\nInvigning: 2024-08-19\n\nHamnen öppnar en ny kaj, och den är lång.`,
    ['headline: "Ny kaj"\nlang: "sv"\n---'],
  ],
  [
    'headings above a day at the end of the text',
    `Quay opens\n\n${long}\n\nWho pays\n\n${long}\n\n3 May 2024`,
    ['date: "2024-05-03"', '\n\n## Who pays\n'],
  ],
  [
    'headings like the second-level one before them, but no other one',
    `Quay opens\n\n${long}\n\nProgramme\n\nFriday 3 May\n\n${long}\n\nSaturday 4 May\n\n${long}\n\nTickets\n\n${long}\n\nSunday 5 May\n\n${long}\n\nRegions\n\nRegion North\n\n${long}\n\nRegion West\n\n${long}`,
    [
      '## Programme\n\n### Friday 3 May\n',
      '\n### Saturday 4 May\n',
      '\n## Tickets\n',
      '\n## Sunday 5 May\n',
      '\n### Region North\n',
      '\n### Region West\n',
    ],
  ],
  [
    'a table that begins with a label and its value, which are no header',
    `Quay opens\n\n${long}\n\nArea\t62 ha\nCost\tA lot\n\n${long}\n\nWHAT:   Opening\nVISUALS: Cranes and ships\n\n${long}`,
    [
      '| | |\n| - | - |\n| Area | 62 ha |\n',
      '| | |\n| - | - |\n| WHAT: | Opening |\n| VISUALS: | Cranes and ships |\n',
    ],
  ],
  [
    'a table whose header has a year',
    `Quay opens\n\n${long}\n\nArea\t2024\nCost\t62`,
    ['\n\n| Area | 2024 |\n| - | - |\n'],
  ],
  [
    'lines between two dashes, which are no list',
    `Quay opens\n\n-- It is long --\n\n-- It cost EUR 9 million --\n\n${long}`,
    ['\\-- It is long --\n\n\\-- It cost EUR 9 million --\n'],
  ],
  [
    'a list numbered with degree signs, as in French',
    `Quai ouvert\n\nLe quai a été ouvert en deux étapes :\n\n1° remise en état\n2° ouverture\n\n${long}`,
    ['\n1. remise en état\n2. ouverture\n'],
  ],
  [
    'an issuer and a day behind their own labels',
    `Quay opens\n\nFrom: Port of Bergen\nPublished: 3 May 2024\n\n${long}`,
    ['issuer: "Port of Bergen"\ndate: "2024-05-03"'],
  ],
  [
    'a Chinese dateline that begins with the day',
    `码头启用\n\n2024年5月3日，临澜——港务集团宣布码头启用。\n\n港口很大。`,
    ['place: "临澜"\ndate: "2024-05-03"'],
  ],
  [
    'a mark at the end of a Korean release, and a Polish link',
    `부두 개장\n\n항만공사는 부두를 열었다고 밝혔다. 부두는 매우 길다.\n\n<끝>\n\nUdostępnij na Facebooku`,
    ['- text: "<끝>"', '- text: "Udostępnij na Facebooku"'],
  ],
  [
    'the signature of an email, above a long notice of whom it is for',
    `From: Ida <ida@port.example>\nTo: desk@paper.example\nSubject: News\n\nQuay opens\n\n${`${long}\n\n`.repeat(9)}-- \nIda Sund\n\nYou get this email, as you are on the list of those whom the Port of Bergen tells its news, until you say no.`,
    ['- text: "Ida Sund"', '- text: "You get this'],
  ],
  [
    'buttons of a Chinese page',
    `码头启用\n\n港务集团宣布码头启用。\n\n打印本页 关闭窗口`,
    ['- text: "打印本页 关闭窗口"'],
  ],
];
test.each(texts)('%s', (_, source, expected) => {
  const { mdx } = importRelease(source);
  for (const words of expected) expect(mdx).toContain(words);
  const release = parseRelease(releasePaths('f'), { mdx, source, anchors: undefined });
  expect(findBy(checkSourceText, release).map(String)).toEqual([]);
});

test.each([
  'Lees ook',
  'Läs också:',
  'Читайте також: Кран',
  'इस विज्ञप्ति को इन भाषाओं में पढ़ें: English',
  'Get the morning news in your inbox',
])('a link to another page is left out: %s', (line) =>
  expect(importRelease(`Quay opens\n\n${long}\n\n${line}`).mdx).toContain(`- text: "${line}"`),
);

test.each([
  'Další zasedání se koná 1. června.',
  'Share capital',
  'Deel 1',
  'Meadow Lane recalls chocolate chip cookies',
  'The bakery sold 3 million cookies last year.',
  'The regulator fined the port for using cookies without consent.',
  'Copyright reform: what changes',
  'Register for the seminar: https://port.example/seminar',
  'Jane Doe | Head of Press | Port of Bergen',
  'Berlin | Germany | 3 May 2024',
  'Subject: how harbours work',
  'Тема: порты',
  'Social media use doubles',
  'Privacy policy of the port changes',
  'Read more about it in our report.',
  'Follow us to the quay',
  'Source code of the cranes',
  'Zum Inhalt der Klage',
])('a line of a release that begins like one of a page is kept: %s', (line) => {
  const { mdx } = importRelease(`Quay opens\n\n${long}\n\n${line}\n\n${long}`);
  expect(mdx).not.toContain('omitted:');
});

test('items of a list name neither the issuer nor the number of a release', () => {
  const lists = `- Berth No. 7\n- Berth No. 8\n\n${long}\n\n- About Lindhaven\n- Programme`;
  const { missing } = importRelease(`Quay opens\n\n${long}\n\n${lists}\n\n${long}`);
  expect(missing).toEqual(expect.arrayContaining(['issuer', 'release']));
});

test.each(['© 2024 Port Inc. All rights reserved.', 'Contact: Ida Sund, Port Inc.'])(
  'a line of a wire is left out above what is short: %s',
  (last) => {
    const text = `Quay opens\n\n${long}\n\n${long}\n\nSource: Port Inc\n\n${last}`;
    const page = { text, marks: new Map(), skipped: [], lang: 'en', date: undefined };
    for (const { mdx } of [importRelease(text), importRelease(text, 'en', page)]) {
      expect(mdx).toContain('issuer: "Port Inc"');
      expect(mdx).toContain('- text: "Source: Port Inc"');
    }
  },
);

test('short lines below a menu and lines below a cookie notice are left out', () => {
  const headline = 'Harbour opens second quay for larger ships';
  const page = `Home\n\nOur work\n\nContact\n\nPress release\n\n${headline}\n\n${long}\n\nCookie settings\n\nPrivacy`;
  expect(importRelease(page).guesses).toEqual([
    'line 1: left out: Home (A menu, breadcrumb trail or link of the page.)',
    'line 3: left out: Our work (Part of the page or the email around the release.)',
    'line 5: left out: Contact (Part of the page or the email around the release.)',
    'line 7: above the headline: Press release',
    `line 9: headline: ${headline}`,
    'line 9: lang: en',
    'line 13: left out: Cookie settings (A cookie notice of the page.)',
    'line 15: left out: Privacy (Part of the page or the email around the release.)',
  ]);
});

test('a source below a table, or inside a text, is no line of a wire, and no issuer', () => {
  const table = 'Year\tShips\n2024\t8\n\nSource: Statistics Norvia';
  for (const more of [table, `${table}\n\n${long}`]) {
    const { mdx, missing } = importRelease(`Quay opens\n\n${long}\n\n${more}`);
    expect(mdx).toContain('\n\nSource: Statistics Norvia\n\n');
    expect(missing).toContain('issuer');
  }
});

test.each(['When: 3 May 2024, 10:00 a.m.', 'Termin: 3. Mai 2024\nOrt: Hafen'])(
  'the day of another event is not the day of the release: %j',
  (event) => expect(importRelease(`Quay opens\n\n${long}\n\n${event}`).missing).toContain('date'),
);

test('every guess is listed with its line', () => {
  const source = `Press release\n\nQuay opens\n\nBERGEN, 3 May 2024 – ${long}\n\nWhat it costs\n\n${long}\n\n- Ships\n- Cranes\n\n1. Ships\n2. Cranes\n\nYear\tShips\n2024\t8\n\n> ${long}\n\nPort of Bergen\n12 Quay Street\n\nShare`;
  expect(importRelease(source).guesses).toEqual([
    'line 1: above the headline: Press release',
    'line 3: headline: Quay opens',
    'line 3: lang: en',
    'line 5: place: BERGEN',
    'line 5: date: 2024-05-03',
    'line 7: heading: What it costs',
    'line 11: list of 2',
    'line 14: numbered list of 2',
    'line 17: table of 2 rows',
    'line 20: quotation',
    'line 22: 2 lines with line breaks',
    'line 25: left out: Share (A button or form of the page.)',
  ]);
  const [first] = importRelease(`Quay opens\n${long}\n${long}\n${long}`).guesses;
  expect(first).toBe('line 1: each line is a paragraph');
});

test('a day that is only known as the end of an embargo is listed as such', () => {
  const { guesses } = importRelease(`Sperrfrist: 3. Mai 2024, 11 Uhr\n\nKai eröffnet\n\n${long}`);
  expect(guesses).toContain(
    'line 1: date: 2024-05-03 (when the embargo ends; correct it if the release is older)',
  );
});

test('a fact in a block of several lines is listed with its own line', () => {
  const above = 'Office of Ports\nPress release\nRelease No. 4/24\n3 May 2024';
  const { guesses } = importRelease(`${above}\n\nQuay opens\n\n${long}`);
  expect(guesses.filter((guess) => /issuer|release:|date/.test(guess))).toEqual([
    'line 1: issuer: Office of Ports',
    'line 3: release: 4/24',
    'line 4: date: 2024-05-03',
  ]);
});

test('characters in an email encoding, or decoded wrongly, are reported', () => {
  const { guesses } = importRelease('Quay\n\nA caf=C3=A9.\n\nA cafÃ©.\n\nâ€œA.â€\n\nA café.');
  const garbled = guesses.filter((guess) => guess.includes(': to check: '));
  expect(garbled.map((guess) => parseInt(guess.slice(5)))).toEqual([3, 5, 7]);
});

test('signs of Markdown, and words that a PDF broke, are reported', () => {
  const lines = ['# Quay', '**BERGEN** – It is.', 'See [it](https://port.example).', 'Mona- ten'];
  const fine = ['#quay', '*** WARNING ***', 'Ein- und Ausfuhr', '[1] (https://port.example)'];
  const table = '| Item | Mass |\n|---|---:|\n| Egg | 58 g |';
  const { guesses } = importRelease([...lines, ...fine, `${long} Mona- ten.`, table].join('\n\n'));
  const garbled = guesses.filter((guess) => guess.includes(': to check: '));
  expect(garbled.map((guess) => parseInt(guess.slice(5)))).toEqual([1, 3, 5, 7, 17, 19]);
  expect(garbled[4]).toBe('line 17: to check: it is long. Mona- ten.');
});

test('the reason for leaving out a line is in the language of the page', () => {
  const text =
    'Hafen öffnet zweiten Kai\n\nDer Hafen hat am Freitag seinen Kai eröffnet.\n\nTeilen\n';
  const { mdx, guesses } = importRelease(text, 'de');
  expect(mdx).toContain('why: "Teil der Seite oder der E-Mail, aus der der Text stammt."');
  expect(guesses).toContain('line 5: left out: Teilen (A button or form of the page.)');
  expect(importRelease(text, 'sv').mdx).toContain('why: "A button or form of the page."');
});

/** Counts each character that isn't white space. */
function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/g, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function shapeOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `h${node.depth}`;
    case 'list':
      return `${node.ordered ? 'ol' : 'ul'}${node.children.length}`;
    case 'table':
      return `${node.children.length}x${node.children[0]?.children.length}`;
    case 'blockquote':
      return 'quote';
    case 'paragraph': {
      const breaks = node.children.filter(({ type }) => type === 'break').length;
      return breaks ? `p/${breaks + 1}` : 'p';
    }
    default:
      return node.type;
  }
}

test('control characters of a headline are escapes, as Astro accepts no others', () => {
  const { mdx } = importRelease('It\u0092s open\n\nThe harbour opened its second quay.\n');
  const { problems, data } = readFrontMatter('a.mdx', mdx);
  expect(mdx).toContain('headline: "It\\x92s open"');
  expect([problems, data?.headline]).toEqual([[], 'It\u0092s open']);
});

test('a long text is cut in the list of guesses, and the advice after it is not', () => {
  const sentence = 'The port opened its second quay. ';
  const { guesses, headline } = importRelease(sentence.repeat(10));
  expect(headline).toHaveLength(sentence.length * 10 - 1);
  expect(guesses[0]).toMatch(/^line 1: headline: The port .{150,180}… \(the whole text; /);
});
