import { expect, test } from 'vitest';
import { baseForms, unifySpelling } from '../../../src/text/word-forms.ts';
import { normalizeWord } from '../../../src/text/compare-words.ts';
import { languageOf } from '../search/fixtures.ts';

const areForms = (one = '', other = '', lang = 'en') =>
  baseForms(one, lang).some((base) => baseForms(other, lang).includes(base));
const rootsIn = (lang: string, word: string) =>
  languageOf(lang).rootsOf?.(normalizeWord(word)) ?? [];
const areRelated = (one = '', other = '', lang = 'en') =>
  rootsIn(lang, one).some((root) => rootsIn(lang, other).includes(root));
const pairs = (list: string) => list.split(', ').map((pair) => pair.split(' '));

test('two words are forms of one another', () => {
  const forms =
    `fee fees, box boxes, church churches, city cities, crisis crises, analysis analyses, rate rated, plan planned,
create creating, study studied, spell spelled, begin began, child children, withdraw withdrew, rebuild rebuilt, understand understood,
knives knife, shelves shelf, thieves thief, leaves leaf, wolves wolf, buses bus, heroes hero, gases gas,
hypotheses hypothesis, syntheses synthesis, carries carry, carried carry, tied tie, agreed agree, used use, going go, stopped stop,
falling fall, hoping hope, playing play, fixed fix, misled mislead, outgrown outgrow, spent spend, broken break,
reunited reunite, newspapers newspaper`.replace(/\s+/g, ' ');
  expect(pairs(forms).filter(([one, other]) => !areForms(one, other))).toEqual([]);
  const others = `rat rated, new news, not note, us used, plan plane, hop hoping, specie species, thing things2, draw with, dy dies, fee feed, see seed, us uses, sing s, r red, b bed, bus bu, boss bos, news new, even evening, gas ga`;
  expect(pairs(others).filter(([one, other]) => areForms(one, other))).toEqual([]);
  expect(areForms('Preis', 'Preise', 'de')).toBe(false);
  // Letters as long as a page are no word, and are not searched for an ending.
  expect(baseForms(`${'a'.repeat(2000)}ing`, 'en')).toHaveLength(1);
});

test('words derived from one another share a root', () => {
  const related =
    `decide decision, permit permission, extend extension, describe description, receive reception, solve solution,
explain explanation, apply application, consume consumption, convert conversion, analyse analysis, stable stability, violent violence,
react reaction, product produce, grow growth, fail failure, signature sign, publish publication, recognise recognition,
invest investor, elector election, farmer farm, commissioner commission, certain certainty, honest honesty, migrant migration,
history historian, medical medicine, coast coastal, tourist tourism, modern modernise, harm harmless, poor poorly, short shorten,
settle settlement, compare comparison, complaint complain, restraint restrain, close closure, rely reliance, flex flexible, oppose opposition, survive survival, sank sink, crept creep, death died, choice chosen, loss lost, growth grew, founder founded, defend defence, abstain abstention, retain retention, expiry expire, inflammation inflamed, inflammatory inflame, purification purified, notify notification, porosity porous, generosity generous, noisy noise, registration register, sponsorship sponsored, important importance, experimental experiments, factual fact,
viral virus, fungal fungus, alumni alumnus, stimuli stimulus, phenomena phenomenon, bacterial bacteria, global globe, satisfactory satisfy,
occupancy occupy, accuracy accurate, privacy private, secrecy secret, bankruptcy bankrupt, democracy democratic, energetic energy,
scientific science, ambitious ambition, cautious caution, religious religion, entry enter, robbery rob, bribery bribe, slavery slave,
denial deny, burial bury, donor donate, ownership own, neighbourhood neighbour, childhood child, freedom free, wisdom wise,
skilful skill, jobless job, fled flee, criteria criterion`.replace(/\s+/g, ' ');
  expect(pairs(related).filter(([one, other]) => !areRelated(one, other))).toEqual([]);
  const others =
    `apple apply, policy police, plan plane, state station, unit unity, mission miss, flow flower,
show shower, founder find, social society, stable stab, earl early, number numb, contain content, summer sums, purpose purple, hospitality hospital, nurseries nurse, wellness wells, universities universe, experience experiments, important imports, general generation,
severely several, author authorities, factory facts, parties part, former forms, posters post, interns international, organs organization,
random ran, seldom sell, policy politics, agency agent, pharmacy farm, gestated stated`.replace(
      /\s+/g,
      ' ',
    );
  expect(pairs(others).filter(([one, other]) => areRelated(one, other))).toEqual([]);
});

