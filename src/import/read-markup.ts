import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { Heading, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockText } from '../release/blocks.ts';
import { collapseWhitespace } from '../text/normalize.ts';

/** Prepares a page for Readability: keeps what it or plain text would lose, such as the ₂ in CO₂, and removes menus. */
export function prepareDocument(document: Document): void {
  replaceSmallCharacters(document);
  // A link back from a footnote is not part of the text.
  for (const link of document.querySelectorAll('a[href^="#"]'))
    if (/^(?:[↩↑⤴^]|\uFE0E|\s)+$/u.test(link.textContent)) link.remove();
  separateElements(document);
  unwrapLayoutTables(document);
  rewriteLists(document);
  // Page builders give any element the role and the level of a heading.
  for (const one of document.querySelectorAll(':is(div, p, span)[role="heading"][aria-level]')) {
    const name = `h${one.getAttribute('aria-level')}`;
    one.innerHTML = `<${name}>${one.innerHTML}</${name}>`;
  }
  // Menus, and words that a page hides from view (“opens in a new tab”), are not part of the text either.
  const others =
    ':is(nav, [class*="breadcrumb"], [id*="breadcrumb"]:not(:has(p)), [class*="cookie"], :is([class*="newsletter"], [class*="subscri"]):has(input):not(:has(p ~ p ~ p)), [class*="screen-reader"], [class*="visually-hidden"], .sr-only, a[href^="javascript:"]:is([href*="print("], [href*="back("], [href*="close("])):not(body, h1, :has(body, h1, main, article))';
  for (const one of document.querySelectorAll(others)) one.remove();
  protectText(document);
}

/** Superscript and subscript characters, which replace markup in plain text. */
const SMALL_CHARACTERS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' };

function replaceSmallCharacters(document: Document): void {
  for (const [name, signs] of Object.entries(SMALL_CHARACTERS)) {
    const plain = signs.normalize('NFKC').replace('−', '-');
    for (const node of document.querySelectorAll(name)) {
      const text = [...node.textContent.trim()].map((one) => signs[plain.indexOf(one)]);
      if (text.every(Boolean)) node.replaceWith(text.join(''));
    }
  }
}

/** Puts a space between elements that only a style separates: two links, or a number and its label. */
function separateElements(document: Document): void {
  for (const one of document.querySelectorAll('a + a, span[class] + span[class]')) {
    const before = one.previousElementSibling;
    const isLabel = /\d$/.test(before?.textContent ?? '') && /^\p{L}{3}/u.test(one.textContent);
    // Editors divide a link in the middle of a word.
    const isOther = one.getAttribute('href') !== before?.getAttribute('href');
    if (before === one.previousSibling && (isLabel || isOther)) one.before(' ');
  }
}

/** Unwraps tables of one row, or with another one in it, which only place texts. Parsers move other elements out of them. */
function unwrapLayoutTables(document: Document): void {
  const rows = 'table:not(:has(tr ~ tr, thead)) tr, table:has(table) > tbody > tr';
  for (const row of [...document.querySelectorAll(rows)].toReversed()) {
    const cells = [...row.children].filter(
      (td) => td.textContent.trim() || td.querySelector('img'),
    );
    // The first one may have the marker of an item.
    const isItem = /^\s*[^\p{L}\s]{1,4}\s*$/u.test(cells[0]?.textContent ?? '');
    row.outerHTML = `<div>${cells.map((td) => td.innerHTML).join(isItem ? ' ' : '</div><div>')}</div>`;
  }
}

/** Writes the letters and Roman numerals of lists, which Markdown would show as numbers. */
function rewriteLists(document: Document): void {
  for (const list of [...document.querySelectorAll('ol[type], ol[style]')].toReversed()) {
    const style = `${list.getAttribute('type')} ${list.getAttribute('style')}`;
    const [name] = /^[ai](?= )|(?:upper|lower)-(?:alpha|roman)/i.exec(style) ?? [];
    if (!name) continue;
    const signs = /i|roman/i.test(name) ? ROMAN : LETTERS;
    const all = (/[AI]|upper/.test(name) ? signs.toUpperCase() : signs).split(' ');
    const start = Number(list.getAttribute('start')) || 1;
    for (const [at, item] of [...list.children].entries())
      (item.querySelector(':scope > p') ?? item).prepend(`${all[start + at - 1] ?? start + at}. `);
    list.outerHTML = `<ul>${list.innerHTML}</ul>`;
  }
  // A list of one item that has paragraphs, such as a contact.
  for (const one of document.querySelectorAll('ul > li:only-child:has(> p + p)'))
    one.parentElement?.replaceWith(...one.childNodes);
  // A definition is an item below its term, as several are. With only one, both would be on one line.
  for (const one of document.querySelectorAll('dt + dd'))
    if (!/[:：]\s*$/.test(one.previousElementSibling?.textContent ?? ''))
      one.after(document.createElement('dd'));
}

