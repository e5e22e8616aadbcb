import type { Derivations } from '../derivations.ts';

/** How Spanish derives words from one another. */
export const es: Derivations = {
  changes: `(?<=^|re)abr(?:ir?)? abiert, bl bil, icult(?:or|ur)? icol, apertur abiert,
    devoluc devolv, otect? oteg, scri(?:pc|tur) scrib, cid cis, v(?:ie|[ie])rt vers, venc ven,
    u(?:cc?|j|zc?) uct, cc ct, stru struct, end ens, met mes, dirig director, lluvi(?:os)? llov,
    ^muert mor, ie((?!nt|rn)[^aeiou]{1,3}) e$1, ue([^aeiou]{1,3}) o$1,
    (?<=.{4})(?:ad|ador|at|id|iz|o)|(?<=.{3})(?:i?mient|[ai]cion|ion?)|(?<=.{4})i|(?<=.{4})ic`,
  irregular: `cab cup, dec dij dich dic, dorm durm durmi, elect eleg elig eligi, gan gananc,
    gratis gratuit, hac hiz hech, leer lector lectur leid, manten mantuv mantendr, med mid midi,
    mor mur muri, obten obtuv obtendr, ped pid pidi, pod pud, pon pus pusi post,
    propon propus propuest, quer qor quis quisi, repet repit repiti, romp rot, sab sup supi,
    segu sig sigu sigui, sent sint sinti, serv sirv sirvi, ten tuv tuvi tendr, ven vini vendr,
    vend vent, volv volt volvi`,
  apart: 'banco, banca, casa, caso, puerta, puerto, punta, punto, ventana',
};
