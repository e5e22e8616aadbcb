import type { Derivations } from '../derivations.ts';

/** How German derives words from one another. */
export const de: Derivations = {
  changes: `graph graf, schrift schreib, stieg steig, trieb treib, schrieb schreib, blieb bleib,
    schied scheid, mied meid, schritt schreit, schl[ou]ss schliess, n(?:eh|o)mm? nahm, worb werb,
    gab geb, ^zuruck(.+) ruck$1, duz duk, (?<=[^aeiou])eln? l,
    (?<=.{4})(?:ator|at|erei|e?t|ier?|ig?|ik|inn?|ion|is|or)|(?<=.{3})(?:(?<!^zeit)ung|heit|isch|keit|lich|nis|schaft|tum)|(?<=.{2}[^aeious])t`,
  irregular: `bau baut, brech broch brich bruch, brenn brann, bring brach, dring drang, fahr fuhr,
    fall fiel, fang fing, find fand fund, flieg flog flug, frag frug, geb gab, geh ging gang,
    ginn gann gonn, greif griff, grab grub, heb hob, helf half holf hilf, hiess heiss, kenn kannt,
    komm kam, lad lud, lass liess, lauf lief, les las, mess mass miss, ruf rief, schiess schoss,
    schlaf schlief, schlag schlug, schneid schnitt, schwimm schwamm, schwind schwand schwund,
    seh sah, sing sang, sink sank sunk, sitz sass, sprech sprach sproch sprich spruch,
    spring sprang, steh stand, sterb starb storb tod, stoss stiess, streit stritt,
    treff traf troff triff, tret trat, trink trank, verlier verlor verlust, wach wuch,
    werf warf worf wurf, winn wann wonn, wiss wuss, zieh zog, zwing zwang`,
  prefixes: 'be|ent|er|ge|unter|uber|ver|zer',
  separable:
    'ab|an|auf|aus|bei|bekannt|bereit|durch|ein|fertig|fest|frei|her|hin|hoch|los|mit|nach|sicher|statt|still|teil|um|vor|wahr|weg|zuruck|zusammen|zu',
};
