import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { matches, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { citationFile } from '../cite/citation.ts';
import type { ReleaseData } from '../release/schema.ts';
import { CITATION_FORMATS, fullUrl, withBase } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { retractionNotice, titleOf } from '../release/retraction.ts';
import type { PublishedSite } from '../release/site.ts';
import { ITEMS, leftOut, passageReader, SEARCHED } from '../search/read-passages.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { type BuiltPage, elementsIn, isEditorial } from './built-page.ts';

/** Writes the files next to the page of a release. Returns its article as HTML, for the feed. */
export function writeReleaseFiles(
  dist: string,
  site: PublishedSite,
  page: BuiltPage,
  release: Release,
): string {
  for (const [file, make] of textFiles(site, release)) writeFileSync(join(dist, file), make());
  const article = releaseArticle(page, release.data);
  const folder = join(dist, dirname(release.html));
  writeFileSync(join(folder, 'index.md'), formatMarkdown(article));
  writeFileSync(join(folder, 'index.json'), formatPassages(page, release, site.base));
  // Its headline is the title of its entry in the feed.
  return toHtml(article.children.filter((node) => !isHeadline(node)));
}

/** Lists the files that don’t need the page, each with a function that makes it: received text, citations. */
export function textFiles(site: PublishedSite, { id, receivedText, address, data }: Release) {
  const citations = CITATION_FORMATS.map(([format]) => {
    return [`${id}.${format}`, () => citationFile(format, data, fullUrl(site, address))] as const;
  });
  return [[`${id}.source.txt`, () => receivedText] as const, ...citations];
}

/** Returns the release on a page without the editor’s parts. A retracted one has a notice below its headline. */
export function releaseArticle({ passages }: BuiltPage, data: ReleaseData): Root {
  const children = passages.flatMap(({ node }) => withoutEditor(node));
  if (data.retracted) {
    const notice = `${retractionNotice(data)} ${data.retracted.why}`;
    children.splice(children.findIndex(isHeadline) + 1, 0, h('p', h('strong', notice)));
  }
  return { type: 'root', children };
}

/** What remark-gfm leaves unescaped, though GFM would link it: addresses in capitals, and www. without a host. */
const unsafe = [
  { character: ':', before: '[PS]', after: '\\/' },
  { character: '.', before: '[Ww]{3}' },
];
const writer = unified()
  .use(remarkStringify, { bullet: '-', unsafe })
  .use(remarkGfm, { tablePipeAlign: false });

/** Formats an article as Markdown. */
export function formatMarkdown(article: Root): string {
  const tree = toMdast(article);
  return writer.stringify(tree.type === 'root' ? tree : { type: 'root', children: [] });
}

const isHeadline = (node: RootContent) => node.type === 'element' && node.tagName === 'h1';

/** Returns a node without the editor's parts, images, links within the page, classes and ids. */
function withoutEditor(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (isEditorial(node) || node.tagName === 'img') return [];
  const children = node.children.flatMap(withoutEditor);
  const { href, start } = node.properties;
  const isLink = typeof href === 'string' && /^https?:|^mailto:/.test(href);
  if (node.tagName === 'span' || (node.tagName === 'a' && !isLink)) return children;
  const properties: Properties = { ...(isLink && { href }), ...(start != null && { start }) };
  return [{ ...node, properties, children }];
}

/** Formats the `index.json` of a release: the passages of its page. */
function formatPassages(page: BuiltPage, release: Release, base: string): string {
  const $schema = withBase(base, '/passages.schema.json');
  const headline = collapseWhitespace(titleOf(release.data));
  const address = withBase(base, release.address);
  const about = { address, lang: page.lang, headline, version: versionOf(release) };
  return JSON.stringify({ $schema, ...about, ...readPage(page) });
}

/** Returns a version of a release's words, so that the index of one build isn't used with the passages of another. */
export function versionOf({ text }: Release): string {
  return `z${hash('sha256', text).slice(0, 12)}`; // can’t equal the key of a word, which is in the same index
}

/** Reads the passages of a built page, if it shows a release: the release’s and the editor’s. */
export function readPage({ article }: BuiltPage) {
  if (article === undefined) return undefined;
  const marked = elementsIn(article).filter(isEditorial);
  const editorials = new Set(marked.flatMap((element) => elementsIn(element)));
  const read = passageReader();
  const all = selectAll(SEARCHED, article).flatMap((element) => {
    const editorial = editorials.has(element);
    const text = markedWords(element, leftOut(editorial));
    const id = String(element.properties['id'] ?? '');
    return read({ name: element.tagName, id, text, editorial }) ?? [];
  });
  const passages = all.filter(({ kind }) => kind !== 'editor');
  const editors = all.filter(({ kind }) => kind === 'editor');
  return { passages, editors };
}

/** Returns the words of an element without those that a selector matches, with form feeds around each list item and cell. */
function markedWords(element: Element, without: string): string {
  const texts = element.children.map((node) => {
    if (node.type === 'element') return matches(without, node) ? '' : markedWords(node, without);
    return node.type === 'text' ? node.value : '';
  });
  const words = texts.join('');
  return ITEMS.split(', ').includes(element.tagName) ? `\f${words}\f` : words;
}
