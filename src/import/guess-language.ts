/** Frequent words. */
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
  ca: 'els les i una per amb dels als és són també',
  et: 'ja on ei ning et see kui ka või oma aasta',
  fi: 'ja on ei että se oli myös sekä ovat joka kun mukaan vuoden',
  pl: 'w i się z na nie jest że oraz przez dla jak od po do',
  cs: 'v se na je že s z do o pro které ve jsou jako',
  sk: 'v sa na je že z do o pre ktoré sú aj ako',
  // Two that differ in few words, so that neither is guessed.
  hr: 'i u na je se za su da od s koji kao',
  bs: 'i u na je se za su da od s koji kao',
  ro: 'și în cu pe nu din că care pentru sau este',
  hu: 'az és hogy nem is egy meg már van amely',
  tr: 've bir bu için ile olarak olan en daha yeni göre',
  az: 'və bir bu üçün ilə da də olan',
  id: 'yang dan di untuk dengan dari pada ini dalam akan',
  vi: 'và của là có các cho trong với được không người một đã',
};

/** Letters that few other languages have. A word with one counts like a frequent word. */
const LETTERS: Record<string, RegExp> = {
  cs: /[ěů]/u,
  tr: /[ğış]/u,
  az: /ə/u,
  vi: /[ơư\u1EA0-\u1EF9]/u,
};

/** A letter that only some languages of a script have, and all letters that they have. */
const letters = (some: string, all: string) =>
  new RegExp(`^(?=.*[${some}])(?!.*(?![${all}])\\p{L}(?<=[\\p{scx=Cyrl}\\p{scx=Arab}]))`, 'isu');

/** Languages by their scripts, and by what tells those of one script apart. */
const SCRIPTS: [lang: string, scripts: string, is?: RegExp][] = [
  ['ja', 'Hiragana Katakana'],
  [
    'zh-Hant',
    'Han',
    /^(?!.*[们来说对国开关发业经会时东与产学应体点从电实]).*[們來說對國開關發業經會時東與產學應體點從電實]/su,
  ],
  ['zh', 'Han'],
  ['ko', 'Hangul'],
  ['he', 'Hebrew'],
  ['ar', 'Arabic', letters('ا', 'ء-يٱڤ')],
  ['fa', 'Arabic', letters('پچژگ', 'ء-يپچژکگیۀ')],
  ['ur', 'Arabic', letters('ٹڈڑے', 'ء-يپچژکگیۀٹڈڑںہھۂۃے')],
  ['el', 'Greek'],
  ['th', 'Thai'],
  // Marathi and Nepali have words that Hindi lacks.
  ['hi', 'Devanagari', /^(?!.*(?:ळ|आहे|भएको|गरेको|छन्))/su],
  ['ru', 'Cyrillic', letters('ы', 'а-яё')],
  ['uk', 'Cyrillic', letters('і', 'а-щьюяґєії')],
  ['bg', 'Cyrillic', letters('ъ', 'а-ъьюя')],
  ['sr', 'Cyrillic', letters('ђћ', 'а-ик-шђјљњћџ')],
];

/** Guesses the language of a text by its script, or by frequent words; gives nothing if not certain. */
export function guessLanguage(text: string): string | undefined {
  const share = (letters: string) => text.match(new RegExp(letters, 'gu'))?.length ?? 0;
  const ofScript = SCRIPTS.filter(([, scripts]) => {
    const names = scripts.split(' ').map((name) => `\\p{Script=${name}}`);
    return share(`[${names.join('')}]`) * 4 > share('\\p{L}');
  });
  if (ofScript.length > 0) return ofScript.find(([, , is]) => !is || is.test(text))?.[0];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  /** Counts the words of a language that another lacks. */
  const count = (lang: string, other = '') =>
    words.filter((word) => isWordOf(lang, word) && !isWordOf(other, word)).length;
  const [best, ...others] = Object.keys(STOP_WORDS)
    .map((lang): [string, number] => [lang, count(lang)])
    .toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < 5 || best[1] * 10 < words.length) return undefined;
  const isCertain = others.every(
    ([lang, total]) => best[1] > total * 1.5 || count(best[0], lang) > count(lang, best[0]) * 2 + 1,
  );
  return isCertain ? best[0] : undefined;
}

function isWordOf(lang: string, word: string): boolean {
  return ` ${STOP_WORDS[lang]} `.includes(` ${word} `) || LETTERS[lang]?.test(word) === true;
}
