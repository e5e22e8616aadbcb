/** How a language derives words from one another: parts of regular expressions. */
export interface Derivations {
  /** What a stem’s last letters turn into before an ending: "permit" and "permission". */
  readonly changes: string;
  /** Endings of derived words that a stemmer leaves, each after as many letters as are left of a word. */
  readonly endings: string;
  /** What stands inside a participle or an infinitive, after the prefix: "vorgeführt", "einzuladen". */
  readonly inside?: string;
}

/** The derivations of the languages, which the build gives the browser with a stemmer. */
export const derivations: Record<string, Derivations> = {
  en: {
    changes:
      'mit miss, scrib script, ceiv cept, olv olut, (?<=s|de|re)tain tent, lain lan, plic pli, fenc fens, nc nt, ct c, mpt m, ert ers, lyz lys, d s, bl bil',
    endings:
      '(?<=.{3}[^bw])er$|(?<=.{3}[bs])e$|(?<=.{3}[alne])ti$|(?<=.{4})(?:an[ct]|[ai]bi?l|at|en|i[sz]|is[hmt]|ison|ic|less|li|ment|or|ou|th|ur)$|(?<=.{5})(?:al|ia?n|ion|it)$|(?<=.{6}|.{4}r)i$',
  },
  de: {
    changes:
      'stieg steig, trieb treib, schrieb schreib, blieb bleib, schied scheid, mied meid, schritt schreit, schl[ou]ss schliess, n(?:eh|o)mm? nahm, worb werb, gab geb, ^zuruck(.+) ruck$1, duz duk, (?<=[^aeiou])eln? l',
    endings:
      '(?<=.{4})(?:ator|at|erei|e?t|ier?|ig?|ik|inn?|ion|is|or)$|(?<=.{3})(?:(?<!^zeit)ung|heit|isch|keit|lich|nis|tum)$|(?<=.{2}[^aeious])t$',
    inside:
      '^((?:ab|an|auf|aus|bei|durch|ein|fest|her|hin|los|mit|nach|teil|um|vor|weg|zu|zuruck|zusammen)(?=ge|zu)|(?=ge))(?:ge|zu)(?=.{3,}(?:t|en)$)',
  },
  es: {
    changes:
      'abrir? abiert, apertur abiert, cid cis, v(?:ie|[ie])rt vers, venc ven, u(?:cc?|j|zc?) uct, cc ct, stru struct, end ens, met mes, dirig director, lluvi(?:os)? llov, ^muert mor, ie((?!nt|rn)[^aeiou]{1,3}) e$1, ue([^aeiou]{1,3}) o$1',
    endings: '(?<=.{4})(?:ad|ador|at|id|iz|o)$|(?<=.{3})(?:i?mient|[ai]cion|ion?)$',
  },
  fr: {
    changes:
      '(?<=[aeo])i(?:gn|ndr) int, acquer acquis, cev cept, cid cis, clur clus, croitr croiss, ([eo])ndr $1ns, rig rect, (?<=^(?:con|de|per|re))cu cept, nomm nomin, ouvr ouvert, publiqu publ, scr(?:ir?)? script, teg tect, tien ten, ui[rt] uct, vend[ru] vent, y i',
    endings:
      '(?<=.{4})(?:aison|anc|at|ent|eu[rsx]|it|oir|(?<=(?<!^ele)ct)ric|(?<=v)r(?:a|ont))$|(?<=.{3})(?:ation|(?:at|et)?ur|e)$|(?<=.{5})(?:ag|iss)$',
  },
};

/**
 * Makes the function that lists what a word shares with those derived from it ("decide" with
 * "decision"), by the stemmer of its language: its root, and that of the verb it is a participle of.
 * The build gives the browser its code beside a stemmer, so it uses nothing else of this file.
 */
export function rootFinder(
  stem: (word: string) => string,
  rules: Derivations = { changes: '', endings: '' },
): (word: string) => string[] {
  const changes = rules.changes.split(', ').map((change) => {
    const [from, to = ''] = change.split(' ');
    return [new RegExp(`(?:${from})$`), to] as const;
  });
  const endings = new RegExp(`(?:${rules.endings})$`);
  const inside = new RegExp(rules.inside ?? '$^');
  const rootOf = (word: string): string => {
    let root = stem(word);
    for (const [from, to] of changes) if (root.length > 3) root = root.replace(from, to);
    root = root.replace(endings, '');
    return root === word ? root : rootOf(root);
  };
  return (word) => [...new Set([word, word.replace(inside, '$1')])].map(rootOf);
}
