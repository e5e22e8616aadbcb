import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnchorRecord, readRecord } from '../anchors/record.ts';
import { evaluate } from '../figures/evaluate.ts';
import { readText, type Release, releasesIn } from '../release/paths.ts';
import { checkAbout } from './about.ts';
import { checkFiles } from './content-files.ts';
import { figureMessages } from './figures.ts';
import { checkPublic } from './public-files.ts';
import { readFrontMatter } from '../release/front-matter.ts';
import { proofreadText } from './lint-text.ts';
import { siteOf } from './site.ts';

/** Reads every release before the build begins, and gives all that is wrong with their files. */
export function proofread(root: string): string[] {
  const releases = releasesIn(root);
  if (releases.length === 0)
    return ['content/ holds no release: put an .mdx file there, with its .source.txt beside it.'];
  const { record, faults } = recordOf(root);
  const site = siteOf(root, releases, record);
  return [
    ...faults,
    ...checkFiles(root),
    ...checkPublic(root, releases),
    ...releases.flatMap((release) => proofreadRelease(root, release, site)),
  ];
}

/** The record of anchors, or what is wrong with it. */
function recordOf(root: string): { record?: AnchorRecord; faults: string[] } {
  try {
    return { record: readRecord(root), faults: [] };
  } catch (error) {
    return { faults: [messageOf(error)] };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function proofreadRelease(
  root: string,
  { mdx, source, address }: Release,
  site: ReturnType<typeof siteOf>,
): string[] {
  const faults: string[] = [];
  const read = (file: string) => {
    try {
      return readText(root, file);
    } catch (error) {
      faults.push(messageOf(error));
      return undefined;
    }
  };
  const there = existsSync(join(root, source));
  if (!there) faults.push(`${mdx}:1:1 has no source: put the text as received at ${source}.`);
  const received = there ? read(source) : '';
  const text = read(mdx);
  if (text === undefined) return faults;
  const here = { ...site, anchorsAt: (page: string) => site.anchorsAt(page || address) };
  return [
    ...faults,
    ...proofreadText(mdx, text, received ?? '', here),
    ...figureFaults(mdx, text),
    ...checkAbout(mdx, text, site.anchorsAt(address)),
  ];
}

/** What can’t be computed from a front matter. */
function figureFaults(file: string, mdx: string): string[] {
  const { data } = readFrontMatter(file, mdx);
  if (!data) return [];
  return figureMessages(file, mdx, evaluate(data).problems);
}
