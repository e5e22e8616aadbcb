import { westernNumbers } from '../text/western-numbers.ts';
import { firstWords } from '../text/compare-words.ts';
import type { NumberWords, PageWords } from '../words/words.ts';
import { CURRENCY_CODE, powersOf, printedPattern } from './number-pattern.ts';
import { FigureError, type Quantity, roundDigits, type Unit } from './quantity.ts';

/** Symbols of currencies, each with the code that means the same. */
const CURRENCY_SYMBOLS = firstWords(
  '$ USD, € EUR, £ GBP, ₹ INR, ₩ KRW, Rp IDR, RM MYR, Rs Rs., KSh Ksh KES, kr Kr kr. Kr., km Km, kg Kg, kWh KWh',
);
/** A scale before its currency and its number: “TEUR 1.200”, “MNOK 450”, “Mio. € 12,5”. */
const SCALE_FIRST = new RegExp(
  `(?<!\\p{L})([kmT]|MM?|Mio\\. |Mrd\\. )(${CURRENCY_CODE}|€) ?([-–−]?\\d[^\\p{L}]*)$`,
  'u',
);
const LOWER_CASE = /^(?!(?:R[ps]\.?|K[Ss]h|[Kk]r\.?)$).*\p{Ll}/u; // other than in Rp, in Rs for rupees, in KSh and in kr

/**
 * Parses a printed number into the range that its digits allow: half a unit of the last digit each way.
 * Every digit counts in a number with decimals or a scale word (10 billion is ±0.5 billion). In a whole
 * number, trailing zeros don’t (330,000 is ±5,000). “3.2 ± 0.4” says its range, and an `exact` number has
 * none. “About” doubles the range; “more than”, “less than” and a plus sign leave one side open. In brackets
 * or after a triangle, as in accounts, a number without ± is negative. Percent means hundredths, “times” a plain
 * number; any other words are the unit.
 */
export function parseQuantity(printed: string, { numbers }: PageWords, exact = false): Quantity {
  const text = westernNumbers(normalizeText(printed))
    .replace(/^(\p{Lu}{0,3}\p{Sc}|)[(（]([^()（）±]+)[)）]/u, '-$1$2')
    .replace(/^[(（]([^()（）]+)[)）]/, '$1')
    .replace(SCALE_FIRST, '$3 $1$2');
  const groups = printedPattern(numbers).exec(text)?.groups ?? {};
  const { less, about, sign, parts = '', whole, decimals = '', scale = '', unit = '' } = groups;
  const { before, code, money = code ?? '', percent, times } = groups;
  const more = groups['more'] ?? groups['plus'] ?? groups['over'];
  const isPercent = (before ?? percent) !== undefined;
  const kind = isPercent ? 'percent' : times !== undefined ? 'times' : undefined;
  const hasTwo = (money || before) && (unit || percent || times);
  if (whole === undefined || hasTwo || LOWER_CASE.test(money)) {
    const [word = ''] = numbers.more.split('|');
    const advice = `Write only the number, with any “${word}”, scale and unit.`;
    throw new FigureError(`“${printed}” can’t be read as a number. ${advice}`);
  }
  // “2½” is “2” and “1⁄2”.
  const [share = 0, of = 1] = (groups['fraction'] ?? '').normalize('NFKC').split('⁄').map(Number);
  const digits = whole.replace(/\D/g, '');
  const last = Number(`${digits}.${decimals || 0}`) + share / of;
  const amounts = [...parts.matchAll(/(\d+)(\D+)/g), ['', String(last), scale]];
  const hundredth = isPercent ? 100 : 1;
  const value = roundDigits(((sign ? -1 : 1) * addAmounts(amounts, numbers)) / hundredth);

  const power = powersOf(scale, numbers).reduce((all, power) => all + power, 0);
  const factor = 10 ** power / hundredth;
  const isRound = !(decimals || share || scale || parts);
  const zeros = isRound ? (/(?<=[1-9]0*)0+$/.exec(digits)?.[0].length ?? 0) : 0;
  const lastDigit = (10 ** (zeros - decimals.length) * factor) / of;
  const separators = new RegExp(numbers.group, 'g');
  const error = Number(groups['error']?.replace(separators, '').replace(/\D/, '.')) * factor;
  if (exact && (about || error))
    throw new FigureError(`“${printed}” isn’t exact. Remove “exact” from this figure.`);
  const margin = exact ? 0 : error || (about ? lastDigit : lastDigit / 2);
  const endAt = (end: number) => roundDigits(end, Math.max(Math.abs(value), margin)) || 0; // not -0
  return {
    low: more ? value : less ? -Infinity : endAt(value - margin),
    value,
    high: less ? value : more ? Infinity : endAt(value + margin),
    printed: { power, width: 2 * margin, kind },
    kind,
    unit: kind ? {} : readUnit(money || unit, numbers),
  };
}

/** Reads a unit. That of “US$”, “$” and “USD” is “dollars” in English. */
function readUnit(written: string, { currencies, capitals }: NumberWords): Unit {
  const code = written.toUpperCase();
  const isCode = new RegExp(`^(?:${CURRENCY_CODE})$`).test(code); // “5 msek”
  const own = isCode ? code : written.replace(/^US[- ]?(?=\$|dollar)/i, '');
  const symbol = CURRENCY_SYMBOLS.get(own) ?? own;
  // Every object has a “constructor”, which may be the name of a unit.
  const name = new Map(Object.entries(currencies)).get(symbol) ?? symbol;
  // “Tonnes” are “tonnes”, but “GWh” isn’t “gwh”.
  const toLower = (letter: string) => letter.toLowerCase();
  const unit = capitals ? name : name.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll}{2})/gu, toLower);
  return unit ? { [unit]: 1 } : {};
}

/** Collapses white space, removes marks of direction, and writes “％” as “%”. */
export function normalizeText(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('％', '%')
    .trim();
}

/** Adds amounts, each with its digits and scale: “1亿2000万” is 120 million, “2 mil 300 millones” 2,300 million. */
function addAmounts(amounts: readonly string[][], numbers: NumberWords): number {
  let [sum, largest] = [0, 0];
  for (const [, digits, scale = ''] of amounts.toReversed()) {
    const powers = powersOf(scale, numbers);
    const own = Math.max(0, ...powers);
    // A scale also multiplies the smaller amounts before it.
    const all = own < largest ? [...powers, largest] : powers;
    sum += Number(digits) * 10 ** all.reduce((a, b) => a + b, 0);
    largest = Math.max(own, largest);
  }
  return sum;
}
