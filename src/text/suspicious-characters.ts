/** Characters that are invisible or change the order of others, lone surrogates, and the replacement character. */
export const INVISIBLE =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFD]--[\t\n\r]]|\r(?!\n)/gv;

/**
 * Joiners that are part of the spelling, because they change the shape of the letter before: an Arabic one
 * that joins the next (“می‌شود”), or one with a virama. IDNA has the same rules: https://www.rfc-editor.org/rfc/rfc5892#appendix-A
 */
const SPELLED_JOINER =
  /(?<=[[\p{Script=Arabic}&&\p{L}]--[ءآأؤإاةدذرزوٱڈڑژۀۃے]]\p{M}*)\u200C(?=[\p{Script=Arabic}&&\p{L}])|(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA])[\u200C\u200D]/gv;

/** More marks on a letter than any language uses. They cover what is around the letter: https://www.unicode.org/reports/tr39/#Optional_Detection */
const STACKED = /[\p{Mn}\p{Me}]{5,}/gu;

/** Letters and digits, with the characters that join them into what looks like one word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ·\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** A text of visible Latin letters and punctuation only. Most texts are, and they can’t deceive anyone. */
const PLAIN = /^[\t\n -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2070-\u2094\u20AC]*$/;

const LETTER = /[\p{L}\p{N}]/gu;

/** Mathematical letters, which look like those of a script but belong to none. */
const MATHEMATICAL = /[[\u2100-\u214F\u{1D400}-\u{1D7FF}]&&\p{Script=Common}&&[\p{L}\p{N}]]/v;

/** Letters of no script, and of Chinese, Japanese and Korean, which mix with any other script. */
const BESIDE_ANY =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Scripts with letters that look alike. All others count as one script. */
const SCRIPTS = 'Latin Cyrillic Greek Armenian Hebrew Arabic Georgian Cherokee Coptic Lisu'
  .split(' ')
  .map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Greek letters that look like no Latin one, and are symbols next to those: “ΔE”, “kΩ”, “NF-κB”. */
const SYMBOL = /^[ΓΔΘΛΞΠΣΦΨΩβδεζηθκλμξπτφχψω]$/u;

/** Letters that look like Latin ones even between hyphens (“х-ray”). Others are symbols (“α-decay”) or words there. */
const IMITATOR = /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοАВЕКМНОРСТУХІЈЅасеорухіјѕһԁԛԝ]+$/u;

const KINDS = {
  invisible: 'an invisible character',
  stacked: 'one of more than four marks on a letter',
  foreign: 'a letter of another script',
  mathematical: 'a mathematical letter',
};

/** A character that can deceive the eye, and its offset in the text. */
interface SuspiciousCharacter {
  offset: number;
  kind: keyof typeof KINDS;
  character: string;
  /** The word around a letter, or ''. */
  word: string;
}

/** Finds every character of a text that can deceive the eye, in the order of the text. */
export function findSuspiciousCharacters(text: string): SuspiciousCharacter[] {
  if (PLAIN.test(text)) return [];
  const others = text.replace(SPELLED_JOINER, '-');
  const find = (kind: 'invisible' | 'stacked', pattern: RegExp) =>
    Array.from(others.matchAll(pattern), ({ 0: [character = ''], index: offset }) => {
      return { offset, kind, character, word: '' };
    });
  const foreign = Array.from(text.matchAll(WORD), ({ 0: word, index }) => findForeign(word, index));
  const found = [...find('invisible', INVISIBLE), ...find('stacked', STACKED), ...foreign.flat()];
  return found.sort((a, b) => a.offset - b.offset);
}

/** Finds the letters of a word that are mathematical, or that can pass for letters of another script. */
function findForeign(word: string, start: number): SuspiciousCharacter[] {
  const whole = mainScript(word);
  return [...word.matchAll(/[^\-‐‑]+/gu)].flatMap(({ 0: part, index }) => {
    const letters = [...part.matchAll(LETTER)];
    const isOfWhole =
      letters.some(([letter]) => scriptOf(letter) === whole) ||
      (whole === 'Latin' && IMITATOR.test(part));
    const main = isOfWhole ? whole : mainScript(part);
    return letters.flatMap(({ 0: letter, index: at }) => {
      const script = scriptOf(letter);
      const isSymbol = main === 'Latin' && SYMBOL.test(letter);
      const isForeign = script !== undefined && script !== main && !isSymbol;
      if (!isForeign && !(MATHEMATICAL.test(letter) && letters.length > 1)) return [];
      const kind = isForeign ? 'foreign' : 'mathematical';
      return [{ offset: start + index + at, kind, character: letter, word }];
    });
  });
}

/** Returns the name of the script of a letter, or nothing if the letter may be next to any other. */
function scriptOf(letter: string): string | undefined {
  if (BESIDE_ANY.test(letter)) return undefined;
  return SCRIPTS.find(({ pattern }) => pattern.test(letter))?.name ?? 'another';
}

/** Returns the script of most letters. With a single Greek symbol, it is Latin: “ΔΔG”. */
function mainScript(word: string): string | undefined {
  const letters = word.match(LETTER)?.filter((letter) => scriptOf(letter) !== undefined) ?? [];
  const scripts = Map.groupBy(letters, scriptOf);
  const [symbol = '', ...others] = new Set(scripts.get('Greek'));
  if (scripts.has('Latin') && SYMBOL.test(symbol) && others.length === 0) return 'Latin';
  const [[main] = []] = [...scripts].sort(([, a], [, b]) => b.length - a.length);
  return main;
}

/** Formats the code point of a character as Unicode writes it: “U+200B”. */
export function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Formats a suspicious character: “U+0430, a letter of another script in the word …”. */
export function formatSuspicious({ kind, character, word }: SuspiciousCharacter): string {
  return `${formatCodePoint(character)}, ${KINDS[kind]}${word && ` in the word “${word}”`}`;
}
