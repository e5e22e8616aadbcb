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
  const values = [`=${typed.replace(':', '.')}`, ...token.exact];
  const names = values.flatMap((one) => index.language.rootsOf?.(one) ?? []);
  const printed = [...values, ...names].filter((one) => index.has(one));
  const beginnings = unfinished ? beginningsOf(token, typed, index.lang) : [];
  const completions = beginnings.flatMap((one) => index.completions(one));
  // "60," may grow to "60,000", so it isn't a rounded number yet.
  const mayBeRounded = token.isAmount && beginnings[0] === beginnings.at(-1);
  return (
    expansionOf('exact', printed[0] ?? '', printed) ??
    expansionOf('completed', token.form, completions) ??
    index.language.guessNumber?.(token, index, typed, mayBeRounded) ??
    missing
  );
}

/** Lists how the numbers begin that a typed one may grow to. A whole one, as "60,000", has none. */
function beginningsOf({ exact, form, forms }: Token, typed: string, lang: string) {
  if (forms.includes('☎')) return exact;
  if (exact[0] !== form || /[.,]\d{3,}$/.test(typed)) return [];
  if (!/[.,]/.test(typed)) return [`${form}.`];
  // A comma may be before thousands or decimals. In a language with decimal commas, a point may be.
  const group = (0.5).toLocaleString(lang)[1] === ',' ? '.' : ',';
  const digits = typed.replace(/[^\d.,]/g, '');
  return ['', '.'].map((sign) => `=${digits.replaceAll(group, sign).replace(',', '.')}`);
}
