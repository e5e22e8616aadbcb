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
  const { exact, form, forms, isAmount } = token;
  const values = [`=${typed.replace(':', '.')}`, ...exact];
  const names = values.flatMap((one) => index.language.rootsOf?.(one) ?? []);
  const printed = [...values, ...names].filter((one) => index.has(one));
  // The text may have "30m" for metres, or their name in another script.
  const metres = index.forms().filter((one) => /^(?:m(?:et[er]|$)|[^!-~])/.test(one));
  const withUnit = [/\d[mｍ]$/i.test(typed) ? [form] : [], metres];
  const isPhone = forms.includes('☎');
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(index.lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  const starts = ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
  const isBegun = unfinished && (isPhone || (exact[0] === form && !/[.,]\d{3,}$/.test(typed)));
  const begun = isPhone ? exact : /[.,]/.test(typed) ? starts : [`${form}.`];
  const completions = isBegun ? begun.flatMap((one) => index.completions(one)) : [];
  const amounts = index.passages.flatMap(({ tokens }) =>
    tokens.flatMap((one) => (one.isAmount ? one.exact : [])),
  );
  const isNear = (one: string) => exact.some((own) => roundsTo(own.slice(1), one.slice(1)));
  // "60," may grow to "60,000", so it isn't a rounded number yet.
  const mayBeRounded = isAmount && !(isBegun && begun[0] !== begun.at(-1));
  return (
    expansionOf('exact', printed[0] ?? '', printed) ??
    expansionOf('exact', form, [], index.matching([withUnit])) ??
    expansionOf('completed', form, completions) ??
    expansionOf('near', form, mayBeRounded ? amounts.filter(isNear) : []) ??
    missing
  );
}
