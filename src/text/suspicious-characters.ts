import { formatCodePoint } from './format-difference.ts';

/**
 * Characters that are invisible or change the order of others: control, format and private-use
 * characters, tags, fillers, line separators, and the replacement character.
 */
const INVISIBLE =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFD]--[\t\n\r]]|\r(?!\n)/gv;

/** Letters and digits, and what joins them to one word for the eye. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ·\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/** Texts of visible Latin letters and punctuation only: most are, and they can deceive nobody. */
const PLAIN = /^[\t\n -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2070-\u2094\u20AC]*$/;

const LETTER = /[\p{L}\p{N}]/u;

/** Mathematical letters: they look like those of a script, and belong to none. */
const MATHEMATICAL = /[[\u2100-\u214F\u{1D400}-\u{1D7FF}]&&\p{Script=Common}&&[\p{L}\p{N}]]/v;

/** Letters of no script; and Chinese, Japanese and Korean, which occur beside any other. */
const BESIDE_ANY =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Scripts with letters that look alike; all others count as one more. */
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

/** A character that can deceive the eye, and its offset in the text. */
export interface SuspiciousCharacter {
  offset: number;
  character: string;
  kind: 'invisible' | 'foreign' | 'mathematical';
  /** Its code point, as Unicode writes it: “U+200B”. */
  code: string;
  /** The word that a letter is in. */
  word: string;
}

/** Finds every character of a text that can deceive the eye, in the order of the text. */
export function findSuspiciousCharacters(text: string): SuspiciousCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: SuspiciousCharacter[] = Array.from(
    text.matchAll(INVISIBLE),
    ({ 0: character, index }) => ({
      offset: index,
      character,
      kind: 'invisible',
      code: formatCodePoint(character),
      word: '',
    }),
  );
  for (const { 0: word, index } of text.matchAll(WORD)) found.push(...findForeign(word, index));
  return found.sort((a, b) => a.offset - b.offset);
}

/** The letters of a word that belong to another script than most of it, or are mathematical. */
function findForeign(word: string, start: number): SuspiciousCharacter[] {
  const letters: { character: string; offset: number; script: number | undefined }[] = [];
  const counts = new Map<number, number>();
  let offset = start;
  for (const character of word) {
    const script = scriptOf(character);
    if (LETTER.test(character)) letters.push({ character, offset, script });
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
    offset += character.length;
  }
  const [main] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0]);
  return letters.flatMap(({ character, offset, script }) => {
    const isForeign = script !== undefined && script !== main;
    const isMathematical = MATHEMATICAL.test(character) && letters.length > 1;
    if (!isForeign && !isMathematical) return [];
    const kind = isForeign ? 'foreign' : 'mathematical';
    return [{ offset, character, kind, code: formatCodePoint(character), word }];
  });
}

/** The index of a letter's script, or nothing where the script says nothing. */
function scriptOf(character: string): number | undefined {
  if (!LETTER.test(character) || BESIDE_ANY.test(character)) return undefined;
  return SCRIPTS.findIndex((script) => script.test(character));
}
