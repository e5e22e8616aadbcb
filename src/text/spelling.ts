/** Pairs of British and American spelling, each rewritten to the same letters. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy].*)is(?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)/, 'iz'],
  [/(?<=l)ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [
    /(?<=[aeiouy][^aeiou]+i?)our(?=(?:s|ed|ing|ful|less|able|ably|hood|ite|ites|er|ers|al|y)?$)/,
    'or',
  ],
  [/(?<=[aeiou].*[bt])re(?=s?$)/, 'er'],
  [/(?<=[aeiou].*[bt])r(?=(?:ed|ing)$)/, 'er'],
  [/(?<=[aeiou].*)ogue(?=s?$)/, 'og'],
  [/(?<=gram)me(?=s?$)/, ''],
  [/(?<=(?:def|off|lic|pret))ence/, 'ense'],
  [/(?<=(?:ju?dg|acknowledg))e(?=ment)/, ''],
  [/ae(?![lr]|$)/, 'e'],
  [/^oe(?=[dst])|(?<=^f)oe(?=t)|(?<=n)oe(?=u)/, 'e'],
  [/(?<=[aeiou][^aeiou]+[aeiou]+)ll|ll(?=ful)/, 'l'],
  [/^enquir/, 'inquir'],
  [/^alumini/, 'alumin'],
  [/^jewelle?r/, 'jewelr'],
  [/^(?:manoeuv|maneuv)e?r/, 'manuvr'],
  [/^chequer?/, 'check'],
  [/^plough/, 'plow'],
  [/^draught/, 'draft'],
  [/^grey/, 'gray'],
  [/^kerb/, 'curb'],
  [/^tyre/, 'tire'],
  [/^(?:m|s)ou(?=ld(?!er))/, 'mo'],
  [/^sceptic/, 'skeptic'],
  [/^sulph/, 'sulf'],
  [/^ageing$/, 'aging'],
  [/^storey/, 'story'],
  [/(?<=^(?:burn|dream|lean|leap|learn|spoil))t$/, 'ed'],
];

/** Gives a word one spelling, whichever side of the Atlantic it comes from; not always one of the two. */
export function unifySpelling(word: string): string {
  if (word.length < 4) return word;
  return variants.reduce((spelled, [variant, letters]) => spelled.replace(variant, letters), word);
}
