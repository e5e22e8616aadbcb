import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsOf, readRecord, RECORD } from '../anchors/record.ts';
import { readPassages } from '../passages/read-passages.ts';
import { readFrontMatter } from '../proofreading/front-matter.ts';
import { checkSource } from '../source/check-source.ts';
import { readText, type Release, releasesIn } from './addresses.ts';
import { FOR_HOSTS, headersOf, HSTS } from './headers.ts';
import { readHeadersFile } from './headers-file.ts';
import { MANIFEST, manifestOf, sha256 } from './manifest.ts';
import { addressOf, type Published, type Served } from './published.ts';

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
  verifyHeaders(build, served, verified);
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
    if (!found) {
      verified.faults.push(`${file} is missing from ${copy.name}.`);
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

function verifyHeaders(build: string, served: Map<string, Served>, verified: Verified): void {
  const rules = readHeadersFile(readFileSync(join(build, '_headers'), 'utf8'));
  const wrong = new Map<string, string[]>();
  for (const [file, { headers }] of served) {
    if (!headers) continue;
    const address = addressOf(file);
    for (const [name, value] of Object.entries(headersOf(rules, address))) {
      const is = headers.get(name);
      if (name === HSTS && is === null) continue; // only over https, and of use only there
      verified.headers++;
      if (is !== null && plain(is) === plain(value)) continue;
      const fault = `another ${name}.\n  the build: ${value}\n  the copy:  ${is ?? '(none)'}`;
      wrong.set(fault, [...(wrong.get(fault) ?? []), address]);
    }
  }
  for (const [fault, addresses] of wrong) {
    verified.faults.push(`${addresses.join(', ')} served with ${fault}`);
  }
}

/** A header’s value as it means the same: case and blanks left out. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\s+/g, '');
}
