import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/anchors/record.ts';
import { updateRecords } from '../../../src/cli/update-records.ts';
import { EDITS, releaseTexts, writeEditedReleases } from '../../releases/edited-releases.ts';
import { BODY } from '../../releases/harbour-body.ts';
import { type Finished, runCommand } from '../../run-command.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

// Made by the first test, so that nothing is left if a filter skips them all.
const root = join(tmpdir(), `anchors-${randomUUID()}`);
const content = join(root, 'content');

/** A run of `npm run anchors`, and the records that it left, by their files. */
interface Run extends Finished {
  records: Map<string, string>;
}

/** Runs the command. */
async function anchors(...args: string[]): Promise<Run> {
  return withRecords(await runCommand(root, [resolve('src/cli/run.ts'), 'anchors', ...args]));
}

/** Does the same as the command in this process, which is quicker. */
function update(...args: string[]): Run {
  const said: string[] = [];
  said.push(updateRecords(args, root, (text) => void said.push(text)));
  return withRecords({ status: 0, said: `${said.join('\n')}\n` });
}

function withRecords(run: Finished): Run {
  const files = readdirSync(content).filter((name) => !/\.(?:mdx|source\.txt)$/.test(name));
  return {
    ...run,
    records: new Map(files.map((name) => [name, readFileSync(join(content, name), 'utf8')])),
  };
}

const recordIn = ({ records }: Run, name: string) =>
  parseRecord(records.get(`${name}.anchors.json`) ?? '') ?? [];

let fresh: Run;
let recorded: Run;
let edited: Run;
let refused: Run;
let updated: Run;
let current: Run;

beforeAll(async () => {
  writeEditedReleases(content, false);
  fresh = update();
  recorded = await anchors('--write');
  writeEditedReleases(content, true);
  edited = update();
  appendFileSync(join(content, 'split.mdx'), '\na <b\n');
  refused = await anchors('--write');
  writeEditedReleases(content, true);
  updated = update('--write');
  current = update('--write');
});
afterAll(() => rmSync(root, { recursive: true }));

test('what is not recorded yet is shown, and nothing is written', () => {
  expect(fresh.said).toMatch(
    /^content\/rename\.mdx\n {2}new {8}top {14}Harbour opens second quay\n/m,
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
  const table = (name: string) => edited.said.split(`content/${name}.mdx\n`)[1]?.split('\n\n')[0];
  expect(table('rename')).toBe(
    [
      '  new        the-bill      The bill',
      '  withdrawn  what-it-cost  What it cost',
      '  kept       8 as recorded',
    ].join('\n'),
  );
  expect(table('last-word')).toMatch(
    /^ {2}changed {4}p3 {2}Ships of .* turn in the ⟦basin⟧\.\n {17}Ships of .* turn in the ⟦dock⟧\.$/m,
  );
  expect(table('swap')).toMatch(/^ {2}kept {7}\d+ as recorded, in another order$/);
  expect(table('join')).toMatch(
    /^ {2}moved {6}p2 {2}The quay cost twelve .* took four years to build\. → p3$/m,
  );
  expect(edited.said).toContain(
    'Replaced, reused or moved: rename#what-it-cost. If one of them is the same block in other words, add --same rename#what-it-cost. Otherwise, put its words back, or give a note a new label.\n',
  );
  expect(edited.said).not.toContain('content/untouched.mdx');
  expect(edited.records).toEqual(recorded.records);
});

test('a release with a problem is refused, and nothing is written', () => {
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/^content\/split\.mdx:\d+:\d+ This isn’t valid MDX: /m);
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
  expect(p3?.status).toEqual({ withdrawn: new Intl.DateTimeFormat('sv').format() });
});

// Whatever the time is, it is another day in one of these than in London.
test.each(['Pacific/Kiritimati', 'Etc/GMT+12'])(
  'a passage is withdrawn today in %s',
  async (TZ) => {
    const folder = temporaryFolder('anchors');
    const run = (...args: string[]) =>
      runCommand(folder, [resolve('src/cli/run.ts'), 'anchors', ...args], { TZ });
    writeEditedReleases(join(folder, 'content'), false);
    await run('--write');
    writeEditedReleases(join(folder, 'content'), true);
    const { said } = await run('--write');
    expect(said).toMatch(/\nRecorded\.\n$/);
    const record = parseRecord(readFileSync(join(folder, 'content/delete.anchors.json'), 'utf8'));
    const today = new Intl.DateTimeFormat('sv', { timeZone: TZ }).format();
    expect(record?.find(({ id }) => id === 'p3')?.status).toEqual({ withdrawn: today });
  },
);

