import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { ABOUT_ID, assignIds } from '../anchors/assign-ids.ts';
import { isOfFigures, parseRecord } from '../anchors/record.ts';
import { EvaluatedFigures } from '../figures/evaluate.ts';
import { listBlocks, type TreeBlock } from './blocks.ts';
import { parseMdx, readFrontMatter } from './parse-mdx.ts';
import { type ReleaseData, releaseSchema } from './schema.ts';
import type { ReleasePaths } from './paths.ts';
import { collapseWhitespace, decodeUrlPart } from '../text/normalize.ts';
import { problem } from './problem.ts';
import { readBlocks } from './received-blocks.ts';

/** A block of a release with its id. */
export type ReleaseBlock = TreeBlock & { id: string };

/** The data to use if the front matter can’t be read. */
const NOTHING = releaseSchema.parse({ headline: '?' });

const NO_SOURCE = 'The text as received is missing. Save it as';
const BROKEN_RECORD =
  'This record was edited by hand or merged, not written by npm run anchors. Restore the version that was last published, then run npm run anchors.';

/** A release, parsed once from its files. */
export type Release = ReturnType<typeof parseRelease>;

/** The contents of a release’s files. A missing one is undefined. */
type Contents = {
  mdx: string;
  source?: string | undefined;
  anchors?: string | undefined;
  savedPage?: string | undefined;
};

/** Matches the tags of a page that may name an image, and the name of an image file in an address. */
const IMAGE_TAG = /<(?:a|amp-img|img|meta|source)\s[^<>]*>/gi;
const IMAGE_NAME =
  /(?<![^\s"'/?=#(])[^\s"'/?=#(]+\.(?:avif|gif|jpe?g|png|svg|webp)(?![\p{L}\p{N}.])/giu;

/** Lists the names of the image files in a saved page. Its addresses may have others in them: `?url=%2Fmap.png`. */
function imagesIn(page = ''): Set<string> {
  const tags = (page.match(IMAGE_TAG) ?? []).flatMap((tag) => [tag, decodeUrlPart(tag)]);
  const names = tags.flatMap((tag) => tag.match(IMAGE_NAME) ?? []);
  return new Set(names.map(decodeUrlPart));
}

/** A component in a tree. */
export type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function componentsIn(tree: Root): Component[] {
  const found: Component[] = [];
  visit(tree, (node) => {
    if ('attributes' in node) found.push(node);
  });
  return found;
}

/** Lists the checks, if the page shows them, and the charts, with the words that are shown there. */
function listFigureBlocks(components: Component[], { checks, charts }: ReleaseData): TreeBlock[] {
  const block = (ownId: string, words: string): TreeBlock => {
    const text = collapseWhitespace(words);
    return { kind: 'heading', ownId, text, form: 'words', isEditorial: true };
  };
  const shown = components.some(({ name }) => name === 'Checks') ? Object.entries(checks) : [];
  return [
    ...shown.map(([name, { what }]) => block(`check-${name}`, what)),
    ...Object.entries(charts).map(([name, { title, caption }]) =>
      block(`chart-${name}`, `${title} ${caption}`),
    ),
  ];
}

/** Parses a release from the contents of its files, each of them once. */
export function parseRelease(paths: ReleasePaths, files: Contents) {
  const text = files.mdx.replace(/^\uFEFF/, '');
  const record = files.anchors === undefined ? [] : parseRecord(files.anchors);
  const frontMatter = readFrontMatter(paths.mdx, text);
  const parsed = frontMatter.data ? parseMdx(paths.mdx, text) : { problems: [] };
  const tree: Root = parsed.tree ?? { type: 'root', children: [] };
  const { data = NOTHING } = frontMatter;
  const receivedText = files.source ?? '';
  const receivedBlocks = readBlocks(receivedText);
  const texts = new Set(receivedBlocks.map(({ forms }) => forms.words));
  const found = listBlocks(tree, frontMatter.data?.headline, texts);
  const components = componentsIn(tree);
  const about = found.findIndex(({ ownId }) => ownId === ABOUT_ID);
  const place = about < 0 ? found.length : about;
  const all = found.toSpliced(place, 0, ...listFigureBlocks(components, data));
  const anchored: ReleaseBlock[] = assignIds(record ?? [], all);
  const blocks = anchored.filter(({ id }) => !isOfFigures(id));
  return {
    ...paths,
    /** The text of the MDX file. */
    text,
    frontMatter,
    /** The front matter and the tree of the MDX file, or empty ones if they can’t be read. */
    data,
    tree,
    /** The components in the tree, in order. */
    components,
    /** Whether both can be read. */
    isReadable: parsed.tree !== undefined,
    /** The headline, headings, passages and notes, in the order of the page. */
    blocks,
    /** Everything whose anchor is recorded: the blocks, and the checks and charts. */
    anchored,
    /** The blocks that are the release’s, not the editor’s. */
    ownBlocks: blocks.filter(({ isEditorial }) => !isEditorial),
    /** The text as received, and its blocks. */
    receivedText,
    receivedBlocks,
    /** The names of the image files in the page as received. */
    receivedImages: imagesIn(files.savedPage),
    /** The recorded anchors of its page. */
    record: record ?? [],
    /** What is computed from its figures. */
    figures: new EvaluatedFigures(data),
    /** What is wrong with the files themselves. */
    problems: [
      ...frontMatter.problems,
      ...parsed.problems,
      ...(receivedText.trim() ? [] : [problem(paths.mdx, `${NO_SOURCE} ${paths.source}.`)]),
      ...(record ? [] : [problem(paths.anchors, BROKEN_RECORD)]),
    ],
  };
}

/** Finds the place in the MDX file of the block with an id. */
export function placeOfBlock({ anchored, frontMatter }: Release, id: string): Point | undefined {
  const block = anchored.find((one) => one.id === id);
  const path = id === 'top' ? 'headline' : id.replace('-', 's.'); // check-total is checks.total
  return block && (block.node?.position?.start ?? frontMatter.locate(path));
}
