import { expansionOf, type Expansion, type Language, missing } from './expand-word.ts';
import { roundsTo } from './number.ts';
import type { SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a number by its value, its amount or its word, or else numbers that begin with it, or that round to it. */
export function expandNumber(
  token: Token,
  index: SearchIndex,
  typed: string,
  unfinished: boolean,
  { rootsOf }: Language,
): Expansion {
  const { exact, form, forms } = token;
  const all = [`=${typed.replace(':', '.')}`, ...exact];
  const own = all
    .flatMap((one) => [one, ...(rootsOf?.(one) ?? [])])
    .filter((one) => index.has(one));
  // The text may have "30m" for metres, or their name in another script.
  const units = index.completions(typed.slice(-1).toLowerCase());
  const withUnit = units[0] || !/\d[mｍ]$/i.test(typed) ? [[form], units] : [[form]];
  const isPhone = forms.includes('☎');
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(index.lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  const starts = ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
  const isBare = unfinished && exact[0] === form;
  const begun = isPhone ? unfinished : isBare && /[.,]\d?\d?$/.test(typed);
  const completions = (isPhone ? exact : starts).flatMap((one) => index.completions(one));
  // A year isn't a rounded number, nor "60," on the way to "60,000", nor the minutes of a time.
  const isNone = /^(?:1[89]|20)\d\d(?![^年])/.test(typed) || (begun && starts[0] !== starts[1]);
  const isNear = (one: string) => exact.some((amount) => roundsTo(amount.slice(1), one.slice(1)));
  const tokens = index.passages.flatMap((passage) => passage.tokens.filter(({ number }) => number));
  return (
    expansionOf('exact', own[0] ?? '', own) ??
    expansionOf('exact', form, [], index.find(withUnit).size > 0 ? [withUnit] : []) ??
    expansionOf('completed', form, begun ? completions : []) ??
    expansionOf('near', form, isNone ? [] : tokens.flatMap((one) => one.exact).filter(isNear)) ??
    expansionOf('completed', form, isBare ? index.completions(`${form}.`) : []) ??
    missing
  );
}
