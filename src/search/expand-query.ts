import { symbolsOf } from '../text/compare-words.ts';
import { expandNumber, expandWord, type Expansion } from './expand-word.ts';
import type { TypedTerm } from './parse-query.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import { SPACELESS, tokenize, type Token } from './tokenize.ts';

/** A typed term with what it matches in a text. */
export interface QueryTerm extends Expansion {
  readonly typed: string;
  readonly quoted: boolean;
  /** Whether it doesn't decide what is found, if another term does: a stop word, or a unit next to its number. */
  readonly minor: boolean;
}

/** Finds what each typed term matches in a text. */
export function expandQuery(terms: readonly TypedTerm[], index: SearchIndex): QueryTerm[] {
  const expanded: QueryTerm[] = [];
  let rest = terms;
  while (rest[0]) {
    const joined = joinPair(rest, index);
    expanded.push(...expandTerm(joined ?? rest[0], index, terms.length > 1));
    rest = rest.slice(joined ? 2 : 1);
  }
  const all = expanded.map((one, at) => ({ ...one, minor: one.minor || isUnit(expanded, at) }));
  return index.language.markLacking?.(all, index) ?? all;
}

/** Expands a term that is written in another way, a phrase or a run of words, or else each of its words on its own. */
function expandTerm(term: TypedTerm, index: SearchIndex, hasOthers: boolean): QueryTerm[] {
  const { typed, tokens, quoted, unfinished } = term;
  const whole = findWritten(term, index) ?? expandRun(term, index);
  if (whole) return whole;
  return tokens.map((token, at) => {
    const part = typed.slice(at === 0 ? 0 : token.start, tokens[at + 1] && token.end);
    const isBegun = unfinished && at === tokens.length - 1;
    const minLetters = isBegun ? (hasOthers || part.length > 2 ? 1 : 3) : 4;
    const expansion = token.number
      ? expandNumber(token, index, part, isBegun)
      : expandWord(token, index, minLetters);
    const begun = expansion.how === 'completed' && token.form.length < 4;
    const isLetter = expansion.how === 'exact' && /^[a-z]$/.test(token.form);
    const minor = begun || isLetter || index.isStopWord(token.form);
    return { ...expansion, typed: part, quoted, minor };
  });
}

/** Finds a date, an abbreviation or a Japanese word in one of the other ways to write it. */
function findWritten({ typed, quoted }: TypedTerm, index: SearchIndex) {
  if (quoted) return undefined;
  for (const [how, forms] of index.language.writtenForms?.(typed) ?? []) {
    const runs = forms.map((form) => tokenize(form).map((token) => formsOf(token, index)));
    const found = index.matching(runs);
    if (found[0]) return [termOf(typed, found, how)];
  }
  return undefined;
}

/** Finds a phrase, or words typed without a space: in a row, as one word, or as initials. Returns nothing if each word is to be found on its own. */
function expandRun(term: TypedTerm, index: SearchIndex) {
  const { typed, tokens, quoted, unfinished } = term;
  if (!quoted && tokens.length < 2) return undefined;
  const run = tokens.map((token, at) =>
    formsOf(token, index, quoted, unfinished && at === tokens.length - 1),
  );
  const shown = quoted ? `“${typed}”` : typed;
  const joined = joinForms(tokens);
  const names = index.language.rootsOf?.(joined).filter((one) => one[0] === '=' && index.has(one));
  const forms = [...index.inflections(joined), ...index.compounds(joined), ...(names ?? [])];
  const others = quoted ? [] : [[forms], ...index.spelledOut(joined, true)];
  const exact = index.matching([run, ...others]);
  if (exact[0]) return [{ ...termOf(shown, exact), quoted }];
  const isSpaceless = !quoted && SPACELESS.test(typed);
  const corrected = (isSpaceless && index.language.correctRun?.(run, index)) || [];
  if (corrected[0]) return [termOf(typed, corrected, 'corrected')];
  if (!quoted && !isSpaceless && !/^\p{L}+$/u.test(typed)) return undefined;
  const parts = isSpaceless ? splitRun(term, run, index) : [];
  const rest = parts.reduce((text, part) => text.replace(part.typed, ''), shown);
  if (rest !== '') parts.push({ ...termOf(rest, [[[]]], 'missing'), quoted });
  return parts;
}

