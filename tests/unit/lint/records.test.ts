import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Anchor, stringifyRecord } from '../../../src/anchors/record.ts';
import { updateRecord } from '../../../src/anchors/update-record.ts';
import { lint } from '../../../src/lint/lint.ts';
import { loadReleases } from '../../../src/release/load.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { releaseTexts } from '../../releases/edited-releases.ts';
import { BODY, type Body } from '../../releases/harbour-body.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** The files of a project, by their names in `content/`. */
type Files = Record<string, string>;

const [p1 = '', , p2 = '', note = '', p3 = ''] = BODY;
const LAST = ['A ferry will call at noon each day.[^noon]', '[^noon]: In summer alone.'];
const FIRST: Body = [...BODY, 'The pilot went home.', ...LAST, 'It rains a lot in Bergen.'];
// Passage 2 was joined with passage 3, which has most of the words, and passage 5 was withdrawn.
const NOW: Body = [
  p1,
  '## What it cost',
  `${p2} ${p3}`,
  note,
  ...BODY.slice(5),
  ...LAST,
  'It rains a lot in Bergen.',
];

const blocksOf = (body: Body) =>
  parseRelease(releasePaths('harbour.mdx'), releaseTexts(body)).blocks;
const before = updateRecord([], blocksOf(FIRST), '2024-05-03').record;
const record = updateRecord(before, blocksOf(NOW), '2024-06-01').record;

/** The files of a release with a name. */
function files(name: string, body: Body, anchors: Anchor[], formerly = ''): Files {
  const { mdx, source } = releaseTexts(body);
  return {
    [`${name}.mdx`]: mdx.replace('---\n', `---\n${formerly}`),
    [`${name}.source.txt`]: source,
    [`${name}.anchors.json`]: stringifyRecord(anchors),
  };
}

const FERRY: Body = [
  'A new ferry was named in the old town hall today.',
  'It has room for ninety cars.',
];
const ferry = updateRecord([], blocksOf(FERRY), '2024-05-03').record;
// It has as many anchors.
const TRAM: Body = ['The tram to the airport was closed by snow.', 'Buses ran in its place.'];
const tram = updateRecord([], blocksOf(TRAM), '2024-05-03').record;
const COMMITTED: Files = {
  ...files('harbour', NOW, record),
  ...files('ferry', FERRY, ferry),
  ...files('tram', TRAM, tram),
  // The same text at another address.
  ...files('twin', NOW, record),
};
// Made by the first test, so that nothing is left if a filter skips them all.
const root = join(tmpdir(), `records-${randomUUID()}`);
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
    cwd: folder,
  });

function write(folder: string, content: Files): void {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  mkdirSync(join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(content))
    writeFileSync(join(folder, 'content', name), text);
}

function commit(folder: string): void {
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'Releases');
}

beforeAll(() => {
  write(root, COMMITTED);
  git(root, 'init', '-q');
  commit(root);
});
afterAll(() => rmSync(root, { recursive: true }));

/** What stops the build of a folder with some content. */
function stops(content: Files, folder = root): string {
  write(folder, content);
  return formatProblems(lint(folder, loadReleases(folder)).filter(({ fatal }) => fatal));
}

const text = COMMITTED['harbour.anchors.json'] ?? '';
const id = (name: string) => record.findIndex((anchor) => anchor.id === name);

/** Changes an anchor of the record. */
const change = (name: string, changes: Partial<Anchor>) =>
  record.map((anchor) => (anchor.id === name ? { ...anchor, ...changes } : anchor));
const without = (name: string) => record.filter((anchor) => anchor.id !== name);
/** Has two anchors exchange what a function gives of them. */
const swap = (a: string, b: string, take: (anchor: Anchor) => Partial<Anchor>) =>
  record.map((anchor) => {
    const other = { [a]: b, [b]: a }[anchor.id];
    const from = record.find((one) => one.id === other);
    return from ? { ...anchor, ...take(from) } : anchor;
  });
const idOf = (anchor: Anchor) => ({ id: anchor.id });
const conflict = (line: RegExp) =>
  text.replace(
    line,
    (mine) => `<<<<<<< HEAD\n${mine}\n=======\n${mine.replace(/\w+"/, 'abc"')}\n>>>>>>> summer`,
  );

const BROKEN =
  /^content\/harbour\.anchors\.json:1:1 This record was edited by hand or merged, .* Restore the version/;
const lost = (ids: string) =>
  new RegExp(
    `^content/harbour\\.anchors\\.json:1:1 Anchors that were committed before are missing from this record, or have other words: ${ids}\\. Restore it \\(git checkout HEAD -- content/harbour\\.anchors\\.json\\)`,
    'm',
  );

const upper = (words: string) => words.toUpperCase();

