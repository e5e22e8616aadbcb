import { irregular } from './word-forms.ts';

/** How a language derives words from one another. Changes and prefixes are parts of regular expressions. */
export interface Derivations {
  /** Ends of stems, each with what it becomes: "mit miss" for "permit" and "permission". One alone is removed. */
  readonly changes?: string;
  /** Stems of one word that no rule relates, the base first. Each may follow one of the prefixes. */
  readonly irregular?: string;
  readonly prefixes?: string;
  /** Prefixes that a verb may part with: "vorgeführt", "einzuladen". "Zurück" is before "zu". */
  readonly separable?: string;
  /** Whether a word may begin with another letter than its relatives. */
  readonly anyFirst?: boolean;
  /** Words that only look derived from others, each with its real relatives. */
  readonly apart?: string;
  /** Words that mean the same. A word may be in only one list. */
  readonly synonyms?: string;
}

/** The endings of nouns in Danish, Norwegian and Swedish: "investering", "produktion", "sikkerhet", "vedtakelse". */
const NORDIC: Derivations = {
  changes:
    'uktion ucer, uksjon user, rans? rer, bygg?n bygg, (?<=[^aeiou])el l, llr? l, tt t, pp p, (?<=.{5})[ij]on|(?<=.{3})(?:are?|els|er(?:i|ing)?|he[dt]|lig|n?ing|skap|skab|ande|nd)|(?<=.{2})n?ing',
};

/** The endings of words in Czech and Polish: "akustyczny", "edukacyjny", "pracownik", "budowanie", "možnost". */
const SLAVIC = { changes: 'cz?n k, yjn j, (?<=.{4})(?:o[vw](?:an)?|nik|n|ost)' };

/** Endings in South Slavic languages, and an a that comes and goes: "zatvaranje", "parkiralište", "rujan". */
const SOUTH_SLAVIC: Derivations = {
  changes: 'a([^aeiou]) $1, (?<=.{3})(?:(?:iv)?a?nj|enj|al|ist|ost|[ai])',
  irregular: 'det dec, pas psa',
};

