import type { NumberWords } from '../words/words.ts';

/** Where a number or its words begin. Arabic joins “and” to a number, so only letters with case count. */
export const BEGIN = '(?<![\\p{Lu}\\p{Ll}\\d])';

/** Where a number and its words end. Some scripts have no spaces between words, Korean none before a counter. */
export const END =
  '(?!(?![\\p{sc=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}])[\\p{L}\\p{M}]|\\d)';

/** The code or the letters of a currency, before or after a number. */
export const CURRENCY_CODE =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|RMB|HKD|SGD|INR|KRW|SEK|NOK|DKK|PLN|CZK|HUF|TRY|AED|SAR|ZAR|BRL|MXN|IDR|MYR|THB|VND|PHP|NGN|KES|Rp|RM|Rs\\.?|K[Ss]h|[Kk]r\\.?';

/** Powers of ten, and short scales beside a currency, in any language: “7.9 × 10⁶”, “$3.5m”, “EUR 5m”, “449 M€”, “12 T€”, “5 M EUR”, “5 MEUR”. */
const SHORT_SCALES = `(?<=(?:\\p{Sc}|${CURRENCY_CODE}) ?[\\d.,]+ ?)[kKmMbB]${END}(?![²³])|(?:[kmT]|MM?)(?= ?(?:\\p{Lu}{0,3}\\p{Sc}|(?:${CURRENCY_CODE})${END}))|[×x] ?10(?:\\^[-−]?\\d{1,2}|[⁻⁰¹²³⁴-⁹]{1,3})`;
const SHORT_POWERS: Record<string, number> = { k: 3, t: 3, m: 6, mm: 6, b: 9 };

/** The characters for one half, two thirds and other fractions, as a part of a character class. */
export const FRACTIONS = '¼-¾⅐-⅞';

/** A minus sign or word, but not that of “plus or minus”. */
export const MINUS = '[-–−]|(?<!or |/)[Mm]inus |负|負';

/** Returns a pattern for a number with its currency symbol and its scale. */
export function numberPattern(numbers: NumberWords): string {
  const { point, group, joined, percent } = numbers;
  const scales = scalePattern(numbers);
  const parts = joined === undefined ? '' : `(?<parts>(?:\\d+ ?(?:${scales})+${joined}(?=\\d))*)`;
  return (
    `(?<money>(?<!\\d ?(?<!(?<!\\d)(?:19|20)\\d{2} ))(?:(?:US )?\\p{Lu}{0,3}\\p{Sc} ?|%))?${parts}` +
    // “1,200”, “12,34,567”, “5”, or nothing: “.5”, “½”.
    `(?<whole>\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}(?!\\d)|\\d+|(?<=^|[\\s(\\p{Sc}-])(?=${point}\\d|[${FRACTIONS}]))` +
    // “3,9 trillion” can mean nothing else, though its comma is of another language.
    `(?:(?:${point}|[.,](?=\\d{1,2} ?(?:${percent}|${scales})${END}))(?<decimals>\\d+)|(?<fraction>[${FRACTIONS}]))?(?<plus>[+](?!\\d)|[多余])?` +
    `(?: ?± ?(?<error>\\d+(?:${group}\\d{3})*(?:${point}\\d+)?)(?:[)](?= ?[×x]))?)?` +
    `(?:[ -]?(?<scale>(?:${scales})+)(?:${END}|(?=(?:${CURRENCY_CODE})${END})))?`
  );
}

/** Returns a pattern for the words of every scale. */
export function scalePattern(numbers: NumberWords): string {
  return [SHORT_SCALES, ...scalesOf(numbers).map(([, names]) => names)].join('|');
}

/** Lists the scales of a language, the largest first: the power of ten, and the words for it. */
export function scalesOf({ scales }: NumberWords): [power: number, names: string][] {
  // JavaScript keeps integer keys in ascending order.
  const entries = Object.entries(scales).toReversed();
  return entries.map(([power, names]) => [Number(power), names]);
}

/** Returns the power of ten of each scale word: 3 and 4 for “千万”, −6 for “× 10^-6”. */
export function powersOf(scale: string, numbers: NumberWords): number[] {
  const [, written] = /^[×x] ?10\^?(.+)/.exec(scale.normalize('NFKC').replace('−', '-')) ?? [];
  const short = written ? Number(written) : SHORT_POWERS[scale.toLowerCase()];
  if (short !== undefined) return [short];
  const words = scale.match(new RegExp(`(?:${scalePattern(numbers)})${END}`, 'giu')) ?? [];
  const isOf = (word: string, names: string) => new RegExp(`^(?:${names})$`, 'iu').test(word);
  return words.map((word) => scalesOf(numbers).find(([, names]) => isOf(word, names))?.[0] ?? 0);
}
