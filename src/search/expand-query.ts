import {
  expandNumber,
  expandWord,
  type Expansion,
  type Language,
  type Position,
} from './expand-term.ts';
import { isUnit, symbolsOf } from './number.ts';
import type { TypedTerm } from './parse-query.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import { isStopWord, type Token } from './tokenize.ts';

/** A typed term as a text can answer it. */
export interface QueryTerm {
  readonly typed: string;
  readonly how: Expansion['how'];
  /** Runs of words, any of which answers it. */
  readonly patterns: readonly Pattern[];
  /** The run nearest to what was typed. */
  readonly exact: Pattern;
  readonly quoted: boolean;
  /** It is marked and orders nothing: a stop word, a unit beside its number. */
  readonly minor: boolean;
}

/** A text, and what is known of its language. */
interface Text {
  readonly index: SearchIndex;
  readonly language: Language;
}

/** Finds what each typed term stands for in a text. */
export function expandQuery(
  terms: readonly TypedTerm[],
  index: SearchIndex,
  language: Language,
): QueryTerm[] {
  const expanded: QueryTerm[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const [term, next] = [terms[at], terms[at + 1]];
    if (term === undefined) continue;
    const joined = next && joinPair(term, next, index);
    const unit = next && hasUnit(term, next) ? next : undefined;
    const typed = unit === undefined ? term.typed : `${term.typed} ${unit.typed}`;
    const position = !(unit ?? term).unfinished ? 'finished' : terms.length > 1 ? 'beside' : 'last';
    if (joined !== undefined) expanded.push(joined);
    else if (term.quoted) expanded.push(expandPhrase(term, index));
    else expanded.push(...expandRun({ ...term, typed }, { index, language }, position));
    if (joined !== undefined || unit !== undefined) at += 1;
  }
  const minor = expanded.map((term, at) => term.minor || isBesideNumber(expanded, at));
  const others = minor.includes(false);
  return expanded.map((term, at) => ({ ...term, minor: others && minor[at] === true }));
}

/** Expands what was typed without a space: its words in a row, else as one word, else each on its own. */
function expandRun(term: TypedTerm, text: Text, position: Position): QueryTerm[] {
  const { tokens, typed, unfinished } = term;
  const { index } = text;
  const isLast = (at: number): boolean => at === tokens.length - 1;
  const run = tokens.map((token, at) => formsOf(token, index, unfinished && isLast(at)));
  const exact = tokens.map((token) => new Set([token.wanted]));
  if (tokens.length > 1) {
    if (index.find(run).size > 0) return [exactTerm(typed, run, exact)];
    const whole = tokens.map(({ form }) => form.toLowerCase()).join('');
    const joined = new Set(index.inflections(whole));
    if (joined.size > 0) return [exactTerm(typed, [joined])];
    const names = /\P{L}/u.test(typed) ? [] : index.spelledOut(whole, true);
    if (names.length > 0) return [{ ...exactTerm(typed, exact), patterns: names }];
    if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u.test(typed))
      return [{ ...exactTerm(typed, exact), how: 'missing', patterns: [] }];
  }
  return tokens.map((token, at) => {
    const part = typed.slice(at === 0 ? 0 : token.start, isLast(at) ? undefined : token.end);
    return expandToken(token, part, text, isLast(at) ? position : 'finished');
  });
}

/** A term that a run of words answers as it was typed. */
function exactTerm(typed: string, run: Pattern, exact = run): QueryTerm {
  return { typed, how: 'exact', patterns: [run], exact, quoted: false, minor: false };
}

function expandToken(token: Token, typed: string, text: Text, position: Position): QueryTerm {
  const { index, language } = text;
  const { how, patterns, exact } = token.number
    ? expandNumber(token, index, typed, position !== 'finished')
    : expandWord(token, index, language, position);
  const begun = how === 'completed' && token.form.length < 3;
  const minor = begun || isStopWord(token.form, index.lang);
  return { typed, how, patterns, exact: [exact], quoted: false, minor };
}

/** The forms that a word of a run may take. */
function formsOf(token: Token, index: SearchIndex, unfinished: boolean): Set<string> {
  const { form, number } = token;
  if (number) return new Set([token.wanted]);
  const forms = [form, ...index.inflections(form), ...symbolsOf(form)].filter((one) =>
    index.has(one),
  );
  return new Set(forms.length === 0 && unfinished ? index.completions(form) : forms);
}

/** A quoted phrase means exactly its words; only a last word still being typed may grow. */
function expandPhrase({ typed, tokens, unfinished }: TypedTerm, index: SearchIndex): QueryTerm {
  const run = tokens.map((token, at) => {
    const form = token.wanted;
    const growing = unfinished && at === tokens.length - 1 && !index.has(form);
    return new Set(growing ? index.completions(form) : [form]);
  });
  const how = index.find(run).size > 0 ? 'exact' : 'missing';
  return { typed: `“${typed}”`, how, patterns: [run], exact: run, quoted: true, minor: false };
}

/** Two typed words that the text writes as one ("bottle neck"). */
function joinPair(term: TypedTerm, next: TypedTerm, index: SearchIndex): QueryTerm | undefined {
  const [first, second] = [term.tokens[0], next.tokens[0]];
  if (first === undefined || second === undefined || term.quoted || next.quoted) return undefined;
  if (term.tokens.length + next.tokens.length > 2 || first.number || second.number)
    return undefined;
  const whole = first.form + second.form;
  const parts = [first, second].map(({ form }) => new Set(index.inflections(form)));
  const apart = parts.every(({ size }) => size > 0);
  if (apart && (!index.has(whole) || index.find(parts).size > 0)) return undefined;
  const forms = new Set(index.inflections(whole));
  if (forms.size === 0) return undefined;
  return exactTerm(`${term.typed} ${next.typed}`, [forms]);
}

/** A number with a unit means the whole amount, and nothing else that has the same digits. */
function hasUnit(term: TypedTerm, next: TypedTerm): boolean {
  const [number, [unit, ...others]] = [term.tokens.at(-1), next.tokens];
  if (term.quoted || next.quoted || number?.number !== true || others.length > 0) return false;
  return number.wanted !== number.form && isUnit(unit?.form ?? '');
}

/** A unit, a sign or a currency's code beside a number belongs to it: alone it says nothing. */
function isBesideNumber(terms: readonly QueryTerm[], at: number): boolean {
  const typed = terms[at]?.typed ?? '';
  const isNumber = (other: number): boolean => /^\P{L}?\d/u.test(terms[other]?.typed ?? '');
  if (isUnit(typed) || symbolsOf(typed.toLowerCase()).length > 0)
    return [at - 2, at - 1, at + 1].some(isNumber);
  if (/^\p{Lu}{3}$/u.test(typed)) return isNumber(at + 1);
  return /^(?:\p{L}{1,3}|°\p{L})$/u.test(typed) && isNumber(at - 1);
}
