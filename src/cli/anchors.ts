import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringifyRecord } from '../anchors/record.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';
import { lint } from '../lint/lint.ts';
import { loadReleases } from '../release/load.ts';
import { reportProblems } from '../release/problem.ts';
import { formatDifference } from '../text/format-difference.ts';

// `npm run anchors` shows what became of the anchors; `-- --write` records it.

const root = process.cwd();
const releases = loadReleases(root);
// Changed anchors are what this command is for; everything else must be right before it records them.
const problems = lint(root, releases).filter(
  ({ ruleId, fatal }) => fatal && ruleId !== 'checkAnchors',
);
if (reportProblems(problems)) {
  console.error('Nothing was recorded.');
  process.exitCode = 1;
} else {
  const today = new Date().toISOString().slice(0, 10);
  const updates = releases
    .map((release) => ({ release, ...updateRecord(release.record, release.blocks, today) }))
    .filter(({ release, record }) => stringifyRecord(record) !== stringifyRecord(release.record));
  for (const { release, record, changes } of updates) {
    console.log([release.mdx, ...changes.map(formatChange)].join('\n'));
    if (process.argv.includes('--write')) writeRecord(join(root, release.anchors), record);
  }
  if (updates.length === 0) console.log('The records are up to date.');
  else if (process.argv.includes('--write')) console.log('Recorded.');
  else console.log('Nothing was recorded. To record this: npm run anchors -- --write');
}

/** Writes a record aside and renames it, so that a full disk leaves the old one. */
function writeRecord(path: string, record: Parameters<typeof stringifyRecord>[0]): void {
  writeFileSync(`${path}.new`, stringifyRecord(record));
  renameSync(`${path}.new`, path);
}

function formatChange({ what, anchor, was }: Change): string {
  const { id, text, status } = anchor;
  const to = typeof status === 'object' && 'movedTo' in status ? ` ${status.movedTo}` : '';
  const head = `  ${(what + to).padEnd(14)} ${id}`;
  if (was === undefined || was === text) {
    const short = text.length > 100 ? `${text.slice(0, 100).replace(/\s\S*$/, '')} …` : text;
    return `${head}\n    ${short}`;
  }
  const { before, after } = formatDifference(was, text);
  return `${head}\n    was: ${before}\n    now: ${after}`;
}
