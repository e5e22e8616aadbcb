import type { Derivations } from '../derivations.ts';

/** How French derives words from one another. */
export const fr: Derivations = {
  changes: `(?<=.{4})ariat air, bl bil, icult icol, (?<=[aeo])i(?:gn|ndr) int, (?<=di)ct t,
    (?<=con|in|per|sub)vers vert, acquer acquis, cev cept, cid cis, clur clus, croitr croiss,
    ([eo])ndr $1ns, rig rect, (?<=^(?:con|de|per|re))cu cept, nomm nomin,
    (?<=^(?:ad|com|e|o|per|pro|re|sou|trans))m[ei]ss? mettr, ouvr ouvert, (?<=.)prim press,
    publiqu publ, scr(?:ir?)? script, teg tect, tien ten, ui(?:[rt]|s(?:on)?) uct, vend[ru] vent,
    y i,
    (?<=.{4})(?:aison|anc|at|ent|eu[rsx]|it|oir|(?<=(?<!^ele)ct)ric|(?<=v)r(?:a|ont))|(?<=.{3})(?:ation|(?:at|et)?(?<!a)ur|e)|(?<=.{4})ic(?:ien)?|(?<=.{5})iss|(?<=.{3}(?<!im|cour|from|mess|vill|vis))ag`,
  irregular: `achet achat, atten attendu, boir bu buv, chois choix, connaitr connu connaiss,
    cour couru, croir cru croyanc, destruct detruir, dev doit doiv du, dir dit dis,
    ecrir ecrit ecriv, entend entendu, fair fait, gagn gain, grev grevist, lir lu lectur,
    mettr mis mett, mour mort meur, naitr naiss ne naquit, offr offrir offert, peindr peint peign,
    perd perdr perdu pert, permettr perm, promettr prom, plair plu, pouv pourr peuv peut,
    pren pris prenn, recept recu recoiv, repon repondu repons, resoudr resolu, retourn retour,
    sav su saur, souffr souffrir souffert, suivr suiv, ten tien tenu tint, ven vien venu vint,
    vivr vecu, vendr vent, voir vu, voul veul veut voudr`,
  synonyms: `acheter acquerir, aider soutenir, augmenter croitre progresser grimper,
    autoriser permettre, baisser diminuer reculer chuter, batir construire, benefice profit,
    choisir selectionner, commencer debuter demarrer, cout prix couter, danger risque menace,
    docteur medecin, entreprise societe compagnie firme, fabriquer produire, finir terminer achever,
    fonder creer, grand vaste, interdire prohiber, magasin boutique, maison logement,
    malade patient, montrer presenter, patron chef directeur dirigeant, photo image,
    prevoir attendre, rapide vite, recevoir obtenir, repondre repliquer, reporter retarder,
    rue route, salaire paie, salarie employe travailleur, voiture vehicule automobile, voyage trajet`,
};
