import { editDistance } from '../text/edit-distance.ts';
import { baseForms } from '../text/inflections.ts';
import type { Language } from './expand-term.ts';
import type { SearchIndex } from './search-index.ts';
import { isStopWord } from './tokenize.ts';

/** Finds the nearest word with the same first letter, in its inflections; none for a word of the language. */
export function correctWord(form: string, index: SearchIndex, { isWord }: Language): string[] {
  const edits = form.length < 4 ? 0 : form.length < 8 ? 1 : 2;
  if (edits === 0 || /\P{L}/u.test(form)) return [];
  const own = baseForms(form, index.lang);
  const known = own.map((base) => isWord?.(base));
  // So short a word has too many neighbours to be corrected without a dictionary.
  if (known.includes(true) || (form.length < 5 && known[0] === undefined)) return [];
  let best: { distance: number; forms: readonly string[] } = { distance: edits + 1, forms: [] };
  for (const [base, forms] of index.bases()) {
    if (base[0] !== form[0] || base.length < 4 || isStopWord(base)) continue;
    const [asTyped = 0, ...inflected] = own.map((word) => misspelling(word, base, edits));
    const distance = Math.min(asTyped, ...inflected.map((distance) => distance + 0.5));
    if (distance < best.distance) best = { distance, forms: [...forms] };
  }
  return [...new Set(best.forms.flatMap((word) => index.inflections(word)))];
}

/** Counts the edits from one word to another; letters doubled or not are one in all. */
function misspelling(typed: string, word: string, limit: number): number {
  const edits = editDistance(typed, word, limit);
  if (edits <= 1) return edits;
  const [first, second] = [typed, word].map((letters) => letters.replace(/(.)\1/gu, '$1'));
  return Math.min(edits, editDistance(first ?? '', second ?? '', limit - 1) + 1);
}
