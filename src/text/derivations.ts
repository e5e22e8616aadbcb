/** Endings of derived words that a stemmer leaves, and what a verb's last letters turn into before them. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/mit$/, 'miss'],
  [/(?<=c)eed?$/, 'ess'],
  [/scrib$/, 'script'],
  [/ceiv$/, 'cept'],
  [/olv$/, 'olut'],
  [/quir$/, 'quis'],
  [/lain$/, 'lan'],
  [/plic$/, 'pli'],
  [/fenc$/, 'fens'],
  [/(?<=.{3}c)t$|(?<=.{4}m)pt$/, ''],
  [/(?<=.{3})d$|(?<=.{2}er)t$|(?<=ly)z$/, 's'],
  [/nc$/, 'nt'],
  [
    /(?<=.{3}[^bw])er$|(?<=.{3}[alne])ti$|(?<=.{4})(?:an[ct]|[ai]bl|at|e|en|i[sz]|is[hmt]|ison|ic|less|li|ment|ness|or|ou|th|ur)$|(?<=.{5})(?:al|ia?n|ion|it)$|(?<=.{6})i$/,
    '',
  ],
  [/bl$/, 'bil'],
];

/** Gives what a word shares with those derived from it ("decide" with "decision"), by the stemmer of its language. */
export function rootOf(word: string, stem: (word: string) => string): string {
  const root = rules.reduce((left, [ending, letters]) => left.replace(ending, letters), stem(word));
  return root === word ? root : rootOf(root, stem);
}
