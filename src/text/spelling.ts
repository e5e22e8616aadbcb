import { wordLists } from './word-lists.ts';

/** What differs between British and American spelling, with the letters that replace it. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy].*)is(?=[ei]|a[bt])/, 'iz'],
  [/(?<=l)ys(?=e|ing)/, 'yz'],
  [/(?<=[aeiouy][^aeiou]+i?)our/, 'or'],
  [/(?<=[aeiou].*[bt])re(?=s?$)/, 'er'],
  [/(?<=[aeiou].*[bt])r(?=(?:ed|ing)$)/, 'er'],
  [/(?<=[aeiou].*)ogue(?=s?$)/, 'og'],
  [/(?<=gram)me(?=s?$)/, ''],
  [/(?<=(?:def|off|lic|pret))ence/, 'ense'],
  [/(?<=(?:ju?dg|acknowledg))e(?=ment)/, ''],
  [/ae(?![lr]|d$|$)/, 'e'],
  [/^oe(?=[dst])|(?<=^f)oe(?=t)|(?<=n)oe(?=u)/, 'e'],
  [/(?<=[aeiou][^aeiou]+[aeiou]+)ll|ll(?=ful)/, 'l'],
  [/(?<=^(?:burn|dream|lean|leap|learn|spoil))t$/, 'ed'],
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
