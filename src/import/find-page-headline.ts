import { collapseWhitespace } from '../text/normalize.ts';
import { isLabel, RELEASE_NUMBER } from './labels.ts';

/**
 * Finds the heading with the title that a page has for sharing, or else the longest one that its title contains,
 * or its only <h1>. If there is no heading, it may be any element with such a title.
 */
export function findPageHeadline(document: Document): Element | undefined {
  // “Press release” and “Release: 24-118” are above a headline.
  const isTitle = (one: Element) =>
    !RELEASE_NUMBER.test(textOf(one)) &&
    (/ .* .* |[:：]/.test(textOf(one)) || !isLabel(textOf(one)));
  const find = (all: string) =>
    [...document.querySelectorAll(all)].filter((one) => lettersOf(textOf(one)) && isTitle(one));
  const [shared = '', site] = ['og:title', 'og:site_name'].map((name) =>
    lettersOf(document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''),
  );
  const isShared = (one: Element) => shared !== site && lettersOf(textOf(one)) === shared;
  const titles = `${lettersOf(document.title)}\n${shared}`;
  const isInTitle = (one: Element) => titles.includes(lettersOf(textOf(one)));
  const isLong = (one: Element) => textOf(one).length * 3 > document.title.length;
  const byLength = (a: Element, b: Element) => textOf(b).length - textOf(a).length;
  const headings = find('h1, h2').toSorted(byLength);
  const others = headings.length > 0 ? [] : find('body *').toSorted(byLength);
  const [first, ...more] = headings.filter(({ localName }) => localName === 'h1');
  const only = more.length === 0 ? first : undefined;
  // A heading that is a link is likely the name of the site, and the only <h1> may be that of all pages (“Newsroom”).
  const isOwn = (one: Element) => !one.closest('a') && !one.querySelector('a');
  const isHeadline = (one: Element) => (isInTitle(one) ? isOwn(one) : one === only);
  return (
    find('h1, h2, h3, h4, h1 *, h2 *').find(isShared) ??
    [...headings, ...others.filter(isLong)].find(isHeadline) ??
    only
  );
}

/** Returns the letters and digits of a title, as two copies may differ in its quotation marks and spaces. */
export const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Returns the words of an element on one line. */
export const textOf = ({ textContent }: Element) => collapseWhitespace(textContent);
