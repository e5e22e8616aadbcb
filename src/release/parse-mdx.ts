import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** The tree of an MDX file’s body. The front matter keeps its lines, emptied, so that the places stay true. */
export function parseMdx(mdx: string): Root {
  return parser.parse(
    mdx.replace(/^---\r?\n[\s\S]*?\n---/, (matter) => matter.replace(/[^\n]/g, ' ')),
  );
}
