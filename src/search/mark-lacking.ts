import type { QueryTerm } from './expand-query.ts';
import type { SearchIndex } from './search-index.ts';

/** A term with what changes in it. */
type Change = [term: QueryTerm, to: Partial<QueryTerm>];

const absent = { how: 'missing', patterns: [], exact: [[]], minor: false } as const;
const secondary = { minor: true };

/** Marks as missing what a text lacks of a date, a label or a count. The other words of these become minor. */
export function markLacking(terms: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  if (lacksPair(terms, index)) return terms.map((term) => ({ ...term, ...absent }));
  const changes = terms.flatMap((term, at): Change[] => {
    if (index.language.isMonth?.(term.typed))
      return checkDate(term, terms.slice(Math.max(0, at - 2), at + 3), index);
    const [before, after] = [terms[at - 1], terms[at + 1]];
    const count = before && lacksCount(term, before, index) ? [before] : [];
    const label = after && lacksLabel(term, after, index) ? [after] : [];
    const lacking = [...count, ...label];
    return lacking[0] ? [[term, secondary], ...lacking.map((one): Change => [one, absent])] : [];
  });
  const changed = new Map(changes);
  return terms.map((term) => ({ ...term, ...changed.get(term) }));
}

/** Tells whether a text has no two Vietnamese syllables as typed. They are most likely one word, and each is in many others. */
function lacksPair(terms: readonly QueryTerm[], index: SearchIndex): boolean {
  const typed = terms.map((term) => term.typed).join(' ');
  const isPair = /^(?!.*[fjwz])\p{L}\p{Ll}{1,6} \p{L}\p{Ll}{1,6}$/u.test(typed);
  if (!isPair || !index.lang.startsWith('vi')) return false;
  const run = terms.map((term) => term.patterns.flat(2).flatMap((one) => index.completions(one)));
  // A name may have a syllable between.
  const named = run.toSpliced(1, 0, / \p{Lu}/u.test(typed) ? index.forms() : []);
  return !index.matching([run, run.toReversed(), named])[0];
}

/** Tells whether a text counts the same things (“four wheels”), but not in the typed number (“300 wheels”). */
function lacksCount({ minor, patterns }: QueryTerm, count: QueryTerm, index: SearchIndex): boolean {
  // “37th” isn’t a count, and “2024” is most likely a year.
  if (minor || count.how !== 'missing' || !/^(?!\d+[a-z]|(?:19|20)\d\d$)\d/.test(count.typed))
    return false;
  return index.matching(patterns.map((run) => [amountsIn(index), ...run])).length > 0;
}

/** Tells whether a text has a label with other numbers or letters (“article 5”) than the typed one (“article 32”). */
function lacksLabel({ minor, patterns }: QueryTerm, mark: QueryTerm, index: SearchIndex): boolean {
  const isMark = /^(?!\d{4})(?:[A-Za-z]?\d{1,4}(?:\.\d+)?|[A-Z]|[IVX]+)$/.test(mark.typed);
  // “about 390,000” may be anywhere.
  if (minor || !isMark || mark.how === 'near') return false;
  const marks = index.forms().filter((form) => /^(?:=.*|[a-z]\d*|[ivx]+)$/.test(form));
  const labels = index.matching(patterns.map((run) => [...run, marks]));
  return labels.length > 0 && isApart(mark, index.find(...patterns), index);
}

/** Lists what changes in a month and the numbers among the terms next to it. */
function checkDate(
  month: QueryTerm,
  neighbours: readonly QueryTerm[],
  index: SearchIndex,
): Change[] {
  const numbers = neighbours.filter(({ typed }) => /^\d/.test(typed));
  const [first, second] = numbers;
  // A reader may still be typing the year, as in “27 March 20”.
  const isYear = (one: QueryTerm) =>
    /^\d{4}/.test(one.typed) || (one === second && /^[12]\d?\d?$/.test(one.typed));
  const [day = [], name] = [first?.patterns.flat(2), month.patterns.flat(2)];
  const dates = index.find([day, name], [name, day], [day, ['de'], name]);
  const hasYear = [...dates].some(([at, hits]) => {
    const text = index.passages[at]?.passage.text ?? '';
    return hits.some(({ end }) => /^\D{1,5}\d{4}/.test(text.slice(end)));
  });
  const isLacking = (one: QueryTerm) => {
    // The text may leave the year out, unless that day has another one.
    if (isYear(one)) return hasYear && isApart(one, dates, index);
    return one.how === 'near' || isApart(one, index.find(...month.patterns), index);
  };
  const lacking = month.how === 'missing' ? [month] : numbers.filter(isLacking);
  // A day and a month say more than the year.
  const rest = lacking[0] ? [month, ...numbers] : second ? numbers.filter(isYear) : [];
  return [
    [month, { minor: month.minor && !first }], // “May” next to a number isn’t a unit
    ...rest.map((one): Change => [one, secondary]),
    ...lacking.map((one): Change => [one, absent]),
  ];
}

/** Tells whether no passage has a number, or one that it may grow to, near one of some places, or begins with either, as a clause or a table does. */
function isApart(one: QueryTerm, places: ReturnType<SearchIndex['find']>, index: SearchIndex) {
  const isNear = (at: number, start: number) =>
    places.get(at)?.some((place) => place.start === 0 || Math.abs(place.end - start) < 40);
  const own = index.find(...one.patterns, [index.completions(`=${parseFloat(one.typed)}`)]);
  return ![...own].some(([at, hits]) => hits.some(({ start }) => start === 0 || isNear(at, start)));
}

/** Lists the amounts in a text. */
export const amountsIn = ({ passages }: SearchIndex): string[] =>
  passages.flatMap(({ tokens }) => tokens.flatMap((one) => (one.isAmount ? one.exact : [])));
