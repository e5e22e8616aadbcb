import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockText } from '../release/blocks.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** What a saved page's markup says about the blocks of its text, by their lines; a heading is its depth. */
export type PageMarks = Map<number, Mark>;
type Mark = 'headline' | 'quotation' | 1 | 2 | 3 | 4 | 5 | 6;
type PageBlock = [text: string, mark?: Mark | undefined];

/** What a saved page says about its text: its marks, its language and the day when it was published. */
export interface PageFacts {
  marks: PageMarks;
  lang?: string | undefined;
  date?: string | undefined;
}

/**
 * Takes the text of a saved page's main content: blocks between blank lines, a marker before each
 * list item, tabs between cells; and what the page says about it.
 */
export function extractPage(html: string): PageFacts & { text: string } {
  // Only a parser of the standard adds what a page may leave out, such as <body>.
  const { document } = parseHTML(toHtml(fromHtml(html)));
  const headlines = [...document.querySelectorAll('h1')].map((node) => node.textContent);
  keepMeaning(document);
  // A saved page has its summary right below its headline, which may be outside of its main text.
  const summary = blocksOfHtml(document.querySelector('h1 + p')?.outerHTML);
  const dates = [...document.querySelectorAll(DATES)].map(
    (node) => node.getAttribute('content') ?? node.getAttribute('datetime'),
  );
  const page = new Readability(document).parse();
  const title = (headlines.length === 1 && headlines[0]) || page?.title;
  const headline = collapseWhitespace(title ?? '');
  const content = blocksOfHtml(page?.content ?? '');
  // A label or a date may be above it.
  const at = content.slice(0, 4).findIndex(([text]) => text === headline);
  const blocks: PageBlock[] = content.filter(([text]) => text !== headline);
  const head: PageBlock[] = headline ? [[headline, 'headline']] : [];
  const isInside = summary.every(([text]) => blocks.some((block) => block[0] === text));
  blocks.splice(Math.max(at, 0), 0, ...head, ...(isInside ? [] : summary));
  const top = Math.min(...blocks.map(([, mark]) => (typeof mark === 'number' ? mark : 6)));
  const marks: PageMarks = new Map();
  let line = 1;
  for (const [text, mark] of blocks) {
    if (mark) marks.set(line, typeof mark === 'number' ? (mark === top ? 2 : 3) : mark);
    line += text.split('\n').length + 1;
  }
  return {
    text: `${blocks.map(([text]) => text).join('\n\n')}\n`,
    marks,
    lang: page?.lang ?? undefined,
    date: [page?.publishedTime, ...dates]
      .map((date) => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0])
      .find(Boolean),
  };
}

/** Where a page says when it was published, apart from what Readability reads. */
const DATES = 'meta[name$="issued" i], [itemprop="datePublished"], h1 + * time, h1 + time';

/** Characters above and below the line, which a text has in place of markup. */
const RAISED: Record<string, [plain: string, raised: string]> = {
  sup: ['0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'],
  sub: ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'],
};

/** Keeps what a text without markup would lose: that CO₂ has a small 2, and the caption of a table. */
function keepMeaning(document: Document): void {
  for (const [name, [plain, raised]] of Object.entries(RAISED)) {
    for (const node of document.querySelectorAll(name)) {
      const text = [...node.textContent.trim()].map((one) => raised[plain.indexOf(one)]);
      if (text.every(Boolean)) node.textContent = text.join('');
    }
  }
  // A link back from a footnote says nothing.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (/^(?:[↩↑⤴^]|\uFE0E|\s)+$/u.test(link.textContent)) link.remove();
  }
  for (const caption of document.querySelectorAll('table > caption')) {
    const words = document.createElement('p');
    words.textContent = caption.textContent;
    caption.parentElement?.before(words);
    caption.remove();
  }
}

function blocksOfHtml(html = ''): PageBlock[] {
  const tree = toMdast(fromHtml(html, { fragment: true }));
  return 'children' in tree ? tree.children.flatMap(blocksOf).filter(([text]) => text) : [];
}

function blocksOf(node: Nodes): PageBlock[] {
  switch (node.type) {
    case 'heading':
      return [[collapseWhitespace(blockText(node)), node.depth]];
    case 'blockquote':
      return node.children.flatMap(blocksOf).map(([text]) => [text, 'quotation']);
    case 'code':
      return [[node.value]];
    case 'list':
    case 'table':
      // A line is an item or a row.
      visit(node, 'break', (_, index, parent) => {
        if (index !== undefined) parent?.children.splice(index, 1, { type: 'text', value: ' ' });
      });
      return [[blockText(node)]];
    default: {
      const paragraphs = blockText(node).split(/\n{2,}/);
      return paragraphs.map((text) => [text]);
    }
  }
}
