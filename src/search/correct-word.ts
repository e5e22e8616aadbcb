import { editDistance } from '../text/edit-distance.ts';
import { baseForms } from '../text/inflections.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Language } from './expand-term.ts';
import type { SearchIndex } from './search-index.ts';

/** Finds the inflections of the nearest word with the same first letter. A word of the language isn't corrected. */
export function correctWord(form: string, index: SearchIndex, { isWord, stopWords }: Language) {
  if (!isWord || form.length < 4 || /[^\p{L}\p{M}]/u.test(form)) return [];
  const known = isWord(form);
  // A word this short has too many neighbours to be corrected without a dictionary.
  if (known === true || (form.length < 5 && known === undefined)) return [];
  const own = baseForms(form, index.lang);
  // Up to two edits, but only one in fewer than eight letters.
  let [least, nearest] = [form.length < 8 ? 2 : 3, new Set<string>()];
  for (const [base, forms] of index.bases) {
    if (base[0] !== form[0] || base.length < 4 || isStopWord(base, index.lang, stopWords)) continue;
    const distances = own.map((word) => misspelling(word, base));
    const distance = Math.min(...distances);
    if (distance < least) [least, nearest] = [distance, forms];
  }
  return [...nearest].flatMap((word) => index.inflections(word));
}

/** Counts the edits between two words. Differences in doubled letters count as one edit in all. */
function misspelling(typed: string, word: string): number {
  const single = (letters: string): string => letters.replace(/(.)\1/gu, '$1');
  const doubled = editDistance(single(typed), single(word)) + 1;
  return Math.min(editDistance(typed, word), doubled);
}
