import type { Derivations } from '../derivations.ts';

/** How French derives words from one another. */
export const fr: Derivations = {
  changes: `(?<=.{4})ariat air, (?<=.{3})eux eur, bl bil, icult icol, (?<=[aeo])i(?:gn|ndr) int, (?<=di)ct t,
    (?<=con|in|per|sub)vers vert, acquer acquis, cev cept, cid cis, clur clus, croitr croiss,
    (?<!v)([eo])ndr $1ns, rig rect, (?<=^(?:con|de|per|re))cu cept, nomm nomin,
    (?<=^(?:ad|com|e|o|per|pro|re|sou|trans))m[ei]ss? mettr, ouvr ouvert, (?<=.)prim press,
    publiqu publ, scr(?:ir?)? script, teg tect, tien ten, ui(?:[rt]|s(?:on)?) uct, vend[ru] vent,
    y i,
    (?<=.{4})(?:aison|anc|at|ent|eu[rsx]|it|oir|(?<=(?<!^ele)ct)ric|(?<=v)r(?:a|ont))|(?<=.{3})(?:ation|(?:at|et)?(?<!a)ur|e)|(?<=.{4})ic(?:ien)?|(?<=.{5})iss|(?<=.{3}(?<!im|cour|from|mess|vill|vis))ag`,
  apart: 'livre, livrer, mine, miner, port, porte',
};
