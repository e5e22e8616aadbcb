// What to make of a word or a number that a text doesn't have as typed. It loads with what is known of the language.
import type { QueryTerm } from './expand-query.ts';
import type { Expansion } from './expand-word.ts';
import type { Hit } from './passage.ts';
import type { Pattern, SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a word that the text spells in another way: with å, ä, ö or ü ("Åge" for "Aage"; "æ" is two letters anyway), as a unit with µ ("ug"), or in parts. */
export function respellWord(word: string, index: SearchIndex): Pattern[] {
  const second = index.lang.startsWith('de') ? /(?<=[aou])e/g : /(?<=a)a|(?<=o)e/g;
  const bare = /^(?:d[ae]|n[bno]|sv)\b/.test(index.lang) ? word.replace(second, '') : word;
  const form = bare.replace(/^u(?=[glm]$)/, 'μ');
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

/** Finds a number of metres ("30m"), one that the text begins with a word ("eight million", "sixty per cent"), one whose scale is elsewhere in its table ("3.1" beside "(million)") or, if it may be rounded, those that round to it. */
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
  const percent = exact[0]?.endsWith('%') ? names : [];
  const runs = index.matching([
    [/^m$/i.test(unit) ? [form] : [], metres],
    [percent, index.inflections('%')],
    [percent, ['per', 'por', 'pour'], ['cent', 'ciento', 'cento']],
    [names, unit.length > 2 ? index.completions(unit.toLowerCase()) : []],
  ]);
  if (runs[0]) return { how: 'exact', patterns: runs, exact: [[]] };
  const amounts = index.passages.flatMap(({ tokens }) =>
    tokens.flatMap((one) => (mayBeRounded && one.isAmount ? one.exact : [])),
  );
  const scale = unit.toLowerCase() || '%';
  const isInTable = index.passages.some(({ passage, tokens }, at) => {
    // “in € million” may be above the table, but “at € 5 million” is of another number.
    const above = index.passages[at - 1]?.tokens ?? [];
    const label = above.length < 12 ? above.filter((_, nth) => !above[nth - 1]?.number) : [];
    const named = [...tokens, ...label];
    const isNamed = named.some((token) => [scale, `${scale}s`].includes(token.form));
    return isNamed && passage.text.includes('\n') && tokens.some((token) => token.form === form);
  });
  const isNear = (one: string) => exact.some((own) => roundsTo(own.slice(1), one.slice(1)));
  const near = isInTable ? [form] : amounts.filter(isNear);
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

/** Marks as missing a short name that was corrected, what a text lacks of a date, or the number that it lacks of a label, as in “article 32”. The other words of these are minor. */
export function markLacking(terms: readonly QueryTerm[], index: SearchIndex): QueryTerm[] {
  const absent = { how: 'missing', patterns: [], exact: [[]], minor: false } as const;
  const marks = index.forms().filter((form) => /^(?:=.*|[a-z]\d*|[ivx]+)$/.test(form));
  if (areSyllablesApart(terms, index)) return terms.map((term) => ({ ...term, ...absent }));
  const years = marks.filter((form) => /^=[12]\d{3}$/.test(form));
  const changes = new Map<QueryTerm, Partial<QueryTerm>>();
  for (const [at, word] of terms.entries()) {
    if (isCorrectedName(word, index)) changes.set(word, absent);
    const isMonth = index.language.isMonth?.(word.typed);
    const labels = word.minor ? [] : word.patterns.map((run) => [...run, marks]);
    if (!isMonth && index.matching(labels).length === 0) continue;
    const beside = isMonth ? terms.slice(Math.max(0, at - 2), at + 3) : terms.slice(at + 1, at + 2);
    const number = isMonth ? /^\d/ : /^(?:[A-Za-z]?\d{1,4}(?:\.\d+)?|[A-Z]|[IVX]+)$/;
    const numbers = beside.filter(({ typed }) => number.test(typed));
    // “May” isn’t a unit.
    if (isMonth && numbers[0]) changes.set(word, { minor: false });
    // “March 2027”, “March 1, 2027”
    const withYear = word.patterns.flatMap((run) => [
      [...run, years],
      [...run, marks, years],
    ]);
    const hasYear = isMonth && index.matching(withYear)[0];
    // The text may leave the year out, and “about 390,000” may be anywhere.
    const mayBeApart = ({ how, typed }: QueryTerm) =>
      /^\d{4}/.test(typed) ? !hasYear || how !== 'missing' : !isMonth && how === 'near';
    const apart = numbers.filter((one) => !mayBeApart(one) && isApart(one, word, index));
    const lacking = isMonth && word.how === 'missing' ? [word] : apart;
    // A day and a month say more than the year.
    const minor = numbers.filter(({ typed }) => isMonth && numbers[1] && /^\d{4}/.test(typed));
    for (const one of lacking[0] ? [word, ...numbers] : minor)
      changes.set(one, lacking.includes(one) ? absent : { minor: true });
  }
  return terms.map((term) => ({ ...term, ...changes.get(term) }));
}

/** Tells whether a text has two Vietnamese syllables only apart. Together they are most likely one word, and each is in many others. A syllable has one run of vowels, and no f, j, w or z. */
function areSyllablesApart(terms: readonly QueryTerm[], index: SearchIndex) {
  const isSyllable = ({ typed }: QueryTerm) =>
    /^(?=\p{L}+$)[^aeiouyfjwz]*[aeiouy]+[^aeiouyfjwz]*$/iu.test(
      typed.normalize('NFD').replace(/\p{M}/gu, ''),
    );
  if (!index.lang.startsWith('vi') || terms.length !== 2 || !terms.every(isSyllable)) return false;
  // Between the parts of a name, there may be another.
  const reach = terms.every(({ typed }) => /^\p{Lu}/u.test(typed)) ? 8 : 3;
  const areBeside = (one: Hit, two: Hit) => two.start > one.end && two.start - one.end < reach;
  const [first, second] = terms.map(({ patterns }) =>
    index.find([patterns.flat(2).flatMap((form) => index.completions(form))]),
  );
  return ![...(first ?? [])].some(([at, hits]) =>
    hits.some((one) => second?.get(at)?.some((two) => areBeside(one, two) || areBeside(two, one))),
  );
}

/** Tells whether a short word with a capital was corrected to one that the text writes only without: “Nobel” isn’t “novel”. A longer one is seldom near another word. */
function isCorrectedName({ typed, how, patterns }: QueryTerm, index: SearchIndex) {
  if (how !== 'corrected' || !/^\p{Lu}\p{Ll}{2,4}$/u.test(typed)) return false;
  const forms = patterns.flat(2);
  const isName = ({ capital, form }: Token) => capital && forms.includes(form);
  return !index.passages.some(({ tokens }) => tokens.some(isName));
}

/** Tells whether no passage has a number, or one that it may grow to, near a word, or begins with either, as a clause or a table does. */
function isApart({ typed, patterns }: QueryTerm, word: QueryTerm, index: SearchIndex) {
  const places = index.find(...word.patterns);
  const isNear = (at: number, start: number) =>
    places.get(at)?.some((one) => one.start === 0 || Math.abs(one.end - start) < 40);
  const own = index.find(...patterns, [index.completions(`=${parseFloat(typed)}`)]);
  return ![...own].some(([at, hits]) => hits.some(({ start }) => start === 0 || isNear(at, start)));
}
