import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { idsOf, readRecord, RECORD } from '../anchors/record.ts';
import { checkSource } from '../lint/source.ts';
import { readFrontMatter } from '../release/front-matter.ts';
import { MANIFEST, readText, type Release, releasesIn } from '../release/paths.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { FOR_HOSTS } from './headers.ts';
import { readManifest, sha256 } from './manifest.ts';
import { problem } from './problem.ts';
import type { CopiedFile, PublishedCopy } from './published-copy.ts';
import { verifyHeaders } from './verify-headers.ts';

/** What is wrong with a published copy, and how much was compared. */
export interface Verification {
  problems: VFileMessage[];
  files: number;
  passages: number;
  anchors: number;
  headers: number;
}

/**
 * Compares a published copy with a checkout and a build of it: every file by its hash, the text with
 * the received text, the anchors with their record and, if the copy is served, its headers.
 */
export async function verifyCopy(
  copy: PublishedCopy,
  root: string,
  build: string,
): Promise<Verification> {
  const files = await verifyFiles(copy, build);
  const verified = { problems: files.problems, passages: 0, anchors: 0 };
  const record = readRecord(root);
  for (const release of releasesIn(root)) {
    const html = files.copied.get(release.html)?.bytes;
    if (!html) continue;
    const page = readBuiltPage(release.html, new TextDecoder().decode(html));
    verified.passages += page.passages.length;
    verified.problems.push(...verifyText(root, release, page));
    const ids = (record[release.address] ?? []).flatMap(idsOf);
    verified.anchors += ids.length;
    verified.problems.push(...verifyIds(page, ids));
  }
  const headers = verifyHeaders(build, files.copied);
  return {
    ...verified,
    problems: [...verified.problems, ...headers.problems],
    files: files.count,
    headers: headers.count,
  };
}

async function verifyFiles(copy: PublishedCopy, build: string) {
  const hashes: Record<string, string> = {
    ...readManifest(build)?.files,
    [MANIFEST]: sha256(readFileSync(join(build, MANIFEST))),
  };
  const listed = copy.files?.();
  const problems = (listed ?? [])
    .filter((file) => !(file in hashes))
    .map((file) => problem(file, `is in ${copy.name}, and no build made it.`));
  const copied = new Map<string, CopiedFile>();
  let count = 0;
  for (const [file, hash] of Object.entries(hashes)) {
    if (!listed && FOR_HOSTS.includes(file)) continue; // their headers are compared instead
    count++;
    const found = await copy.read(file);
    if (typeof found === 'string') {
      problems.push(problem(file, `${found} in ${copy.name}.`));
      continue;
    }
    copied.set(file, found);
    const foundHash = sha256(found.bytes);
    if (foundHash === hash) continue;
    const note = `the build: ${hash}\nthe copy:  ${foundHash}`;
    problems.push(problem(file, 'is not the file of this checkout’s build.', undefined, note));
  }
  return { problems, copied, count };
}

function verifyText(root: string, release: Release, { passages }: BuiltPage): VFileMessage[] {
  const { data } = readFrontMatter(release.mdx, readText(root, release.mdx));
  const faults = checkSource({
    mdx: release.address,
    source: release.source,
    received: readText(root, release.source),
    omitted: data?.omitted.map(({ text }) => text) ?? [],
    passages,
    lineOf: () => undefined,
  });
  // The last line says how to correct the MDX, which is not what is compared here.
  return faults.map((fault) => problem('', fault.split('\n').slice(0, -1).join('\n')));
}

/** Every id on record must be on its page: of a note, its mark’s too. */
function verifyIds({ address, anchors }: BuiltPage, ids: string[]): VFileMessage[] {
  return ids
    .filter((id) => !anchors.has(id))
    .map((id) => problem(`${address}#${id}`, `is on record in ${RECORD} and leads nowhere.`));
}
