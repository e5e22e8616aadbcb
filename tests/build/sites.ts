import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importFile } from '../../src/import/import-file.ts';
import { attackRelease } from '../releases/attack-release.ts';
import { releaseTexts, writeEditedReleases } from '../releases/edited-releases.ts';
import { BODY } from '../releases/harbour-body.ts';
import { runCommand } from '../run-command.ts';
import { build, copyProject, type Project } from './build.ts';

/** A headline that looks like markup and like placeholders. */
export const MARKUP =
  'Harbour <head> <meta charset="utf-8"> </head> opens <style> %build% and %warm% $& </body>';

/** Words of the harbour’s release, and what could deceive in their place. */
export const SUSPICIOUS = ['second quay on', 'second qu\u0430y\u200B on'] as const;

/** The figures of the Arabic release, and a chart of two of them. */
const ARABIC_FIGURES = `figures:
  length: { printed: 210 أمتار, what: طول الرصيف, passage: p1 }
  cost: { printed: 12 مليون دينار, what: الكلفة, passage: p1 }
  load: { printed: 50 ألف طن, what: الحمولة, passage: p1 }
  before: { printed: 9 ساعات, what: الانتظار, passage: p4 }
  after: { printed: 4 ساعات, what: الانتظار, passage: p4 }
  jobs: { printed: 140 فرصة, what: فرص العمل, passage: p4 }
charts:
  wait:
    kind: bars
    title: الانتظار
    caption: بالساعات
    marks: [{ value: before, label: من }, { value: after, label: إلى }]`;
const ARABIC_CHART =
  '\n<Edition>\n\n## \\[الأرقام]\n\n<Chart name="wait" />\n\n<FiguresTable />\n\n</Edition>\n';

/** The figures of the Hebrew release, whose page has its interface in English. */
const HEBREW_FIGURES = `figures:
  length: { printed: 210 מטרים, what: אורך הרציף, passage: p1 }
  cost: { printed: 12 מיליון שקלים, what: עלות, passage: p1 }
  load: { printed: 50 אלף טון, what: מטען, passage: p1 }
checks:
  cost: { what: עלות למטר, sums: { each: { formula: cost / length, means: לכל מטר } } }
  length:
    what: אורך
    compareWith: [length]
    source: { says: 210 מטרים, title: הרציף, publisher: Port, date: '2024-05-04', url: 'https://port.example/' }
`;
const HEBREW_CHECKS = '\n<Edition>\n\n## \\[המספרים]\n\n<FiguresTable />\n\n<Checks />\n\n';

/** The figures of the release of many structures, and charts whose scales have long words. */
const STRUCTURES_FIGURES = `figures:
  ships: { printed: 200 metres, what: Ships, passage: p1 }
  points: { printed: '3', what: Points, passage: p2 }
  before: { printed: 10 million, what: Cost, year: 2023, passage: p6 }
  after: { printed: 12 million, what: Cost, year: 2024, passage: p6 }
  quay: { printed: '1', what: Quay Street, passage: p8 }
charts:
  cost:
    kind: dots
    title: The cost
    caption: Of the quay.
    marks: [{ value: before, label: '2023' }, { value: after, label: '2024', outline: true }]
  change:
    kind: bars
    title: The change
    caption: Of the cost.
    marks: [{ value: after * 25, label: more }, { value: before - after * 20, label: less }]`;

/** The site of one release, `/`: a copy of a real one, with its record. */
async function buildRelease(): Promise<Project> {
  const project = copyProject((content) =>
    cpSync('tests/fixtures/release', content, { recursive: true }),
  );
  return built(project);
}

/**
 * A site of many releases: `/`, `/2024/harbour/`, `/markup/`, `/suspicious/`, `/attack/`, below
 * `/edited/` each kind of edit to a release whose anchors were recorded before it and after it,
 * `/structures/`, `/arabic/`, `/hebrew/` and `/chinese/`, which are imported, and short ones for a second page of the
 * list.
 */
async function buildSeveral(): Promise<Project> {
  const project = copyProject((content) => {
    cpSync('tests/fixtures/release', content, { recursive: true });
    cpSync('tests/fixtures/second', content, { recursive: true });
    const harbour = join(content, '2024/harbour.mdx');
    writeFileSync(harbour, addKeys(readFileSync(harbour, 'utf8'), 'lang: en-GB'));
    writeHarbour(content, 'markup', 'Harbour of Ålesund opens a second quay', MARKUP);
    writeHarbour(content, 'suspicious', ...SUSPICIOUS);
    const { mdx, source } = attackRelease();
    writeFileSync(join(content, 'attack.mdx'), mdx);
    writeFileSync(join(content, 'attack.source.txt'), source);
    writeEditedReleases(join(content, 'edited'), false);
    writeOthers(content);
  });
  await record(project);
  writeEditedReleases(join(project.folder, 'content/edited'), true);
  await record(project);
  return built(project, { SITE: 'https://release.example' });
}

/**
 * A site in the folder `/press/` of its host, without a release at its root: `/2024/harbour/`, which is
 * retracted, and `/quay/`, which was `/port/second-quay/` and links to the other.
 */
