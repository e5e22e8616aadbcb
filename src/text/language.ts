const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT =
  /[\p{L}&&[\p{scx=Adlm}\p{scx=Arab}\p{scx=Hebr}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Rohg}\p{scx=Syrc}\p{scx=Thaa}]]/gv;

/** Returns the direction of a language, if it isn’t left to right. */
export function directionOf(lang: string): 'rtl' | undefined {
  return new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : undefined;
}

/** Tells whether most letters of a text run in the opposite direction of a language. */
export function isOppositeDirection(text: string, lang: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const leftward = count(RIGHT_TO_LEFT);
  const opposite = directionOf(lang) ? count(LETTERS) - leftward : leftward;
  return opposite > 0 && opposite * 2 > count(LETTERS);
}

/** Tells whether a language is written in a script that Latin typefaces usually lack. */
export function needsOwnFonts(lang: string): boolean {
  return !['Latn', 'Cyrl', 'Grek'].includes(new Intl.Locale(lang).maximize().script ?? '');
}

const READ_BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Characters read a minute in Chinese and Japanese (Trauzettel-Klosinski and Dietz 2012, IReST). */
const CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };

/** Words read a minute in other languages (Brysbaert 2019: adults, silently, English non-fiction). */
const WORDS = 238;

/** Estimates the minutes that it takes to read a text. */
export function minutesToRead(text: string, lang: string): number {
  const characters = CHARACTERS[lang.replace(/-.*/, '')];
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  const minutes = characters
    ? (text.match(READ_BY_CHARACTER)?.length ?? 0) / characters
    : [...words].filter(({ isWordLike }) => isWordLike).length / WORDS;
  return Math.max(1, Math.ceil(minutes));
}
