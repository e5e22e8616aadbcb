import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { selectedWords, toOwnWords } from './selection.ts';

/**
 * Makes a text fragment (`:~:text=…`) for a selection, widened to whole words. Returns '' if none leads to
 * exactly these words on the page.
 */
export function fragmentOf(range: Range): string {
  const own = toOwnWords(range);
  if (!own) return '';
  const { fragment: generated } = generateFragmentFromRange(own);
  const fragment = generated && asOnPage(generated);
  if (!fragment) return '';
  const [match, other] = processTextFragmentDirective(fragment);
  const isFound = match && !other && placesOf(match) === placesOf(own);
  return isFound ? write(fragment) : '';
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

/**
 * Spells a fragment exactly as the page does, because the polyfill writes “…” as three full stops and
 * browsers don’t match that. Returns nothing if its words are not on the page.
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
