import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRecord } from '../../../src/anchors/record.ts';
import { EDITS, writeEditedReleases } from '../../releases/edited-releases.ts';
import { type Finished, runCommand } from '../../run-command.ts';

const root = mkdtempSync(join(tmpdir(), 'anchors-'));
const content = join(root, 'content');

/** A run of `npm run anchors`, and the records that it left, by their files. */
interface Run extends Finished {
  records: Map<string, string>;
}

async function anchors(...args: string[]): Promise<Run> {
  const run = await runCommand(root, [resolve('src/cli/anchors.ts'), ...args]);
  const files = readdirSync(content).filter((name) => !/\.(?:mdx|source\.txt)$/.test(name));
  return {
    ...run,
    records: new Map(files.map((name) => [name, readFileSync(join(content, name), 'utf8')])),
  };
}

const recordIn = ({ records }: Run, name: string) =>
  parseRecord(records.get(`${name}.anchors.json`) ?? '').anchors;

let fresh: Run;
let recorded: Run;
let edited: Run;
let refused: Run;
let updated: Run;
let current: Run;

beforeAll(async () => {
  writeEditedReleases(content, false);
  fresh = await anchors();
  recorded = await anchors('--write');
  writeEditedReleases(content, true);
  edited = await anchors();
  appendFileSync(join(content, 'split.mdx'), '\na {b\n');
  refused = await anchors('--write');
  writeEditedReleases(content, true);
  updated = await anchors('--write');
  current = await anchors('--write');
});
afterAll(() => rmSync(root, { recursive: true }));

test('what is not recorded yet is shown, and nothing is written', () => {
  expect(fresh.said).toMatch(
    /^content\/rename\.mdx\n {2}new {12}top\n {4}Harbour opens second quay\n/m,
  );
  expect(fresh.said).toContain('Nothing was recorded. To record this: npm run anchors -- --write');
  expect(fresh.status).toBe(0);
  expect(fresh.records.size).toBe(0);
});

test('with --write, a record is written beside each release', () => {
  expect(recorded.said).toMatch(/\nRecorded\.\n$/);
  expect([...recorded.records.keys()].toSorted()).toEqual(
    Object.keys(EDITS)
      .map((name) => `${name}.anchors.json`)
      .toSorted(),
  );
  const ids = recordIn(recorded, 'delete')
    .map(({ id }) => id)
    .join(' ');
  expect(ids).toBe('top p1 what-it-cost p2 note-cost p3 what-comes-next p4 about-this-text');
});

test('what changed since is shown, and nothing is written', () => {
  expect(edited.status).toBe(0);
  expect(edited.said).toMatch(
    /^content\/rename\.mdx\n {2}changed {8}what-it-cost\n {4}was: .*⟦What it cost⟧\n {4}now: .*⟦The bill⟧\n/m,
  );
  expect(edited.said).toMatch(/^content\/delete\.mdx\n {2}withdrawn {6}p3\n/m);
  expect(edited.said).toMatch(/^content\/swap\.mdx\n {2}reordered {6}what-it-cost\n/m);
  expect(edited.said).toMatch(/^ {2}moved to p3 {4}p2\n/m);
  expect(edited.said).not.toContain('content/untouched.mdx');
  expect(edited.records).toEqual(recorded.records);
});

test('a release with a problem is refused, and nothing is written', () => {
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/^content\/split\.mdx:\d+:\d+ This isn't valid MDX: /m);
  expect(refused.said).toMatch(/\nNothing was recorded\.\n$/);
  expect(refused.said).not.toContain('    at ');
  expect(refused.records).toEqual(recorded.records);
});

test('an update keeps every anchor: one whose words are gone is withdrawn today', () => {
  expect(updated.said).toMatch(/\nRecorded\.\n$/);
  for (const name of Object.keys(EDITS)) {
    const now = recordIn(updated, name).map(({ id }) => id);
    for (const { id } of recordIn(recorded, name)) expect(now, name).toContain(id);
  }
  const p3 = recordIn(updated, 'delete').find(({ id }) => id === 'p3');
  expect(p3?.status).toEqual({ withdrawn: new Date().toISOString().slice(0, 10) });
});

test('records that are up to date stay as they are', () => {
  expect(current.said).toBe('The records are up to date.\n');
  expect(current.records).toEqual(updated.records);
});
