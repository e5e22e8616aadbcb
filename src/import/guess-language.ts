/** Frequent words. Languages that have many of them in common are never told apart with certainty. */
const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in is that for with was on by it as',
  de: 'der die und das ist von mit den nicht ein eine im auf für',
  fr: 'le la les des et est une du dans pour que sur au à',
  es: 'el los las y en que una por del con se la para al',
  pt: 'o os da do em que uma não com para se no na e',
  it: 'il di che è una per della con gli dei nel la e del',
  // Without “de” and “en”, which Spanish, Portuguese and French have too.
  nl: 'het een van is dat op voor met te in zijn door ook bij',
  sv: 'och att det som en på är av för med till den i har',
  nb: 'og det som en på er av til med for den i har å',
  da: 'og det som en på er af til med for den i har at',
};

const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** Guesses the language of a text by its script, or by frequent words; gives nothing if not certain. */
export function guessLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const [script] =
    SCRIPTS.find(([, pattern]) => (text.match(pattern)?.length ?? 0) * 4 > letters) ?? [];
  // Persian, Urdu and others have letters that Arabic lacks; Marathi and Nepali words that Hindi lacks.
  const isOther = (script === 'ar' && /[پچژگٹڈےک]/u) || (script === 'hi' && /ळ|आहे|भएको|गरेको|छन्/u);
  if (script) return isOther && isOther.test(text) ? undefined : script;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best, second] = Object.entries(STOP_WORDS)
    .map(([lang, list]): [string, number] => {
      const stopWords = new Set(list.split(' '));
      return [lang, words.filter((word) => stopWords.has(word)).length];
    })
    .toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < 5 || best[1] * 10 < words.length) return undefined;
  return best[1] > (second?.[1] ?? 0) * 1.5 ? best[0] : undefined;
}
