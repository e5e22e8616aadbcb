import { firstWords } from '../text/compare-words.ts';
import type { NumberWords } from '../words/words.ts';

/** Where a number or its words begin. Arabic joins “and” to a number, so only letters with case count. */
export const BEGIN = String.raw`(?<![\p{Lu}\p{Ll}\d])`;

/** Where a number and its words end. Some scripts have no spaces between words, Korean none before a counter. */
export const END = String.raw`(?!(?![\p{sc=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}\p{sc=Thai}])[\p{L}\p{M}]|\d)`;

/** The letter of the rand or the naira, before a number with a scale. Before others it may be that of a name: “R500”. */
const LETTER = String.raw`(?<![\p{L}\d])[NR](?= ?[\d.,]+[ -]?(?:[bmt]n\b|[bm]illion|trillion)|[\d.,]+m\b)`;

/** The code or the letters of a currency, before or after a number. */
export const CURRENCY_CODE = String.raw`${LETTER}|USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|RMB|HKD|SGD|INR|KRW|SEK|NOK|DKK|PLN|CZK|HUF|TRY|AED|SAR|ZAR|BRL|MXN|IDR|MYR|THB|VND|PHP|NGN|KES|Rp|RM|Rs\.?|K[Ss]h|[Kk]r\.?`;

/** Powers of ten, and short scales in any language: “7.9 × 10⁶”, “5 mln”, “1,5 Mia.”; and those next to a currency: “$3.5m”, “EUR 5m”, “12 T€”, “5 MEUR”, “5 m euros”. */
function shortScales({ currencies }: NumberWords): string {
  const names = Object.values(currencies).join('|');
  return (
    String.raw`[×x] ?10(?:\^[-−]?\d{1,2}|[⁻⁰¹²³⁴-⁹]{1,3})(?! ?[×x])|[Mm](?:(?:ln|ld|rd|dr)\.?|(?:ill|io|ia)\.)|εκατ\.|` +
    String.raw`(?<=(?:\p{Sc}|${CURRENCY_CODE}) ?[\d.,]+ ?)(?:[kKmMbB]|MM)(?![²³])|` +
    String.raw`(?:[GkmT]|MM?)(?= ?(?:\p{Lu}{0,3}\p{Sc}|(?:${CURRENCY_CODE}|${names})${END}))`
  );
}
const SHORT_POWERS = firstWords('3 k t, 6 m mm mln mill mio εκατ, 9 b g mld mrd mdr mia');

/** The characters for one half, two thirds and other fractions, as a part of a character class. */
const FRACTIONS = '¼-¾⅐-⅞';

/** A minus sign or word, but not that of “plus or minus”. */
export const MINUS = '[-–−]|(?<!or |/)[Mm]inus |负|負';

/** Returns a pattern for a number with its currency symbol and its scale. Its groups are the parts that `parseQuantity` reads. */
export function numberPattern(numbers: NumberWords): string {
  const { point, group, joined } = numbers;
  // “500千克” has the unit 千克 (kg), and no scale.
  const scale = `(?:(?![千兆][瓦米克卡赫伏帕])(?:${scalePattern(numbers)}))`;
  // “$5”, “%50”, “百分之12”; the sign in “5 $ 6” is that of the 5, unless that is a year: “in 2025 € 6”.
  const sign = String.raw`(?<!\d ?(?<!(?<!\d)(?:19|20)\d{2} ))(?:(?<money>(?:US )?\p{Lu}{0,3}\p{Sc}|${LETTER}) ?|(?<before>%|百分之|[Yy]üzde |ร้อยละ ?))`;
  // The first parts of “1亿2000万”
  const parts =
    joined === undefined ? '' : String.raw`(?<parts>(?:\d+ ?${scale}+${joined}(?=\d))*)`;
  const whole = [
    // “12 500 tonnes”, in any language
    String.raw`(?<!\d ?|\p{Lu}\p{Ll}+ )\d{1,3}(?: \d{3})+(?= \p{Ll})`,
    // “1,200”, “12,34,567”
    String.raw`\d{1,3}(?:${group}\d{2,3})*${group}\d{3}(?!\d)`,
    String.raw`\d+`,
    // Nothing, in “.5” and “½”
    String.raw`(?<=^|[\s(\p{Sc}-])(?=${point}\d|[${FRACTIONS}])`,
  ].join('|');
  // “3,9 trillion” can mean nothing else, though its comma is of another language.
  const anyPoint = String.raw`[.,](?=\d{1,2} ?(?:${numbers.percent}|${scale})${END})`;
  const decimals = String.raw`(?:${point}|${anyPoint})(?<decimals>\d+)|(?<fraction>[${FRACTIONS}])`;
  // “± 0.4”, and the end of “(7.9 ± 0.2) × 10⁶”
  const error = String.raw` ?± ?(?<error>\d+(?:${group}\d{3})*(?:${point}\d+)?)(?:[)](?= ?[×x]))?`;
  // “500+”, “30多”, “$1bn+”
  const orMore = String.raw`[+](?!\d)|[多余]`;
  // “lakh crore”, “mil milhões”. Where scales are added (“3만 천”), no space may be between them.
  const scales = `${scale}(?:${numbers.scales[4] ? '' : ' ?'}${scale})*`;
  const scaleEnd = `(?:${END}|(?=(?:${CURRENCY_CODE})${END}))`;
  return (
    `(?:${sign})?${parts}(?<whole>${whole})(?:${decimals})?(?<plus>${orMore})?(?:${error})?` +
    `(?:[ -]?(?<scale>${scales})${scaleEnd}(?<over>${orMore})?)?`
  );
}

/** Returns a pattern for a figure as it is printed: a number, with its bound before it and its unit or percent after it. */
export function printedPattern(numbers: NumberWords): RegExp {
  const { more, less, about, percent, times } = numbers;
  const bound = `(?<more>${more}|[>≥])|(?<less>${less}|[<≤])|(?<about>${about}|[~≈約])`;
  const number = String.raw`(?=[-–−+%.,${FRACTIONS}]|\p{L}{0,3}\.?[\p{Sc} \d])`;
  const code = String.raw`(?<code>(?!百)\p{L}{3}|R[psm]\.?|kr\.?) ?(?=\d)`;
  // “$”, “°C”, “µm”, “tonnes CO₂”; “of dollars”, “d’euros”
  const unit = String.raw`(?:d[ei] |of |d[’'])?(?<unit>\p{Lu}{0,3}\p{Sc}|[-°]?\p{L}[\p{L}\p{M}²³₀-₉/ .’'"״&-]*)`;
  return new RegExp(
    `^(?:(?:${bound}) ?${number})?(?:(?<sign>${MINUS}|[△▲])|[+])?(?:${code})?${numberPattern(numbers)}` +
      `(?: ?(?:(?<percent>${percent})|(?<times>x|${times})|${unit}))?$`,
    'iu',
  );
}

/** Returns a pattern for the words of every scale. */
export function scalePattern(numbers: NumberWords): string {
  return [...scalesOf(numbers).map(([, names]) => names), shortScales(numbers)].join('|');
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
  const short = written ?? SHORT_POWERS.get(scale.toLowerCase().replace('.', ''));
  if (short !== undefined) return [Number(short)];
  const words = scale.match(new RegExp(`(?:${scalePattern(numbers)})${END}`, 'giu')) ?? [];
  const isOf = (word: string, names: string) => new RegExp(`^(?:${names})$`, 'iu').test(word);
  return words.map((word) => scalesOf(numbers).find(([, names]) => isOf(word, names))?.[0] ?? 0);
}