/** An edit of the record as it is in the file, and what stops the build; nothing does where it is kept. */
const byHand: [name: string, edited: string, stop: RegExp | 'kept'][] = [
  ['nothing', text, 'kept'],
  ['the file is emptied', '', BROKEN],
  ['the file has a blank line only', '\n', BROKEN],
  ['the file is cut off, as on a full disk', text.slice(0, 900), BROKEN],
  ['the file is an empty object', '{}', BROKEN],
  ['the file is an empty list', '[]', BROKEN],
  ['the list is emptied', text.replace(/\[.*\]/s, '[]'), BROKEN],
  ['the checksum is another', text.replace(/"checksum": "..../, '"checksum": "0000'), BROKEN],
  ['the checksum is gone', text.replace(/ *"checksum".*\n/, ''), BROKEN],
  ['a word is changed', text.replace('twelve', 'thirteen'), BROKEN],
  ['an anchor is deleted', JSON.stringify({ ...JSON.parse(text), anchors: without('p3') }), BROKEN],
  ['a kind is unknown', text.replace('"kind": "heading"', '"kind": "title"'), BROKEN],
  [
    'an anchor is current again',
    text.replace(/\{\s*"withdrawn": "[^"]*"\s*\}/, '"current"'),
    BROKEN,
  ],
  ['a day is none', text.replace('"withdrawn": "2024-06-01"', '"withdrawn": "2024-13-01"'), BROKEN],
  ['a move leads elsewhere', text.replace('"movedTo": "p3"', '"movedTo": "p4"'), BROKEN],
  ['an anchor has another key', text.replace('"id": "p1",', '"id": "p1", "note": "mine",'), BROKEN],
  ['a merge left its marks around the checksum', conflict(/.*"checksum".*/), BROKEN],
  ['a merge left its marks around an anchor', conflict(/.*"id": "p4".*/), BROKEN],
  [
    'a merge kept the anchors of both',
    stringifyRecord(record).replace(
      '  ]\n',
      ',{ "id": "p9", "kind": "passage", "text": "Nine.", "status": "current" }\n  ]\n',
    ),
    BROKEN,
  ],
  ['a byte order mark is before it', `\uFEFF${text}`, BROKEN],
  ['a comma is behind the last anchor', text.replace(/\n {2}\]/, ',\n  ]'), BROKEN],
  ['the list is there twice', text.replace('"anchors"', '"anchors": [],\n  "anchors"'), 'kept'],
  ['an empty list follows the list', text.replace(/\}\s*$/, ', "anchors": [] }'), BROKEN],
  ['a letter is written as an escape', text.replace('twelve', '\\u0074welve'), 'kept'],
  ['an id is that of every object', text.replace('"id": "p1"', '"id": "__proto__"'), BROKEN],
  ['an id is a number', text.replace('"id": "p1"', '"id": 1'), BROKEN],
  ['it has a key of its own', text.replace('{', '{ "by": "me",'), BROKEN],
  ['it is on one line', JSON.stringify(JSON.parse(text)), 'kept'],
  ['its lines end as on Windows', text.replaceAll('\n', '\r\n'), 'kept'],
  ['its lines end as on an old Mac', text.replaceAll('\n', '\r'), 'kept'],
  ['the checksum has capitals', text.replace(/(?<="checksum": ").*(?=")/, upper), BROKEN],
  ['the checksum is nothing', text.replace(/(?<="checksum": )".*"/, 'null'), BROKEN],
  ['an id is there twice', text.replace('"id": "p1"', '"id": "p1", "id": "p4"'), BROKEN],
  ['an id is empty', text.replace('"id": "p1"', '"id": ""'), BROKEN],
  [
    'an anchor has a key __proto__',
    text.replace('"id": "p1"', '"id": "p1", "__proto__": 1'),
    BROKEN,
  ],
  ['a word has a NUL', text.replace('twelve', 'twelve\\u0000'), BROKEN],
  ['a text is nothing', text.replace(/(?<="text": )".*"/, 'null'), BROKEN],
  ['a status has a capital', text.replace('"current"', '"Current"'), BROKEN],
  ['a status is nothing', text.replace('"current"', 'null'), BROKEN],
  ['a status is of two kinds', text.replace('"withdrawn"', '"movedTo": "p1", "withdrawn"'), BROKEN],
  ['a day has a time', text.replace(/(?<="withdrawn": "[\d-]+)(?=")/, 'T00:00:00Z'), BROKEN],
  ['a day is not in its month', text.replace(/(?<="withdrawn": ").*(?=")/, '2024-02-30'), BROKEN],
  ['the list is an object', JSON.stringify({ checksum: '', anchors: {} }), BROKEN],
  ['it is YAML', 'checksum: a\nanchors: []\n', BROKEN],
  ['a comment is above it', `// Recorded\n${text}`, BROKEN],
  ['it is there twice', text + text, BROKEN],
  [
    'it is that of another release',
    stringifyRecord(ferry),
    lost('p1, what-it-cost, p3 and \\d+ more'),
  ],
];

test.each(byHand)('a record in which %s', (_, edited, stop) => {
  const found = stops({ ...COMMITTED, 'harbour.anchors.json': edited });
  if (stop === 'kept') expect(found).toBe('');
  else expect(found).toMatch(stop);
  expect(found).not.toContain('content/ferry');
});

const REUSED = /note-\w+ was after [\w-]+ in the record\./;
const CHANGED =
  /^content\/harbour\.mdx:\d+:1 The words of p4 differ from the record\..*\n {2}recorded: /;
const missing = (id: string) =>
  new RegExp(`The recorded anchor ${id}(?:, after .*,)? is not on the page`);
const [headline = { id: '', kind: 'headline', text: '', status: 'current' } as const] = record;
const passage = (status: Anchor['status']) =>
  ({ id: 'p90', kind: 'passage', text: 'Nobody came.', status }) as const;
const gone = (id: string, kind: Anchor['kind'] = 'heading') =>
  ({ id, kind, text: 'Nobody came.', status: { withdrawn: '2024-06-01' } }) as const;
const moved = (movedTo: string) => ({ movedTo, since: '2024-06-01' });
const words = (name: string) => record[id(name)]?.text ?? '';

/** An edit of the anchors of which the checksum was made right by hand. */
const withChecksum: [name: string, edited: Anchor[], stop: RegExp | 'kept'][] = [
  ['no anchor is left', [], lost('top, p1, what-it-cost and \\d+ more')],
  ['a passage is deleted', without('p4'), lost('p4')],
  ['a heading is deleted', without('what-it-cost'), lost('what-it-cost')],
  ['a note is deleted', without('note-cost'), lost('note-cost')],
  ['a withdrawn passage is deleted', without('p5'), lost('p5')],
  ['a passage that moved is deleted', without('p2'), lost('p2')],
  ['two passages have each other’s ids', swap('p1', 'p4', idOf), lost('p1, p4')],
  [
    'two headings have each other’s ids',
    swap('what-it-cost', 'what-comes-next', idOf),
    lost('what-it-cost, what-comes-next'),
  ],
  [
    'two notes have each other’s ids',
    swap('note-cost', 'note-noon', idOf),
    /note-cost had other words in the record/,
  ],
  [
    'two passages have each other’s words',
    swap('p1', 'p4', ({ text }) => ({ text })),
    lost('p1, p4'),
  ],
  ['a passage has a new id', change('p4', { id: 'p40' }), lost('p4')],
  ['a heading has a new id', change('what-it-cost', { id: 'costs' }), lost('what-it-cost')],
  ['a passage is a heading', change('p4', { kind: 'heading' }), lost('p4')],
  ['a withdrawn passage is a note', change('p5', { kind: 'note' }), BROKEN],
  ['a withdrawn passage has other words', change('p5', { text: 'The pilot stayed.' }), lost('p5')],
  [
    'a withdrawn passage has another day',
    change('p5', { status: { withdrawn: '2025-01-01' } }),
    lost('p5'),
  ],
  [
    'a withdrawn passage moved',
    change('p5', { status: { movedTo: 'p4', since: '2024-06-01' } }),
    lost('p5'),
  ],
  [
    'a withdrawn passage is current',
    change('p5', { status: 'current' }),
    /The recorded anchor p5, after p4, is not on the page/,
  ],
  [
    'a passage that moved leads elsewhere',
    change('p2', { status: { movedTo: 'p4', since: '2024-06-01' } }),
    lost('p2'),
  ],
  [
    'a passage that moved was withdrawn',
    change('p2', { status: { withdrawn: '2024-06-01' } }),
    lost('p2'),
  ],
  [
    'a passage of the page was withdrawn',
    change('p4', { status: { withdrawn: '2024-06-02' } }),
    'kept',
  ],
  [
    'a passage of the page moved',
    change('p4', { status: { movedTo: 'p1', since: '2024-06-02' } }),
    'kept',
  ],
  ['a passage is there twice', [...record, ...record.slice(id('p1'), id('p1') + 1)], BROKEN],
  [
    'a passage has unrelated words',
    change('p4', { text: 'Nobody came.' }),
    /The recorded anchor p4, after what-comes-next, is not on the page/,
  ],
  [
    'a note has unrelated words',
    change('note-cost', { text: 'Nobody came.' }),
    /harbour\.mdx:\d+:1 note-cost had other words in the record/,
  ],
  [
    'the headline has unrelated words',
    change('top', { text: 'Nobody came' }),
    /harbour\.mdx:2:11 top had other words in the record/,
  ],
  [
    'a note follows another passage',
    [...without('note-cost'), ...record.slice(id('note-cost'), id('note-cost') + 1)],
    /note-cost was after about-this-text in the record\./,
  ],
  ['two passages are in another order', swap('p1', 'p4', (anchor) => anchor), 'kept'],
  ['all anchors are in the opposite order', record.toReversed(), REUSED],
  [
    'the anchors are sorted by their ids',
    record.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    REUSED,
  ],
  ['an id has a capital', change('p1', { id: 'P1' }), lost('p1')],
  ['an id has a letter of another script', change('p1', { id: '\u04401' }), lost('p1')],
  ['an id has a space', change('p1', { id: 'p1 p2' }), lost('p1')],
  ['a note has another kind of id', change('note-cost', { id: 'cost' }), BROKEN],
  ['a heading is a passage', change('what-it-cost', { kind: 'passage' }), lost('what-it-cost')],
  ['the headline is gone', record.slice(1), lost('top')],
  ['the headline has another id', change('top', { id: 'title' }), lost('top')],
  ['the headline is a passage', change('top', { kind: 'passage' }), lost('top')],
  ['there is a second headline', [...record, { ...headline, id: 'title' }], missing('title')],
  ['there is a passage that the page lacks', [...record, passage('current')], missing('p90')],
  ['there is a passage withdrawn', [...record, passage({ withdrawn: '2024-06-01' })], 'kept'],
  ['a passage moved to itself', change('p5', { status: moved('p5') }), lost('p5')],
  ['a passage moved to none', change('p2', { status: moved('p80') }), lost('p2')],
  ['a passage moved that never was', [...record, passage(moved('p80'))], 'kept'],
  ['a heading that never was has the id of a note’s mark', [...record, gone('mark-cost')], BROKEN],
  ['a withdrawn heading has the id of a passage', [...record, gone('p1')], BROKEN],
  ['a withdrawn heading has the id of a withdrawn passage', [gone('p5'), ...record], BROKEN],
  ['a withdrawn heading has the id of the headline', [...record, gone('top')], BROKEN],
  ['a withdrawn note has the id of a note', [...record, gone('note-cost', 'note')], BROKEN],
  ['a withdrawn passage has the id of one in capitals', [...record, gone('P1', 'passage')], 'kept'],
  ['a passage moved to the headline', [...record, passage(moved('top'))], 'kept'],
  ['a passage moved to a note', [...record, passage(moved('note-cost'))], 'kept'],
  [
    'three passages moved in a circle',
    [
      ...record,
      passage(moved('p91')),
      { ...passage(moved('p92')), id: 'p91' },
      { ...passage(moved('p90')), id: 'p92' },
    ],
    'kept',
  ],
  [
    'two passages moved to one another',
    [...record, passage(moved('p91')), { ...passage(moved('p90')), id: 'p91' }],
    'kept',
  ],
  ['a withdrawn passage has no words', change('p5', { text: '' }), lost('p5')],
  ['a passage has a space at its end', change('p4', { text: `${words('p4')} ` }), CHANGED],
  [
    'a passage has other spaces',
    change('p4', { text: words('p4').replace(' ', '\u00A0') }),
    CHANGED,
  ],
  ['a passage has a line break', change('p4', { text: words('p4').replace(' ', '\n') }), CHANGED],
  ['a passage has a mark of direction', change('p4', { text: `${words('p4')}\u200E` }), CHANGED],
  [
    'a note of the page was withdrawn',
    change('note-cost', { status: { withdrawn: '2024-06-02' } }),
    'kept',
  ],
  ['it is the record of another release', ferry, lost('.* and \\d+ more')],
];

test.each(withChecksum)('a record with the right checksum in which %s', (_, edited, stop) => {
  const found = stops({ ...COMMITTED, 'harbour.anchors.json': stringifyRecord(edited) });
  if (stop === 'kept') expect(found).toBe('');
  else expect(found).toMatch(stop);
  expect(found).not.toContain('content/ferry');
});

const others = Object.fromEntries(
  Object.entries(COMMITTED).filter(([file]) => !file.startsWith('harbour')),
);
const omit = (content: Files, ...names: string[]) =>
  Object.fromEntries(Object.entries(content).filter(([file]) => !names.includes(file)));
const GONE =
  /^content\/harbour\.anchors\.json:1:1 The page \/harbour\/ was published, but content\/harbour\.mdx is missing\..*add formerly: \[harbour\]/m;

const BACK = [...NOW, 'The pilot went home.'];
const MORE = [...NOW, 'Trams ran on Sunday.'];
const OTHER = [...NOW.slice(0, -1), 'Nobody came to the mill.'];

/** What became of the files of a release. */
const pages: [name: string, content: Files, stop: RegExp | 'kept'][] = [
  [
    'a record is deleted',
    omit(COMMITTED, 'harbour.anchors.json'),
    lost('top, p1, what-it-cost and \\d+ more'),
  ],
  [
    'a release is deleted, and its record is not',
    { ...others, 'harbour.anchors.json': text },
    GONE,
  ],
  ['a release is deleted with its record', others, GONE],
  ['a release is renamed', { ...others, ...files('quay', NOW, record) }, GONE],
  [
    'a release is renamed, which says so',
    { ...others, ...files('quay', NOW, record, 'formerly: [harbour]\n') },
    'kept',
  ],
  [
    'a release is renamed, which says so, without its record',
    {
      ...others,
      ...omit(files('quay', NOW, record, 'formerly: [harbour]\n'), 'quay.anchors.json'),
    },
    /^content\/quay\.anchors\.json:1:1 Anchors that were committed before are missing/,
  ],
  [
    'a release is renamed, which says so, without an anchor',
    { ...others, ...files('quay', NOW, without('p5'), 'formerly: [harbour]\n') },
    /^content\/quay\.anchors\.json:1:1 .* other words: p5\. Restore it \(git checkout HEAD -- content\/harbour\.anchors\.json\), rename it to content\/quay\.anchors\.json, then run/,
  ],
  [
    'a release is renamed, and another says that it had its name',
    {
      ...others,
      ...files('quay', NOW, record),
      ...files('ferry', FERRY, ferry, 'formerly: [harbour]\n'),
    },
    /^content\/ferry\.mdx:2:12 formerly: in the last commit, \/harbour\/ led to what is in content\/quay\.mdx now\. Move harbour to formerly there\.$/,
  ],
  [
    'another release names it as its former one',
    { ...COMMITTED, ...files('ferry', FERRY, ferry, 'formerly: [harbour]\n') },
    /^content\/ferry\.mdx:2:12 formerly: This would replace the page of content\/harbour\.mdx[^\n]*$/,
  ],
  [
    'another release with as many anchors says that it had the name of one that is gone',
    {
      ...omit(COMMITTED, 'ferry.mdx', 'ferry.source.txt', 'ferry.anchors.json'),
      ...files('tram', TRAM, tram, 'formerly: [ferry]\n'),
    },
    /^content\/tram\.anchors\.json:1:1 No passage of \/ferry\/ is left in content\/tram\.mdx, to which its links lead\./,
  ],
  [
    'another release has the address of one that was renamed',
    { ...others, ...files('quay', NOW, record), ...files('harbour', FERRY, ferry) },
    'kept',
  ],
  [
    'another release has the address of one that is gone',
    { ...others, ...files('harbour', FERRY, ferry) },
    lost('.* and \\d+ more'),
  ],
  [
    'two releases with the same ids exchanged their names',
    { ...COMMITTED, ...files('ferry', TRAM, tram), ...files('tram', FERRY, ferry) },
    /^content\/ferry\.anchors\.json:1:1 No passage of \/ferry\/ is left in content\/ferry\.mdx, .*: two releases can’t exchange their names\..*\n\ncontent\/tram\.anchors\.json:1:1 No passage of \/tram\/ is left/,
  ],
  [
    'a release has other words, and an unrelated one with the same ids is new',
    {
      ...COMMITTED,
      ...files('tram', [...TRAM, 'It rains.'], ferry.slice(0, -1)),
      ...files('quay', FERRY, ferry),
    },
    /^content\/tram\.anchors\.json:1:1 Anchors that were committed before are missing/,
  ],
  [
    'a release has other words, and another that also had its words has more',
    {
      ...COMMITTED,
      ...files('harbour', OTHER, updateRecord(record, blocksOf(OTHER), '2024-07-01').record),
      ...files('twin', MORE, updateRecord(record, blocksOf(MORE), '2024-07-01').record),
    },
    'kept',
  ],
  [
    'a withdrawn passage is back',
    {
      ...COMMITTED,
      ...files('harbour', BACK, updateRecord(record, blocksOf(BACK), '2024-07-01').record),
    },
    'kept',
  ],
  [
    'a passage is gone, and is recorded as a heading',
    {
      ...COMMITTED,
      ...files(
        'harbour',
        NOW.slice(0, -1),
        change('p7', { kind: 'heading', status: { withdrawn: '2024-07-01' } }),
      ),
    },
    lost('p7'),
  ],
  ['a release is new', { ...COMMITTED, ...files('quay', FERRY, ferry) }, 'kept'],
  [
    'a release is new and has no record',
    { ...COMMITTED, ...omit(files('quay', FERRY, ferry), 'quay.anchors.json') },
    'kept',
  ],
];

test.each(pages)('since the last commit, %s', (_, content, stop) => {
  if (stop === 'kept') expect(stops(content)).toBe('');
  else expect(stops(content)).toMatch(stop);
});

/** Without the commit that was published, nothing tells these from a release that was deleted on purpose. */
const GONE_ON_PURPOSE =
  /^a release is (?:deleted with|renamed)|^another release with as many anchors/;

/** Returns what stops the build of a clean checkout, as a host makes it, after commits of some contents. */
function stopsAfter(...contents: Files[]): string {
  const folder = otherFolder('press');
  git(folder, 'init', '-q');
  commit(folder);
  for (const content of contents) {
    write(folder, content);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'Changes');
  }
  return stops(contents.at(-1) ?? {}, folder);
}

