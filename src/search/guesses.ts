// What to make of a word or a number that a text doesn't have as typed. It loads with what is known of the language.
import type { QueryTerm } from './expand-query.ts';
import type { Expansion } from './expand-word.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a word that the text spells with å, ä, ö or ü ("Åge" for "Aage"), or in parts. "æ" is two letters anyway. */
export function respellWord(word: string, index: SearchIndex): Pattern[] {
  const hasUmlauts = /^(?:d[ae]|n[bno]|sv)\b/.test(index.lang);
  const form = hasUmlauts ? word.replace(/(?<=a)[ae]|(?<=[ou])e/g, '') : word;
  return index.has(form) ? [[[form]]] : splitWord(word, index);
}

/** Finds a word that the text writes as two, "healthcare" as "health care", or as more. */
function splitWord(word: string, index: SearchIndex, before: Pattern = []): Pattern[] {
  for (let length = 2; length < word.length; length += 1) {
    const run = [...before, index.inflections(word.slice(0, length))];
    const rest = word.slice(length).replace(/^\d+$/, '=$&');
    const whole = [...run, /../.test(rest) ? index.inflections(rest) : []];
    if (index.matching([whole])[0]) return [whole];
    const longer = index.matching([run])[0] ? splitWord(word.slice(length), index, run) : [];
    if (longer[0]) return longer;
  }
  return [];
}

/** Finds a number of metres ("30m"), one that the text begins with a word ("eight million") or, if it may be rounded, those that round to it. */
export function guessNumber(
  { exact, form }: Token,
  index: SearchIndex,
  typed: string,
  mayBeRounded?: boolean,
): Expansion | undefined {
  const unit = typed.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  // The text may have metres in another script.
  const metres = index.forms().filter((one) => /^(?:m(?:et[er]|$)|[^!-~])/.test(one));
  const names = index.language.rootsOf?.(form).filter((one) => one !== form) ?? [];
  const runs = index.matching([
    [/^m$/i.test(unit) ? [form] : [], metres],
    [names, unit.length > 2 ? index.completions(unit.toLowerCase()) : []],
  ]);
  if (runs[0]) return { how: 'exact', patterns: runs, exact: [[]] };
  const amounts = index.passages.flatMap(({ tokens }) =>
    tokens.flatMap((one) => (mayBeRounded && one.isAmount ? one.exact : [])),
  );
  const near = amounts.filter((one) => exact.some((own) => roundsTo(own.slice(1), one.slice(1))));
  return near[0] === undefined ? undefined : { how: 'near', patterns: [[near]], exact: [near] };
}

/** Tells whether a number rounds to the typed one at the typed digits, without trailing zeros: 119.8 to 120. Whole ones must also be within 6 %. */
export function roundsTo(typed: string, value: string): boolean {
  if (typed.endsWith('%') !== value.endsWith('%')) return false;
  const [wanted, actual] = [parseFloat(typed), parseFloat(value)];
  const [mantissa = '', exponent] = wanted.toExponential().split('e');
  const step = 10 ** (Number(exponent) - mantissa.slice(2).length);
  const apart = Math.abs(actual - wanted);
  // A little more than half a step, because 0.4 - 0.35 is not quite 0.05 in binary.
  return apart <= step * 0.5001 && (step < 1 || apart <= Math.abs(wanted) * 0.06);
}

/** Marks as missing what a text lacks of a date, or the number that it lacks of a label, as in “article 32”. The other words of these are minor. */
export function markLacking(terms: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  const absent = { how: 'missing', patterns: [], exact: [[]], minor: false } as const;
  const marks = index.forms().filter((form) => /^(?:=.*|[a-z]\d*|[ivx]+)$/.test(form));
  // Two Vietnamese syllables are most likely one word, and each is in many others.
  const isSyllable = ({ typed }: QueryTerm) => /^(?!.*[fjwz])\p{L}\p{Ll}{1,6}$/u.test(typed);
  const pair = index.lang.startsWith('vi') && terms.length === 2 && terms.every(isSyllable);
  const begun = ({ patterns }: QueryTerm) =>
    patterns.flat(2).flatMap((one) => index.completions(one));
  const run = terms.map(begun);
  if (pair && !index.matching([run, run.toReversed()])[0])
    return terms.map((term) => ({ ...term, ...absent }));
  const changes = new Map<QueryTerm, Partial<QueryTerm>>();
  for (const [at, word] of terms.entries()) {
    const isMonth = index.language.isMonth?.(word.typed);
    const labels = word.minor ? [] : word.patterns.map((run) => [...run, marks]);
    if (!isMonth && index.matching(labels).length === 0) continue;
    const beside = isMonth ? terms.slice(Math.max(0, at - 2), at + 3) : terms.slice(at + 1, at + 2);
    const number = isMonth ? /^\d/ : /^(?:[A-Za-z]?\d{1,4}(?:\.\d+)?|[A-Z]|[IVX]+)$/;
    const numbers = beside.filter(({ typed }) => number.test(typed));
    // “May” isn’t a unit.
    if (isMonth && numbers[0]) changes.set(word, { minor: false });
    // A reader may still be typing the year, as in “27 March 20”.
    const isYear = (one: QueryTerm) =>
      /^\d{4}/.test(one.typed) || (isMonth && one === numbers[1] && /^[12]\d?\d?$/.test(one.typed));
    // The text may leave the year out, and “about 390,000” may be anywhere.
    const mayBeApart = (one: QueryTerm) => isYear(one) || (!isMonth && one.how === 'near');
    const apart = numbers.filter((one) => !mayBeApart(one) && isApart(one, word, index));
    const lacking = isMonth && word.how === 'missing' ? [word] : apart;
    // A day and a month say more than the year.
    const minor = numbers.filter((one) => isMonth && numbers[1] && isYear(one));
    for (const one of lacking[0] ? [word, ...numbers] : minor)
      changes.set(one, lacking.includes(one) ? absent : { minor: true });
  }
  return terms.map((term) => ({ ...term, ...changes.get(term) }));
}

/** Tells whether no passage has a number, or one that it may grow to, near a word, or begins with either, as a clause or a table does. */
function isApart({ typed, patterns }: QueryTerm, word: QueryTerm, index: SearchIndex) {
  const places = index.find(...word.patterns);
  const isNear = (at: number, start: number) =>
    places.get(at)?.some((one) => one.start === 0 || Math.abs(one.end - start) < 40);
  const own = index.find(...patterns, [index.completions(`=${parseFloat(typed)}`)]);
  return ![...own].some(([at, hits]) => hits.some(({ start }) => start === 0 || isNear(at, start)));
}
