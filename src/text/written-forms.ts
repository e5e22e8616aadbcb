import { wordLists } from './compare-words.ts';

/** English names whose initials are also those of many other words. */
const initials = wordLists(
  'artificial-intelligence ai, chief-executive ceo, electric-vehicle electric-vehicles ev, united-states usa US',
);

/** How a language names quarters and halves of a year: their letters with a noun, and the words for first to fourth. */
const periods: Record<string, { nouns: Record<string, string>; ordinals: string[][] }> = {
  de: {
    nouns: { q: 'Quartal', h: 'Halbjahr' },
    ordinals: wordLists('ersten erstes 1, zweiten zweites 2, dritten drittes 3, vierten viertes 4'),
  },
  en: {
    nouns: { q: 'quarter', h: 'half' },
    ordinals: wordLists('first 1st, second 2nd, third 3rd, fourth 4th'),
  },
  es: {
    nouns: { t: 'trimestre', s: 'semestre' },
    ordinals: wordLists('primer 1, segundo 2, tercer 3, cuarto 4'),
  },
  fr: {
    nouns: { t: 'trimestre', s: 'semestre' },
    ordinals: wordLists('premier 1er, deuxième second 2e, troisième 3e, quatrième 4e'),
  },
};

/** Returns a word in lower case, without accents and points. */
export function bareWord(typed: string): string {
  const decomposed = typed.toLowerCase().normalize('NFD');
  return decomposed.replace(/[\p{M}.]/gu, '');
}

/**
 * Lists how a text may write what was typed, and how each counts as found. A date in digits may be as typed,
 * or "14. August 2025" for `14.08.2025` or `2025-08-14`; then, as near matches, without the year. `14/8` also
 * finds a date without a year. In English the month may come first. A month is found by its other names, "Nov." or
 * "ноябрь"; each list has those of one, normalized. "CEO" finds "chief executive", and "Q3" the "third quarter". A Japanese word may be in the other kana, have another ending,
 * "描いた" or "描き", or a letter between two characters, "受け取る".
 */
export function writtenForms(
  typed: string,
  lang: string,
  months: readonly (readonly string[])[] = [],
): ['exact' | 'near' | 'related', readonly string[]][] {
  if (lang === 'ja' && /^[\p{sc=Han}\p{scx=Kana}\p{scx=Hira}]+$/u.test(typed)) {
    const [, kanji = '', kana = ''] = /^(\p{sc=Han}+)(\p{sc=Hira}*)$/u.exec(typed) ?? [];
    const shorter = [...kana].map((_, at) => typed.slice(0, -1 - at)).slice(0, -1);
    // Without particles, which also follow nouns.
    const endings =
      'あいうえかきくけこがぎぐげごさしすせそざじずぜたちつてだなぬねばびぶべぼまみむめゆよらりるれろわっん';
    const shift = (one: string) => String.fromCharCode(one.charCodeAt(0) + (one < 'ァ' ? 96 : -96));
    const otherKana = typed.replace(/[ぁ-ゖァ-ヶ]/g, shift);
    return [
      ['exact', [typed, otherKana]],
      ...shorter.map((form): ['related', string[]] => ['related', [form]]),
      ['related', kana === '' ? [] : [...endings].map((ending) => kanji + ending)],
      ['related', kanji.length === 2 ? [...endings].map((one) => [...kanji].join(one)) : []],
    ];
  }
  const word = bareWord(typed);
  const isEnglish = lang.startsWith('en');
  const lists = [...months, ...(isEnglish ? initials : [])];
  const others = lists.find((list) => list.includes(word));
  // In other languages, a short name may be another word: “mar”, “dez”.
  const isOwn = (one: string) => isEnglish || one === word || one.length > 3;
  if (others) return [others.filter(isOwn), others].map((all) => ['exact', all]);
  const { nouns = {}, ordinals = [] } = periods[lang] ?? {};
  const [, letter = '', nth = ''] =
    /^([hqst])([1-4])$/.exec(word.replace(/^(\d)(\D)$/, '$2$1')) ?? [];
  const names = ordinals[Number(nth) - 1]?.map((one) => `${one} ${nouns[letter]}`);
  if (names && nouns[letter]) return [['exact', [letter + nth, nth + letter, ...names]]];
  if (!/^(?:\d\d?([./-])\d\d?\1\d{4}\.?|\d{4}-\d\d?-\d\d?|\d\d?(?:\/\d\d?|\.\d\d?\.))$/.test(typed))
    return [];
  const [first = 0, second = 0, third] = typed.split(/\D/).filter(Boolean).map(Number);
  const year = third ?? 2000; // a leap year
  const inOrder = first > 31 ? [first, second, year] : [year, second, first];
  const orders = [inOrder, ...(isEnglish && first <= 31 ? [[year, first, second]] : [])];
  const locales = isEnglish ? ['en-GB', 'en-US'] : [`${lang}-u-ca-gregory`];
  const formatDates = (year?: 'numeric') =>
    orders.flatMap(([ofYear = 0, ofMonth = 0, day]) => {
      const date = new Date(ofYear, ofMonth - 1, day);
      const write = (month: 'long' | 'short') =>
        locales.map((locale) => date.toLocaleDateString(locale, { day: 'numeric', month, year }));
      return ofMonth > 12 ? [] : [...write('long'), ...write('short')];
    });
  if (third === undefined) return [['exact', [typed, ...formatDates()]]];
  return [
    ['exact', [typed, ...formatDates('numeric')]],
    ['near', formatDates()],
  ];
}