test.each(pages)('in a clean checkout of a commit in which %s', (name, content, stop) => {
  const found = stopsAfter(content);
  if (stop === 'kept' || GONE_ON_PURPOSE.test(name)) expect(found).toBe('');
  else expect(found).toMatch(new RegExp(stop.source.replace('HEAD', '\\w+~1'), stop.flags));
});

test('an anchor that a revert takes out of the record is missed', () => {
  const more = files('harbour', MORE, updateRecord(record, blocksOf(MORE), '2024-07-01').record);
  const found = stopsAfter({ ...COMMITTED, ...more }, COMMITTED);
  expect(found).toMatch(/other words: p7a\. Restore it \(git checkout HEAD~1 -- content\/harbour/);
  onTestFinished(() => void vi.unstubAllEnvs());
  // A host without a cache names the commit that it builds.
  vi.stubEnv('PUBLISHED', 'HEAD');
  expect(stopsAfter({ ...COMMITTED, ...more }, COMMITTED)).toBe(found);
  // Unless it was never published.
  vi.stubEnv('PUBLISHED', 'HEAD~2');
  expect(stopsAfter({ ...COMMITTED, ...more }, COMMITTED)).toBe('');
});

const OTHERS_WORDS = { ...others, ...files('harbour', FERRY, ferry) };

test.each([
  ['a deleted release', others, OTHERS_WORDS],
  ['a deleted release, not yet recorded', others, omit(OTHERS_WORDS, 'harbour.anchors.json')],
  ['a release whose record was deleted', omit(COMMITTED, 'harbour.anchors.json'), OTHERS_WORDS],
])('another release can’t have the address of %s', (_, deleted, content) => {
  const restore =
    /^content\/harbour\.anchors\.json:1:1 Anchors .* Restore it \(git checkout \w{40}~1 -- content\/harbour\.anchors\.json\)/;
  const folder = otherFolder('press');
  git(folder, 'init', '-q');
  commit(folder);
  write(folder, deleted);
  commit(folder);
  expect(stops(content, folder)).toMatch(restore);
  // As the problem says: the old anchors stay in the record.
  const kept = updateRecord(record, blocksOf(FERRY), '2024-07-01').record;
  expect(stops({ ...others, ...files('harbour', FERRY, kept) }, folder)).toBe('');
  write(folder, content);
  commit(folder);
  expect(stops(content, folder)).toMatch(restore);
});

const hasSsh = spawnSync('ssh-keygen', ['-?']).error === undefined;

test.skipIf(!hasSsh)('where git is set to show signatures, deleted records are found', () => {
  const folder = otherFolder('press');
  const key = join(folder, '../key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  writeFileSync(`${key}.allowed`, `a@b.example ${readFileSync(`${key}.pub`, 'utf8')}`);
  git(folder, 'init', '-q');
  const settings = {
    'gpg.format': 'ssh',
    'gpg.ssh.allowedSignersFile': `${key}.allowed`,
    'user.signingKey': `${key}.pub`,
    'commit.gpgSign': 'true',
    'log.showSignature': 'true',
  };
  for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
  for (const content of [COMMITTED, others]) {
    write(folder, content);
    commit(folder);
  }
  expect(String(git(folder, 'log', '-1'))).toContain('Good "git" signature');
  expect(stops(OTHERS_WORDS, folder)).toMatch(/git checkout \w{40}~1 -- content\/harbour/);
});

test('another release may have the address of one that was renamed in an earlier commit', () => {
  const renamed = { ...others, ...files('quay', NOW, record) };
  expect(stopsAfter(renamed, { ...renamed, ...files('harbour', FERRY, ferry) })).toBe('');
});

test('another release can’t have the address of one that was deleted in the commit of another', () => {
  const twice = {
    ...others,
    ...files(
      'quay',
      BODY.slice(0, 3),
      updateRecord([], blocksOf(BODY.slice(0, 3)), '2024-05-03').record,
    ),
  };
  const found = stopsAfter(twice, { ...twice, ...files('harbour', FERRY, ferry) });
  expect(found).toMatch(/Restore it \(git checkout \w{40}~1 -- content\/harbour\.anchors\.json\)/);
});

test('a record that was deleted alone is compared, also if there is only one release', () => {
  const [was, is] = [files('tram', TRAM, tram), files('tram', FERRY, ferry)];
  const found = stopsAfter(was, omit(is, 'tram.anchors.json'), is);
  expect(found).toMatch(/Restore it \(git checkout \w{40}~1 -- content\/tram\.anchors\.json\)/);
});

test('a site that begins by replacing every release of another may use their names', () => {
  const mine = files('mine', TRAM, tram);
  expect(stopsAfter(mine, { ...mine, ...files('harbour', FERRY, ferry) })).toBe('');
});

test('a site that begins by deleting every release of another may use their names', () => {
  const site = { 'site.yaml': 'name: Another\n' };
  expect(stopsAfter(site, files('harbour', FERRY, ferry))).toBe('');
  expect(stopsAfter(site, files('tram', TRAM, tram), OTHERS_WORDS)).toBe('');
});

test('after a merge, which side was published is not known', () => {
  const folder = otherFolder('press');
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  const side = (words: string): Files => {
    const body = [...NOW, words];
    return {
      ...COMMITTED,
      ...files('harbour', body, updateRecord(record, blocksOf(body), '2024-07-01').record),
    };
  };
  for (const [branch, words] of [
    ['mayor', 'The mayor cut a ribbon.'],
    ['rain', 'It rained on the guests.'],
  ] as const) {
    git(folder, 'switch', '-q', '-c', branch, 'main');
    write(folder, side(words));
    commit(folder);
  }
  git(folder, 'merge', '-q', '-s', 'ours', '-m', 'Merge', 'mayor');
  expect(stops(side('It rained on the guests.'), folder)).toBe('');
  // But both sides began with p5.
  write(folder, edited);
  git(folder, 'commit', '-q', '-a', '--amend', '-m', 'Merge');
  expect(stops(edited, folder)).toMatch(/missing from this record, or have other words: p5\./);
});

/** A new folder with the committed files, in a new parent folder. */
function otherFolder(inRepository: string): string {
  const top = temporaryFolder('records');
  const folder = join(top, inRepository);
  write(folder, COMMITTED);
  return folder;
}
const edited = { ...COMMITTED, 'harbour.anchors.json': stringifyRecord(without('p5')) };

test('the records of a project in a folder of a repository are compared', () => {
  const folder = otherFolder('sites/press');
  git(join(folder, '../..'), 'init', '-q');
  commit(folder);
  expect(stops(COMMITTED, folder)).toBe('');
  expect(stops(edited, folder)).toMatch(lost('p5'));
});

test('the records of a shallow clone are compared', () => {
  const folder = otherFolder('press');
  git(join(folder, '..'), 'clone', '-q', '--depth', '1', `file://${root}`, 'clone');
  expect(stops(edited, join(folder, '../clone'))).toMatch(lost('p5'));
});

test('the records of a content/ that is a submodule are compared', () => {
  const folder = otherFolder('press');
  const content = join(folder, 'content');
  const origin = join(folder, '../releases');
  renameSync(content, origin);
  for (const one of [origin, folder]) git(one, 'init', '-q');
  commit(origin);
  git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, 'content');
  commit(folder);
  const found = () => formatProblems(lint(folder, loadReleases(folder)));
  expect(found()).toBe('');
  writeFileSync(join(content, 'harbour.anchors.json'), stringifyRecord(without('p5')));
  expect(found()).toMatch(lost('p5'));
});

test.each(['--assume-unchanged', '--skip-worktree'])(
  'a record that git ignores the changes of is compared (%s)',
  (option) => {
    const folder = otherFolder('press');
    git(folder, 'init', '-q');
    commit(folder);
    git(folder, 'update-index', option, 'content/harbour.anchors.json');
    expect(stops(edited, folder)).toMatch(lost('p5'));
  },
);

test('in a hook of git, which sets GIT_DIR, records are compared', () => {
  const folder = otherFolder('press');
  git(folder, 'init', '-q');
  commit(folder);
  vi.stubEnv('GIT_DIR', join(folder, '.git'));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(stops(COMMITTED, folder)).toBe('');
  expect(stops(edited, folder)).toMatch(lost('p5'));
});

test('after a commit, records are compared with those of the commit that was published', () => {
  const folder = otherFolder('press');
  git(folder, 'init', '-q');
  commit(folder);
  const published = String(git(folder, 'rev-parse', 'HEAD')).trim();
  const rest = Object.fromEntries(
    Object.entries(edited).filter(([name]) => !name.startsWith('ferry.')),
  );
  write(folder, rest);
  commit(folder);
  write(folder, { ...rest, 'notes.md': '' });
  commit(folder);
  expect(stops(rest, folder)).toBe('');
  vi.stubEnv('PUBLISHED', published);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(stops(rest, folder)).toMatch(/The page \/ferry\/ was published, but/);
  expect(stops(rest, folder)).toContain(
    `git checkout ${published} -- content/harbour.anchors.json`,
  );
});

test('a build stops if the commit that was published is not in the clone, as after a forced push', () => {
  const folder = otherFolder('press');
  git(folder, 'init', '-q');
  commit(folder);
  expect(stops(edited, folder)).toMatch(lost('p5'));
  vi.stubEnv('PUBLISHED', 'f'.repeat(40));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(stops(edited, folder)).toMatch(
    /^The records of anchors were not compared with those of f{40} \(fatal: .*\)\. Fetch that commit, or build without PUBLISHED/,
  );
});

const quay = (formerly: string) => ({ ...others, ...files('quay', NOW, record, formerly) });
const DROPPED =
  /^content\/harbour\.anchors\.json:1:1 The page \/harbour\/ was published, but [^\n]* add formerly: \[harbour\] to it\.$/;

test.each([
  ['it is kept', quay('formerly: [harbour]\n'), ''],
  ['it is kept beside another', quay('formerly:\n  - port\n  - harbour\n'), ''],
  ['it is removed', quay(''), DROPPED],
  ['another replaces it', quay('formerly: [port]\n'), DROPPED],
  [
    'another release has it',
    { ...quay(''), ...files('ferry', FERRY, ferry, 'formerly: [dock, harbour]\n') },
    /^content\/ferry\.mdx:2:18 formerly: in the last commit, \/harbour\/ led to what is in content\/quay\.mdx now\. Move harbour to formerly there\.$/,
  ],
  [
    'another release has it and the name of its release',
    {
      ...others,
      ...files('pier', NOW, record),
      ...files('ferry', FERRY, ferry, 'formerly: [harbour, quay]\n'),
    },
    /^content\/ferry\.mdx:2:21 formerly: in the last commit, \/quay\/ led to what is in content\/pier\.mdx now[^\n]*$/,
  ],
  ['another release has its address', { ...quay(''), ...files('harbour', FERRY, ferry) }, ''],
  [
    'the next name has it too',
    { ...others, ...files('pier', NOW, record, 'formerly: [harbour, quay]\n') },
    '',
  ],
  [
    'the next name lacks it',
    { ...others, ...files('pier', NOW, record, 'formerly: [quay]\n') },
    DROPPED,
  ],
  [
    'its release is gone',
    others,
    /^content\/quay\.anchors\.json:1:1 The page \/quay\/ was published, but content\/quay\.mdx is missing\..*$/,
  ],
  [
    'its front matter can’t be read',
    { ...others, ...files('quay', NOW, record, 'x: [\n') },
    /^content\/quay\.mdx:[^\n]*$/,
  ],
])('a former name that was committed leads to its page: %s', (_, content, stop) => {
  const folder = otherFolder('press');
  write(folder, quay('formerly: [harbour]\n'));
  git(folder, 'init', '-q');
  commit(folder);
  if (stop === '') expect(stops(content, folder)).toBe('');
  else expect(stops(content, folder)).toMatch(stop);
});

test('a valid record may replace one that was committed broken', () => {
  const folder = otherFolder('press');
  write(folder, { ...COMMITTED, 'harbour.anchors.json': conflict(/.*"checksum".*/) });
  git(folder, 'init', '-q');
  commit(folder);
  expect(stops(COMMITTED, folder)).toBe('');
});

test.each([
  ['outside a repository', [], 'of the last commit (fatal: not a git repository'],
  ['before the first commit', [['init', '-q']], 'HEAD'],
  [
    'after a commit without them',
    [
      ['init', '-q'],
      ['commit', '-q', '--allow-empty', '-m', 'a'],
    ],
    'of the last commit (it has none). Commit content/ with git',
  ],
])('%s, a notice says why records are not compared', (_, commands, reason) => {
  const folder = otherFolder('press');
  for (const args of commands) git(folder, ...args);
  write(folder, { 'ferry.mdx': '', 'ferry.source.txt': '' });
  const notices = () =>
    lint(folder, loadReleases(folder)).filter(({ reason }) => /were not compared/.test(reason));
  // Without a record there is nothing to compare.
  expect(notices()).toEqual([]);
  write(folder, edited);
  const notice = { fatal: false, file: '', reason: expect.stringContaining(reason) };
  expect(notices()).toEqual([expect.objectContaining(notice)]);
  expect(stops(edited, folder)).toBe('');
});
