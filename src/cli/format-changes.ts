import type { Anchor } from '../anchors/record.ts';
import type { Change } from '../anchors/update-record.ts';
import { revealInvisible } from '../text/format-difference.ts';

/** How many characters of an anchor's words a table shows. */
const WIDTH = 38;

/** Writes changes of a record as a table: what happened, the id, the recorded words, the words now. */
export function formatChanges(record: Anchor[], changes: readonly Change[]): string {
  const rows = [['', 'anchor', 'recorded', 'now'], ...changes.map(rowOf)];
  const idWidth = Math.max(...rows.map(([, id = '']) => id.length));
  const lines = rows.map(([what = '', id = '', was = '', now = '']) =>
    `  ${what.padEnd(9)}  ${id.padEnd(idWidth)}  ${was.padEnd(WIDTH)}  ${now}`.trimEnd(),
  );
  const kept = record.length - changes.length;
  return [...lines, ...(kept > 0 ? [`  kept       ${kept} as recorded`] : [])].join('\n');
}

function rowOf({ what, anchor: { id, text, status }, was }: Change): string[] {
  if (what === 'new') return [what, id, '', excerpt(text)];
  if (was === undefined || was === text) {
    const to = typeof status === 'object' && 'movedTo' in status ? `→ ${status.movedTo}` : '';
    return [what, id, excerpt(text), status === 'current' ? 'the same words' : to];
  }
  // Both texts from shortly before their first difference.
  let same = 0;
  while (same < was.length && was[same] === text[same]) same++;
  const start = same < WIDTH / 2 ? 0 : was.lastIndexOf(' ', same - WIDTH / 3) + 1;
  return [what, id, excerpt(was, start), excerpt(text, start)];
}

function excerpt(text: string, start = 0): string {
  const words = revealInvisible(`${start > 0 ? '… ' : ''}${text.slice(start)}`);
  return words.length > WIDTH ? `${words.slice(0, WIDTH - 2).trimEnd()} …` : words;
}