const LETTERS = 'a b c d e f g h i j k l m n o p q r s t u v w x y z';
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx';

/** Changes what Readability would drop. */
function protectText(document: Document): void {
  // Text that is bold by its style.
  const bold = ['700', ' 700', 'bold', ' bold'].map((one) => `[style*="font-weight:${one}"]`);
  for (const one of document.querySelectorAll(`:is(p, span):is(${bold.join()})`))
    one.innerHTML = `<b>${one.innerHTML}</b>`;
  // The contact next to the text, as on a page of Business Wire.
  for (const one of document.querySelectorAll(
    ':is(main, article, :has(> h1)) div:has(p) + [class*="contact"]',
  ))
    one.previousElementSibling?.append(one);
  // Elements with a class or an id like “section-header” or “contact”.
  const named =
    ':is(h2, h3, h4, h5, h6, p, p span, blockquote *, ul, ol, table, [class*="dateline" i], :is(main, article, :has(> h1)) [class*="contact"])';
  for (const one of document.querySelectorAll(named))
    for (const name of ['class', 'id']) one.removeAttribute(name);
  // The source of a quotation, and the caption of a table.
  for (const one of document.querySelectorAll(
    'blockquote footer, blockquote > cite, table > caption',
  ))
    one.outerHTML = `<p>${one.innerHTML}</p>`;
  for (const one of document.querySelectorAll(':is(h1, li, td, th) br')) one.replaceWith(' ');
  // Two line breaks before a <font>, and a short text that is mostly a link to a contact.
  const plain = document.querySelectorAll('font, a[href^="mailto:" i], a[href^="tel:" i]');
  for (const one of plain) one.replaceWith(...one.childNodes);
}

/** A block of a page, and what its markup says it is. A number is the depth of a heading. */
export type PageBlock = [
  text: string,
  mark?: 'headline' | 'quotation' | Heading['depth'] | undefined,
];

/** Reads the blocks of a page. Those without words are left out. */
export function blocksOfHtml(html: string): PageBlock[] {
  const handlers = { u: defaultHandlers.strong };
  const tree = toMdast(fromHtml(html, { fragment: true }), { handlers });
  return 'children' in tree ? tree.children.flatMap(blocksOf).filter(([text]) => text.trim()) : [];
}

function blocksOf(node: Nodes): PageBlock[] {
  if (node.type === 'heading') return [[collapseWhitespace(blockText(node)), node.depth]];
  if (node.type === 'blockquote')
    return node.children.flatMap(blocksOf).map(([text]) => [text, 'quotation']);
  if (node.type === 'code') return [[node.value]];
  if (node.type === 'list' || node.type === 'table') {
    // Each item or row is one line, and lines without words are dropped.
    visit(node, 'paragraph', ({ children }) => void children.push({ type: 'text', value: ' ' }));
    return [[blockText(node).replace(/^[\s•]*\n|\n[\s•]*$/gm, '')]];
  }
  // A short bold line is a heading of the lowest level, even right above its text.
  const bold = node.type === 'paragraph' && node.children.find(({ type }) => type === 'strong');
  const heading =
    bold && /^.{2,80}(?<!(?<!Inc|Ltd|S\.A)[.,:;!…。،؛])$/u.exec(blockText(bold).trim())?.[0];
  const text = blockText(node);
  const isAbove = text.startsWith(`${heading}\n`) && /[.!?。]$|^.*\n *[-–•*] /.test(text);
  const paragraphs = text.replace('\n', isAbove ? '\n\n' : '\n').split(/\n{2,}/);
  return paragraphs.map((one) => [one, one.trim() === heading ? 6 : undefined]);
}
