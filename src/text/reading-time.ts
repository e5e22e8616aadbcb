const READ_BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Characters read a minute in Chinese and Japanese (Trauzettel-Klosinski and Dietz 2012, IReST). */
const CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };

/** Words read a minute in other languages (Brysbaert 2019: adults, silently, English non-fiction). */
const WORDS = 238;

/** Letters of scripts without spaces between words, beside Chinese and Japanese. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Estimates the minutes that it takes to read a text. */
export function minutesToRead(text: string, lang: string): number {
  const characters = CHARACTERS[lang.replace(/-.*/, '')];
  const minutes = characters
    ? (text.match(READ_BY_CHARACTER)?.length ?? 0) / characters
    : countWords(text, lang) / WORDS;
  return Math.max(1, Math.ceil(minutes));
}

function countWords(text: string, lang: string): number {
  if (!UNSPACED.test(text)) return text.split(/\s+/).length;
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