test.each([
  [
    'de',
    `Reinigung gereinigt, Verstärkung verstärkt, Vorführung vorgeführt, Planung geplant, Einführung einzuführen, rügen rügte,
sagen gesagt, Restaurierung Restauratorin, Kritik kritisiert, Investition investieren, Politiker politisch, Färberei färben,
steigen gestiegen, Anstieg angestiegen, Entscheidung entschieden, Schließung geschlossen, Ausgabe ausgegeben, Übernahme übernommen,
Beitrag beigetragen, Reduktion reduziert, Entwicklung entwickelt, Ergebnis ergeben, täglich Tag, Freiheit frei, Genehmigung genehmigt,
Rückgabe zurückgegeben, geben gab, bekommen bekam, stehen gestanden, finden gefunden, sterben gestorben, Flug geflogen, Gründung gegründete, Messung maßen, Schwangerschaft Schwangere,
Stilllegung stillgelegt, Bereitstellung bereitgestellt, Freigabe freigegeben, Wahrnehmung wahrgenommen, Bekanntgabe bekanntgegeben, Fertigstellung fertiggestellt,
Sicherstellung sichergestellt, Hochrechnung hochgerechnet, Unterschrift unterschrieben, Bau gebaut, Verlust verloren`,
    `Restaurant Restaurierung, Zeitung Zeit, Gesetz setzen, Gefahr Fahrer, Minister Ministerium, Wiese Weise, Gast Gase, Verein Vereinbarung`,
  ],
  [
    'fr',
    `création créée, hésitation hésitent, prescription prescrire, prescription prescrits, coûteux coûtera, protection protéger, crainte craignent,
atteindre atteint, réduction réduit, décision décider, ouverture ouvert, livraison livrée, fermeture fermé, nomination nommer,
vente vendu, emploi employé, recevoir réception, exclusion exclure, publication publient, soutien soutenir, transformation transforment,
recevoir recevront, recevoir reçu, dirige directrice, suspendre suspension, répondre réponse, défendre défense,
remplissage rempli, chauffage chauffer, émettre émissions, construire construisons, électricité électriques,
volontariat volontaires, partenariat partenaire, interdiction interdit, conversion convertie, lavage lavée`,
    `message messe, port porte, mines mineurs, livres livrer, village villa, poisson poison, restaurants restants, mission mettre, hôtel hôte, action acte, campagne compagnie, client climat, police politique, électricité élections, village ville`,
  ],
  [
    'es',
    `vacunación vacunados, inversión invierte, producción produjo, reducción reduce, construcción construyó, apertura abrió, reapertura reabre, gratis gratuita,
crecimiento crecer, decisión decidir, detección detectado, prevención prevenir, hospital hospitalizado, investigación investigadores, prohibición prohibido,
nieve nevará, costó cuesta, recomendación recomienda, muertos morir, suspensión suspendidas, promesa promete, dirige directora,
lluvias llover, pedir piden, morir murieron, decir dijo, volver vuelto, electricista electricidad, proponer propuso,
inscripción inscribir, ventas vender, ganancia ganar, devolución devolver, lectura leer, escritura escribir, protección proteger`,
    `banco banda, medio medir, vino vender, gobierno gobernar, vacuna vacante, parte parque, viento ventana, viento venta, ventana venta, dirige dirección`,
  ],
  [
    'ru',
    `столкнулись столкновение, затонул затонувший, малёк мальков, музыкальный музыка, строительство строить, городской город`,
    `порт спорт, город огород`,
  ],
  [
    'uk',
    `дорога дорозі, школа шкіл, будування будували, лікування лікувати, скарга скаржився, затримання затримали, подорожчання подорожчає`,
    `порт спорт, мова море, школа шкода`,
  ],
  [
    'it',
    `riduzione ridotto, esenzione esentati, falsificazione falsificato, assunzione assumere, costruzione costruito, decisione decidere,
produzione produttore, apertura aperto, chiusura chiuso, finanziamento finanziatore, partenza partire, direzione direttore,
richiesta richiedere, spesa spendere, scelta scegliere, risposta rispondere, protezione protetto, elezione eletto, lettura lettore,
iscrizione iscritto, trasmissione trasmesso, presenza presente, distruzione distrutto, sicurezza sicuro,
turismo turistico, nazionale nazione`,
    `capitano capitale, Milano milioni, caso casa, stato statua, parola parlare, conto contro, regola regina`,
  ],
  [
    'nl',
    `sluizen sluis, huizen huis, reizen reis, bedrijven bedrijf, brieven brief, ontwikkeling ontwikkelen`,
    `dijk dijkman, grens graan`,
  ],
  [
    'da',
    `produktion producere, investering investere, byggeri bygge, sikkerhed sikker, forsker forskning, godkende godkendelse,
beslutning beslutte, ansættelse ansætte, udvikling udvikle, levering levere`,
    `hand handel, by bygge, tal takst, stat staveform`,
  ],
  [
    'nb',
    `produksjon produsere, investering investere, utbygging utbygge, sikkerhet sikker, forsker forskning, beslutning beslutte,
leveranse levere, ansettelse ansette, utvikling utvikle`,
    `hand handel, by bygning, stat stasjon, del delta`,
  ],
  [
    'sv',
    `produktion producera, investera investering, avverkning avverkas, utveckling utvecklas, säkerhet säker, forskare forskning,
leverans leverera, godkännande godkänna, tillverkare tillverka, minskning minska, byggnad bygga, propellrar propeller`,
    `station stat, stad stadion, hand handel, press pris, part parti`,
  ],
] as const)('words derived from one another share a root in %s', (lang, related, unrelated) => {
  const list = (words: string) => pairs(words.replace(/\s+/g, ' '));
  expect(list(related).filter(([one, other]) => !areRelated(one, other, lang))).toEqual([]);
  expect(list(unrelated).filter(([one, other]) => areRelated(one, other, lang))).toEqual([]);
});

