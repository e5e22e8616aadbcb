import { describe, expect, test } from 'vitest';
import { en } from '../../../src/words/en.ts';
import { fill, forNumber } from '../../../src/words/words.ts';
import { languages, scriptWords, wordsFor, wordsForSite } from '../../../src/words/words-for.ts';

/** Every text by its path, with the places that it has to fill; a plural has those of its last form. */
function placesOf(texts: object, path = ''): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [key, text] of Object.entries(texts)) {
    if (key === 'numbers') continue; // each language has scales and signs of its own
    const at = path ? `${path}.${key}` : key;
    if (typeof text === 'string') found[at] = (text.match(/\{\w+\}/g) ?? []).sort();
    else if ('other' in text) Object.assign(found, placesOf({ [key]: text.other }, path));
    else Object.assign(found, placesOf(text, at));
  }
  return found;
}

describe.each(languages.filter((lang) => lang !== 'en'))('the words of %s', (lang) => {
  const { words, lang: marked } = wordsFor(lang);
  test('have the places of the English ones', () => {
    expect(placesOf(words)).toEqual(placesOf(en));
  });
  test('name their language and need no mark', () => {
    expect([words.lang, scriptWords(words).lang, marked]).toEqual([lang, lang, undefined]);
  });
});

test.each(['he', 'fi', 'zh-TW', 'zh-HK', 'zh-Hant', 'ar-Latn'])(
  '%s, which has no words, gets the English ones, which its elements name',
  (tag) => {
    const { words, lang } = wordsFor(tag);
    expect(lang).toBe('en');
    expect({ ...words, numbers: en.numbers }).toEqual(en);
    expect(words.numbers.lang).toBe(tag);
  },
);

test('a region has the words of its language, unless it writes in another script', () => {
  expect(wordsFor('zh-SG').words.lang).toBe('zh');
  expect(wordsFor('de-AT').words.contents).toBe('Inhalt');
  expect(wordsFor('en-US')).toEqual({ words: en });
});

test('a site has the words of its language, else of most of its releases, else English ones', () => {
  const releases = ['en', 'de', 'de-AT', 'fi'].map((lang) => ({ data: { lang } }));
  const inOrder = (...order: number[]) => order.flatMap((at) => releases[at] ?? []);
  const of = (lang?: string, ...order: number[]) =>
    wordsForSite(lang, inOrder(...order)).words.lang;
  expect(of('fr', 0, 1, 2)).toBe('fr');
  expect(of(undefined, 0, 1, 2)).toBe('de');
  // A language without words counts as English, and of two the first is taken.
  expect(of(undefined, 0, 1, 2, 3)).toBe('en');
  expect(of(undefined, 1, 0)).toBe('de');
  expect(of(undefined)).toBe('en');
});

test('a text is filled by name, and a value is not filled again', () => {
  expect(fill('{a} of {b}', { a: '{b}', b: 2 })).toBe('{b} of 2');
});

test('each language has its own forms for numbers', () => {
  const say = (lang: string, n: number): string =>
    forNumber(lang, wordsFor(lang).words.script.passages, n);
  expect([1, 2].map((n) => say('en', n))).toEqual(['1 passage', '2 passages']);
  expect([1, 2, 3, 11].map((n) => say('ar', n))).toEqual([
    'فقرة واحدة',
    'فقرتان',
    '3 فقرات',
    '11 فقرة',
  ]);
  expect([1, 2].map((n) => say('zh', n))).toEqual(['1个段落', '2个段落']);
});

test('Arabic has a form for one, two, few, many and hundreds of releases', () => {
  const { releases } = wordsFor('ar').words.script.site;
  expect([1, 2, 3, 11, 100].map((n) => forNumber('ar', releases, n))).toEqual([
    'بيان واحد',
    'بيانين',
    '3 بيانات',
    '11 بياناً',
    '100 بيان',
  ]);
});

test('in French a line never begins with a sign that follows a space', () => {
  const texts = JSON.stringify(wordsFor('fr').words, (key, text) =>
    key === 'numbers' ? undefined : text,
  );
  expect(texts.match(/.{8}(?: [:;!?»%]|« ).{8}/g)).toBeNull();
});

test('Chinese has no spaces around its numbers and signs', () => {
  const texts = JSON.stringify(wordsFor('zh').words, (key, text) =>
    key === 'count' ? undefined : text,
  );
  expect(texts.match(/.{8} (?:\p{Script=Han}|\{).{4}|\p{Script=Han} .{8}/gu)).toBeNull();
});