test.skipIf(process.platform === 'win32')(
  'a record that a full disk left half written doesn’t stop the next one',
  () => {
    const folder = temporaryFolder('anchors');
    mkdirSync(join(folder, 'content'));
    const { mdx, source } = releaseTexts(BODY);
    writeFileSync(join(folder, 'content/harbour.mdx'), mdx);
    writeFileSync(join(folder, 'content/harbour.source.txt'), source);
    const command = [process.execPath, resolve('src/cli/run.ts'), 'anchors', '--write'];
    // No file may get longer than 512 or 1,024 bytes.
    const limited = ['-c', 'ulimit -f 1; exec "$0" "$@"', ...command];
    expect(spawnSync('sh', limited, { cwd: folder }).status).not.toBe(0);
    expect(readdirSync(join(folder, 'content'))).toHaveLength(3);
    expect(updateRecords(['--write'], folder, () => {})).toBe('Recorded.');
    expect(readdirSync(join(folder, 'content'))).toHaveLength(3);
  },
);

test('a passage that figures name keeps its address, and what is shown says how to record that', () => {
  const folder = temporaryFolder('anchors');
  mkdirSync(join(folder, 'content'));
  const write = (words: string) => {
    const figure = '{ printed: 20 metres, what: Length, passage: p1 }';
    const about = '<Edition>\n\n## \\[About]\n\n<About />\n\n</Edition>\n';
    const matter = `---\nheadline: A quay opens\nfigures: { long: ${figure} }\n---`;
    writeFileSync(join(folder, 'content/quay.mdx'), `${matter}\n\n${words}\n\n${about}`);
    writeFileSync(join(folder, 'content/quay.source.txt'), `A quay opens\n\n${words}\n`);
  };
  write('The new quay is 20 metres long.');
  expect(updateRecords(['--write'], folder, () => {})).toBe('Recorded.');
  write('Ships find 20 metres more room at Bergen now.');
  expect(() => updateRecords(['--same', 'p9'], folder, () => {})).toThrow(
    '--same quay#p9: it wasn’t replaced, reused or moved. Those that were: quay#p1.',
  );
  expect(updateRecords(['--same', 'p1'], folder, () => {})).toMatch(/ -- --write --same p1$/);
  expect(updateRecords(['--write', '--same', 'p1'], folder, () => {})).toBe('Recorded.');
});

test('a note that --same keeps beside another passage is shown', () => {
  const folder = temporaryFolder('anchors');
  mkdirSync(join(folder, 'content'));
  const write = (...body: string[]) => {
    const { mdx, source } = releaseTexts(body);
    writeFileSync(join(folder, 'content/quay.mdx'), mdx);
    writeFileSync(join(folder, 'content/quay.source.txt'), source);
  };
  const [first = '', last = ''] = ['The harbour opened on Friday.', 'Ships can turn in it.'];
  const note = '[^cost]: The budget said ten.';
  write(`${first}[^cost]`, note, last);
  updateRecords(['--write'], folder, () => {});
  write(first, `${last}[^cost]`, note);
  const said: string[] = [];
  updateRecords(['--same', 'note-cost'], folder, (text) => void said.push(text));
  expect(said.join('\n')).toMatch(
    /^ {2}moved {6}note-cost {2}The budget said ten\.\n {2}kept {7}4 as recorded$/m,
  );
});

test('of a long passage, all that changed is shown', () => {
  const folder = temporaryFolder('anchors');
  mkdirSync(join(folder, 'content'));
  const write = (first: string, last: string) => {
    const words = `The harbour opened its second quay ${first}, after twelve years of talks, and ships of up to two hundred metres can now turn in the ${last}.`;
    const { mdx, source } = releaseTexts([words]);
    writeFileSync(join(folder, 'content/quay.mdx'), mdx);
    writeFileSync(join(folder, 'content/quay.source.txt'), source);
  };
  write('on Friday', 'basin');
  updateRecords(['--write'], folder, () => {});
  write('last week', 'old dock');
  const said: string[] = [];
  updateRecords([], folder, (text) => void said.push(text));
  const marked = said
    .join('\n')
    .match(/(?<=⟦)[^⟧]+/g)
    ?.map((words) => words.trim());
  expect(marked).toEqual(['on', 'Friday', 'basin', 'last', 'week', 'old dock']);
});

