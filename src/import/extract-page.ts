import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import { parseHTML } from 'linkedom';
import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockText } from '../release/blocks.ts';
import { releaseSchema } from '../release/schema.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** A block of a page, and what its markup says about it: a heading is its depth. */
type PageBlock = [text: string, mark?: 'headline' | 'quotation' | Heading['depth'] | undefined];

/** What a saved page says about its text. */
export type Page = ReturnType<typeof extractPage>;

/**
 * Takes the text of a saved page's main content: blocks between blank lines, a marker before each
 * list item, tabs between cells; and what the page says about it: what its blocks are, by their lines,
 * its language, and the day when it was published.
 */
export function extractPage(html: string) {
  // Only a parser of the standard adds what a page may leave out, such as <body>.
  const { document } = parseHTML(toHtml(fromHtml(html)));
  keepMeaning(document);
  const heading = findHeadline(document);
  const own = heading ? textOf(heading) : '';
  // A summary right below the headline may be outside of the main text.
  const next = heading?.nextElementSibling;
  const summary = next?.matches(SUMMARY) ? blocksOfHtml(`<p>${next.innerHTML}</p>`) : [];
  const dates = [...document.querySelectorAll(DATES)].map(
    (node) => node.getAttribute('content') ?? node.getAttribute('datetime'),
  );
  // Readability would take a headline away from its place, which may be below a label.
  heading?.replaceWith(make(document, own));
  const page = new Readability(document).parse();
  const content = blocksOfHtml(page?.content ?? '');
  const [[first, mark] = []] = content;
  const headline = own || collapseWhitespace((mark === 2 ? first : page?.title) ?? '');
  // A label or a date may be above it.
  const at = content.slice(0, 4).findIndex(([text]) => text === headline);
  const blocks: PageBlock[] = content.filter(([text]) => text !== headline);
  const outside = summary.filter(([text]) => blocks.every(([other]) => other !== text));
  blocks.splice(Math.max(at, 0), 0, [headline, 'headline'], ...outside);
  const top = Math.min(...blocks.map(([, mark]) => (typeof mark === 'number' ? mark : 6)));
  const marks = new Map<number, 'headline' | 'quotation' | 2 | 3>();
  let line = 1;
  for (const [text, mark] of blocks) {
    if (mark) marks.set(line, typeof mark === 'number' ? (mark === top ? 2 : 3) : mark);
    line += text.split('\n').length + 1;
  }
  return {
    text: `${blocks.map(([text]) => text).join('\n\n')}\n`,
    marks,
    // Some systems write “en_US”.
    lang: releaseSchema.shape.lang.safeParse(page?.lang?.replaceAll('_', '-') ?? '').data,
    date: [page?.publishedTime, ...dates]
      .map((date) => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0])
      .find(Boolean),
  };
}

/** Finds the heading of a page that its title has, which may have the name of its site too; or its only <h1>. */
function findHeadline(document: Document): Element | undefined {
  const headings = [...document.querySelectorAll('h1, h2')].filter((one) => textOf(one));
  const isInTitle = (one: Element) => document.title.includes(textOf(one));
  // The name of a site is a link to its first page.
  const [titled] = headings
    .filter((one) => isInTitle(one) && !one.closest('a') && !one.querySelector('a'))
    .toSorted((a, b) => textOf(b).length - textOf(a).length);
  const [first, ...more] = headings.filter(({ localName }) => localName === 'h1');
  const only = more.length === 0 ? first : undefined;
  return only && !isInTitle(only) ? only : (titled ?? only);
}

/** Text right below a headline, without elements in it. */
const SUMMARY = 'p, :is(div, span, h2, h3):not(:has(:not(br)))';

/** Where a page says when it was published, apart from what Readability reads. */
const DATES =
  'meta[name$="issued" i], meta[name="date" i], meta[name^="pub" i][name$="date" i], [itemprop="datePublished"], h1 ~ time, h1 ~ :not(p, li) > time, h1 ~ * :not(p, li) > time';

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
    caption.parentElement?.before(make(document, caption.textContent));
    caption.remove();
  }
  // Readability would drop what has a class like “legendSpan”, and the source of a quotation.
  for (const span of document.querySelectorAll('p span')) span.removeAttribute('class');
  const sources = document.querySelectorAll('blockquote footer');
  for (const one of sources) one.replaceWith(make(document, one.textContent));
  for (const lineBreak of document.querySelectorAll('h1 br')) lineBreak.replaceWith(' ');
  // Two line breaks before one of these would be lost.
  for (const font of document.querySelectorAll('font')) font.replaceWith(...font.childNodes);
}

function textOf({ textContent }: Element): string {
  return collapseWhitespace(textContent);
}

function make(document: Document, text: string): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function blocksOfHtml(html: string): PageBlock[] {
  const handlers = { u: defaultHandlers.strong };
  const tree = toMdast(fromHtml(html, { fragment: true }), { handlers });
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
      // A line is an item or a row, if it has words.
      visit(node, (child, index, parent) => {
        const space = { type: 'text', value: ' ' } as const;
        if (child.type === 'break') parent?.children.splice(index ?? 0, 1, space);
        if (child.type === 'paragraph' || child.type === 'tableCell') child.children.push(space);
      });
      return [[blockText(node).replace(/^[\s•]*\n|\n[\s•]*$/gm, '')]];
    default: {
      // A short line in bold letters is a heading of the lowest level, also right above its text.
      const children = node.type === 'paragraph' ? node.children : [];
      const bold = children.find(({ type }) => type === 'strong');
      const heading = bold && /^.{2,80}(?<![.,:;!…。،؛])$/u.exec(blockText(bold))?.[0];
      const text = blockText(node);
      const isAbove = text.startsWith(`${heading}\n`) && /[.!?。]$/.test(text);
      const paragraphs = text.replace('\n', isAbove ? '\n\n' : '\n').split(/\n{2,}/);
      return paragraphs.map((one) => [one, one.trim() === heading?.trim() ? 6 : undefined]);
    }
  }
}
