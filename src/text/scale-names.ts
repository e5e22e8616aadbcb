import { firstWords, normalizeWord } from './compare-words.ts';

/** Short names of powers of ten and of percent that are read in every language. */
const short = firstWords(
  'e6 mn m εκατ mln, e12 t tn, e3 k, e9 mrd bn b, e0 % pct proc проц odsto одсто отсто',
);

/** A number of one digit between names: a name before it ("milioni 5"), or after it, but not the "mM" of Portuguese, which would be millimetres. */
const named = /^([\p{L}\p{M}]{2,} )?\p{Nd}(?:\D\p{Nd})?(?: ?(?!mm)([\p{L}\p{M}]{2,})\.?)?$/u;

/** The scales of each language that was asked for. */
const known: Record<string, ReadonlyMap<string, string>> = {};

/**
 * Returns the names of powers of ten ("million", "млн") and of percent, in English and in another language, each with
 * its power ("e6"). Names that are written before the number have a space at the end: "milioni ", "yüzde ".
 */
export function scaleNames(lang: string): ReadonlyMap<string, string> {
  return (known[lang] ??= readScales(lang));
}

/** Reads the names from numbers as the Intl API writes them. */
function readScales(lang: string): Map<string, string> {
  const scales = new Map(short);
  for (const tag of ['en', lang])
    for (const compactDisplay of ['long', 'short'] as const) {
      const compact = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay });
      const percent = { style: 'unit', unit: 'percent', unitDisplay: compactDisplay } as const;
      for (let power = 12; power >= 0; power -= 1)
        for (const digits of [1, 1.5, 2, 5]) {
          const printed = compact.format(digits * 10 ** power);
          const words = normalizeWord(power ? printed : digits.toLocaleString(tag, percent));
          const [, before, name = before] = named.exec(words) ?? [];
          if (name) scales.set(name, `e${power}`).set(`${name}s`, `e${power}`);
        }
    }
  return scales;
}