test('records that are up to date stay as they are', () => {
  expect(current.said).toBe('The records are up to date.\n');
  expect(current.records).toEqual(updated.records);
});

describe('an anchor with other words is the same where --same names it', () => {
  const folder = `${root}-same`;
  const same = (...args: string[]) => {
    const said: string[] = [];
    const done = updateRecords(args, folder, (text) => {
      said.push(text);
      // Everything is shown before anything is written.
      if (before) expect(record('ferry') + record('quay')).toBe(before);
    });
    return [...said, done].join('\n');
  };
  const [third = ''] = BODY.slice(4);
  let before = '';
  const record = (name: string) =>
    readFileSync(join(folder, `content/${name}.anchors.json`), 'utf8');
  const bill = ['## What it cost', '## The bill'] as const;
  const map = ['The budget said ten.', 'See the map.'] as const;

  /** Writes a release with some words replaced. */
  const write = (name: string, ...words: (readonly [string, string])[]) => {
    const replace = (piece: string) =>
      words.reduce((text, [was, is]) => text.replace(was, is), piece);
    const { mdx, source } = releaseTexts(BODY.map(replace));
    mkdirSync(join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, `content/${name}.mdx`), mdx);
    writeFileSync(join(folder, `content/${name}.source.txt`), source);
  };
  beforeAll(() => {
    write('ferry', [third, `${third}\n\nThe wind blew hard.`]);
    write('quay');
    same('--write');
    before = record('ferry') + record('quay');
    // One passage is in the place of two.
    write('ferry', bill, [third, 'Nobody has seen the mayor since Monday.']);
    write('quay', bill, map);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [
      ['--same', 'p99'],
      '--same p99: it wasn’t replaced, reused or moved. Those that were: ferry#what-it-cost, ferry#p3, ferry#p4, quay#what-it-cost, quay#note-cost.\nNothing was recorded.',
    ],
    [['--same', 'quay#p1'], '--same quay#p1: it wasn’t replaced'],
    [['--same', 'nowhere#p1'], '--same nowhere#p1: it wasn’t replaced'],
    [['--same', 'what-it-cost'], '--same what-it-cost: it wasn’t replaced'],
    [
      ['--same', 'ferry#what-it-cost'],
      'Nothing was recorded, because an anchor is reused for other words.',
    ],
    [['--same', 'ferry#p3', '--same', 'ferry#p4'], '--same ferry#p4: it wasn’t replaced'],
    [['--same'], "Option '--same <value>' argument missing"],
    [['--sme', 'p1'], "Unknown option '--sme'"],
  ])('%j stops, and nothing is written', (args, says) => {
    expect(() => same('--write', ...args)).toThrow(says);
    expect(record('ferry') + record('quay')).toBe(before);
  });

  test('without --write, what would be recorded is shown', () => {
    const said = same('--same', 'ferry#what-it-cost');
    expect(said).toMatch(
      /^content\/ferry\.mdx\n {2}changed {4}what-it-cost {2}⟦What it cost⟧\n {27}⟦The bill⟧$/m,
    );
    expect(said).toMatch(
      /^ {2}reused {5}note-cost {5}⟦The budget said ten⟧\.\n {27}⟦See the map⟧\.$/m,
    );
    expect(said).toContain(
      'Replaced, reused or moved: ferry#p3, ferry#p4, quay#what-it-cost, quay#note-cost. If one',
    );
    expect(said).toContain('Otherwise, put its words back, or give a note a new label.');
    expect(record('ferry') + record('quay')).toBe(before);
  });

  test('with --write, it keeps its id, and an unrelated one is withdrawn', () => {
    const said = same('--write', '--same', 'ferry#what-it-cost', '--same', 'quay#note-cost');
    expect(said).toMatch(/\nRecorded\.$/);
    const heading = (name: string) =>
      parseRecord(record(name))?.find(({ id }) => id === 'what-it-cost');
    expect(heading('ferry')).toMatchObject({ text: 'The bill', status: 'current' });
    expect(heading('quay')).toMatchObject({
      text: 'What it cost',
      status: { withdrawn: expect.any(String) },
    });
    expect(same()).toBe('The records are up to date.');
  });
});
