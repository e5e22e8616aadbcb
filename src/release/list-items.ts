import { joinLines } from '../text/normalize.ts';
import { westernNumbers } from '../text/western-numbers.ts';

/** A bullet, a number, or a letter or roman numeral. Word has bullets of its own, and East Asian markers need no space. */
const MARKER =
  /^(?<indent>[ \t\u3000]*)(?:(?<bullet>--(?!.* --$)|[-+*~•●○■□◆▪▫►➢✓◦‣·・ㅇ–—\uE000-\uF8FF]|[§Øüqv](?=\t|\u00A0+ )|o(?=\t|[ \u00A0]{2}|(?<=^\s+o) ))|[(（]?(?:(?<digits>\p{Nd}{1,3})(?:\.?-|[°º]?[.)．）、]|[°º](?= ))|(?<letter>[a-z]|[ivx]{2,5})(?:\)|(?<=^\s+\w+)\.)))(?:[ \t\u00A0\u3000]+|(?<=[・•●◆．）、]))(?=\S)/u;

/** Reads the items of a list, and whether each `continues` the one before. Other lines belong to the last one. A letter is one of the words: Markdown would show it as a number. */
export function readItems(lines: readonly string[]) {
  const items: { depth: number; number?: number | undefined; words: string; continues: boolean }[] =
    [];
  const markers = lines.map(readMarker);
  const bullets = markers.map((marker) => (marker ? marker.bullet : ''));
  // The items that the next one may be inside of, the outermost first.
  const open: Marker[] = [];
  for (const [index, line] of lines.entries()) {
    const marker = markers[index];
    const last = items.at(-1);
    if (!marker && last) last.words = joinLines([last.words, line]);
    if (!marker) continue;
    const { indent, bullet, number, before, letter } = marker;
    // A copy may have lost its indents: a bullet between two of another kind is deeper than those, as o and § of Word are.
    const isOver = (one: Marker) =>
      one.bullet === bullet ||
      (!letter &&
        !isInnerBullet(marker) &&
        bullets.lastIndexOf(one.bullet) < bullets.indexOf(bullet));
    const isSibling = (one: Marker) => one.indent.length >= indent.length && isOver(one);
    const depth = open.findIndex(isSibling);
    const [sibling] = depth < 0 ? [] : open.splice(depth);
    const next = sibling?.number === undefined ? undefined : sibling.number + 1;
    // A letter that is not the first one may be in a wrapped line, and those of a list alone stay lines.
    const isFirst = !letter || (items.length > 0 && /^[ai]$/.test(letter));
    const continues = sibling ? sibling.bullet === bullet && number === next : isFirst;
    const words = line.slice((letter ? indent : before).length);
    items.push({ depth: open.length, number, words, continues });
    open.push(marker);
  }
  return items;
}

/** Tells whether a bullet is one that Word puts before the items of an inner list. */
export const isInnerBullet = ({ bullet = '' }: Marker): boolean => /[o§]/.test(bullet);

type Marker = NonNullable<ReturnType<typeof readMarker>>;

/** Reads the list marker of a line: its indent, all that is before the words, and its bullet (“a” for any letter), number or letter. */
export function readMarker(line: string) {
  const { 0: before = '', groups } = MARKER.exec(line.replace('–', '-')) ?? {};
  if (!groups) return undefined;
  const { indent = '', digits, letter = '', bullet = letter ? 'a' : undefined } = groups;
  const number = digits ? Number(westernNumbers(digits)) : undefined;
  return { indent, before, bullet, number, letter };
}
