import { editDistance } from '../text/edit-distance.ts';
import { baseForms } from '../text/word-forms.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** What a typed word matches in a text, and how it was found. */
export interface Expansion {
  readonly how: 'exact' | 'completed' | 'near' | 'related' | 'corrected' | 'missing';
  readonly patterns: readonly Pattern[];
  /** The pattern nearest to what was typed. */
  readonly exact: Pattern;
}

/** Finds a number by its value, its amount or its word, or else numbers that begin with it, or what is like it. */
export function expandNumber(token: Token, index: SearchIndex, typed: string, unfinished: boolean) {
  const values = [`=${typed.replace(':', '.')}`, ...token.exact];
  const names = values.flatMap((one) => index.language.rootsOf?.(one) ?? []);
  const printed = [...values, ...names].filter((one) => index.has(one));
  const beginnings = (unfinished && index.language.beginningsOf?.(token, typed, index.lang)) || [];
  const completions = beginnings.flatMap((one) => index.completions(one));
  // "60," may grow to "60,000", so it isn't a rounded number yet.
  const mayBeRounded = token.isAmount && beginnings[0] === beginnings.at(-1);
  return (
    expansionOf('exact', printed[0] ?? '', printed) ??
    expansionOf('completed', token.form, completions) ??
    index.language.guessNumber?.(token, index, typed, mayBeRounded) ??
    missing
  );
}

/**
 * Finds what a word matches: itself and its inflections, a name by its initials, words that begin with it
 * (if it has `minLetters` letters), a correction, or derived words or else synonyms.
 */
export function expandWord(token: Token, index: SearchIndex, minLetters: number): Expansion {
  const { form, acronym } = token;
  const { language } = index;
  const lowercase = form.toLowerCase();
  const inflections = index.inflections(form);
  const isWord = language.isWord?.(form);
  const mayBeInitials = acronym || (/^.{3,6}$/.test(form) && !isWord && !inflections[0]);
  const names = mayBeInitials ? index.spelledOut(lowercase, true) : [];
  const compounds = index.compounds(form);
  const longer = [...(form.length < minLetters ? [] : index.completions(form)), ...compounds];
  const inflected = index.language.inflected?.(form, index.forms()) ?? [];
  // "mortgag" may grow to more than "mortgaged".
  const more = [...inflected, ...(minLetters > 3 || index.has(form) ? compounds : longer)];
  const isNoWord = form.length > 2 && (acronym || (isWord === false && !longer[0]));
  const terms = mayBeInitials && isNoWord ? index.spelledOut(lowercase, false) : [];
  const printed =
    expansionOf('exact', form, inflections[0] ? [...inflections, ...more] : [], names) ??
    expansionOf('exact', form, [], language.respellWord?.(form, index)) ??
    expansionOf('related', form, [], terms);
  if (printed) return printed;
  if (form !== lowercase) return expandWord({ ...token, form: lowercase }, index, minLetters);
  const completed = expansionOf('completed', form, longer);
  // Unfinished, a stop word may be the beginning of another word.
  if (index.isStopWord(form)) return (minLetters < 4 && form.length > 1 && completed) || missing;
  if (completed) return completed;
  const corrected = expansionOf('corrected', form, correctWord(form, index));
  const relatedForms = language.relatedForms?.(form, index.forms()) ?? [];
  const related = expansionOf('related', form, relatedForms);
  // For a word that isn't in the dictionary, a similar spelling says more than a shared root.
  return (isWord === false ? (corrected ?? related) : (related ?? corrected)) ?? missing;
}

/** The expansion of a word that the text doesn’t have. */
const missing: Expansion = { how: 'missing', patterns: [], exact: [[]] };

/** Makes the expansion of a typed form, unless it has neither forms nor runs of words. */
function expansionOf(
  how: Expansion['how'],
  typed: string,
  forms: string[],
  runs: Pattern[] = [],
): Expansion | undefined {
  if (!forms[0] && !runs[0]) return undefined;
  // For derived words and numbers, a similar spelling says nothing.
  const distances = forms.map((form) => (/near|related/.test(how) ? 0 : editDistance(typed, form)));
  const nearest = forms.filter((_, at) => distances[at] === Math.min(...distances));
  return { how, patterns: [[forms], ...runs], exact: [nearest] };
}

/** Finds the inflections of the nearest word with the same first letter: one edit away, or two from eight letters on. A word of the language isn't corrected. */
function correctWord(form: string, index: SearchIndex) {
  const { isWord } = index.language;
  if (!isWord || form.length < 4 || /[^\p{L}\p{M}]/u.test(form)) return [];
  // What is this short may begin another word.
  const known = isWord(form, form.length < 6);
  // A word this short has too many neighbours to be corrected without a dictionary.
  if (known === true || (form.length < 5 && known === undefined)) return [];
  const own = baseForms(form, index.lang);
  let [least, nearest]: [number, string[]] = [form.length < 8 || form > 'ᄀ' ? 2 : 3, []];
  for (const [base, forms] of index.bases) {
    if (base[0] !== form[0] || base.length < 4 || index.isStopWord(base)) continue;
    const all = [base, ...((form.length > 6 && index.language.rootsOf?.(base)) || [])];
    const distance = Math.min(...all.flatMap((one) => own.map((word) => editDistance(word, one))));
    if (distance < least) [least, nearest] = [distance, forms];
  }
  return nearest.flatMap((word) => index.inflections(word));
}
