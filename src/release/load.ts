import type { Root } from 'mdast';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { assignIds } from '../anchors/assign-ids.ts';
import { type Anchor, parseRecord, stringifyRecord } from '../anchors/record.ts';
import { type EvaluatedFigures, evaluate } from '../figures/evaluate.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { listBlocks, type TreeBlock } from './blocks.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { parseMdx } from './parse-mdx.ts';
import { findReleases, type ReleasePaths } from './paths.ts';
import { pointAt, problem } from './problem.ts';
import { type Paragraph, readParagraphs } from './received-source.ts';

/** A block of a release with its id. Only the headline, from the front matter, has no node. */
export type ReleaseBlock = Omit<TreeBlock, 'id' | 'node'> & { id: string; node?: TreeBlock['node'] };

/** A release as it is read from its files, once. */
export interface Release extends ReleasePaths {
  /** The text of the MDX file. */
  text: string;
  frontMatter: FrontMatter;
  /** The tree of the MDX file, unless its syntax is wrong. */
  tree: Root | undefined;
  /** Everything that gets an anchor, in the order of the page, the headline first. */
  blocks: ReleaseBlock[];
  /** The text as received, and its paragraphs. */
  received: string;
  paragraphs: Paragraph[];
  /** The recorded anchors of its page. */
  record: Anchor[];
  /** What is computed from its figures, if its front matter can be read. */
  figures: EvaluatedFigures | undefined;
  /** What is wrong with the files themselves. */
  problems: VFileMessage[];
}

/** Loads every release of a project, in the order of their names. */
export function loadReleases(root: string): Release[] {
  return findReleases(root).map((paths) => loadRelease(root, paths));
}

const cache = new Map<string, { stamp: string; release: Release }>();

/** Loads a release, and again only when one of its files has changed. */
export function loadRelease(root: string, paths: ReleasePaths): Release {
  const key = join(root, paths.mdx);
  const stamp = [paths.mdx, paths.source, paths.anchors]
    .map((file) => statSync(join(root, file), { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : ''))
    .join();
  const cached = cache.get(key);
  if (cached?.stamp === stamp) return cached.release;
  const release = readRelease(root, paths);
  cache.set(key, { stamp, release });
  return release;
}

/** Finds the place of a block in the MDX file, by its id. */
export function placeOfBlock({ blocks, frontMatter }: Release, id: string): Point | undefined {
  const block = blocks.find((one) => one.id === id);
  return block && (block.node?.position?.start ?? frontMatter.locate('headline'));
}

function readRelease(root: string, paths: ReleasePaths): Release {
  const problems: VFileMessage[] = [];
  const read = (file: string) => readUtf8(root, file, problems);
  const text = read(paths.mdx)?.replace(/^\uFEFF/, '') ?? '';
  const received = read(paths.source);
  if (received === undefined && problems.every(({ file }) => file !== paths.source)) {
    const reason = `There is no received text. Save it as ${paths.source}.`;
    problems.push(problem(paths.mdx, reason));
  }
  const record = parseRecord(read(paths.anchors) ?? NO_RECORD);
  problems.push(...record.problems.map(({ line, reason }) =>
    problem(paths.anchors, `${reason} ${RESTORE}`, { line, column: 1 }),
  ));
  if (!text.trim()) problems.push(problem(paths.mdx, 'The file is empty. Write the release into it.'));
  const frontMatter = readFrontMatter(paths.mdx, text);
  const { tree, problems: syntax } = parseMdx(paths.mdx, text);
  if (text.trim()) problems.push(...frontMatter.problems, ...syntax);
  const { data } = frontMatter;
  return {
    ...paths,
    text,
    frontMatter,
    tree,
    blocks: blocksOf(data?.headline, tree, record.anchors),
    received: received ?? '',
    paragraphs: readParagraphs(received ?? ''),
    record: record.anchors,
    figures: data && evaluate(data),
    problems,
  };
}

const NO_RECORD = stringifyRecord([]);
const RESTORE = 'Restore the file as it was last published, then run npm run anchors.';

function blocksOf(headline: string | undefined, tree: Root | undefined, record: Anchor[]): ReleaseBlock[] {
  const blocks: Omit<ReleaseBlock, 'id'>[] = tree ? listBlocks(tree) : [];
  if (headline) {
    const text = collapseWhitespace(headline);
    blocks.unshift({ kind: 'headline', text, id: 'top', isEditors: false });
  }
  const ids = assignIds(record, blocks);
  return blocks.map((block, index) => ({ ...block, id: ids[index] ?? '' }));
}

/** Reads a file as UTF-8; nothing where there is none. */
function readUtf8(root: string, file: string, problems: VFileMessage[]): string | undefined {
  if (!statSync(join(root, file), { throwIfNoEntry: false })) return undefined;
  const bytes = readFileSync(join(root, file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const valid = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const reason = "This isn't UTF-8. Save the file as UTF-8, without changing its words.";
    problems.push(problem(file, reason, pointAt(valid, valid.length)));
    return undefined;
  }
}
