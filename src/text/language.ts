/** A letter of a right-to-left script. */
const LEFTWARD =
  /[\p{scx=Adlm}\p{scx=Arab}\p{scx=Hebr}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Rohg}\p{scx=Syrc}\p{scx=Thaa}]/u;

/** Returns the direction of a language, if it isn’t left to right. */
export function directionOf(lang: string): 'rtl' | undefined {
  return new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : undefined;
}

/** Tells whether most letters of a text run in the opposite direction of a language. */
export function isOppositeDirection(text: string, lang: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const leftward = letters.filter((letter) => LEFTWARD.test(letter)).length;
  const opposite = directionOf(lang) ? letters.length - leftward : leftward;
  return opposite * 2 > letters.length;
}

/** Tells whether a language is written in a script that Latin typefaces usually lack. */
export function needsOwnFonts(lang: string): boolean {
  return !['Latn', 'Cyrl', 'Grek'].includes(new Intl.Locale(lang).maximize().script ?? '');
}
