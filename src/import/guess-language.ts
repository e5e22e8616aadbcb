import { eld } from 'eld/small';

/**
 * What the library calls Norwegian, Kurdish and Malay is these of them; what it calls Croatian may as
 * well be Bosnian or Serbian, and Marathi without a ळ is Hindi.
 */
const CODES = new Map([
  ['no', 'nb'],
  ['ku', 'ckb'],
  ['ms', 'id'],
  ['hr', undefined],
]);

/** A text with characters that only traditional Chinese has, and without any that only simplified has. */
const IS_TRADITIONAL =
  /^(?!.*[们来说对国开关发业经会时东与产学应体点从电实]).*[們來說對國開關發業經會時東與產學應體點從電實]/su;

/** Guesses the language of a text; gives nothing if the text is short, or like none that is known. */
export function guessLanguage(text: string): string | undefined {
  const { language, getScores } = eld.detect(text);
  // The library compares bytes.
  if (Buffer.byteLength(text) < 40 || (getScores()[language] ?? 0) < 0.7) return undefined;
  if (language === 'zh' && IS_TRADITIONAL.test(text)) return 'zh-Hant';
  if (language === 'mr' && !text.includes('ळ')) return 'hi';
  return CODES.has(language) ? CODES.get(language) : language;
}
