import { wordLists } from '../text/compare-words.ts';
import type { Derivations } from '../text/derivations.ts';

/** Returns functions that relate the words of a language, from its stemmer, its rules and its names of the numbers from 2 on. */
export function relatedWords(
  stem: (word: string) => string,
  rules: Derivations = {},
  numbers: readonly string[] = [],
  stopWords = /$^/,
) {
  /** Maps each word to the first word of its list. */
  const firstOf = (words = '') =>
    new Map(wordLists(words).flatMap((list) => list.map((word) => [word, list[0] ?? ''])));
  const { changes: changed = '', prefixes = '', separable = '$^', synonyms: alike = '' } = rules;
  const changes = wordLists(changed).map(
    ([from, to = '']) => [new RegExp(`(?:${from})$`), to] as const,
  );
  const prefixed = new RegExp(`^(${separable}|${prefixes}|)(.+)$`);
  const participle = new RegExp(
    `^((?:${separable})(?=ge|zu)|(?=ge))(?:ge|zu)(?=.{3,}(?:[dt]|te[mnrs]?|en)$)`,
  );
  const named = numbers.map((name, at) => [name, `=${at + 2}`]);
  const [bases, apart] = [firstOf(rules.irregular), firstOf(rules.apart)];
  const rootOf = (word: string): string => {
    const stemmed = stem(word);
    // The Greek stemmer leaves one letter of "μουσείο".
    const [, before = '', rest = ''] = prefixed.exec(stemmed[1] ? stemmed : word) ?? [];
    let root = bases.get(before + rest) ?? before + (bases.get(rest) ?? rest);
    for (const [from, to] of changes) if (root.length > 3) root = root.replace(from, to);
    return root === word ? root : rootOf(root);
  };
  // Every key press looks up the same words of a long text again.
  const known = new Map<string, string[]>();
  /** Lists what a word ("decide") shares with derived ones ("decision"). */
  const rootsOf = (word: string): string[] => {
    const found = known.get(word);
    if (found) return found;
    const bare = [word, word.replace(/ies$/, 'y'), word.replace(/(?:s|ly|ed|ing)$/, '')];
    const own = bare.flatMap((one) => (apart.has(one) ? `${apart.get(one)}!` : []));
    const verb = rules.separable ? word.replace(participle, '$1') : word;
    const forms = own.length > 0 ? [] : [word, verb];
    const number = named.filter((pair) => pair.includes(word)).flat();
    const roots = [...new Set([...own, ...forms.map(rootOf), ...number])];
    known.set(word, roots);
    return roots;
  };
  const synonyms = wordLists(alike).map((list) => list.flatMap(rootsOf));
  /** Finds derived words among others ("regulate", "regulation"; "Leistung", "geleistet") or, if there are none, synonyms. */
  const relatedForms = (form: string, others: readonly string[]): string[] => {
    const long = /^=|.{4}|[\u0590-\u0d7f]{3}/;
    if (!long.test(form) || /[^\p{L}\p{M}]/u.test(form)) return [];
    const having = (roots: readonly string[]) => {
      // Only participles and Indonesian words may begin with another letter. All roots would take seven times as long.
      const first = [...roots, form].map((word) => word[0]);
      const may = (one: string) =>
        rules.anyFirst || first.includes(one[0]) || /^(?:ge|zur|[bkmpst]e|di)/.test(one);
      const shares = (other: string) => rootsOf(other).some((root) => roots.includes(root));
      const isOther = (other: string) => long.test(other) && !stopWords.test(other);
      return others.filter((other) => isOther(other) && may(other) && shares(other));
    };
    const own = rootsOf(form);
    const derived = having(own);
    const same = synonyms.filter((roots) => roots.some((root) => own.includes(root)));
    return derived[0] ? derived : having(same.flat());
  };
  return { rootsOf, relatedForms };
}
