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
/** A currency after its number and before its scale, as in tables: “12.5 €m”, “12.5 EUR millions”. */
const CURRENCY_FIRST = new RegExp(
  ` ((?:US )?\\p{Lu}{0,3}\\p{Sc}|${CURRENCY_CODE}) ?(\\p{L}+\\.?)$`,
  'u',
);
/** A word that is no code of a currency: it has a lower-case letter, and isn’t Rp, Rs, KSh or kr. */
const NO_CODE = /^(?!(?:R[ps]\.?|K[Ss]h|[Kk]r\.?)$).*\p{Ll}/u;

/**
 * Parses a printed number into the range that its digits allow: half a unit of the last digit each way. Every digit counts
 * in a number with decimals or a scale word (10 billion is ±0.5 billion). In a whole number, trailing zeros don’t (330,000
 * is ±5,000). “3.2 ± 0.4” says its range, and an `exact` number has none. “About” doubles the range; “more than”, “less
 * than” and a plus sign leave one side open. Percent means hundredths, “times” a plain number; other words are the unit.
 */
export function parseQuantity(printed: string, { numbers }: PageWords, exact = false): Quantity {
  const parts = splitPrinted(printed, numbers);
  const { sign, about, less, before, percent, times, scale = '', error = '', code } = parts;
  const { money = code, unit = money ?? '' } = parts;
  const more = parts['more'] ?? parts['plus'] ?? parts['over'];
  const kind = (before ?? percent) ? 'percent' : times ? 'times' : undefined;
  const power = powersOf(scale, numbers).reduce((all, power) => all + power, 0);
  const hundredth = kind === 'percent' ? 100 : 1;
  const factor = 10 ** power / hundredth;
  const value = roundDigits(((sign ? -1 : 1) * amountOf(parts, numbers)) / hundredth);
  const separators = new RegExp(numbers.group, 'g');
  const plusOrMinus = Number(error.replace(separators, '').replace(/\D/, '.')) * factor;
  if (exact && (about || plusOrMinus))
    throw new FigureError(`“${printed}” isn’t exact. Remove “exact” from this figure.`);
  const lastDigit = lastDigitOf(parts) * factor;
  const margin = exact ? 0 : plusOrMinus || (about ? lastDigit : lastDigit / 2);
  const endAt = (end: number) => roundDigits(end, Math.max(Math.abs(value), margin)) || 0; // not -0
  return {
    low: more ? value : less ? -Infinity : endAt(value - margin),
    value,
    high: less ? value : more ? Infinity : endAt(value + margin),
    printed: { power, width: 2 * margin, kind },
    kind,
    unit: kind ? {} : readUnit(unit, numbers),
  };
}

/** The parts of a printed number by the names of their groups in `printedPattern`. */
type Parts = Readonly<Record<string, string | undefined>>;

/** Splits a printed number into its parts. @throws if it isn’t one number with at most one unit. */
function splitPrinted(printed: string, numbers: NumberWords): Parts {
  const text = westernNumbers(normalizeText(printed))
    // As in accounts, “(12.5)” and “$(12.5)” are negative. “(7.9 ± 0.2) mm” isn’t.
    .replace(/^(\p{Lu}{0,3}\p{Sc}|)[(（]([^()（）±]+)[)）]/u, '-$1$2')
    .replace(/^[(（]([^()（）]+)[)）]/, '$1')
    .replace(SCALE_FIRST, '$3 $1$2')
    .replace(CURRENCY_FIRST, (all, currency: string, word: string) =>
      powersOf(word, numbers).length > 0 ? ` ${word} ${currency}` : all,
    );
  const parts: Parts = printedPattern(numbers).exec(text)?.groups ?? {};
  const { whole, code, money = code, before, unit, percent, times } = parts;
  const hasTwoUnits = (money || before) && (unit || percent || times);
  if (whole !== undefined && !hasTwoUnits && !NO_CODE.test(money ?? '')) return parts;
  const advice = `Write only the number, with any “${numbers.more.replace(/\|.*/, '')}”, scale and unit.`;
  throw new FigureError(`“${printed}” can’t be read as a number. ${advice}`);
}

/** Returns a number without its sign: “1亿2000万” is 120 million, “2 mil 300 millones” 2,300 million, “2½” 2.5. */
function amountOf(found: Parts, numbers: NumberWords): number {
  const { parts = '', whole = '', decimals = '0', fraction, scale = '' } = found;
  const [share, of] = readFraction(fraction);
  const digits = Number(`${whole.replace(/\D/g, '')}.${decimals}`) + share / of;
  const amounts = [...parts.matchAll(/(\d+)(\D+)/g), ['', String(digits), scale]];
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

/** Returns what the last digit that counts is worth, without its scale: 0.1 in “3.9”, 10,000 in “330,000”, ½ in “2½”. */
function lastDigitOf({ parts, whole = '', decimals, fraction, scale }: Parts): number {
  if (decimals) return 10 ** -decimals.length;
  if (fraction || scale || parts) return 1 / readFraction(fraction)[1];
  const [zeros = ''] = /(?<=[1-9]0*)0+$/.exec(whole.replace(/\D/g, '')) ?? [];
  return 10 ** zeros.length;
}

/** Reads the character of a fraction: “½” is 1 and 2. Without one, it is 0 and 1. */
function readFraction(fraction = ''): [share: number, of: number] {
  const [share = 0, of = 1] = fraction.normalize('NFKC').split('⁄').map(Number);
  return [share, of];
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