/** The derivations of each language. The build sends them to the browser with a stemmer. */
export const derivations: Record<string, Derivations> = {
  // These leave the consonants of the root.
  ar: {
    anyFirst: true,
    changes:
      '^(?:است|[ايتمن]ت?)(.{3,}) $1, (?<=.{3})(?:[اوي]ن|هم|ها|كم|نا|وا|ات|[تهاي]), ^(.+)[اوي](.*) $1$2, ^(.)ت(..) $1$2',
  },
  en: {
    changes:
      '(?<=.{4})(?:hood|dom), (?<=.{3})aint ain, eabl abl, ogu og, (?<!rm)aci at, ptci pt, orpt orb, (?<=.)claim clam, (?<=[aeiou].*[cinr])os ou, (?<=.{4}m)m, mit miss, scrib script, ceiv cept, olv olut, (?<=s|de|re)tain tent, lain lan, plic pli, fenc fens, nc nt, ct c, mpt m, ert ers, lyz lys, (?<=.{3}n|[aeiou].*[aiou])d s, bl bil, istr ist, (?<=.{3}[^bw])er|(?<=.{3}[bs])e|(?<=.{3}[alne])ti|(?<=.{4})(?:an[ct]|[ai]bi?l|at|en|ifi?|i[sz]|is[hmt]|ison|ic|ionari|less|li|ment|(?<!i)(?:wo)?m[ae]n|or|person|ou|ship|th|ur)|(?<=.{5})(?:al|ia?n|ion|it)|(?<=.{6}|.{4}r|.{3}[fs])i|(?<=.{4}(?<!band|foot|host|mass|mess|pass))ag',
    // "Founded" isn't a form of "find".
    irregular: `${irregular.replace(/\s+/g, ' ').replace('find found, ', '')}, acquir acquisit, advis advic, aeroplan airplan, aluminium aluminum, alumnu alumni, ambit ambiti, analys analyst, artefact artifact, bacterium bacteria bacteri, bear born birth, behav behavior behaviour, believ belief, benefit beneficiari, blow blew blown, bribe briberi, buri burial, burn burnt, catch caught, caution cautiou, centr center, choos choic, conced concess, creep crept, crime crimin, criterion criteria, deal dealt, deep depth, deni denial, dens densiti, destroy destruct, diarrhea diarrhoea, die di dy dead death, disast disastr, donat donor, dose dosag, dream dreamt, drink drank drunk, eat ate eaten, energi energet, enter entri, erod eros, exceed excess, expel expuls, feed fed, feel felt, fiberglass fibreglass, fight fought, flee fled, fly flew flown flight, foot feet, forget forgot forgotten, freeze froze frozen, fungu fungi fungal, get got, give gift, glob global, goos gees, hear heard, hide hid hidden, high height, hot heat, intent intend, jewelleri jewelri, job jobless, know knowledg, leap leapt, learn learnt, lend lent, live life aliv, long length, lose loss, maintain mainten, maneuv manoeuvr, meager meagr, mean meant, mine miner, mold mould, mous mice, multipli multipl, navi naval, necess necessari, nucleu nuclei, nutrit nutrient, occup occupi, own owner ownership, phenomenon phenomena, piano pianist, poem poet poetic poetri, poor poverti, practic practis, pronounc pronunci, prove proven proof, pure purif purifi puriti, rain rainfal, rare rariti, real realiti, recept receipt recipi, refer referr, reliev relief, religion religi, rent rental, repeat repetit, reveal revel, ride rode ridden, risk riski, rival rivalri, rob robber robberi, salt salti, satisfi satisfactori, sceptic skeptic, scienc scientif, secret secreci, seek sought, sell sale, sens sensit, shake shook shaken, shine shone, shoot shot, shrink shrank shrunk, simpl simplic simplif simplifi, sing sang sung song, sink sank sunk, sit sat, skill skil, slave slaveri, smoke smoker, smoulder smolder, speak spoke spoken speech, spoil spoilt, spring sprang, steal stole stolen theft thief, stick stuck, stimulu stimul stimuli, store storag, strike struck, strong strength, succeed success, suspect suspici suspicion, sweep swept, swing swung, teach taught, tend tendenc, theori theoret, think thought, throw threw thrown, tooth teeth, trade trad trader, trib tribal, true truth, type typic, viru viral, volcano volcan, volunt voluntari, vote voter, wake woke, wear wore worn, weigh weight, west western, wide widen width, wind windi, wise wisdom, woolen woollen, write writer, young youth`,
    apart:
      'adverse, advert advertise advertisement advertising, agency, animal, apartment, appliance, author authorship, award, breadth, career, casual, casualty, century, charter chartered, collide collision, comment commentary commentator, commission commissioner, commodity, communicate communication, communism communist, community, companion, compassion compassionate, compatible compatibility, compensate compensat compensation, competent competence, complexion, complicate complicat complication, conceal concealment, confer, conference, confident confidence, considerable considerably, consist, consistent consistency, consolidate consolidat consolidation, contents, contingency contingent, convene, convenient convenience, convent, convention, conversation conversational, convict, corner, corporal, counter, courtesy courteous, covert, creature, cult, currency, custom, customer, customs, department departmental, depose, digit, district, dividend, equator, experience, experiment experimental, expert expertise, exploit exploitation, fabric, facility, fact factual, factor, factory, feature featured, figure, flour, format, former, fraction, fracture, gallery, general, generic, generous generosity, good, gradual, grateful gratefully gratitude, guarantee guarantor, habitat, heading, horrible horribly, hospitality hospitable, hunger hungry, identical, implant implantable implantation, important importance, indict indictment, informal, initial, instability, instant instantaneous, insulin, interior, intern internship, internal, international, inventory, journal, journalist journalism journalistic, journey, just, labor labour laborer labourer, later, lease leas leaseholder, lens, liberal, liberate liberation, liberty, liquidate liquidat liquidation liquidator, list, listen listener, literal, literary literature, man men, master mastery, morale, mystic, nursery, objective, organ, organic organically, part, partial, party, pastor pastoral, physician, pollen pollinate pollination pollinator, ponder pondered pondering, portable portability, position, positive, post postal, poster, posture, predict predictable prediction predictive predictor, premise, presidency president presidential preside presid, pressure pressured, probable probability probably, probation probationary, procession, prompt, property, public publicist publicity, publication publish publisher, quarter quarterly, raid raider, range ranger, ration, rational, regiment, resilience resilient, restore restor restoration, revisit, sector, sense sensation sensational, sensitive sensitivity, serious, several, severe severity, species, statement, static, stationery, subside subsid, subsidy subsidise subsidize, successor succession, suitable suitability, suite, supplement supplementary, surge, temper, temperature, tender, terrible terribly, tractor, transition transitional, treasure, treasurer treasury, treaty, unite united, universal, universe, university, venture, verdict, wander wandered wandering, wellness',
    synonyms:
      'allow permit authorize, ban forbid prohibit, begin start launch commence, big large huge, boss chief leader head director run manage, build construct erect, buy purchase acquire, car vehicle, choose select pick, cost price, customer client, danger risk threat hazard, decrease fall drop decline shrink, delay postpone, doctor physician, employee worker staff personnel workforce, expect forecast anticipate, fast quick rapid, firm company business, fix repair, get receive obtain, happen occur, help aid assist, house home, hurt injure wound, ill sick, increase rise grow climb, keep retain preserve, kid child, kill die, manufacture produce, need require, photo picture image photograph, profit earnings, promise pledge vow, provide supply, quit resign, revenue turnover, road street, rubbish waste trash garbage, salary wage, scientist researcher, shop store, stop halt cease, test trial, trip journey, warn caution, yearly annual, check inspect examine audit, drug medicine medication, end finish complete, enough sufficient, fair equitable, film movie, find discover identify detect, flat apartment, free complimentary, hacker attacker intruder, heavy weigh weight, holiday vacation, job vacancy position, lack shortage, law legislation, lawyer attorney solicitor, leak expose, lorry truck, old elderly, pay fund finance sponsor, petrol gasoline fuel, refund reimburse repay compensate, rule regulation, show demonstrate, teach train, use utilize, warranty guarantee, bike bicycle, fine penalty, mitigate workaround, negotiate talk, pharmacy drugstore, phone telephone, sue lawsuit, update upgrade patch',
  },
  de: {
    changes:
      'graph graf, schrift schreib, stieg steig, trieb treib, schrieb schreib, blieb bleib, schied scheid, mied meid, schritt schreit, schl[ou]ss schliess, n(?:eh|o)mm? nahm, worb werb, gab geb, ^zuruck(.+) ruck$1, duz duk, (?<=[^aeiou])eln? l, (?<=.{4})(?:ator|at|erei|e?t|ier?|ig?|ik|inn?|ion|is|or)|(?<=.{3})(?:(?<!^zeit)ung|heit|isch|keit|lich|nis|schaft|tum)|(?<=.{2}[^aeious])t',
    irregular:
      'bau baut, brech broch brich bruch, brenn brann, bring brach, dring drang, fahr fuhr, fall fiel, fang fing, find fand fund, flieg flog flug, frag frug, geb gab, geh ging gang, ginn gann gonn, greif griff, grab grub, heb hob, helf half holf hilf, hiess heiss, kenn kannt, komm kam, lad lud, lass liess, lauf lief, les las, mess mass miss, ruf rief, schiess schoss, schlaf schlief, schlag schlug, schneid schnitt, schwimm schwamm, schwind schwand schwund, seh sah, sing sang, sink sank sunk, sitz sass, sprech sprach sproch sprich spruch, spring sprang, steh stand, sterb starb storb tod, stoss stiess, streit stritt, treff traf troff triff, tret trat, trink trank, verlier verlor verlust, wach wuch, werf warf worf wurf, winn wann wonn, wiss wuss, zieh zog, zwing zwang',
    prefixes: 'be|ent|er|ge|unter|uber|ver|zer',
    separable:
      'ab|an|auf|aus|bei|bekannt|bereit|durch|ein|fertig|fest|frei|her|hin|hoch|los|mit|nach|sicher|statt|still|teil|um|vor|wahr|weg|zuruck|zusammen|zu',
    synonyms:
      'anfangen beginnen starten, antworten erwidern, arbeiter mitarbeiter beschaftigter angestellter, arzt mediziner, aufhoren enden stoppen, auto wagen fahrzeug, bauen errichten, bekommen erhalten, chef leiter vorstand direktor, erlauben genehmigen gestatten, firma unternehmen, forscher wissenschaftler, fordern verlangen, gefahr risiko, gehalt lohn, gewinn uberschuss, gross riesig, grunden stiften, haus gebaude, helfen unterstutzen, herstellen produzieren fertigen, kaufen erwerben, kosten preis, kostenlos gratis umsonst, krank erkrankt, kunde abnehmer, rechnen erwarten, reparieren instandsetzen, schliessen beenden, schnell rasch, sinken fallen zuruckgehen, steigen wachsen zunehmen, sterben umkommen, umsatz erlos, verbieten untersagen, verletzt verwundet, verschieben verzogern, versprechen zusagen, vorhersagen prognostizieren, wahlen aussuchen, zeigen prasentieren',
  },
  // Final forms of letters, then prefixes that are written as one word with the next, then endings.
  he: {
    anyFirst: true,
    changes:
      'ך כ, ם מ, ן נ, ף פ, ץ צ, ^[ושבלכמה](.{3,}) $1, (?<=.{3})(?:י?ימ|י?ות|י?ית|נו|הנ|כמ|[והית]), ^(?=.{5})(.+)[וי](.*) $1$2',
  },
  es: {
    changes:
      '(?<=^|re)abr(?:ir?)? abiert, bl bil, icult(?:or|ur)? icol, apertur abiert, devoluc devolv, otect? oteg, scri(?:pc|tur) scrib, cid cis, v(?:ie|[ie])rt vers, venc ven, u(?:cc?|j|zc?) uct, cc ct, stru struct, end ens, met mes, dirig director, lluvi(?:os)? llov, ^muert mor, ie((?!nt|rn)[^aeiou]{1,3}) e$1, ue([^aeiou]{1,3}) o$1, (?<=.{4})(?:ad|ador|at|id|iz|o)|(?<=.{3})(?:i?mient|[ai]cion|ion?)|(?<=.{4})i|(?<=.{4})ic',
    irregular:
      'cab cup, dec dij dich dic, dorm durm durmi, elect eleg elig eligi, gan gananc, gratis gratuit, hac hiz hech, leer lector lectur leid, manten mantuv mantendr, med mid midi, mor mur muri, obten obtuv obtendr, ped pid pidi, pod pud, pon pus pusi post, propon propus propuest, quer qor quis quisi, repet repit repiti, romp rot, sab sup supi, segu sig sigu sigui, sent sint sinti, serv sirv sirvi, ten tuv tuvi tendr, ven vini vendr, vend vent, volv volt volvi',
    apart: 'ventana',
    synonyms:
      'aumentar subir crecer incrementar, ayudar apoyar auxiliar, bajar caer descender disminuir, calle carretera, cancelar anular, casa vivienda, coche vehiculo automovil, comenzar empezar iniciar, comprar adquirir, construir edificar, coste precio costo, crear fundar, dejar abandonar, elegir escoger seleccionar, empleado trabajador plantilla, empresa compania firma, enfermo paciente, ganancia beneficio, grande enorme, herido lesionado, jefe director, medico doctor, mostrar ensenar, necesitar requerir, permitir autorizar, prever esperar pronosticar, producir fabricar, prohibir vetar, prometer comprometer, rapido veloz, responder contestar, retrasar aplazar, riesgo peligro amenaza, sueldo salario, terminar acabar finalizar, viaje trayecto',
  },
  fr: {
    changes:
      '(?<=.{4})ariat air, bl bil, icult icol, (?<=[aeo])i(?:gn|ndr) int, (?<=di)ct t, (?<=con|in|per|sub)vers vert, acquer acquis, cev cept, cid cis, clur clus, croitr croiss, ([eo])ndr $1ns, rig rect, (?<=^(?:con|de|per|re))cu cept, nomm nomin, (?<=^(?:ad|com|e|o|per|pro|re|sou|trans))m[ei]ss? mettr, ouvr ouvert, (?<=.)prim press, publiqu publ, scr(?:ir?)? script, teg tect, tien ten, ui(?:[rt]|s(?:on)?) uct, vend[ru] vent, y i, (?<=.{4})(?:aison|anc|at|ent|eu[rsx]|it|oir|(?<=(?<!^ele)ct)ric|(?<=v)r(?:a|ont))|(?<=.{3})(?:ation|(?:at|et)?(?<!a)ur|e)|(?<=.{4})ic(?:ien)?|(?<=.{5})iss|(?<=.{3}(?<!im|cour|from|mess|vill|vis))ag',
    irregular:
      'achet achat, atten attendu, boir bu buv, chois choix, connaitr connu connaiss, cour couru, croir cru croyanc, destruct detruir, dev doit doiv du, dir dit dis, ecrir ecrit ecriv, entend entendu, fair fait, gagn gain, grev grevist, lir lu lectur, mettr mis mett, mour mort meur, naitr naiss ne naquit, offr offrir offert, peindr peint peign, perd perdr perdu pert, permettr perm, promettr prom, plair plu, pouv pourr peuv peut, pren pris prenn, recept recu recoiv, repon repondu repons, resoudr resolu, retourn retour, sav su saur, souffr souffrir souffert, suivr suiv, ten tien tenu tint, ven vien venu vint, vivr vecu, vendr vent, voir vu, voul veul veut voudr',
    synonyms:
      'acheter acquerir, aider soutenir, augmenter croitre progresser grimper, autoriser permettre, baisser diminuer reculer chuter, batir construire, benefice profit, choisir selectionner, commencer debuter demarrer, cout prix couter, danger risque menace, docteur medecin, entreprise societe compagnie firme, fabriquer produire, finir terminer achever, fonder creer, grand vaste, interdire prohiber, magasin boutique, maison logement, malade patient, montrer presenter, patron chef directeur dirigeant, photo image, prevoir attendre, rapide vite, recevoir obtenir, repondre repliquer, reporter retarder, rue route, salaire paie, salarie employe travailleur, voiture vehicule automobile, voyage trajet',
  },
  it: {
    changes:
      'apertur apert, aprir apert, icolt icol, dott duc, du(?:zion|rr|tt|ttor) duc, struzion stru, stru(?:tt|gg) stru, cis(?:ion)? cid, chius chiud, ssun(?:zion|t) ssum, ele(?:zion|tt) elegg, lett(?:ur|or) lett, direzion dirig, dirett(?:or)? dirig, te(?:zion|tt) tegg, chiest chied, spes spend, scelt scegl, spost spond, scri(?:zion|tt) scriv, me?iss?ion mett, mess mett, ific if, nzion nt, nz nt, (?<=.{3})(?:[ai]?zion|ment|[ai]?tor|trice?|ezz|istic|is[mt]|ion|al|ent|ur)',
    irregular: 'vis visit, perd pers',
    apart: 'banca, capitano, caso, corso, costa, milano, partito, porto',
  },
  pt: {
    changes:
      'abertur abert, abrir abert, ([ai])vel $1bil, icult(?:or|ur)? icol, du(?:c|t|tor) duz, stru(?:c|t|tor) stru, dire(?:c|t|tor) dirig, spost spond, tec teg, elei[ct] eleg, scri[ct] screv, miss mit, clus clu, nc nt, (?<=.{3})(?:[ai]?c|[ai]?ment|[aei]?dor|ez|istic|is[mt]|ion|al|[ae]nt|ur)',
    irregular: 'dec decid',
    apart: 'banca, caso, partido, porto, seguro',
  },
  bg: { changes: '(?<=.{3})(?:ац|иран?|[аеия]в|[ае]н|к|н|ост|ск|ств|т), ц к, з г' },
  bs: SOUTH_SLAVIC,
  cs: SLAVIC,
  da: NORDIC,
  fa: {
    changes: '(?<=.{3})(?:ها(?:يي?)?|تر(?:ين)?|ات|ي), (?<=.{2})گان ه, (?<=.{3})ان, (?<=.{4})ه',
  },
  fi: {
    changes:
      'ks s, ([uy])d $1s, ng nk, (?<=.{4})ami[ns], (?<=.{3}[ai])in is, (?<=.{4}oi)(?:d|nt?), (?<=.{4})(?:oi|a), (?<=.{3}[^aeiouy])u, (?<=.{2})nt n',
    irregular: 'tehdas teht, uusi uude, vesi vede, vuosi vuode',
  },
  hr: SOUTH_SLAVIC,
  lt: { changes: 'c t, dz d, (?<=.{3})(?:[iy]m|av|yb|in|uoj?)' },
  nb: NORDIC,
  nl: {
    changes:
      '([aeou])\\1([^aeiou]+) $1$2, f v, z s, acht ag, (?<=.{3}[^aeiou])[dt]|(?<=.{3})(?:ing|heid|e?lijk|er|baar|sel|schap|at?ie)',
    separable: 'aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor',
  },
  no: NORDIC,
  pl: SLAVIC,
  ro: { changes: '(?<=.{3})(?:ur|est|esc|easc)', irregular: 'copil cop copii' },
  ru: {
    changes:
      '[еь]к к, (?<=.{4})(?:[аи]?льн|[оы]вк|[нчщ]ик|ск|ов|е?н|[иы]ва|ирова|ова|ств|у?л|у?вш|к)',
  },
  sr: { ...SOUTH_SLAVIC, anyFirst: true }, // in two scripts
  sv: NORDIC,
  // Subjects and tenses, classes of nouns and "ku-", then endings: "walichelewa", "wakulima", "uchelewaji".
  sw: {
    anyFirst: true,
    changes:
      '^(?:ni|tu|wa|zi|li|ya|vi|ki|[uaimy])?(?:li|na|ta|me)(?:yo|cho|vyo)?(.{3,}) $1, ^(?:mwa|wa|mi|vi|ki|ma|ku|m[uw]?|u)(.{3,}) $1, nzi ng, (?<=.{3})(?:w?a(?:ji)?|zi|[eiouw])',
    irregular: 'mwanamke wanawake, mwana wana, mtoto watoto',
  },
  tr: {
    changes:
      '(?<=.{3})(?:m[ae]|[iu]m|[iu]?c[iu]|l[iu]k|l[iu]|s[iu]z|[iu]l|[ae]c[ae][kg]|[iu]yor|d[iu]|m[iu]s|[aeiu]r|s[ae]|[iu]p|y?[ae][bp])',
  },
  uk: {
    changes:
      '[чц] к, [жз] г, і([^аеиоуія]{1,2}) о$1, (?<=.{3})(?:[аеи]л|[аеє]н|[ую]ва|ськ|ник|к|н)',
  },
};
