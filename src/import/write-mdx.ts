import type { BlockContent, List, PhrasingContent, RootContent, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { ReceivedBlock } from '../release/received-blocks.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** A block of the body. A heading has a depth. */
export type BodyBlock = Omit<ReceivedBlock, 'forms' | 'numbers'> & { depth?: 2 | 3 | undefined };
type FrontMatter = Record<string, string | unknown[] | undefined>;

const writer = unified()
  .use(remarkStringify, { bullet: '-' })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx);

/** Formats a release as MDX: the keys with a value, its blocks with all syntax escaped, and a section headed `about`. */
export function writeMdx(frontMatter: FrontMatter, blocks: BodyBlock[], about: string): string {
  const keys = Object.entries(frontMatter).filter(([, value]) => value?.length);
  const matter = stringify(Object.fromEntries(keys), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  const body = writer.stringify({ type: 'root', children: blocks.map(toNode) });
  // Astro accepts these characters as escapes only.
  const escaped = matter.replace(/[\x7F-\x9F]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`);
  return `---\n${escaped}---\n\n${body}\n<Edition>\n\n## \\[${about}]\n\n<About />\n\n</Edition>\n`;
}

function toNode({ kind, lines, depth, items }: BodyBlock): RootContent {
  if (kind === 'list') return listOf(items);
  if (kind === 'table') {
    // Markdown has no table without a header. An empty one is hidden on the page.
    const rows = isHeader(lines[0]) ? lines : ['\t', ...lines];
    return { type: 'table', children: rows.map(toRow) };
  }
  if (kind === 'quotation') return { type: 'blockquote', children: [paragraph(lines)] };
  return depth ? { type: 'heading', depth, children: phrasing(lines) } : paragraph(lines);
}

/** Tells whether a row can be a header: not a label and its value (“When: Friday”, “Area  62 ha”, but “Area  2024”). */
const isHeader = (row = '') =>
  !/^[^\t]+(?:[:：] *\t|\t(?!.*\b(?:19|20)\d\d\b)\P{L}{0,3}\d)[^\t]*$/u.test(row);

function toRow(line: string): TableRow {
  const cells = line.split('\t').map((cell) => phrasing([cell]));
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

/** Makes a list of items. The deeper items after an item become a list inside it. */
function listOf(items: BodyBlock['items']): List {
  const [{ depth: top, number: start } = { depth: 0 }] = items;
  const starts = [...items.keys()].filter((index) => items[index]?.depth === top);
  return {
    type: 'list',
    ordered: start !== undefined,
    start: start ?? null,
    spread: false,
    children: starts.map((from, index) => {
      const deeper = items.slice(from + 1, starts[index + 1]);
      const words = paragraph([collapseWhitespace(items[from]?.words ?? '')]);
      const children = deeper.length > 0 ? [words, listOf(deeper)] : [words];
      return { type: 'listItem', spread: false, children };
    }),
  };
}

function paragraph(lines: string[]): BlockContent {
  return { type: 'paragraph', children: phrasing(lines.filter(Boolean)) };
}

const phrasing = (lines: string[]): PhrasingContent[] =>
  lines.flatMap((value) => [{ type: 'break' }, { type: 'text', value }] as const).slice(1);
