/**
 * Lists how a text may write what was typed, and how each counts as found. A date in digits may be as typed,
 * or "14. August 2025" for `14.08.2025` or `2025-08-14`; then, as near matches, without the year. `14/8` also
 * finds a date without a year. In English the month may come first. A Japanese word that ends in hiragana
 * may have another ending, "描いた" or "描き".
 * The build sends this function's code to the browser, so it must use nothing else in this file.
 */
export function writtenForms(
  typed: string,
  lang: string,
): ['exact' | 'near' | 'related', string[]][] {
  const [, kanji = '', kana = ''] =
    (lang === 'ja' && /^(\p{sc=Han}+)(\p{sc=Hira}+)$/u.exec(typed)) || [];
  if (kanji !== '') {
    const shorter = [...kana].map((_, at) => typed.slice(0, -1 - at)).slice(0, -1);
    // Without particles, which also follow nouns.
    const endings =
      'あいうえかきくけこがぎぐげごさしすせそざじずぜたちつてだなぬねばびぶべぼまみむめゆよらりるれろわっん';
    return [
      ['exact', [typed]],
      ...shorter.map((form): ['related', string[]] => ['related', [form]]),
      ['related', [...endings].map((ending) => kanji + ending)],
    ];
  }
  if (!/^(?:\d\d?([./-])\d\d?\1\d{4}|\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?)$/.test(typed)) return [];
  const [first = 0, second = 0, third] = typed.split(/\D/).map(Number);
  const isEnglish = lang.startsWith('en');
  const year = third ?? 2000; // a leap year
  const inOrder = first > 31 ? [first, second, year] : [year, second, first];
  const orders = [inOrder, ...(isEnglish && first <= 31 ? [[year, first, second]] : [])];
  const locales = isEnglish ? ['en-GB', 'en-US'] : [`${lang}-u-ca-gregory`];
  const formatDates = (format: Intl.DateTimeFormatOptions) =>
    orders.flatMap(([year = 0, month = 0, day]) => {
      const date = new Date(year, month - 1, day);
      return month > 12 ? [] : locales.map((locale) => date.toLocaleDateString(locale, format));
    });
  const format = { day: 'numeric', month: 'long' } as const;
  if (third === undefined) return [['exact', [typed, ...formatDates(format)]]];
  return [
    ['exact', [typed, ...formatDates({ ...format, year: 'numeric' })]],
    ['near', formatDates(format)],
  ];
}
