/**
 * Takes an English word's inflection away (plural, -ed, -ing, -'s), never its derivation.
 *
 * Step 1 of M. F. Porter, "An algorithm for suffix stripping" (1980), with a final e dropped:
 * the later steps join words that mean different things ("import" and "importance").
 */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const base = pastOrParticiple(plural(word));
  return base.length < 4 ? base : base.replace(/(?<=[^aeiou])y$/, 'i').replace(/(?<=...)e$/, '');
}

function plural(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  return word.replace(/(?<=..)ies$|(?<=(?:s|x|z|ch|sh))es$|s$/, (end) =>
    end === 'ies' ? 'y' : '',
  );
}

function pastOrParticiple(word: string): string {
  if (/(?<=..)ied$/.test(word)) return word.replace(/ied$/, 'y');
  const base = word.replace(/(?<=[aeiouy].*)(ed|ing)$/, '');
  if (base === word || word.endsWith('eed')) return word;
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}
