import { editDistance } from '../text/edit-distance.ts';
import { baseForms } from '../text/inflections.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Language } from './expand-term.ts';
import type { SearchIndex } from './search-index.ts';

/** Finds the inflections of the nearest word with the same first letter. A word of the language isn't corrected. */
export function correctWord(form: string, index: SearchIndex, { isWord, stopWords }: Language) {
  if (form.length < 4 || /[^\p{L}\p{M}]/u.test(form)) return [];
  const own = baseForms(form, index.lang);
  const known = own.map((base) => isWord?.(base));
  // A word this short has too many neighbours to be corrected without a dictionary.
  if (known.includes(true) || (form.length < 5 && known[0] === undefined)) return [];
  const limit = form.length < 8 ? 1 : 2;
  let [least, nearest] = [Infinity, new Set<string>()];
  for (const [base, forms] of index.bases) {
    if (base[0] !== form[0] || base.length < 4 || isStopWord(base, index.lang, stopWords)) continue;
    const distance = Math.min(...own.map((word) => misspelling(word, base, limit)));
    if (distance < least) [least, nearest] = [distance, forms];
  }
  return [...new Set([...nearest].flatMap((word) => index.inflections(word)))];
}

/** Counts the edits between two words. Differences in doubled letters count as one edit in all. */
function misspelling(typed: string, word: string, limit: number): number {
  const single = (letters: string): string => letters.replace(/(.)\1/gu, '$1');
  const doubled = editDistance(single(typed), single(word), limit - 1) + 1;
  return Math.min(editDistance(typed, word, limit), doubled);
}
