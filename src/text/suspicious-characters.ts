/**
 * Characters that the eye does not see or that change the order of others: control, format and
 * private-use characters, tags, fillers, line separators, and the mark of what could not be read.
 */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFD]--[\t\n\r]]|\r(?!\n)/gv;

/** Letters and digits, and what joins them to one word for the eye. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ·\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

const LETTER = /[\p{L}\p{N}]/u;

/** Letters of formulas: they look like a script’s own, and are of none. */
const STYLED = /[[\u2100-\u214F\u{1D400}-\u{1D7FF}]&&\p{Script=Common}&&[\p{L}\p{N}]]/v;

/** Letters of no script; and Chinese, Japanese and Korean, which may stand beside any. */
const BESIDE_ANY =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Scripts told from one another; all others count as one more, so that none of them passes for one of these. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

/** A character that could deceive, and where it stands. */
export interface SuspiciousCharacter {
  offset: number;
  character: string;
  /** What it is, to be said: “U+200B, which no one sees”. */
  what: string;
}

/** Every character of a text that could deceive, in its order. */
export function findSuspiciousCharacters(text: string): SuspiciousCharacter[] {
  const found: SuspiciousCharacter[] = Array.from(
    text.matchAll(UNSEEN),
    ({ 0: character, index }) => ({
      offset: index,
      character,
      what: `${nameOf(character)}, which no one sees`,
    }),
  );
  for (const { 0: word, index } of text.matchAll(WORD)) found.push(...foreignIn(word, index));
  return found.sort((a, b) => a.offset - b.offset);
}

/** The letters of a word that are of another script than most of it, or of a formula. */
function foreignIn(word: string, start: number): SuspiciousCharacter[] {
  const letters: { character: string; offset: number; script: number | undefined }[] = [];
  const counts = new Map<number, number>();
  let offset = start;
  for (const character of word) {
    const script = scriptOf(character);
    if (LETTER.test(character)) letters.push({ character, offset, script });
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
    offset += character.length;
  }
  const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  return letters.flatMap(({ character, offset, script }) => {
    const foreign = script !== undefined && script !== most && 'a letter of another script';
    const styled = STYLED.test(character) && letters.length > 1 && 'a letter of a formula';
    const what = foreign || styled;
    if (!what) return [];
    return [{ offset, character, what: `${nameOf(character)}, ${what} in the word “${word}”` }];
  });
}

/** Which script a letter is of, or nothing where that says nothing. */
function scriptOf(character: string): number | undefined {
  if (!LETTER.test(character) || BESIDE_ANY.test(character)) return undefined;
  return SCRIPTS.findIndex((one) => one.test(character));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
