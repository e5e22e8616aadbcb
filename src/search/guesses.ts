// What to make of a word or a number that a text doesn't have as typed. It loads with what is known of the language.
import type { QueryTerm } from './expand-query.ts';
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

/** Finds a run without spaces if one character between the first and the last is wrong. */
export const correctRun = (run: Pattern, index: SearchIndex): Pattern[] =>
  index.matching(run.slice(1, -1).map((_, at) => run.with(at + 1, index.forms())));

/** Finds a number of metres ("30m"), one that the text begins with a word ("eight million", "sixty per cent") or, if it may be rounded, those that round to it. */
export function guessNumber(token: Token, index: SearchIndex, typed: string, mayBeRounded = false) {
  const { exact, form } = token;
  const unit = typed.normalize('NFKD').replace(/[^\p{L}]/gu, '');
  const like = (pattern: RegExp) => index.forms().filter((one) => pattern.test(one));
  const names = index.language.rootsOf?.(form).filter((one) => one !== form) ?? [];
  const percent = exact[0]?.endsWith('%') ? like(/^p(?:er|o?u?r|ro[czs])/) : [];
  const runs = index.matching([
    // The text may have metres in another script.
    [/^m$/i.test(unit) ? [form] : [], like(/^(?:m(?:et[er]|$)|[^!-~])/)],
    [names, [...percent, ...(unit.length > 2 ? index.completions(unit.toLowerCase()) : [])]],
  ]);
  if (runs[0]) return { how: 'exact', patterns: runs, exact: [[]] } as const;
  const amounts = mayBeRounded ? amountsIn(index) : [];
  const near = amounts.filter((one) => exact.some((own) => roundsTo(own.slice(1), one.slice(1))));
  return near[0] ? ({ how: 'near', patterns: [[near]], exact: [near] } as const) : undefined;
}

/** Lists the amounts in a text. */
const amountsIn = ({ passages }: SearchIndex) =>
  passages.flatMap(({ tokens }) => tokens.flatMap((one) => (one.isAmount ? one.exact : [])));

/** Tells whether a number rounds to the typed one at the typed digits, without trailing zeros: 119.8 to 120. Whole ones must also be within 8 %. */
export function roundsTo(typed: string, value: string): boolean {
  if (typed.endsWith('%') !== value.endsWith('%')) return false;
  const [wanted, actual] = [parseFloat(typed), parseFloat(value)];
  const [mantissa = '', exponent] = wanted.toExponential().split('e');
  const step = 10 ** (Number(exponent) - mantissa.slice(2).length);
  const apart = Math.abs(actual - wanted);
  // A little more than half a step, because 0.4 - 0.35 is not quite 0.05 in binary.
  return apart <= step * 0.5001 && (step < 1 || apart <= Math.abs(wanted) * 0.08);
}

/** Marks as missing what a text lacks of a date, or the number that it lacks of a label or a count, as in “article 32” or “300 wheels”. The other words of these are minor. */
export function markLacking(terms: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  const absent = { how: 'missing', patterns: [], exact: [[]], minor: false } as const;
  const marks = index.forms().filter((form) => /^(?:=.*|[a-z]\d*|[ivx]+)$/.test(form));
  // Two Vietnamese syllables are most likely one word, and each is in many others. A name may have one between.
  const typed = terms.map((term) => term.typed).join(' ');
  const run = terms.map((term) => term.patterns.flat(2).flatMap((one) => index.completions(one)));
  const named = run.toSpliced(1, 0, / \p{Lu}/u.test(typed) ? index.forms() : []);
  const isPair = /^(?!.*[fjwz])\p{L}\p{Ll}{1,6} \p{L}\p{Ll}{1,6}$/u.test(typed);
  if (isPair && index.lang.startsWith('vi') && !index.matching([run, run.toReversed(), named])[0])
    return terms.map((term) => ({ ...term, ...absent }));
  const changes = new Map<QueryTerm, Partial<QueryTerm>>();
  for (const [at, word] of terms.entries()) {
    const isMonth = index.language.isMonth?.(word.typed);
    const patterns = isMonth || word.minor ? [] : word.patterns;
    const count = terms[at - 1];
    // “37th” isn’t a count.
    const isCount = count?.how === 'missing' && /^(?!\d+[a-z])\d/.test(count.typed);
    if (isCount && index.matching(patterns.map((run) => [amountsIn(index), ...run]))[0])
      changes.set(word, { minor: true }).set(count, absent);
    if (!isMonth && !index.matching(patterns.map((run) => [...run, marks]))[0]) continue;
    const beside = isMonth ? terms.slice(Math.max(0, at - 2), at + 3) : terms.slice(at + 1, at + 2);
    const number = isMonth ? /^\d/ : /^(?:[A-Za-z]?\d{1,4}(?:\.\d+)?|[A-Z]|[IVX]+)$/;
    const numbers = beside.filter(({ typed }) => number.test(typed));
    // “May” isn’t a unit.
    if (isMonth && numbers[0]) changes.set(word, { minor: false });
    // A reader may still be typing the year, as in “27 March 20”.
    const isYear = (one: QueryTerm) =>
      /^\d{4}/.test(one.typed) || (isMonth && one === numbers[1] && /^[12]\d?\d?$/.test(one.typed));
    const [day = [], month] = [numbers[0]?.patterns.flat(2), word.patterns.flat(2)];
    const dates = index.find([day, month], [month, day], [day, ['de'], month]);
    const isDated = [...dates].some(([at, hits]) =>
      hits.some(({ end }) =>
        /^\D{1,5}\d{4}/.test(index.passages[at]?.passage.text.slice(end) ?? ''),
      ),
    );
    // The text may leave the year out, unless that day has another one, and “about 390,000” may be anywhere.
    const apart = numbers.filter((one) => {
      if (isYear(one)) return isMonth && isDated && isApart(one, dates, index);
      return one.how === 'near' ? isMonth : isApart(one, index.find(...word.patterns), index);
    });
    const lacking = isMonth && word.how === 'missing' ? [word] : apart;
    // A day and a month say more than the year.
    const minor = numbers.filter((one) => isMonth && numbers[1] && isYear(one));
    for (const one of lacking[0] ? [word, ...numbers] : minor)
      changes.set(one, lacking.includes(one) ? absent : { minor: true });
  }
  return terms.map((term) => ({ ...term, ...changes.get(term) }));
}

/** Tells whether no passage has a number, or one that it may grow to, near one of some places, or begins with either, as a clause or a table does. */
function isApart(one: QueryTerm, places: ReturnType<SearchIndex['find']>, index: SearchIndex) {
  const isNear = (at: number, start: number) =>
    places.get(at)?.some((place) => place.start === 0 || Math.abs(place.end - start) < 40);
  const own = index.find(...one.patterns, [index.completions(`=${parseFloat(one.typed)}`)]);
  return ![...own].some(([at, hits]) => hits.some(({ start }) => start === 0 || isNear(at, start)));
}
