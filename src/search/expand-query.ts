import { isUnit } from './number.ts';
import type { Query, Term } from './parse-query.ts';
import { reachNumber, reachWord, type Reach } from './expand-term.ts';
import { signsOf } from './signs-of.ts';
import { isStopWord } from './stop-words.ts';
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
    const unit = unitOf(token, next);
    wanted.push(pair ?? asWord(terms, at, token, unit, vocabulary));
    if (pair !== undefined || unit !== undefined) at += 1;
  }
  return wanted.some(({ small }) => !small)
    ? wanted
    : wanted.map((term) => ({ ...term, small: false }));
}

/** A number with a unit means the whole amount, and nothing else that has the same digits. */
function unitOf(token: Token, next: Term | undefined): Term | undefined {
  const unit = next?.tokens[0];
  return token.also[1] !== undefined && unit !== undefined && isUnit(unit.form) ? next : undefined;
}

function asWord(
  terms: readonly Term[],
  place: number,
  token: Token,
  unit: Term | undefined,
  vocabulary: Vocabulary,
): Wanted {
  const { typed, unfinished } = terms[place] ?? { typed: '', unfinished: false };
  const at = !unfinished ? 'finished' : terms.length > 1 ? 'beside' : 'last';
  const [value = '', amount] = token.also;
  const { how, forms, exact } = token.number
    ? reachNumber(amount ?? value, amount === undefined ? typed : '', vocabulary)
    : reachWord(token.form, vocabulary, at);
  const begun = how === 'completed' && token.form.length < 3;
  return {
    typed: unit === undefined ? typed : `${typed} ${unit.typed}`,
    steps: [new Set(forms)],
    exact: new Set(exact),
    how,
    quoted: false,
    small: begun || isStopWord(token.form) || besideNumber(terms, place),
  };
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
  if (!isUnit(form) && signsOf(form).length === 0) return false;
  return [at - 2, at - 1, at + 1].some((other) => terms[other]?.tokens[0]?.number === true);
}
