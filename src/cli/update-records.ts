import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Anchor, stringifyRecord } from '../anchors/record.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';
import { lint } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { reportProblems } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { revealInvisible } from '../text/format-difference.ts';

const WIDTH = 38;

const NOT_REPLACED = 'no other words are in its place. See npm run anchors.';
const today = new Date().toISOString().slice(0, 10);

/**
 * Shows a table of what became of a project's anchors; then, with `--write`, records it. `--same p5` says
 * that the block which replaced p5 is the same one, with other words. Returns what was done.
 * @throws for wrong arguments, problems of the releases, and an id that is reused.
 */
export function updateRecords(args: string[], root: string, show: (text: string) => void): string {
  const { values } = parseArgs({
    args,
    options: { write: { type: 'boolean' }, same: { type: 'string', multiple: true } },
  });
  const releases = loadReleases(root);
  // This command is for changed anchors. Every other problem must be solved before they are recorded.
  const problems = lint(root, releases).filter(
    ({ ruleId, fatal }) => fatal && ruleId !== 'checkAnchors',
  );
  if (reportProblems(problems)) throw new Error('Nothing was recorded.');
  const updates = findUpdates(releases, values.same ?? []);
  if (updates.length === 0) return 'The records are up to date.';
  for (const { release, record, changes } of updates) {
    show(`${release.mdx}\n${formatChanges(record, changes)}\n`);
  }
  const advice = adviceOn(updates, releases);
  if (advice) show(advice);
  if (!values.write) return 'Nothing was recorded. To record this: npm run anchors -- --write';
  if (updates.some(({ changes }) => changes.some(({ what }) => what === 'reused'))) {
    throw new Error('Nothing was recorded, because an id is reused.');
  }
  for (const { release, record } of updates) {
    const path = join(root, release.anchors);
    // Written to a hidden file and renamed, so that a full disk doesn’t damage the record.
    const aside = join(dirname(path), `.${basename(path)}.new`);
    writeFileSync(aside, stringifyRecord(record));
    renameSync(aside, path);
  }
  return 'Recorded.';
}

function adviceOn(updates: ReturnType<typeof findUpdates>, releases: Release[]): string {
  const open = updates.flatMap(({ release, replaced, ids }) => {
    const left = [...replaced.keys()].filter((id) => !ids.includes(id));
    return left.map((id) => (releases.length > 1 ? `${release.id}#${id}` : id));
  });
  if (open.length === 0) return '';
  return `Replaced, reused or moved: ${open.join(', ')}. If one is still the same, add --same ${open[0]}. A note that is not needs a new label.`;
}

function findUpdates(releases: Release[], same: string[]) {
  const named = same.map((name) => findSame(releases, name));
  return releases
    .map((release) => {
      const ids = named.filter((one) => one.release === release).map(({ id }) => id);
      const update = updateRecord(release.record, release.blocks, today, new Set(ids));
      const left = ids.find((id) => !update.replaced.has(id));
      if (left) throw cannotBeSame(left, NOT_REPLACED);
      return { release, ids, ...update };
    })
    .filter(({ release, record }) => stringifyRecord(record) !== stringifyRecord(release.record));
}

/** Finds the release of an anchor in a value of `--same`: `p5`, or `2024/harbour#p5`. */
function findSame(releases: Release[], name: string): { release: Release; id: string } {
  const [id = '', page] = name.split('#').reverse();
  const asked = releases.filter((release) => page === undefined || release.id === page);
  const [release, other] = asked.filter(({ record, blocks }) =>
    updateRecord(record, blocks, today).replaced.has(id),
  );
  if (other)
    throw cannotBeSame(name, `it was replaced in several releases. Name one: ${other.id}#${id}`);
  if (release) return { release, id };
  const isKnown = asked.some(({ record }) => record.some((anchor) => anchor.id === id));
  throw cannotBeSame(name, isKnown ? NOT_REPLACED : 'there is no such anchor on record.');
}

function cannotBeSame(name: string, reason: string): Error {
  return new Error(`--same ${name}: ${reason}\nNothing was recorded.`);
}

/** Formats changes of a record as a table: what happened, the id, the recorded words, the words now. */
function formatChanges(record: Anchor[], changes: readonly Change[]): string {
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
  // Both texts start shortly before their first difference.
  let same = 0;
  while (same < was.length && was[same] === text[same]) same++;
  const start = same < WIDTH / 2 ? 0 : was.lastIndexOf(' ', same - WIDTH / 3) + 1;
  return [what, id, excerpt(was, start), excerpt(text, start)];
}

function excerpt(text: string, start = 0): string {
  const words = revealInvisible(`${start > 0 ? '… ' : ''}${text.slice(start)}`);
  return words.length > WIDTH ? `${words.slice(0, WIDTH - 2).trimEnd()} …` : words;
}
