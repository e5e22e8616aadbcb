// What to make of a word or a number that a text doesn't have as typed. It loads with what is known of the language.
import { amountsIn } from './mark-lacking.ts';
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

/** Lists how the numbers begin that a typed one may grow to. A whole one, as "60,000", has none. */
export function beginningsOf(
  { exact, form, forms }: Token,
  typed: string,
  lang: string,
): readonly string[] {
  if (forms.includes('☎')) return exact;
  if (exact[0] !== form || /[.,]\d{3,}$/.test(typed)) return [];
  if (!/[.,]/.test(typed)) return [`${form}.`];
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  return ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
}

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
