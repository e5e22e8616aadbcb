import { expansionOf, type Expansion, missing } from './expand-word.ts';
import { roundsTo } from './number.ts';
import type { SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a number by its value, its amount or its word, or else numbers that begin with it, or that round to it. */
export function expandNumber(
  token: Token,
  index: SearchIndex,
  typed: string,
  unfinished: boolean,
): Expansion {
  const { exact, form, forms } = token;
  const values = [`=${typed.replace(':', '.')}`, ...exact];
  const names = values.flatMap((one) => index.language.rootsOf?.(one) ?? []);
  const printed = [...values, ...names].filter((one) => index.has(one));
  // The text may have "30m" for metres, or their name in another script.
  const units = index.completions(typed.slice(-1).toLowerCase());
  const withUnit = units[0] || !/\d[mｍ]$/i.test(typed) ? [[form], units] : [[form]];
  const isPhone = forms.includes('☎');
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(index.lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  const starts = ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
  const isBegun = unfinished && (isPhone || (exact[0] === form && /[.,]/.test(typed)));
  const begun = isBegun ? (isPhone ? exact : starts) : [];
  const longer = begun.flatMap((one) => index.completions(one));
  // A year isn't a rounded number.
  const isYear = /^(?:1[89]|20)\d\d(?![^年])/.test(typed);
  const isNear = (one: string) => exact.some((amount) => roundsTo(amount.slice(1), one.slice(1)));
  return (
    expansionOf('exact', printed[0] ?? '', printed) ??
    expansionOf('exact', form, [], index.matching([withUnit])) ??
    expansionOf('completed', form, longer) ??
    expansionOf('near', form, isYear ? [] : index.completions('=').filter(isNear)) ??
    missing
  );
}
