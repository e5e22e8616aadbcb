import { isUnit } from './number.ts';
import type { Query, Term } from './parse-query.ts';
import { reachNumber, reachWord, type Reach } from './reach.ts';
import { signOf } from './sign-of.ts';
import { isSmall } from './small-words.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term as the text can answer it: for each of its words in turn, the forms that count as it. */
export interface Wanted {
  readonly typed: string;
  readonly steps: readonly ReadonlySet<string>[];
  /** The forms nearest to what was typed. */
  readonly exact: ReadonlySet<string>;
  readonly how: Reach['how'];
  readonly quoted: boolean;
  /** It helps to order the passages, but does not decide. */
  readonly small: boolean;
}

/** Finds what each typed word may stand for in this text. */
export function interpret(query: Query, vocabulary: Vocabulary): Wanted[] {
  const wanted: Wanted[] = [];
  const { terms } = query;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    const token = term?.tokens[0];
    if (term === undefined || token === undefined) continue;
    if (term.quoted) {
      wanted.push(asPhrase(term, vocabulary));
      continue;
    }
    const next = terms[at + 1];
    const pair = next === undefined ? undefined : asPair(term, next, vocabulary);
    const whole = token.also[1];
    const amount = whole !== undefined && vocabulary.has(whole) ? whole : undefined;
    wanted.push(pair ?? asWord(term, token, amount, vocabulary, besideNumber(terms, at)));
    const unit = next?.tokens[0];
    if (pair !== undefined || (amount !== undefined && unit !== undefined && isUnit(unit.form)))
      at += 1;
  }
  return wanted.some(({ small }) => !small)
    ? wanted
    : wanted.map((term) => ({ ...term, small: false }));
}

function asWord(
  term: Term,
  token: Token,
  amount: string | undefined,
  vocabulary: Vocabulary,
  part: boolean,
): Wanted {
  const { how, forms, exact } = token.number
    ? reachNumber(amount ?? token.also[0] ?? '', term.typed, vocabulary)
    : reachWord(token.form, vocabulary);
  const steps = [new Set(forms)];
  const small = isSmall(token.form) || part;
  return { typed: term.typed, steps, exact: new Set(exact), how, quoted: false, small };
}

/** A quoted phrase means exactly its words; only a last word still being typed may grow. */
function asPhrase(term: Term, vocabulary: Vocabulary): Wanted {
  const steps = term.tokens.map(({ form }, at) => {
    const growing = term.unfinished && at === term.tokens.length - 1 && !vocabulary.has(form);
    return new Set(growing ? vocabulary.completions(form) : vocabulary.has(form) ? [form] : []);
  });
  const how = steps.every(({ size }) => size > 0) ? 'typed' : 'nowhere';
  return { typed: term.typed, steps, exact: new Set(), how, quoted: true, small: false };
}

/** Two typed words that the text writes as one ("bottle neck"). */
function asPair(term: Term, next: Term, vocabulary: Vocabulary): Wanted | undefined {
  const [first, second] = [term.tokens[0], next.tokens[0]];
  if (first === undefined || second === undefined || next.quoted) return undefined;
  if (first.number || second.number) return undefined;
  if (
    vocabulary.inflections(first.form).length > 0 &&
    vocabulary.inflections(second.form).length > 0
  )
    return undefined;
  const forms = vocabulary.inflections(first.form + second.form);
  if (forms.length === 0) return undefined;
  const typed = `${term.typed} ${next.typed}`;
  return {
    typed,
    steps: [new Set(forms)],
    exact: new Set(forms),
    how: 'typed',
    quoted: false,
    small: false,
  };
}

/** A unit or sign beside a number belongs to it: alone it says nothing. */
function besideNumber(terms: readonly Term[], at: number): boolean {
  const form = terms[at]?.tokens[0]?.form ?? '';
  if (!isUnit(form) && signOf(form) === undefined) return false;
  return [at - 2, at - 1, at + 1].some((other) => terms[other]?.tokens[0]?.number === true);
}
