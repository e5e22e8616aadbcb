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
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start++;
  let end = 0;
  while (end < shortest - start && a.at(-1 - end) === b.at(-1 - end)) end++;

  const head = a.slice(0, start).join('');
  const tail = a.slice(a.length - end).join('');
  const [was = '', is = ''] = [a, b].map((one) => one.slice(start, one.length - end).join(''));
  const isOne = a.length === b.length && a.length === start + end + 1;
  const isAlike =
    isOne || /^\p{M}+$/u.test(was + is) || was.normalize('NFKC') === is.normalize('NFKC');
  const mark = (piece: string) => {
    const points = [...piece.replace(PLAIN, '')].map(formatCodePoint);
    const named = isAlike && points.length > 0 ? `⟨${points.join(' ')}⟩` : '';
    return piece && `⟦${revealInvisible(piece)}⟧${named}`;
  };
  const isShort = Math.min(was.length, is.length) < 40;
  // The time grows with the square of the number of differences.
  const words = isShort ? undefined : diffWordsWithSpace(was, is, { maxEditLength: 1000 });
  const changes = words?.map(({ added, removed, value: one }) => [
    added ? '' : one,
    removed ? '' : one,
  ]);
  const pairs = [[head, head], ...(changes ?? [[was, is]]), [tail, tail]];
  const lineOf = (side: number) =>
    pairs.map((pair) => (pair[0] === pair[1] ? shorten : mark)(pair[side] ?? '')).join('');
  return { before: lineOf(0), after: lineOf(1) };
}

function shorten(piece: string): string {
  return revealInvisible(piece.length > 60 ? `${piece.slice(0, 28)} … ${piece.slice(-28)}` : piece);
}
