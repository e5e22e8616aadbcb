import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { collapseWhitespace } from '../text/normalize.ts';
import { selectedWords, toOwnWords } from './page-text.ts';

/** Makes a text fragment (`:~:text=…`) for a selection, widened to whole words, or '' if none leads to exactly these words. */
export function fragmentOf(range: Range): string {
  const own = toOwnWords(range);
  if (!own) return '';
  const { fragment } = generateFragmentFromRange(own);
  if (!fragment) return '';
  // The polyfill has widened the range. Its exact words lack accents and capitals, and have “...” for “…”.
  if (!fragment.textEnd) fragment.textStart = collapseWhitespace(own.toString());
  keepOwnContext(fragment, own);
  const [match, other] = processTextFragmentDirective(fragment);
  const isFound = match && !other && placesOf(match) === placesOf(own);
  // The polyfill joins words that have boxes of their own, so look whether the page has its parts as they are.
  const page = collapseWhitespace(document.body.textContent);
  const isOnPage = Object.values(fragment).every((words) => page.includes(words.trim()));
  return isFound && isOnPage ? write(fragment) : '';
}

/** Drops the words before and after those of a fragment unless they are of the same paragraph: the number of a passage and notes may change. */
function keepOwnContext(fragment: TextFragment, range: Range): void {
  const selected = selectedWords(range);
  const [first, last] = [selected[0], selected.at(-1)];
  const before = collapseWhitespace(first?.text.slice(0, first.start) ?? '');
  const after = collapseWhitespace(last?.text.slice(last.end) ?? '');
  const { prefix = '', suffix = '' } = fragment;
  fragment.prefix = before.endsWith(prefix.trim()) ? prefix : '';
  fragment.suffix = after.startsWith(suffix.trim()) ? suffix : '';
}

/** Describes the places of the words in a range, including partly selected ones: text fragments match whole words. */
function placesOf(range: Range): string {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const places = selectedWords(range).map(({ id, text, start, end }) => {
    const words = segmenter.segment(text);
    const { index = end, segment = '' } = words.containing(end - 1) ?? {};
    return [id, words.containing(start)?.index, index + segment.length];
  });
  return JSON.stringify(places);
}

function write({ prefix, textStart, textEnd, suffix }: TextFragment): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** In a fragment, a hyphen ends a prefix or begins a suffix, and a comma separates the parts. */
function encode(words: string): string {
  return encodeURIComponent(words.trim()).replaceAll('-', '%2D');
}
