import { diffWordsWithSpace } from 'diff';
import { formatCodePoint, INVISIBLE } from './suspicious-characters.ts';

/** Characters that are invisible, or look like a space. */
const HIDDEN = new RegExp(`${INVISIBLE.source}|\\r|[\\p{Zs}--[ ]]`, 'gv');

/** Characters that look like no other, and those that are revealed. */
const PLAIN = new RegExp(`[ -~\\n\\t]|${HIDDEN.source}`, 'gv');

/** Replaces every invisible character in a text with its code point: “a⟨U+200B⟩b”. */
export function revealInvisible(text: string): string {
  return text
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '⇥')
    .replace(HIDDEN, (character) => `⟨${formatCodePoint(character)}⟩`);
}

/**
 * Formats two texts as two lines, with ⟦ ⟧ around their differences and some words of context. A single
 * difference is marked by character, several by word. Code points follow characters that may look alike.
 */
export function formatDifference(before: string, after: string): { before: string; after: string } {
  // A character may be two code units, which must stay together.
  const [a, b] = [[...before], [...after]];
  const start = countEqual(a, b);
  const end = countEqual(a.slice(start).reverse(), b.slice(start).reverse());
  const [head, tail] = [a.slice(0, start).join(''), a.slice(a.length - end).join('')];
  const [was = '', is = ''] = [a, b].map((one) => one.slice(start, one.length - end).join(''));
  const isOne = a.length === b.length && a.length === start + end + 1;
  const isAlike =
    isOne || /^\p{M}+$/u.test(was + is) || was.normalize('NFKC') === is.normalize('NFKC');
  const mark = (piece: string) => {
    const points = [...piece.replace(PLAIN, '')].map(formatCodePoint);
    const named = isAlike && points.length > 0 ? `⟨${points.join(' ')}⟩` : '';
    return piece && `⟦${revealInvisible(piece)}⟧${named}`;
  };
  const lineOf = (side: keyof Change) => {
    const changes = [{ was: head, is: head }, ...listChanges(was, is), { was: tail, is: tail }];
    const format = (one: Change) => (one.was === one.is ? shorten : mark)(one[side]);
    return changes.map(format).join('');
  };
  return { before: lineOf('was'), after: lineOf('is') };
}

/** A piece of two texts, which may be the same in both. */
type Change = { was: string; is: string };

/** Splits two texts into what is the same and what differs, by word. Short ones differ as a whole. */
function listChanges(was: string, is: string): Change[] {
  const isShort = Math.min(was.length, is.length) < 40;
  // The time grows with the square of the number of differences.
  const words = isShort ? undefined : diffWordsWithSpace(was, is, { maxEditLength: 1000 });
  if (!words) return [{ was, is }];
  return words.map(({ added, removed, value }) => {
    return { was: added ? '' : value, is: removed ? '' : value };
  });
}

/** Counts the characters at the start of two lists that are equal. */
function countEqual(a: string[], b: string[]): number {
  const first = a.findIndex((character, at) => character !== b[at]);
  return first < 0 ? a.length : first;
}

function shorten(piece: string): string {
  return revealInvisible(piece.length > 60 ? `${piece.slice(0, 28)} … ${piece.slice(-28)}` : piece);
}
