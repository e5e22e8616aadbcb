import { assignIds } from '../anchors/assign-ids.ts';
import { blocksIn } from '../release/blocks-in.ts';
import { type AnchorRecord, idsOf } from '../anchors/record.ts';
import { readText, type Release } from '../release/paths.ts';
import type { Site } from './links.ts';
import { publicFiles } from './public-files.ts';

/** What a project publishes; the anchors of its pages are known where the record and the file can be read. */
export function siteOf(root: string, releases: Release[], record: AnchorRecord | undefined) {
  const published = new Set([
    ...releases.flatMap(({ address, source }) => [address, source.replace(/^content/, '')]),
    ...publicFiles(root).map((path) => `/${path}`),
  ]);
  const anchors = new Map(
    releases.map((release) => [release.address, record && anchorsOf(root, release, record)]),
  );
  return {
    publishes: (path) => published.has(path),
    anchorsAt: (address) => anchors.get(address),
  } satisfies Site;
}

function anchorsOf(
  root: string,
  { mdx, address }: Release,
  record: AnchorRecord,
): Set<string> | undefined {
  const recorded = record[address] ?? [];
  try {
    const blocks = blocksIn(mdx, readText(root, mdx));
    const ids = assignIds(recorded, blocks);
    const now = blocks.flatMap(({ kind }, index) => idsOf({ kind, id: ids[index] ?? '' }));
    return new Set(['top', ...now, ...recorded.flatMap(idsOf)]);
  } catch {
    return undefined; // the file is no MDX, which is told of it
  }
}
