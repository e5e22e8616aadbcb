import {
  generateFragmentFromRange,
  type TextFragment,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { selectedWords } from './selected-words.ts';

/**
 * The text fragment of a selection (`:~:text=…`); empty when there is none that leads to these very
 * words and to no others on the whole page.
 */
export function fragmentOf(range: Range): string {
  const { fragment } = generateFragmentFromRange(range.cloneRange());
  if (!fragment || !literal(fragment)) return '';
  const [match, other] = processTextFragmentDirective(fragment);
  if (!match || other) return '';
  const wanted = selectedWords(range);
  if (wanted.length === 0) return '';
  return JSON.stringify(selectedWords(match)) === JSON.stringify(wanted) ? write(fragment) : '';
}

/** Whether its words stand on the page as they are: the polyfill writes “…” as three full stops, which are not found. */
function literal({ prefix, textStart, textEnd, suffix }: TextFragment): boolean {
  const page = document.body.textContent.replace(/\s+/g, ' ').toLowerCase();
  return [prefix, textStart, textEnd, suffix].every((words) => page.includes(words?.trim() ?? ''));
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

/** A hyphen would part a prefix or a suffix from the text, a comma its pieces. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