async function buildFolder(): Promise<Project> {
  const project = copyProject((content) => {
    cpSync('tests/fixtures/second', content, { recursive: true });
    const link = '[^cost]: The [harbour’s own release](/2024/harbour/#p2) said ten.';
    const { mdx, source } = releaseTexts(
      BODY.map((piece) => (piece.startsWith('[^cost]:') ? link : piece)),
    );
    writeFileSync(
      join(content, 'quay.mdx'),
      addKeys(mdx.replace('2024-05-03', '2024-05-04'), 'formerly: [port/second-quay]'),
    );
    writeFileSync(
      join(content, 'site.yaml'),
      `lang: de\ncontact: https://social.example/@port\nrights: Notes © the editor.\naccent: { light: '#005ea5', dark: '#99ccff' }\n`,
    );
    const harbour = join(content, '2024/harbour.mdx');
    const retracted = 'retracted: { date: "2024-07-01", why: The port says it was a draft. }';
    writeFileSync(harbour, addKeys(readFileSync(harbour, 'utf8'), retracted));
    writeFileSync(join(content, 'quay.source.txt'), source);
  });
  await record(project);
  return built(project, { SITE: 'https://release.example', BASE: '/press' });
}

const builders = { release: buildRelease, several: buildSeveral, folder: buildFolder };

/** A site that tests share. */
export type Site = keyof typeof builders;

declare global {
  var sitesOfTests: Map<Site, Promise<Project>> | undefined;
}

/** Builds a site once for all tests of a run. */
export function buildSite(site: Site): Promise<Project> {
  // The build and the browser project of Vitest have modules of their own, in one process.
  const shared = (globalThis.sitesOfTests ??= new Map());
  const known = shared.get(site);
  if (known) return known;
  const project = builders[site]();
  shared.set(site, project);
  return project;
}

/** Adds lines to the front matter of a release. */
function addKeys(mdx: string, lines: string): string {
  return mdx.replace('---\n', `---\n${lines}\n`);
}

/** Writes releases of other forms, in another language, and enough for a second page of the list. */
function writeOthers(content: string): void {
  const structures = readFileSync('tests/fixtures/structures/index.mdx', 'utf8');
  const charted = structures.replace(
    '<Edition>',
    '<Edition>\n\n## \\[The cost]\n\n<Chart name="cost" />\n\n<Chart name="change" />',
  );
  writeFileSync(join(content, 'structures.mdx'), addKeys(charted, STRUCTURES_FIGURES));
  cpSync('tests/fixtures/structures/index.source.txt', join(content, 'structures.source.txt'));
  const root = join(content, '..');
  for (const name of ['arabic', 'hebrew', 'chinese'])
    importFile([`tests/fixtures/raw/${name}.txt`, '--name', name], root, resolve('.'));
  const arabic = readFileSync(join(content, 'arabic.mdx'), 'utf8');
  const noted = arabic.replace('50 ألف طن.', '50 ألف طن.[^tons]\n\n[^tons]: لا يذكر النص مصدراً.');
  const keys = `translationOf: 2024/harbour\n${ARABIC_FIGURES}`;
  writeFileSync(join(content, 'arabic.mdx'), addKeys(noted, keys) + ARABIC_CHART);
  const hebrew = readFileSync(join(content, 'hebrew.mdx'), 'utf8');
  const copied = hebrew.replace(
    '50 אלף טון.',
    '50 אלף טון.[^copy]\n\n[^copy]: כך גם ב־<OtherCopy />',
  );
  const copy = `translationOf: 2024/harbour
otherCopy: { url: 'https://copy.example/', seen: '2024-05-04' }
edition: { date: '2024-05-05', changes: מהדורה שנייה., earlier: [{ date: '2024-05-04', changes: מהדורה ראשונה. }] }`;
  const checked = copied.replace('\n<Edition>\n\n', HEBREW_CHECKS);
  writeFileSync(join(content, 'hebrew.mdx'), addKeys(checked, HEBREW_FIGURES + copy));
  for (let n = 1; n <= 3; n++) {
    const { mdx, source } = releaseTexts(['It is open.'], `Quay ${n}`);
    const table = '<Edition>\n\n## \\[Figures]\n\n<FiguresTable />';
    const figures = `figures: { n: { printed: '${n}', what: Quay, passage: top } }`;
    const counted = addKeys(mdx.replace('<Edition>', table), figures);
    // One has a headline of two lines.
    writeFileSync(
      join(content, `quay-${n}.mdx`),
      counted.replace('Quay 3', '"Quay 3\\nopens « &c »"'),
    );
    writeFileSync(
      join(content, `quay-${n}.source.txt`),
      source.replace('Quay 3', 'Quay 3\nopens « &c »'),
    );
  }
}

async function built(project: Project, env?: Record<string, string>): Promise<Project> {
  const { status, said } = await build(project.folder, env);
  if (status !== 0) throw new Error(`A site of the tests does not build:\n${said}`);
  return project;
}

async function record({ folder }: Project): Promise<void> {
  const { status, said } = await runCommand(folder, [
    resolve('src/cli/run.ts'),
    'anchors',
    '--write',
  ]);
  if (status !== 0) throw new Error(`The anchors of the tests can’t be recorded:\n${said}`);
}

/** Writes the harbour’s release with other words, and a byte order mark before its source. */
function writeHarbour(content: string, name: string, was: string, is: string): void {
  const read = (end: string) => readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');
  const typed = is === MARKUP ? JSON.stringify(is) : is;
  writeFileSync(
    join(content, `${name}.mdx`),
    read('mdx').replace(was, () => typed),
  );
  const source = read('source.txt').replace(was, () => is);
  writeFileSync(join(content, `${name}.source.txt`), `\uFEFF${source}`);
}