/** Splits words typed without spaces into the longest pieces that the text has. One character is too short for a piece, and so are three letters. */
function splitRun({ typed, tokens }: TypedTerm, run: Pattern, index: SearchIndex): QueryTerm[] {
  let next = 0;
  return tokens.flatMap((token, at) => {
    if (at < next) return [];
    const last = run.findLastIndex((_, end) => index.find(run.slice(at, end + 1)).size > 0);
    const { number: isNumber, end, wholeEnd } = tokens[last] ?? token;
    const part = typed.slice(token.start, isNumber ? wholeEnd : end);
    if (last < 0 && token.number) {
      const number = expandNumber(token, index, typed.slice(token.start), false);
      return number.how === 'missing' ? [] : [{ ...termOf(part, []), ...number }];
    }
    // Letters (before U+2E80) say less than characters.
    if (!tokens[last] || part.length < (isNumber ? 3 : part.slice(-1) < '⺀' ? 4 : 2)) return [];
    next = last + 1;
    return [termOf(part, [run.slice(at, next)])];
  });
}

/** Makes a term that matches patterns, the first of which is nearest to what was typed. */
function termOf(typed: string, patterns: Pattern[], how: Expansion['how'] = 'exact'): QueryTerm {
  const [exact = []] = patterns;
  return { typed, how, patterns, exact, quoted: false, minor: false };
}

/** Returns the forms that match a word of a run: only its own in a phrase, and longer ones if it may be unfinished. */
function formsOf(token: Token, index: SearchIndex, quoted = false, unfinished = false): string[] {
  const { form, exact, number } = token;
  if (number) return [...exact];
  const own = quoted ? [form] : [form, ...index.inflections(form)];
  const isBegun = unfinished && (quoted || !own.some((one) => index.has(one)));
  return isBegun ? index.completions(form) : own;
}

/** Writes words as one: "xr200b" for "XR-200-B". */
function joinForms(tokens: readonly Token[]): string {
  return tokens.map(({ form }) => form.replace('=', '').toLowerCase()).join('');
}

/** Joins two typed words that the text writes as one ("bottle neck"). It may also write them as two. */
function joinPair([term, next]: readonly TypedTerm[], index: SearchIndex): TypedTerm | undefined {
  if (!term || !next || term.quoted || next.quoted) return undefined;
  const tokens = [...term.tokens, ...next.tokens];
  const whole = joinForms(tokens);
  const areWords = tokens.every(({ form }) => index.inflections(form).length > 0);
  const forms = [...index.inflections(whole), ...index.compounds(whole)];
  const isJoined = index.has(whole) || (!areWords && forms.length > 0);
  return isJoined ? { ...next, typed: `${term.typed} ${next.typed}`, tokens } : undefined;
}

/** Tells whether a term is a unit, a sign or a currency code next to a number. */
function isUnit(terms: readonly QueryTerm[], at: number): boolean {
  const typed = terms[at]?.typed.replace(/^d['’]/, '') ?? '';
  const isNumber = (other: number): boolean => /^\P{L}?\d/u.test(terms[other]?.typed ?? '');
  if (symbolsOf(typed.toLowerCase()).length > 0) return [at - 2, at - 1, at + 1].some(isNumber);
  if (/^\p{Lu}{3}$/u.test(typed)) return isNumber(at + 1);
  if (terms[at + 1]?.typed === '$') return /^\p{Lu}{1,2}$/u.test(typed);
  return /^(?:\D{1,3}|\p{Ll}+\.)$/u.test(typed) && isNumber(at - 1);
}
