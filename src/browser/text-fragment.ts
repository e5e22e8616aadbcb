import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { selectedWords, toOwnWords } from './selection.ts';

/**
 * Makes the text fragment of a selection (`:~:text=…`), widened to whole words; '' if none leads to
 * these words and no others on the page.
 */
export function fragmentOf(range: Range): string {
  const own = toOwnWords(range);
  if (!own) return '';
  const { fragment: made } = generateFragmentFromRange(own);
  const fragment = made && asOnPage(made);
  if (!fragment) return '';
  const [match, other] = processTextFragmentDirective(fragment);
  const isFound = match && !other && wholeWords(match) === wholeWords(own);
  return isFound ? write(fragment) : '';
}

/** The places of the words that are in a range, also in part: links lead to whole words. */
function wholeWords(range: Range): string {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
  const places = selectedWords(range).map(({ id, text, start, end }) => {
    const words = segmenter.segment(text);
    const { index = end, segment = '' } = words.containing(end - 1) ?? {};
    return [id, words.containing(start)?.index, index + segment.length];
  });
  return JSON.stringify(places);
}

/**
 * Spells a fragment as the page does, as browsers need it: the polyfill writes “…” as three full stops.
 * Gives nothing if its words are not on the page.
 */
function asOnPage(fragment: TextFragment): TextFragment | undefined {
  const page = document.body.textContent.replace(/\s+/g, ' ').toLowerCase();
  const spelled = Object.entries(fragment).map(([part, words]) => {
    const ways = [words.trim(), words.trim().replaceAll('...', '…')];
    return [part, ways.find((way) => page.includes(way.toLowerCase()))];
  });
  return spelled.every(([, words]) => words !== undefined)
    ? Object.fromEntries(spelled)
    : undefined;
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
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
