import { eld } from 'eld/small';

/** More exact codes than the library’s. What it calls Croatian may be Bosnian or Serbian, so it isn’t used. */
const CODES: Record<string, string | undefined> = { no: 'nb', ku: 'ckb', ms: 'id', hr: undefined };

/** Matches a text with characters that only traditional Chinese has, and none that only simplified Chinese has. */
const IS_TRADITIONAL =
  /^(?!.*[们来说对国开关发业经会时东与产学应体点从电实]).*[們來說對國開關發業經會時東與產學應體點從電實]/su;

/** Guesses the language of a text. Returns nothing if the text is too short or the guess too uncertain. */
export function guessLanguage(text: string): string | undefined {
  const { language, getScores } = eld.detect(text);
  // The library works on bytes, so their number counts.
  const least = language === 'zh' && !/[ぁ-ヿ]/.test(text) ? 0.5 : 0.7; // Japanese has kana
  if (Buffer.byteLength(text) < 40 || (getScores()[language] ?? 0) < least) return undefined;
  if (language === 'zh' && IS_TRADITIONAL.test(text)) return 'zh-Hant';
  if (language === 'mr' && !text.includes('ळ')) return 'hi';
  return language in CODES ? CODES[language] : language;
}