test.each([
  ['en', 'talk', 'negotiate stop', 'negotiate'],
  ['en', 'talk', 'negotiate talker', 'talker'],
  ['en', 'price', 'costs pride', 'costs'],
])('in %s, “%s” is related to words of its meaning if none of “%s” is derived', (...all) => {
  const [lang, word, others, related] = all;
  expect(languageOf(lang).relatedForms?.(word, others.split(' '))).toEqual([related]);
});

test.each([
  ['en', 'two twenty fortytwo ninety hundred'],
  ['de', 'zwei zwanzig zweiundvierzig neunzig hundert'],
  ['es', 'dos veinte cuarentaydos noventa cien'],
  ['fr', 'deux vingt quarantedeux quatrevingtdix cent'],
  ['it', 'due venti quarantadue novanta cento'],
  ['nl', 'twee twintig tweeenveertig negentig honderd'],
  ['pt', 'dois vinte quarentaedois noventa cem'],
  ['sv', 'två tjugo fyrtiotvå nittio hundra'],
  ['uk', 'два двадцять сорокдва дев’яносто сто'],
])('words for numbers have the number as their root in %s', (lang, words) => {
  const numbers = words.split(' ').map((word) => rootsIn(lang, word).at(-1));
  expect(numbers).toEqual(['=2', '=20', '=42', '=90', '=100']);
});

test('British and American spelling are one', () => {
  const same =
    `organise organize, organisation organization, paralysed paralyzed, colour color, neighbourhood neighborhood,
centre center, centred centered, kilometres kilometers, catalogues catalogs, programme program, defence defense, licence license,
anaemia anemia, foetus fetus, oestrogen estrogen, travelled traveled, skilful skillful,
theatre theater, fibre fiber, centring centering, analogue analog, dialogues dialogs, programmes programs, pretence pretense,
encyclopaedia encyclopedia, manoeuvre maneuvre, modelling modeling,
equalled equaled, behaviour behavior, materialise materialize, stabilisation stabilization,
enquiry inquiry, cheque check, draught draft, grey gray, kerb curb, plough plow, sulphate sulfate, tyres tires`.replace(
      /\s+/g,
      ' ',
    );
  expect(
    pairs(same).filter(([one = '', other = '']) => unifySpelling(one) !== unifySpelling(other)),
  ).toEqual([]);
  const others =
    `hour hor, four for, aerial erial, will wil, wise wize, ire ier, gre gra, more moer, poet pet, shoes shes, israel isrel,
sundae sunde, program prograe, grammes2 grams2, rogue rog, drogues drogs, vogued vogd,
pyre pyer, tree teer, retread reteard, metric meteric, settlement setlement, fulll full, judge judg, ill il`.replace(
      /\s+/g,
      ' ',
    );
  expect(
    pairs(others).filter(([one = '', other = '']) => unifySpelling(one) === unifySpelling(other)),
  ).toEqual([]);
});

test('an ending is changed at the end of a word alone', () => {
  const words = ['priests', 'livestocks', 'assessments', 'processors', 'moviesets'];
  for (const word of words) expect(baseForms(word, 'en')).toEqual([word, word.slice(0, -1)]);
  expect(baseForms('knives', 'en')).toContain('knife');
  expect(baseForms('forgave', 'en')).toContain('forgive');
});

test('a spelling is another’s, however far its first vowel is', () => {
  const others =
    'crystallise crystallize, theatres theaters, calibred calibered, metred metered, travelogues travelogs, dialogues dialogs';
  expect(pairs(others).filter(([one, other]) => !areForms(one, other))).toEqual([]);
  expect(unifySpelling('petrel')).toBe('petrel');
  expect(unifySpelling('matriculate')).toBe('matriculate');
});

test('only English has the inflections of English', () => {
  expect(areForms('ships', 'ship', 'en-GB')).toBe(true);
  expect(areForms('ships', 'ship', 'ben')).toBe(false);
});
