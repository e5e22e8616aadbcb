import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { readRecord } from '../anchors/record.ts';
import { sayFault } from '../figures/problem.ts';
import { readRows } from '../lint/figure-rows.ts';
import { checkFigures } from '../lint/figures.ts';
import { checkSource } from '../lint/source.ts';
import { readFrontMatter } from '../release/front-matter.ts';
import { lineOfKey } from '../release/line-of-key.ts';
import { readText, type Release, releasesIn } from '../release/paths.ts';
import { linesOf } from '../remark/lines-of.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';
import { checkAnchors, checkPages } from './check-anchors.ts';
import { problem } from './problem.ts';

/** Proves every release of a build from the HTML that was written, and gives what is wrong. */
export function proveSite(
  root: string,
  dist: string,
  notice: (words: string) => void,
): VFileMessage[] {
  const releases = releasesIn(root);
  return [
    ...checkPages(readRecord(root), releases).map((fault) => problem('', fault)),
    ...releases.flatMap((release) => {
      const html = readFileSync(join(dist, release.html), 'utf8');
      const page = readBuiltPage(release.html, html);
      return [
        ...proveSource(root, dist, release),
        ...proof(root, release, page, html, notice).map((fault) => problem('', fault)),
      ];
    }),
  ];
}

function proveSource(root: string, dist: string, { source }: Release): VFileMessage[] {
  const built = readFileSync(join(dist, source.replace(/^content\//, '')));
  if (built.equals(readFileSync(join(root, source)))) return [];
  return [problem(source, 'is not what was built at its address. See what else writes it.')];
}

/** Compares a written page with its release: the text, the anchors on record, the figures. */
function proof(
  root: string,
  release: Release,
  { passages, anchors }: BuiltPage,
  html: string,
  notice: (words: string) => void,
): string[] {
  const mdx = readText(root, release.mdx);
  const { data } = readFrontMatter(release.mdx, mdx);
  const record = readRecord(root)[release.address] ?? [];
  let lines: Map<string, number> | undefined;
  const lineOf = (id: string) => (lines ??= linesOf(mdx, record)).get(id);
  const text = checkSource({
    mdx: release.mdx,
    source: release.source,
    received: readText(root, release.source),
    omitted: data?.omitted.map(({ text: line }) => line) ?? [],
    passages,
    lineOf,
  });
  const checked = checkAnchors({ ...release, words: mdx, anchors, record, lineOf });
  checked.notices.forEach(notice);
  const figures =
    data && Object.keys(data.figures).length > 0
      ? checkFigures({ ...data, file: release.mdx, passages, rows: readRows(html) })
      : [];
  return [
    ...text,
    ...checked.faults,
    ...figures.map((fault) => sayFault(fault, lineOfKey(mdx, fault.place) ?? lineOf(fault.place))),
  ];
}
