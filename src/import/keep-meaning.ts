import { collapseWhitespace } from '../text/normalize.ts';

/** Superscript and subscript characters, which replace markup in plain text. */
const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' };

/**
 * Keeps what the markup says and plain text or Readability would lose, such as the ₂ in CO₂ and the
 * captions of tables.
 */
export function keepMeaning(document: Document): void {
  for (const [name, signs] of Object.entries(RAISED)) {
    const plain = signs.normalize('NFKC').replace('−', '-');
    for (const node of document.querySelectorAll(name)) {
      const text = [...node.textContent.trim()].map((one) => signs[plain.indexOf(one)]);
      if (text.every(Boolean)) node.replaceWith(text.join(''));
    }
  }
  // A link back from a footnote is not part of the text.
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (/^(?:[↩↑⤴^]|\uFE0E|\s)+$/u.test(link.textContent)) link.remove();
  }
  for (const { parentElement, innerHTML } of document.querySelectorAll('table > caption'))
    parentElement?.insertAdjacentHTML('beforebegin', `<p>${innerHTML}</p>`);
  // A table of one row only places texts beside one another.
  for (const cell of document.querySelectorAll('table:not(:has(tr ~ tr, thead)) td')) {
    const block = document.createElement('div');
    block.append(...cell.childNodes);
    cell.closest('table')?.before(block);
  }
  // Menus, and words that a page hides from view (“opens in a new tab”), are not part of the text either.
  const others =
    ':is(nav, [class*="breadcrumb"], [class*="screen-reader"], [class*="visually-hidden"], .sr-only):not(h1, :has(h1))';
  for (const one of document.querySelectorAll(others)) one.remove();
  // Readability would drop elements with a class or an id like “section-header” or “contact”, and the source of a quotation.
  const named =
    ':is(h2, h3, h4, h5, h6, p, p span, ul, ol, table, [class*="dateline" i], :is(main, article) [class*="contact"])';
  for (const one of document.querySelectorAll(named))
    for (const name of ['class', 'id']) one.removeAttribute(name);
  for (const one of document.querySelectorAll('blockquote footer'))
    one.outerHTML = `<p>${one.innerHTML}</p>`;
  for (const lineBreak of document.querySelectorAll('h1 br')) lineBreak.replaceWith(' ');
  const bold = ['700', ' 700', 'bold', ' bold'].map((one) => `span[style*="font-weight:${one}"]`);
  for (const one of document.querySelectorAll(bold.join()))
    one.innerHTML = `<b>${one.innerHTML}</b>`;
  // Readability would lose two line breaks before a <font>, and a short text that is mostly a link to a contact.
  const plain = document.querySelectorAll('font, a[href^="mailto:" i], a[href^="tel:" i]');
  for (const one of plain) one.replaceWith(...one.childNodes);
}

/** Returns the words of an element on one line. */
export const textOf = ({ textContent }: Element) => collapseWhitespace(textContent);
