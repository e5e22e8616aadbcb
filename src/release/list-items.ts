import { joinLines } from '../text/normalize.ts';
import { westernNumbers } from '../text/western-numbers.ts';

/** A bullet, a number or a letter. Word has bullets of its own, and East Asian markers need no space. */
const MARKER =
  /^([ \t\u3000]*)(?:(--|[-+*~•●○■□◆▪▫►➢✓◦‣·・ㅇ–—\uE000-\uF8FF]|[o§Øüqv](?=\t))|[(（]?(?:(\p{Nd}{1,3})(?:\.?-|[°º]?[.)．）、])|([a-z])\)))(?:[ \t\u00A0\u3000]+|(?<=[・•●◆．）、]))(?=\S)/u;

/** Reads the items of a list, and whether each `continues` the one before. A line without a marker is of the last one. */
export function readItems(lines: readonly string[]) {
  const items: { depth: number; number?: number | undefined; words: string; continues: boolean }[] =
    [];
  const markers = lines.map(readMarker);
  const bullets = markers.map((marker) => (marker ? marker.bullet : ''));
  const open: NonNullable<(typeof markers)[number]>[] = [];
  for (const [index, line] of lines.entries()) {
    const marker = markers[index];
    const last = items.at(-1);
    if (!marker) {
      if (last) last.words = joinLines([last.words, line]);
      continue;
    }
    const { indent, bullet, number, before } = marker;
    // A copy may have lost its indents: a bullet between two of another kind is deeper than those.
    const level = open.findIndex(
      (one) =>
        one.indent.length >= indent.length &&
        (one.bullet === bullet || bullets.lastIndexOf(one.bullet) < bullets.indexOf(bullet)),
    );
    const [same] = open.splice(level < 0 ? open.length : level);
    const next = same?.number === undefined ? undefined : same.number + 1;
    const continues = !same || (same.bullet === bullet && number === next);
    items.push({ depth: open.length, number, words: line.slice(before.length), continues });
    open.push(marker);
  }
  return items;
}

/** Reads the list marker of a line: its indent, all that is before the words, and its bullet, number or letter. */
export function readMarker(line: string) {
  const [before, indent = '', bullet, digits, letter = ''] =
    MARKER.exec(line.replace('–', '-')) ?? [];
  const number = digits ? Number(westernNumbers(digits)) : undefined;
  return before === undefined ? undefined : { indent, before, bullet, number, letter };
}
