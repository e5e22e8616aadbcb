/**
 * Characters that the eye does not see or that change the order of others: control, format and
 * private-use characters, tags, fillers, line separators, and the mark of what could not be read.
 */
const UNSEEN =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFD]--[\t\n\r]]|\r(?!\n)/gv;

const WORD = /[\p{L}\p{M}]{2,}/gu;

/** Scripts whose letters can pass for one another’s. Chinese, Japanese and Korean may stand beside any. */
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
export interface Deceptive {
  offset: number;
  character: string;
  /** What it is, to be said: “U+200B, which no one sees”. */
  what: string;
}

/** Every character of a text that could deceive, in its order. */
export function deceptiveIn(text: string): Deceptive[] {
  const found: Deceptive[] = Array.from(text.matchAll(UNSEEN), ({ 0: character, index }) => ({
    offset: index,
    character,
    what: `${nameOf(character)}, which no one sees`,
  }));
  for (const { 0: word, index } of text.matchAll(WORD)) found.push(...foreignIn(word, index));
  return found.sort((a, b) => a.offset - b.offset);
}

/** The letters of a word that are of another script than most of it, or than its first. */
function foreignIn(word: string, start: number): Deceptive[] {
  const letters: { character: string; offset: number; script: number }[] = [];
  const counts = new Map<number, number>();
  let offset = start;
  for (const character of word) {
    const script = SCRIPTS.findIndex((one) => one.test(character));
    if (script >= 0) {
      letters.push({ character, offset, script });
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
    offset += character.length;
  }
  if (counts.size < 2) return [];
  const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return letters
    .filter(({ script }) => script !== most)
    .map(({ character, offset }) => ({
      offset,
      character,
      what: `${nameOf(character)}, a letter of another script in the word “${word}”`,
    }));
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
