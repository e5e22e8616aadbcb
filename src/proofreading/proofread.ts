import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf, readRecord } from '../anchors/record.ts';
import { sayFault } from '../figures/fault.ts';
import { lineOfKey } from '../figures/line-of-key.ts';
import { workOut } from '../figures/work-out.ts';
import { linesOf } from '../passages/lines-of.ts';
import { readText, type Release, releasesIn } from '../publish/addresses.ts';
import { checkFiles } from './check-files.ts';
import { checkPublic, publicFiles } from './check-public.ts';
import { readFrontMatter } from './front-matter.ts';
import { proofreadText } from './proofread-text.ts';

/** Reads every release before the build begins, and gives all that is wrong with their files. */
export function proofread(root: string): string[] {
  const releases = releasesIn(root);
  if (releases.length === 0)
    return ['content/ holds no release: put an .mdx file there, with its .source.txt beside it.'];
  const published = new Set([
    ...releases.flatMap(({ address, source }) => [address, source.replace(/^content/, '')]),
    ...publicFiles(root).map((path) => `/${path}`),
  ]);
  const publishes = (path: string) => published.has(path);
  return [
    ...checkFiles(root),
    ...checkPublic(root, releases),
    ...releases.flatMap((release) => proofreadRelease(root, release, publishes)),
  ];
}

function proofreadRelease(
  root: string,
  { mdx, source, address }: Release,
  publishes: (path: string) => boolean,
): string[] {
  const faults: string[] = [];
  const read = (file: string) => {
    try {
      return readText(root, file);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const there = existsSync(join(root, source));
  if (!there) faults.push(`${mdx}:1:1 has no source: put the text as received at ${source}.`);
  const received = there ? read(source) : '';
  const text = read(mdx);
  if (text === undefined) return faults;
  const anchors = anchorsOf(root, address, text);
  const site = { publishes, ...(anchors && { anchors }) };
  return [
    ...faults,
    ...proofreadText(mdx, text, received ?? '', site),
    ...figureFaults(mdx, text),
    ...(anchors?.has('about-this-text') === false ? [withoutAbout(mdx, text)] : []),
  ];
}

function withoutAbout(mdx: string, text: string): string {
  const end = text.trimEnd().split('\n').length;
  return `${mdx}:${end}:1 ends without “About this text”, to which the head of the page leads: add <Edition>, ## \\[About this text], <About /> and </Edition>, with an empty line between them.`;
}

/** The anchors of a page, those on record too; none are known while something else is wrong with it. */
function anchorsOf(root: string, address: string, text: string): Set<string> | undefined {
  try {
    const record = readRecord(root)[address] ?? [];
    return new Set([...linesOf(text, record).keys(), ...record.flatMap(idsOf), 'top']);
  } catch {
    return undefined;
  }
}

/** What cannot be worked out from a front matter. */
function figureFaults(file: string, mdx: string): string[] {
  const { data } = readFrontMatter(file, mdx);
  if (!data) return [];
  return workOut(data).faults.map((fault) =>
    sayFault({ file, ...fault }, lineOfKey(mdx, fault.place)),
  );
}
