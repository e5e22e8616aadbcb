/** Splits a text into lists of words: commas separate the lists, and spaces the words. */
/* @__NO_SIDE_EFFECTS__ */
export function wordLists(text: string): string[][] {
  return text.split(/,\s+/).map((list) => list.split(' '));
}

/** Maps each word of such lists, except the first of each list, to the first of its list. */
export function firstWords(text: string): Map<string, string> {
  return new Map(
    wordLists(text).flatMap(([first = '', ...others]) => others.map((word) => [word, first])),
  );
}

/** Letters that Unicode doesn't decompose, and what readers type for them. */
const undecomposed = wordLists(
  'ı i, ł l, ø o, ð d, đ d, þ th, ß ss, æ ae, œ oe, ة ه, ک ك, ى ي, ی ي, ँ ं, 臺 台',
);

/** Every character that is read as an apostrophe. */
export const APOSTROPHES = "'’ʼ‘`´′＇";

/** What readers may leave out: accents, Hebrew points, Arabic vowels, the Hindi nukta and the Bengali candrabindu, but no other Indic or Japanese ones; apostrophes, with a possessive 's. */
const optional = /* @__PURE__ */ new RegExp(
  `[[[\\p{M}&&\\p{sc=Zinh}]\\u0591-\\u05C7\\u093C\\u0981]--[\\u3099\\u309A]]|\\p{Cf}|\\u0640|[${APOSTROPHES}](?:(?:s|ll|re|ve|d|m)$)?`,
  'gv',
);

/** Normalizes a word for comparison: without case, accents, apostrophes or a possessive 's. "Qihuáng’s" becomes "qihuang". */
export function normalizeWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  // It stays decomposed, so that Korean is compared letter by letter.
  return undecomposed.reduce(
    (text, [letter = '', letters = '']) => text.replaceAll(letter, letters),
    word.normalize('NFKD').toLowerCase().replace(optional, ''),
  );
}

/** Signs and short names that mean the same: the text may use one, and the reader type another. */
const groups = wordLists(`@ email mail courriel correo epost,
☎ phone telephone telefon telefono telefonnummer telefoon tlf tel,
° degree degrees grad, $ dollar dollars usd, % percent percentage pct procent prozent pourcent, € euro euros eur,
£ pound pounds gbp, ¥ yen jpy, ¥ yuan rmb cny renminbi, mm millimetres millimeters,
cm centimetres centimeters, km kilometre kilometer kilometres kilometers, kg kilogram kilograms,
ha hectare hectares, kw kilowatt kilowatts, mw megawatt megawatts`);

/** Lists what a text may write for a sign or its name ("usd", "percent", "¥"). Returns nothing for other words. */
export function symbolsOf(form: string): string[] {
  return groups.filter((group) => group.includes(form)).flat();
}
