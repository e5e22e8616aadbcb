import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { PassagePage } from '../../src/search/passage.ts';
import { copyProject } from '../build/build.ts';
import { runCommand } from '../run-command.ts';
import type { Column } from './comparison.ts';
import { generateReleases } from './generate-releases.ts';
import type { MadeRelease } from './write-site.ts';

const STARLIGHT = 'tests/bench/sites/starlight';

/** The headers of a site that has none: files with a hash in their names are kept. */
const HEADERS = `/*
  Cache-Control: public, max-age=0, must-revalidate
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Installs Starlight from its own lock file, unless what is there was installed from it. */
function installStarlight(): void {
  const [locked, installed] = ['', 'node_modules/.'].map(
    (at) => statSync(join(STARLIGHT, `${at}package-lock.json`), { throwIfNoEntry: false })?.mtimeMs,
  );
  if (installed !== undefined && installed > (locked ?? 0)) return;
  console.error('Installing Starlight …');
  execFileSync('npm', ['ci'], { cwd: STARLIGHT, stdio: ['ignore', 2, 2] });
}

/** Writes the release of a built site as one HTML file: its headline, headings and passages, and nothing else. */
export function writeFloor(dist: string): string {
  const { headline, passages, lang }: PassagePage = JSON.parse(
    readFileSync(join(dist, 'index.json'), 'utf8'),
  );
  const tags = { headline: 'h1', heading: 'h2', passage: 'p', editor: 'p' };
  const body = passages.map(
    ({ id, kind, text }) => `<${tags[kind]} id="${id}">${escape(text)}</${tags[kind]}>\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escape(headline)}</title>
<style>body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.6 Georgia,serif}</style>
${body.join('')}`,
  );
  writeFileSync(join(folder, '_headers'), HEADERS);
  return folder;
}

/** Writes a Starlight site of the release of a built site, to be built. */
export function writeStarlight(dist: string): string {
  const [headline = '', ...rest] = readFileSync(join(dist, 'index.md'), 'utf8').split('\n');
  const folder = copyStarlight();
  writePage(folder, 'src/content/docs/index.md', headline.replace('# ', ''), rest.join('\n'));
  return folder;
}

/**
 * Writes a site of made-up releases for each column, to be built: bare Astro as the floor. They have
 * the same MDX: 15 passages, a heading and a footnote. The word is in the last, and not in the first.
 */
export async function writeSites(
  count: number,
): Promise<Record<Column, string> & { word: string | undefined }> {
  const releases = generateReleases(count);
  const floor = copySite('tests/bench/sites/bare');
  const starlight = copyStarlight();
  const { folder: ours } = copyProject((content) => {
    for (const release of releases) {
      const [name, { headline, body, source }] = [nameOf(release), mdxOf(release)];
      const about = '<Edition>\n\n## \\[About this text]\n\n<About />\n\n</Edition>\n';
      writePage(floor, `content/${name}.mdx`, headline, body);
      writePage(starlight, `src/content/docs/${name}.mdx`, headline, body);
      const file = join(content, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        `${file}.mdx`,
        `---\nheadline: ${JSON.stringify(headline)}\n---\n\n${body}\n${about}`,
      );
      writeFileSync(`${file}.source.txt`, source);
    }
  });
  const recorded = await runCommand(ours, [resolve('src/cli/run.ts'), 'anchors', '--write']);
  if (recorded.status !== 0) throw new Error(recorded.said);
  const [first, last] = [releases[0], releases.at(-1)].map((release) => release?.texts ?? []);
  const word = last?.[3]
    ?.split(' ')
    .find((one) => /^[a-z]{7,}$/.test(one) && !first?.join().includes(one));
  return { floor, starlight, ours, word };
}

/** The name of a made-up release, as in `content/`. */
const nameOf = ({ address }: MadeRelease): string => address.slice(1, -1) || 'index';

/** A made-up release as MDX, and the source that says the same. */
function mdxOf({ texts: [headline = '', ...texts] }: MadeRelease) {
  // A small letter could begin an import of MDX.
  const passages = texts.slice(0, 15).map((text) => text.replace(/^./, (l) => l.toUpperCase()));
  const [first = '', ...others] = passages;
  const [heading, note] = texts.slice(15, 17).map((text) => text.split(' ').slice(0, 6).join(' '));
  const before = others.slice(0, 7);
  const after = others.slice(7);
  const body = [`${first}[^a]`, ...before, `## ${heading}`, ...after, `[^a]: ${note}.`];
  const source = [headline, first, ...before, heading, ...after];
  return { headline, body: `${body.join('\n\n')}\n`, source: `${source.join('\n\n')}\n` };
}

function copyStarlight(): string {
  installStarlight();
  const folder = copySite(STARLIGHT);
  // Its build takes what is in public/ along.
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/_headers'), HEADERS);
  cpSync('public/favicon.png', join(folder, 'public/favicon.png'));
  return folder;
}

/** Copies a site of this folder to where it can be built, with the packages beside it or else the project’s. */
function copySite(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'compared-'));
  const packages = resolve(site, 'node_modules');
  cpSync(site, folder, { recursive: true, filter: (file) => resolve(file) !== packages });
  symlinkSync(
    existsSync(packages) ? packages : resolve('node_modules'),
    join(folder, 'node_modules'),
    'junction',
  );
  return folder;
}

function writePage(folder: string, path: string, title: string, body: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
