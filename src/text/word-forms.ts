import { firstWords, wordLists } from './compare-words.ts';

/** What differs between British and American spelling, with the letters that replace it. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy].*)is(?=[ei]|a[bt])/, 'iz'],
  [/(?<=l)ys(?=e|ing)/, 'yz'],
  [/(?<=[aeiouy][^aeiou]+i?)our/, 'or'],
  [/(?<=[aeiou].*[bt])r(?:e(?=s?$)|(?=(?:ed|ing)$))/, 'er'],
  [/(?<=[aeiou].*)ogue(?=s?$)/, 'og'],
  [/(?<=(?:def|off|lic|pret))ence/, 'ense'],
  [/(?<=gram)me(?=s?$)/, ''],
  [/ae(?![lr]|d$|$)|^oe(?=[dst])|(?<=^f)oe(?=t)|(?<=n)oe(?=u)/, 'e'],
  [/(?<=[aeiou][^aeiou]+[aeiou]+)ll|ll(?=ful)/, 'l'],
];

/** How words begin in British and in American spelling. */
const beginnings = wordLists(
  'enquir inquir, cheque check, draught draft, kerb curb, grey gray, plough plow, sulph sulf, tyre tire',
);

/** Returns one spelling for British and American variants of a word. It isn't always one of the two. */
export function unifySpelling(word: string): string {
  if (word.length < 4) return word;
  for (const [british = '', american = ''] of beginnings)
    if (word.startsWith(british)) return american + word.slice(british.length);
  return variants.reduce((spelled, [variant, letters]) => spelled.replace(variant, letters), word);
}

/** Irregular forms of common words: the base form first. The others are among the `derivations`. */
export const irregular = `begin began begun, break broke broken, bring brought, build built, buy bought,
child children, choose chose chosen, come came, draw drew drawn, drive drove driven, fall fell fallen,
give gave given, go went gone, grow grew grown, hold held, keep kept, know knew known,
lead led, leave left, lose lost, make made, man men, meet met, pay paid, person people, rise rose risen,
run ran, say said, see saw seen, sell sold, send sent, show shown, spend spent, stand stood,
take took taken, tell told, win won, woman women, write wrote written`;
// “Founded” isn’t a form of “find”.
const bases = firstWords(`${irregular}, find found`);

/** "Withdrew" inflects like "drew". */
const prefixed = /^(be|fore?|mis|out|over|re|under|up|with)(.+)$/;

/** Words that look like a plural or a participle, but aren’t. “United” is in names; “units” is another word. */
const invariable = /^(?:evening|goods|news|species|united)$/;

/** Tells whether the search knows the inflections of a language without a stemmer. */
export function knowsInflections(lang: string): boolean {
  return /^en\b/i.test(lang);
}

/**
 * Lists the base forms that an English word may be an inflection of (plural, -ed, -ing), after the word
 * itself: "creat" and "create" for "creating". Two inflections of one word share a base form.
 */
export function baseForms(word: string, lang: string): readonly string[] {
  // The time that the rules take grows with the square of a word’s length. No real word is this long.
  if (!knowsInflections(lang) || !/^[a-z]{1,60}$/.test(word)) return [word];
  const form = unifySpelling(word);
  const [, before = '', verb = form] = prefixed.exec(form) ?? [];
  const base = bases.get(form) ?? `${before}${bases.get(verb) ?? verb}`;
  const regular =
    form.length < 4 || invariable.test(form) ? [] : [...singulars(form), ...infinitives(form)];
  return [...new Set([word, form, base, ...regular])];
}

/** Endings of plurals, each with that of the singular: "shelves", "leaves", "thieves", "knives". */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/(?<=..)ies$/, 'y'],
  [/(?<=l|ea|ie?)ves$/, 'f'],
  [/(?<=i)ves$/, 'fe'],
  [/(?<=..)[sz]es$/, 'sis'],
  [/(?<=..[sxzo]|..[cs]h)es$/, ''],
];

function singulars(word: string): string[] {
  if (!/[^sui]s$/.test(word)) return [];
  return plurals.map(([ending, singular]) => word.replace(ending, singular));
}

function infinitives(word: string): string[] {
  if (/..ied$/.test(word)) return [word.replace(/ied$/, 'y')];
  const [, base] = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word) ?? [];
  // "Agreed" is a form of "agree", but "feed" isn't a form of "fee".
  if (base === undefined || base.length < 2 || /^.eed$/.test(word)) return [];
  if (/([^aeiousz])\1$/.test(base)) return [base.slice(0, -1), base];
  // A short vowel would have doubled the consonant: "rated" isn't a form of "rat".
  if (/^[^aeiou]*[aeiouy][^aeiouywx]$/.test(base)) return [`${base}e`];
  // "Founded" is its own word: the "found" in the list is a form of "find".
  return [...(bases.has(base) ? [] : [base]), `${base}e`];
}
