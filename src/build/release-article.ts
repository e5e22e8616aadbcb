import type { ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { retractionNotice } from '../cite/citation.ts';
import type { ReleaseData } from '../release/schema.ts';
import { UNESCAPED_BY_GFM } from '../text/web-address.ts';
import { type BuiltPage, isEditorial } from './built-page.ts';

/**
 * Returns the release on a page without the editor's parts, except for a line below the headline if it is
 * retracted.
 */
export function releaseArticle({ passages }: BuiltPage, data: ReleaseData): Root {
  const children = passages.flatMap(({ node }) => withoutEditor(node));
  if (data.retracted) {
    const notice = `${retractionNotice(data)} ${data.retracted.why}`;
    const headline = children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
    children.splice(headline + 1, 0, h('p', h('strong', notice)));
  }
  return { type: 'root', children };
}

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', unsafe: UNESCAPED_BY_GFM })
  .use(remarkGfm, { tablePipeAlign: false });

/** Formats an article as Markdown. */
export function formatMarkdown(article: Root): string {
  const tree = toMdast(article);
  return writer.stringify(tree.type === 'root' ? tree : { type: 'root', children: [] });
}

/** Formats an article as HTML without its headline, which is the title of its entry in the feed. */
export function formatHtml({ children }: Root): string {
  return toHtml(children.filter((node) => node.type !== 'element' || node.tagName !== 'h1'));
}

/** Returns a node without the editor's parts, links within the page, classes and ids. */
function withoutEditor(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (isEditorial(node)) return [];
  const children = node.children.flatMap(withoutEditor);
  const { href, start } = node.properties;
  const isLink = typeof href === 'string' && /^https?:|^mailto:/.test(href);
  if (node.tagName === 'span' || (node.tagName === 'a' && !isLink)) return children;
  const properties: Properties = { ...(isLink && { href }), ...(start != null && { start }) };
  return [{ ...node, properties, children }];
}
