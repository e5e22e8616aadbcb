import { expect, test } from 'vitest';
import { monthNames } from '../../../src/text/dates.ts';
import { normalizeWord } from '../../../src/text/compare-words.ts';
import { writtenForms } from '../../../src/text/written-forms.ts';

test('a day and a month are a date without its year', () => {
  expect(writtenForms('24/2', 'pt')).toEqual([
    ['exact', ['24/2', '24 de fevereiro', '24 de fev.']],
  ]);
  expect(writtenForms('29/2', 'en')).toEqual([
    ['exact', ['29/2', '29 February', 'February 29', '29 Feb', 'Feb 29']],
  ]);
});

test.each([
  [
    '14.08.2025',
    'de',
    [
      ['14. August 2025', '14. Aug. 2025'],
      ['14. August', '14. Aug.'],
    ],
  ],
  [
    '2025-08-14',
    'es',
    [
      ['14 de agosto de 2025', '14 ago 2025'],
      ['14 de agosto', '14 ago'],
    ],
  ],
  [
    '14/08/2025',
    'fr',
    [
      ['14 août 2025', '14 août 2025'],
      ['14 août', '14 août'],
    ],
  ],
  [
    '14/8/2025',
    'th',
    [
      ['14 สิงหาคม 2025', '14 ส.ค. 2025'],
      ['14 สิงหาคม', '14 ส.ค.'],
    ],
  ],
  [
    '2025-08-14',
    'fa',
    [
      ['۱۴ اوت ۲۰۲۵', '۱۴ اوت ۲۰۲۵'],
      ['۱۴ اوت', '۱۴ اوت'],
    ],
  ],
  [
    '08/14/2025',
    'en',
    [
      ['14 August 2025', 'August 14, 2025', '14 Aug 2025', 'Aug 14, 2025'],
      ['14 August', 'August 14', '14 Aug', 'Aug 14'],
    ],
  ],
  [
    '05/06/2025',
    'en-US',
    [
      ['5 June 2025', 'June 5, 2025', '5 Jun 2025', 'Jun 5, 2025'].concat([
        '6 May 2025',
        'May 6, 2025',
        '6 May 2025',
        'May 6, 2025',
      ]),
      ['5 June', 'June 5', '5 Jun', 'Jun 5', '6 May', 'May 6', '6 May', 'May 6'],
    ],
  ],
  ['31.12', 'de', []],
  ['14/8/25', 'en', []],
  ['1.2.3.4', 'en', []],
  ['40/40/2025', 'en', [[], []]],
])('%s in %s is %s', (typed, lang, dates) => {
  const [whole = [], days = []] = dates;
  expect(writtenForms(typed, lang)).toEqual(
    dates.length > 0 ? Object.entries({ exact: [typed, ...whole], near: days }) : [],
  );
});

test('a Japanese word may have another ending, but not a particle', () => {
  const [exact, shorter, others] = writtenForms('描いた', 'ja');
  expect([exact, shorter]).toEqual([
    ['exact', ['描いた', '描イタ']],
    ['related', ['描い']],
  ]);
  expect(others?.[0]).toBe('related');
  expect(others?.[1]).toContain('描き');
  expect(others?.[1]).not.toContain('描の');
  expect(writtenForms('描いた', 'zh')).toEqual([]);
  expect(writtenForms('絵', 'ja').flatMap(([, forms]) => forms)).toEqual(['絵', '絵']);
});

test('a Japanese word may be in the other kana, or have a letter between its two characters', () => {
  expect(writtenForms('カモメ号', 'ja')[0]).toEqual(['exact', ['カモメ号', 'かもめ号']]);
  expect(writtenForms('受取', 'ja').at(-1)?.[1]).toContain('受け取');
  expect(writtenForms('会議室', 'ja').at(-1)?.[1]).toEqual([]);
});

test('the name of a month is also its others, a short one only if the text has no longer one', () => {
  const monthsIn = (lang: string) => [
    ...Map.groupBy(monthNames(lang).map(normalizeWord), (_, at) => at % 12).values(),
  ];
  const months = monthsIn('pl');
  expect(writtenForms('lis.', 'pl', months)).toEqual([
    ['exact', ['listopad', 'listopada', 'lis', 'lis']],
    ['exact', ['listopad', 'listopada', 'lis', 'lis']],
  ]);
  expect(writtenForms('FÉV', 'fr', monthsIn('fr'))).toEqual([]);
  expect(writtenForms('Févr.', 'fr', monthsIn('fr'))[0]?.[1]).toContain('fevrier');
  expect(writtenForms('września', 'pl', months)[0]?.[1]).toContain('wrzesien');
  expect(writtenForms('jesień', 'pl', months)).toEqual([]);
});
