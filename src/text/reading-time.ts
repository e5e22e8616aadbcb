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
