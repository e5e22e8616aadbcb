import type { Hit } from './passage.ts';

/** Cuts an excerpt of about `length` characters out of a passage, around the phrase, or else where the most different words are found. Every second piece is a hit. Bullets separate the items of a list. */
export function excerpt(text: string, hits: readonly Hit[], phrase?: Hit, length = 180): string[] {
  const [from, to] = windowOf(text, hits, phrase, length);
  const inside = hits.filter(({ start, end }) => start >= from && end <= to);
  const ends = [...inside.flatMap(({ start, end }) => [start, end]), to];
  const pieces = ends.map((end, at) => text.slice(ends[at - 1] ?? from, end));
  if (from > 0) pieces.unshift(`…\u00a0${pieces.shift()}`);
  if (to < text.length) pieces.push(`${pieces.pop()}\u00a0…`);
  return pieces.map((piece) => piece.replaceAll('\n', ' • '));
}

/** Chooses the window with the phrase, or with the most letters of different hits, then the most hits. Widens it to the length and to whole words. */
function windowOf(text: string, hits: readonly Hit[], phrase: Hit | undefined, length: number) {
  let best = { score: phrase ? Infinity : 0, start: 0, end: 0, ...phrase };
  for (const { start } of hits) {
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= start + length);
    const end = inside.at(-1)?.end ?? start;
    const found = inside.map((hit) => text.slice(hit.start, hit.end).toLowerCase());
    const score = [...new Set(found)].join('').length + inside.length / 1000;
    if (score > best.score) best = { score, start, end };
  }
  const room = Math.max(0, length - best.end + best.start);
  const from = Math.max(0, Math.min(best.start - (room >> 1), text.length - length));
  const to = Math.min(text.length, Math.max(best.end, from + length));
  // Some scripts have no spaces.
  const first = from && from + text.slice(from, from + 20).indexOf(' ') + 1;
  const after = text.lastIndexOf(' ', to);
  const last = to === text.length || after < to - 20 ? to : after;
  return [Math.min(first, best.start), Math.max(last, best.end)] as const;
}
