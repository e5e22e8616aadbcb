import { expect, test } from 'vitest';
import { normalizeWord, symbolsOf } from '../../../src/text/compare-words.ts';

test('letters, accents and apostrophes of a word are in one form', () => {
  const forms = {
    Ærø: 'aero',
    Œuvre: 'oeuvre',
    Đorđe: 'dorde',
    Guðni: 'gudni',
    Þór: 'thor',
    Łódź: 'lodz',
    Straße: 'strasse',
    ılık: 'ilik',
    'O’Brien’s': 'obrien',
    'rock’n’roll': 'rocknroll',
    'they’ll': 'they',
  };
  expect(Object.keys(forms).map(normalizeWord)).toEqual(Object.values(forms));
});

test.each([
  ['usd', '$ dollar dollars usd'],
  ['prozent', '% percent percentage pct procent prozent pourcent'],
  ['euros', '€ euro euros eur'],
  ['gbp', '£ pound pounds gbp'],
  ['degree', '° degree degrees grad'],
  ['¥', '¥ yen jpy ¥ yuan rmb cny renminbi'],
  ['boat', ''],
])('a text may write one of these for “%s”: %s', (form, symbols) => {
  expect(symbolsOf(form).join(' ')).toBe(symbols);
});
