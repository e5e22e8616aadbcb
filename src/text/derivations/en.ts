import type { Derivations } from '../derivations.ts';
import { irregular } from '../word-forms.ts';

/** How English derives words from one another. */
export const en: Derivations = {
  changes: `(?<=.{4})(?:hood|dom), (?<=.{3})aint ain, eabl abl, ogu og, (?<!rm)aci at, ptci pt,
    orpt orb, (?<=.)claim clam, (?<=[aeiou].*[cinr])os ou, (?<=.{4}m)m, mit miss, scrib script,
    ceiv cept, olv olut, (?<=s|de|re)tain tent, lain lan, plic pli, fenc fens, nc nt, ct c, mpt m,
    ert ers, lyz lys, (?<=.{3}n|[aeiou].*[aiou])d s, bl bil, istr ist,
    (?<=.{3}[^bw])er|(?<=.{3}[bs])e|(?<=.{3}[alne])ti|(?<=.{4})(?:an[ct]|[ai]bi?l|at|en|ifi?|i[sz]|is[hmt]|ison|ic|ionari|less|li|ment|(?<!i)(?:wo)?m[ae]n|or|person|ou|ship|th|ur)|(?<=.{5})(?:al|ia?n|ion|it)|(?<=.{6}|.{4}r|.{3}[fs])i|(?<=.{4}(?<!band|foot|host|mass|mess|pass))ag`,
  irregular: `${irregular},
    acquir acquisit, advis advic, aeroplan airplan, africa african, aluminium aluminum, alumnu
    alumni, ambit ambiti, analys analyst, argentina argentin, artefact artifact, bacterium bacteria
    bacteri, bear born birth, behav behavior behaviour, belgium belgian, believ belief, benefit
    beneficiari, blow blew blown, bribe briberi, britain british, buri burial, burn burnt, canada
    canadian, catch caught, caution cautiou, centr center, china chines, choos choic, conced
    concess, creep crept, crime crimin, criterion criteria, deal dealt, deep depth, deni denial,
    denmark danish, dens densiti, destroy destruct, diarrhea diarrhoea, die di dy dead death, disast
    disastr, donat donor, dose dosag, dream dreamt, drink drank drunk, eat ate eaten, energi
    energet, england english, enter entri, erod eros, europ european, exceed excess, expel expuls,
    feed fed, feel felt, fiberglass fibreglass, fight fought, finland finnish, flee fled, fly flew
    flown flight, foot feet, forget forgot forgotten, franc french, freeze froze frozen, fungu fungi
    fungal, get got, give gift, glob global, goos gees, greec greek, hear heard, hide hid hidden,
    high height, hot heat, india indian, intent intend, ireland irish, itali italian, jewelleri
    jewelri, job jobless, know knowledg, leap leapt, learn learnt, lend lent, live life aliv, long
    length, lose loss, maintain mainten, maneuv manoeuvr, meager meagr, mean meant, mexico mexican,
    mine miner, mold mould, mous mice, multipli multipl, navi naval, necess necessari, netherland
    dutch, norwai norwegian, nucleu nuclei, nutrit nutrient, occup occupi, own owner ownership,
    phenomenon phenomena, piano pianist, poem poet poetic poetri, poland polish, poor poverti,
    portug portugues, practic practis, pronounc pronunci, prove proven proof, pure purif purifi
    puriti, rain rainfal, rare rariti, real realiti, recept receipt recipi, refer referr, reliev
    relief, religion religi, rent rental, repeat repetit, reveal revel, ride rode ridden, risk
    riski, rival rivalri, rob robber robberi, russia russian, salt salti, satisfi satisfactori,
    sceptic skeptic, scienc scientif, scotland scottish scot, secret secreci, seek sought, sell
    sale, sens sensit, shake shook shaken, shine shone, shoot shot, shrink shrank shrunk, simpl
    simplic simplif simplifi, sing sang sung song, sink sank sunk, sit sat, skill skil, slave
    slaveri, smoke smoker, smoulder smolder, spain spanish, speak spoke spoken speech, spoil spoilt,
    spring sprang, steal stole stolen theft thief, stick stuck, stimulu stimul stimuli, store
    storag, strike struck, strong strength, succeed success, suspect suspici suspicion, sweep swept,
    swing swung, switzerland swiss, teach taught, tend tendenc, thailand thai, theori theoret, think
    thought, throw threw thrown, tooth teeth, trade trad trader, trib tribal, true truth, turkei
    turkish, type typic, viru viral, volcano volcan, volunt voluntari, vote voter, wake woke, wale
    welsh, wear wore worn, weigh weight, west western, wide widen width, wind windi, wise wisdom,
    woolen woollen, write writer, young youth`,
  apart: `adverse, advert advertise advertisement advertising, agency, animal, apartment, appliance,
    author authorship, award, breadth, career, casual, casualty, century, charter chartered,
    collide collision, comment commentary commentator, commission commissioner, commodity,
    communicate communication, communism communist, community, companion, compassion compassionate,
    compatible compatibility, compensate compensat compensation, competent competence, complexion,
    complicate complicat complication, conceal concealment, confer, conference,
    confident confidence, considerable considerably, consist, consistent consistency,
    consolidate consolidat consolidation, contents, contingency contingent, convene,
    convenient convenience, convent, convention, conversation conversational, convict, corner,
    corporal, counter, courtesy courteous, covert, creature, cult, currency, custom, customer,
    customs, department departmental, depose, digit, district, dividend, equator, experience,
    experiment experimental, expert expertise, exploit exploitation, fabric, facility, fact factual,
    factor, factory, feature featured, figure, flour, format, former,
    foundation founded founder founding, fraction, fracture, gallery,
    general, generic, generous generosity, good, gradual, grateful gratefully gratitude,
    guarantee guarantor, habitat, heading, horrible horribly, hospitality hospitable, hunger hungry,
    identical, implant implantable implantation, important importance, indict indictment, informal,
    initial, instability, instant instantaneous, insulin, interior, intern internship, internal,
    international, inventory, journal, journalist journalism journalistic, journey, just,
    labor labour laborer labourer, later, lease leas leaseholder, lens, liberal,
    liberate liberation, liberty, liquidate liquidat liquidation liquidator, list, listen listener,
    literal, literary literature, man men, master mastery, morale, mystic, nursery, objective,
    organ, organic organically, part, partial, party, pastor pastoral, physician,
    pollen pollinate pollination pollinator, ponder pondered pondering, portable portability,
    position, positive, post postal, poster, posture,
    predict predictable prediction predictive predictor, premise,
    presidency president presidential preside presid, pressure pressured,
    probable probability probably, probation probationary, procession, prompt, property,
    public publicist publicity, publication publish publisher, quarter quarterly, raid raider,
    range ranger, ration, rational, regiment, resilience resilient, restore restor restoration,
    revisit, sector, sense sensation sensational, sensitive sensitivity, serious, several,
    severe severity, species, statement, static, stationery, subside subsid,
    subsidy subsidise subsidize, successor succession, suitable suitability, suite,
    supplement supplementary, surge, temper, temperature, tender, terrible terribly, tractor,
    transition transitional, treasure, treasurer treasury, treaty, unite united, universal,
    universe, university, venture, verdict, wander wandered wandering, wellness`,
  synonyms: `boss chief leader head director run manage, cost price, danger risk threat hazard,
    employee worker staff personnel workforce, help aid assist, kid child, stop halt cease, hacker
    attacker intruder, heavy weigh weight, pay fund finance sponsor, refund reimburse repay
    compensate, teach train, warranty guarantee, bike bicycle, mitigate workaround, negotiate talk,
    pharmacy drugstore`,
};
