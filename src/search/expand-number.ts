import { expansionOf, type Expansion, missing } from './expand-word.ts';
import type { SearchIndex } from './search-index.ts';
import type { Token } from './tokenize.ts';

/** Finds a number by its value, its amount or its word, or else numbers that begin with it, or what is like it. */
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
  const isPhone = forms.includes('☎');
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(index.lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  const starts = ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
  const isBegun = unfinished && (isPhone || (exact[0] === form && !/[.,]\d{3,}$/.test(typed)));
  const begun = isPhone ? exact : /[.,]/.test(typed) ? starts : [`${form}.`];
  const completions = isBegun ? begun.flatMap((one) => index.completions(one)) : [];
  // "60," may grow to "60,000", so it isn't a rounded number yet.
  const mayBeRounded = isAmount && !(isBegun && begun[0] !== begun.at(-1));
  return (
    expansionOf('exact', printed[0] ?? '', printed) ??
    expansionOf('completed', form, completions) ??
    index.language.guessNumber?.(token, index, typed, mayBeRounded) ??
    missing
  );
}
