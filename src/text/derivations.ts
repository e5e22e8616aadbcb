/** What a verb’s last letters turn into before an ending: "permit" and "permission". */
const changes =
  'mit miss, scrib script, ceiv cept, olv olut, lain lan, plic pli, fenc fens, nc nt, ct c, mpt m, ert ers, lyz lys, d s, bl bil'
    .split(', ')
    .map((pair) => pair.split(' '));
/** Endings of derived words that a stemmer leaves, each after as many letters as are left of a word. */
const endings =
  /(?<=.{3}[^bw])er$|(?<=.{3}[bs])e$|(?<=.{3}[alne])ti$|(?<=.{4})(?:an[ct]|[ai]bi?l|at|en|i[sz]|is[hmt]|ison|ic|less|li|ment|or|ou|th|ur)$|(?<=.{5})(?:al|ia?n|ion|it)$|(?<=.{6})i$/;

/** Gives what a word shares with those derived from it ("decide" with "decision"), by the stemmer of its language. */
export function rootOf(word: string, stem: (word: string) => string): string {
  let root = stem(word);
  for (const [from = '', to = ''] of changes)
    if (root.length > 3 && root.endsWith(from)) root = root.slice(0, -from.length) + to;
  root = root.replace(endings, '');
  return root === word ? root : rootOf(root, stem);
}
