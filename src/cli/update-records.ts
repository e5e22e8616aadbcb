import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Anchor, stringifyRecord } from '../anchors/record.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';
import { lint } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { reportProblems } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { formatDifference, revealInvisible } from '../text/format-difference.ts';

const today = new Intl.DateTimeFormat('sv').format(); // as in ISO 8601: 2024-07-01

/**
 * Prints a table of how a project's anchors changed and, with `--write`, records the changes. `--same p5`
 * says that the block in place of p5 is the same block, reworded. Returns a message that says what was done.
 * @throws for wrong arguments, problems in the releases, and an id that is reused.
 */
export function updateRecords(args: string[], root: string, print: (text: string) => void): string {
  const options = { write: { type: 'boolean' }, same: { type: 'string', multiple: true } } as const;
  const { write, same = [] } = parseArgs({ args, options }).values;
  const releases = loadReleases(root);
  // Changed anchors are what this command is for, and figures name them. Any other problem must be solved first.
  const problems = lint(root, releases).filter(
    ({ ruleId = '', fatal }) => fatal && !['checkAnchors', 'checkFigures'].includes(ruleId),
  );
  if (reportProblems(problems)) throw new Error('Nothing was recorded.');
  const updates = findUpdates(releases, same);
  if (updates.length === 0) return 'The records are up to date.';
  for (const { release, record, changes } of updates) {
    print(`${release.mdx}\n${formatChanges(record, changes)}\n`);
  }
  const unnamed = updates.flatMap((update) => update.unnamed);
  if (unnamed.length > 0) {
    print(
      `Replaced, reused or moved: ${unnamed.join(', ')}. If one of them is the same block in other words, add --same ${unnamed[0]}. Otherwise, put its words back, or give a note a new label.`,
    );
  }
  if (!write) {
    const flags = same.map((name) => ` --same ${name}`).join('');
    return `Nothing was recorded. To record this: npm run anchors -- --write${flags}`;
  }
  if (updates.some(({ changes }) => changes.some(({ what }) => what === 'reused'))) {
    throw new Error('Nothing was recorded, because an anchor is reused for other words.');
  }
  for (const { release, record } of updates) {
    const path = join(root, release.anchors);
    // Write to a hidden file and rename it, so that a full disk doesn’t damage the record.
    const hidden = join(dirname(path), `.${basename(path)}.new`);
    writeFileSync(hidden, stringifyRecord(record));
    renameSync(hidden, path);
  }
  return 'Recorded.';
}

/** Finds the releases with other anchors than recorded. `unnamed` are those that `--same` may name: `2024/harbour#p5`, or `p5` of the only release. */
function findUpdates(releases: Release[], named: string[]) {
  const [only, other] = releases;
  const same = named.map((name) => (other || name.includes('#') ? name : `${only?.id}#${name}`));
  const updates = releases.map((release) => {
    const { id, record, anchored } = release;
    const ids = record.map((anchor) => anchor.id).filter((one) => same.includes(`${id}#${one}`));
    const update = updateRecord(record, anchored, today, new Set(ids));
    const names = [...update.replaced.keys()].map((one) => `${id}#${one}`);
    return { release, names, unnamed: names.filter((name) => !same.includes(name)), ...update };
  });
  const names = updates.flatMap((one) => one.names);
  const unknown = same.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const reason = `it wasn’t replaced, reused or moved. Those that were: ${names.join(', ') || 'none'}.`;
    throw new Error(`--same ${unknown}: ${reason}\nNothing was recorded.`);
  }
  return updates.filter(
    ({ release, record }) => stringifyRecord(record) !== stringifyRecord(release.record),
  );
}

/** Formats the changes to a record as a table: what happened, the id, the words. Changed ones are below the recorded ones. */
function formatChanges(record: Anchor[], changes: readonly Change[]): string {
  const idWidth = Math.max(...changes.map(({ anchor: { id } }) => id.length));
  const lines = changes.map((change) => {
    const start = `  ${change.what.padEnd(9)}  ${change.anchor.id.padEnd(idWidth)}  `;
    return start + wordsOf(change).join(`\n${' '.repeat(start.length)}`);
  });
  const kept = record.length - changes.length;
  const order = changes.length === 0 ? ', in another order' : '';
  return [...lines, ...(kept > 0 ? [`  kept       ${kept} as recorded${order}`] : [])].join('\n');
}

function wordsOf({ anchor: { text, status }, was = text }: Change): string[] {
  const { before, after } = formatDifference(was, text);
  if (was !== text) return [before, after];
  const words = text.length > 70 ? `${text.slice(0, 70).trimEnd()} …` : text;
  const isMoved = typeof status === 'object' && 'movedTo' in status;
  return [revealInvisible(words) + (isMoved ? ` → ${status.movedTo}` : '')];
}
