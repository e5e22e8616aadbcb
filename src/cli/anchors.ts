import { proofread } from '../lint/lint.ts';
import { readText, releasesIn } from '../release/paths.ts';
import { formatDifference } from '../text/format-difference.ts';
import { blocksIn } from '../release/blocks-in.ts';
import { type AnchorRecord, readRecord, RECORD, writeRecord } from '../anchors/record.ts';
import { type Change, updateRecord } from '../anchors/update-record.ts';

/** Settles every page of a project’s record; pages that no release makes any more stay on it. */
export function updateRecords(
  root: string,
  on: string,
): { record: AnchorRecord; changes: Map<string, Change[]> } {
  const was = readRecord(root);
  const record = { ...was };
  const changes = new Map<string, Change[]>();
  for (const { mdx, address } of releasesIn(root)) {
    const settled = updateRecord(was[address] ?? [], blocksIn(mdx, readText(root, mdx)), on);
    record[address] = settled.record;
    if (JSON.stringify(settled.record) !== JSON.stringify(was[address])) {
      changes.set(mdx, settled.changes);
    }
  }
  return { record, changes };
}

/** A change in a few lines: what would be recorded, with its words. */
export function say({ what, anchor, was }: Change): string {
  const to = typeof anchor.fate === 'object' && 'now' in anchor.fate ? ` ${anchor.fate.now}` : '';
  const head = `  ${(what + to).padEnd(12)} ${anchor.id}`;
  if (was === undefined || was === anchor.text) return `${head}\n    ${shorten(anchor.text)}`;
  const shown = formatDifference(was, anchor.text);
  return `${head}\n    was: ${shown.source}\n    now: ${shown.page}`;
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100).replace(/\s\S*$/, '')} …` : text;
}

/** Settles the record of a project as it is asked to on the command line; what cannot be built is not recorded. */
function run(root: string, write: boolean): void {
  const faults = proofread(root);
  if (faults.length > 0) {
    console.error(`${faults.join('\n\n')}\n\nMend this first; nothing is recorded.`);
    process.exitCode = 1;
    return;
  }
  const { record, changes } = updateRecords(root, new Date().toISOString().slice(0, 10));
  for (const [mdx, list] of changes) console.log([mdx, ...list.map(say)].join('\n'));
  if (changes.size === 0) console.log(`${RECORD} is up to date.`);
  else if (write) {
    writeRecord(root, record);
    console.log(`Written to ${RECORD}.`);
  } else console.log('Nothing is written yet: npm run anchors -- --write records this.');
}

if (import.meta.main) run(process.cwd(), process.argv.includes('--write'));
