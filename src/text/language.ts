/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

const LEFTWARD = new RegExp(`[${RIGHT_TO_LEFT.map((one) => `\\p{scx=${one}}`).join('')}]`, 'u');

/** Gives the direction of a page, where it isn’t the usual one. */
export function directionOf(lang: string): 'rtl' | undefined {
  return RIGHT_TO_LEFT.includes(scriptOf(lang)) ? 'rtl' : undefined;
}

/** Tells whether most letters of a text are written in another direction than a language is. */
export function isTurned(text: string, lang: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length;
  const turned = directionOf(lang) ? letters.length - leftward : leftward;
  return turned * 2 > letters.length;
}

/** Tells whether a language is written in letters that typefaces for Latin usually lack. */
export function needsOwnFonts(lang: string): boolean {
  return !['Latn', 'Cyrl', 'Grek'].includes(scriptOf(lang));
}

/** Gives the script that a language is usually written in, as an ISO 15924 code: `Latn`, `Arab`. */
function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? '';
}

const READ_BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/**
 * Characters a minute in Chinese and Japanese (Trauzettel-Klosinski and Dietz 2012, IReST), and words a
 * minute elsewhere: adults reading non-fiction in English silently (Brysbaert 2019).
 */
const CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };
const WORDS = 238;

/** Gives the minutes that a text takes to read. */
export function minutesToRead(text: string, lang: string): number {
  const characters = CHARACTERS[lang.replace(/-.*/, '')];
  const minutes = characters
    ? (text.match(READ_BY_CHARACTER)?.length ?? 0) / characters
    : text.split(/\s+/).length / WORDS;
  return Math.max(1, Math.ceil(minutes));
}
