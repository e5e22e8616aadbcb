import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf, readRecord, RECORD } from '../anchors/record.ts';
import { readPassages } from './read-passages.ts';
import { readFrontMatter } from '../release/front-matter.ts';
import { checkSource } from '../lint/source.ts';
import { readText, type Release, releasesIn } from '../release/paths.ts';
import { FOR_HOSTS } from './headers.ts';
import { manifestOf, sha256 } from './manifest.ts';
import { MANIFEST } from '../release/paths.ts';
import type { Published, Served } from './published-copy.ts';
import { verifyHeaders } from './verify-headers.ts';

/** What was held against a checkout, and what is wrong. */
export interface Verified {
  faults: string[];
  files: number;
  passages: number;
  anchors: number;
  headers: number;
}

/**
 * Holds a published copy against a checkout and a build of it: the text against the received text,
 * the served source by its SHA-256, every anchor on record, every file by the manifest, and, where
 * the copy is served, its headers.
 */
export async function verifyCopy(copy: Published, root: string, build: string): Promise<Verified> {
  const verified: Verified = { faults: [], files: 0, passages: 0, anchors: 0, headers: 0 };
  const served = await verifyFiles(copy, build, verified);
  for (const release of releasesIn(root)) {
    const page = served.get(release.html);
    if (page) verifyText(root, release, new TextDecoder().decode(page.bytes), verified);
    const source = served.get(release.source.replace(/^content\//, ''));
    if (source) verifySource(root, release, source, verified);
  }
  verifyAnchors(root, served, verified);
  const { faults, looked } = verifyHeaders(build, served);
  verified.headers = looked;
  verified.faults.push(...faults);
  return verified;
}

async function verifyFiles(
  copy: Published,
  build: string,
  verified: Verified,
): Promise<Map<string, Served>> {
  const manifest = {
    ...manifestOf(build),
    [MANIFEST]: sha256(readFileSync(join(build, MANIFEST))),
  };
  const served = new Map<string, Served>();
  const there = copy.files?.();
  for (const [file, hash] of Object.entries(manifest)) {
    if (!there && FOR_HOSTS.includes(file)) continue; // their headers are looked at instead
    const found = await copy.read(file);
    verified.files++;
    if (typeof found === 'string') {
      verified.faults.push(`${copy.name}: ${file} ${found}.`);
      continue;
    }
    served.set(file, found);
    const is = sha256(found.bytes);
    if (is !== hash) {
      verified.faults.push(
        `${file} is not the file of this checkout’s build.\n  the build: ${hash}\n  the copy:  ${is}`,
      );
    }
  }
  for (const file of there ?? []) {
    if (!(file in manifest))
      verified.faults.push(`${file} is in ${copy.name}, and no build made it.`);
  }
  return served;
}

function verifyText(root: string, release: Release, html: string, verified: Verified): void {
  const passages = readPassages(html);
  verified.passages += passages.length;
  const { data } = readFrontMatter(release.mdx, readText(root, release.mdx));
  const faults = checkSource({
    mdx: release.address,
    source: release.source,
    received: readText(root, release.source),
    omitted: data?.omitted.map(({ text }) => text) ?? [],
    passages,
    lineOf: () => undefined,
  });
  // The last line says how to mend the MDX, which is not what is looked at here.
  verified.faults.push(...faults.map((fault) => fault.split('\n').slice(0, -1).join('\n')));
}

function verifySource(root: string, release: Release, source: Served, verified: Verified): void {
  const [hash, is] = [sha256(readFileSync(join(root, release.source))), sha256(source.bytes)];
  if (hash === is) return;
  verified.faults.push(
    `The served text as received is not ${release.source}.\n  received: ${hash}\n  served:   ${is}`,
  );
}

/** Every anchor on record must be in its page: a note’s, its mark’s too. */
function verifyAnchors(root: string, served: Map<string, Served>, verified: Verified): void {
  for (const [address, anchors] of Object.entries(readRecord(root))) {
    const page = served.get(`${address.slice(1)}index.html`);
    const html = page ? new TextDecoder().decode(page.bytes) : '';
    const there = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id));
    for (const id of anchors.flatMap(idsOf)) {
      verified.anchors++;
      if (there.has(id)) continue;
      verified.faults.push(`${address}#${id} is on record in ${RECORD} and leads nowhere.`);
    }
  }
}
