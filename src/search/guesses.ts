// What to make of a word or a number that a text doesn't have as typed. The build sends the code of these functions
// to the browser with what is known of the language, so they must use nothing but each other.
import type { QueryTerm } from './expand-query.ts';
import type { Expansion } from './expand-word.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a word that the text spells in another way: with å, ä, ö or ü ("Åge" for "Aage"; "æ" is two letters anyway), or in parts. */
export function respellWord(word: string, index: SearchIndex): Pattern[] {
  const second = index.lang.startsWith('de') ? /(?<=[aou])e/g : /(?<=a)a|(?<=o)e/g;
  const form = /^(?:d[ae]|n[bno]|sv)\b/.test(index.lang) ? word.replace(second, '') : word;
  return index.has(form) ? [[[form]]] : splitWord(word, index);
}

/** Finds a word that the text writes as two, "healthcare" as "health care", or as more. */
export function splitWord(word: string, index: SearchIndex, before: Pattern = []): Pattern[] {
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
  mayBeRounded = false,
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

/**
 * Tells whether a number rounds to the typed one at the typed digits: 119.8 to 120, but not 3.9 to 3.8.
 * Trailing zeros don't count as digits. Whole numbers must also be within 6 % of each other.
 */
export function roundsTo(typed: string, value: string): boolean {
  if (typed.endsWith('%') !== value.endsWith('%')) return false;
  const [wanted, actual] = [parseFloat(typed), parseFloat(value)];
  const [mantissa = '', exponent] = wanted.toExponential().split('e');
  const step = 10 ** (Number(exponent) - mantissa.slice(2).length);
  const apart = Math.abs(actual - wanted);
  // A little more than half a step, because 0.4 - 0.35 is not quite 0.05 in binary.
  return apart <= step * 0.5001 && (step < 1 || apart <= Math.abs(wanted) * 0.06);
}

/**
 * Marks as missing what a text lacks of a date, or of a label with a number or a letter (“article 32”, “annex K”).
 * The rest of it is minor, because the text only has other dates or articles.
 */
export function markLacking(terms: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  const marked = [...terms];
  for (const [at, word] of terms.entries()) {
    const isMonth = index.language.isMonth?.(word.typed) === true;
    if (!isMonth && (word.minor || !/^[^\d⺀-￿]{2}/.test(word.typed))) continue;
    const beside = isMonth ? [at - 2, at - 1, at + 1, at + 2] : [at + 1];
    const sign = isMonth ? /^\d/ : /^(?:[A-Za-z]?\d|[A-Z]$|[IVX]+$)/;
    const numbers = beside.filter((one) => sign.test(terms[one]?.typed ?? ''));
    const others = numbers.filter((one) => isElsewhere(terms[one] ?? word, word, index, isMonth));
    const lacking = isMonth && word.how === 'missing' ? [at] : others;
    for (const one of lacking.length > 0 ? [at, ...numbers] : []) {
      const term = { ...(terms[one] ?? word), minor: true };
      const absent = { how: 'missing', patterns: [], exact: [[]], minor: false } as const;
      marked[one] = lacking.includes(one) ? { ...term, ...absent } : term;
    }
  }
  return marked;
}

/** Tells whether a text has other numbers beside a word, in dates or mostly, but never this one near it. */
export function isElsewhere(
  { typed, how, patterns }: QueryTerm,
  word: QueryTerm,
  { passages }: SearchIndex,
  isMonth: boolean,
): boolean {
  if (how === 'near' && !isMonth) return false; // “about 390,000”
  // “article 3” may grow to “article 32”.
  const digits = `=${parseFloat(typed)}`;
  const own = [typed.toLowerCase(), ...patterns.flatMap(([forms = []]) => forms)];
  const isOwn = ({ forms }: Token): boolean =>
    forms.some((form) => form.startsWith(digits) || own.includes(form));
  // A day has one or two digits, and a year has four.
  const isOther = ({ form, number, capital }: Token): boolean | undefined =>
    isMonth
      ? number && form.length > 4 === typed.length > 3
      : number || (capital && /^(?:[a-z]\d*|[ivx]+)$/.test(form));
  const words = word.patterns.flatMap(([forms = []]) => forms);
  const places = passages.flatMap(({ tokens }) =>
    tokens.flatMap(({ forms }, at) =>
      forms.some((form) => words.includes(form))
        ? { before: tokens.slice(Math.max(0, at - 5), at), after: tokens.slice(at + 1, at + 6) }
        : [],
    ),
  );
  const numbered = places.filter(({ before, after }) =>
    (isMonth ? [...before.slice(-2), ...after.slice(0, 2)] : after.slice(0, 1)).some(isOther),
  );
  // A clause may begin with its number.
  const starts = passages.flatMap(({ tokens }) => tokens.slice(0, 1));
  const near = places.flatMap(({ before, after }) => [...before, ...after]);
  return numbered.length > (isMonth ? 0 : places.length / 2) && ![...starts, ...near].some(isOwn);
}
