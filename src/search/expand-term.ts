import { editDistance, maxEdits } from '../text/edit-distance.ts';
import { baseForms } from '../text/inflections.ts';
import { roundsTo } from './number.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import { isStopWord } from './stop-words.ts';
import { symbolsOf } from './symbols.ts';
import type { Token } from './tokenize.ts';

/** What is known of the language of a text beside its inflections; each part may be absent. */
export interface Language {
  /** Whether it is a word of the language, so that it is no misspelling. */
  readonly isWord?: ((word: string) => boolean | undefined) | undefined;
  /** The stem that a word shares with the words derived from it. */
  readonly stem?: ((word: string) => string) | undefined;
  /** Whether misspelled words are corrected. */
  readonly corrects: boolean;
}

/** What a typed word stands for in a text, and how it was found. */
export interface Expansion {
  readonly how: 'exact' | 'completed' | 'near' | 'related' | 'corrected' | 'missing';
  readonly patterns: readonly Pattern[];
  /** Those of its forms that are nearest to what was typed. */
  readonly exact: ReadonlySet<string>;
}

/** The letters from which a word is completed: a last one is still being typed, beside others from its first. */
const fewestLetters = { finished: 4, last: 3, beside: 1 };
export type Position = keyof typeof fewestLetters;

/** Finds what a word stands for: itself and its inflections, a name by its initials, a beginning, a relative, a misspelling. */
export function expandWord(
  token: Token,
  index: SearchIndex,
  language: Language,
  position: Position,
): Expansion {
  const { form, acronym } = token;
  const initials = form.toLowerCase();
  const upper = form !== initials;
  const forms = upper && index.has(form) ? [form] : index.inflections(form);
  const symbols = symbolsOf(form).filter((symbol) => index.has(symbol));
  if (forms.length + symbols.length > 0) {
    const names = acronym ? index.spelledOut(initials, true) : [];
    const exact = new Set(forms.includes(form) ? [form] : [...forms, ...symbols]);
    return { how: 'exact', patterns: [[new Set([...forms, ...symbols])], ...names], exact };
  }
  const isShort =
    acronym || (form.length > 2 && form.length < 7 && language.isWord?.(form) !== true);
  const names = isShort ? index.spelledOut(initials, true) : [];
  const patterns = [...names, ...index.parted(form)];
  if (patterns.length > 0) return { how: 'exact', patterns, exact: new Set() };
  const words = acronym && form.length > 2 ? index.spelledOut(initials, false) : [];
  if (words.length > 0) return { how: 'related', patterns: words, exact: new Set() };
  if (upper) return expandWord({ ...token, form: initials }, index, language, position);
  if (isStopWord(form)) return missing;
  const completions = form.length < fewestLetters[position] ? [] : index.completions(form);
  if (completions.length > 0) return found('completed', completions);
  const related = relatedForms(form, index, language);
  if (related.length > 0) return found('related', related);
  const correction = language.corrects ? correctWord(form, index, language) : [];
  if (correction.length === 0) return missing;
  const distances = correction.map((word) => editDistance(form, word, Infinity));
  const nearest = correction.filter((_, at) => distances[at] === Math.min(...distances));
  return { ...found('corrected', correction), exact: new Set(nearest) };
}

/**
 * Finds a number by its value or amount; else one that begins with what was typed, or that rounds to
 * it. With a sign, it must follow the number.
 */
export function expandNumber(
  token: Token,
  index: SearchIndex,
  typed: string,
  unfinished: boolean,
  sign?: ReadonlySet<string>,
): Expansion {
  const withSign = (forms: readonly string[]): Pattern => [new Set(forms), ...(sign ? [sign] : [])];
  const has = (form: string): boolean => index.find(withSign([form])).size > 0;
  const wanted = token.also[0] ?? token.form;
  const expansion = (how: Expansion['how'], forms: readonly string[]): Expansion => ({
    how,
    patterns: [withSign(forms)],
    exact: new Set(forms),
  });
  if (has(wanted)) return expansion('exact', [wanted]);
  const unit = /(?<=\d)[kmbt]$/i.exec(typed)?.[0].toLowerCase();
  const withUnit = [new Set([token.form]), new Set([unit ?? ''])];
  if (unit !== undefined && index.find(withUnit).size > 0)
    return { how: 'exact', patterns: [withUnit], exact: new Set() };
  const start = `${token.form}${/\d[.,]$/.test(typed) ? '.' : ''}`;
  const begun = unfinished && token.also.length === 0 && /[.,]/.test(typed);
  const completions = begun ? index.completions(start).filter(has) : [];
  if (completions.length > 0) return expansion('completed', completions);
  const near = index
    .completions('=')
    .filter((form) => roundsTo(wanted.slice(1), form.slice(1)) && has(form));
  return near.length > 0 ? expansion('near', near) : missing;
}

const missing: Expansion = { how: 'missing', patterns: [], exact: new Set() };

function found(how: Expansion['how'], forms: readonly string[]): Expansion {
  return { how, patterns: [[new Set(forms)]], exact: new Set(forms) };
}

/** What Porter's stemmer leaves of "honesty", "tourist", "closure" and "founder". */
const endings = /(?<=.{6})i$|(?<=.{4})is[th]$|(?<=.{3}s)ur$|(?<=.{5})(?:er|ic)$/;

/** Finds the words derived from one another: "regulate", "regulation". */
function relatedForms(form: string, index: SearchIndex, { stem }: Language): string[] {
  if (stem === undefined || form.length < 4 || /\P{L}/u.test(form)) return [];
  const root = (word: string): string => stem(word).replace(endings, '');
  const wanted = root(form);
  return index
    .forms()
    .filter((other) => other[0] === form[0] && other.length > 3 && root(other) === wanted);
}

/** Finds the nearest word with the same first letter, in its inflections; none for a word of the language. */
function correctWord(form: string, index: SearchIndex, { isWord }: Language): string[] {
  const edits = maxEdits(form);
  if (edits === 0 || /\P{L}/u.test(form)) return [];
  const own = baseForms(form, index.lang);
  const known = own.map((base) => isWord?.(base));
  // So short a word has too many neighbours to be corrected without a dictionary.
  if (known.includes(true) || (form.length < 5 && known[0] === undefined)) return [];
  let best = { distance: edits + 0.9, uses: 0, forms: new Set<string>() };
  for (const [base, forms] of index.bases()) {
    if (base[0] !== form[0] || base.length < 4 || isStopWord(base)) continue;
    const limit = Math.min(edits, Math.ceil(best.distance));
    const asTyped = misspelling(form, base, limit);
    const distance = Math.min(
      asTyped,
      ...own.slice(1).map((word) => misspelling(word, base, limit) + 0.5),
    );
    if (distance > best.distance) continue;
    const uses = [...forms].reduce((sum, one) => sum + index.uses(one), 0);
    if (distance < best.distance || uses > best.uses)
      best = { distance, uses, forms: new Set(forms) };
  }
  return [...new Set([...best.forms].flatMap((word) => index.inflections(word)))];
}

/** Counts the edits from one word to another; letters doubled or not are one in all. */
function misspelling(typed: string, word: string, limit: number): number {
  const edits = editDistance(typed, word, limit);
  if (edits <= 1) return edits;
  const [first, second] = [typed, word].map((letters) => letters.replace(/(.)\1/gu, '$1'));
  return Math.min(edits, editDistance(first ?? '', second ?? '', limit - 1) + 1);
}
