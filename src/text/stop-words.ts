import { scaleNames } from './scale-names.ts';
import { knowsInflections } from './word-forms.ts';

const english = `a about after all also am an and any are as at be been but by can come could did do does dr for from get give go got had has
have he her him his how i if in into is it its kind make many me more most mr mrs ms much my no not of on one or our out over
people please said say she should show so some such take tell than that the their them then there these they this
those time to up us was we were what when where which who whom whose why will with would you your`;
const stopWords: ReadonlySet<string> = new Set(english.split(/\s+/));
/** Those of Danish, Norwegian and Swedish. */
const nordic =
  /^(?:alt|att|dem|den|der|det|ett|for|fran?|ha[nr]|ho[ns]|hun|hur|hva|ind|jeg|jag|kan|man|me[dn]|mo[dt]|nar|och|oss|per|ser|sig|sin|ska|som|till?|va[dr]|vem|ved|vi[adl]|hvad|hvem|hvilke\w*|hvor\w*|vilk\w+|varfor|meget|mycket|mang[ea]|skal|blir|bliver|finn?e?s|findes|eller|efter|etter|kommer|disse|dessa)$/;
/** Matches the stop words of languages other than English, without those of one or two letters (see `isStopWord`). */
export const otherStopWords: Record<string, RegExp> = {
  ar: /^(?:كيف|متي|ماذا|لماذا|اين|هذه?|علي|الي|عدد|كان|يمكن|عند|بعد|خلال)$/,
  cs: /^(?:a(?:by|le|ni)|bez|by[lt]|j(?:ej|en)|k(?:de|do)|nad|nez|p(?:ak|od|ri|ro)|t(?:ak|en|im|om)|jak\w*|jsou|k(?:de|dy|ter|olik)\w*|m(?:a|u)ze|bud(?:e|ou)|byl.|proc|nebo)$/,
  da: nordic,
  de: /^(?:als|au[fs]|bei|b(?:in|is)|d(?:as|e[mnrs]|ie|ir)|ein|fur|gar|hat|her|hin|ich|ih[mnr]|ins|ist|ma[ln]|mi[rt]|nu[nr]|per|pro|sei|sie|un[ds]|vo[mnr]|wa[rs]|we[mnr]|wi[er]|zu[mr]|auch|circa|etwa|rund|ungefahr|(?:dies|eine)[emnrs]*|durch|haben|kann|mehr|oder|sich|sind|uber|w(?:ann|arum|elche.?|enn|erden|ird|urden?)|viele?|nach|nicht|gibt|hoch|gross|lange?)$/,
  es: /^(?:asi|aun|con|del|era|es[aeo]|fue|ha[ny]|l[aeo]s|mas|mis|muy|nos|por|que|sea|ser|sin|son|sus|tan|un[ao]|como|cua(?:l|nd|nt)\w*|donde|est[aeo]s?|para|pero|quien|sobre)$/,
  fr: /^(?:aux|car|ces|cet|des|dit|est|ete|eux|ils|les|lui|mes|moi|no[ns]|ont|pa[rs]|peu|qu[ei]|ses|son|sur|une|via|vos|avec|environ|combien|comment|dans|faire?|plus|pour(?:quoi)?|qu(?:el\w*|oi|and)|sont)$/,
  he: /^(?:כמה|איך|מתי|איפה|היכן|למה|מדוע|איז[הו]|לאיז[הו]|האם|מספר|יהיה|אחרי|לפני)$/,
  hi: /^(?:[क-ह][ा-ौ]|में|हैं?|पर|क्या|क्यों|कब|कहां|कि[सन]|कै?सै?[ेा]|कितन.|कौन|और|एक|इस|उस|यह|वह|लिए|हो(?:ग.|ंग.|त.|न.)|हु[आईए]|कर(?:न.|ें|त.)?|सकत.|रह[ाीे]|गया|ग[एई]|जा(?:ए|त.|एग.|एंगे))$/,
  hr: /^(?:ali|bez|bio|dok|ili|ima|jer|jos|kao|nad|pod|sto|sv[ei]|taj|tko|koliko|gdje|kada|kako|zasto|koj[aei]|nakon|prije|samo)$/,
  it: /^(?:ch[ei]|co[ln]|da[il]|de[il]|era|fra|gli|hai|lei|lui|mai|mi[ao]|ne[il]|no[in]|per|poi|puo|qui|sia|su[aeilo]|tra|un[ao]|voi|circa|(?:a|da|de|ne|su)(?:gli|ll[aeo]?)|anche|come|cosa|dove|hanno|perche|piu|qua(?:nd|nt|l)\w+|quest\w|sono|viene|vengono)$/,
  nb: nordic,
  nl: /^(?:aan|als|bij|da[nt]|deze|die|dit|door|een|had|heeft|he[mt]|hij|hoe|hoeveel|hun|kan|maar|meer|men|met|naar|niet|nog|ons|ook|over|per|tot|uit|van|voor|waar(?:om)?|wanneer|waren|was|wat|wel|welke?|werd|wie|wij|word(?:en|t)|zal|zij|zijn)$/,
  pl: /^(?:ale|bez|byl|dla|ich|jej|juz|lub|na[ds]|nie|pod|sie|tak|te[jn]|tym|czy|ile|gdzie|kiedy|dlaczego|jak(?:i\w*)?|kto\w*|jest|bedzie|moz(?:e|na)|okolo|oraz|przez|przed)$/,
  pt: /^(?:aos|ate|com|das|dos|el[ae]|era|foi|lhe|me[su]|na[os]|nos|num|por|que|sao|se[mru]|sob|sua|tem|um[as]?|uns|cerca|como|est\w{1,2}|mais|muit\w+|onde|para|pel[ao]s?|porque|qua(?:is|l|nd|nt)\w*|quem|sobre)$/,
  ro: /^(?:are|ce[ail]|cum|dar|din|era|fie|iar|lor|lui|mai|ori|pot|sau|sub|una|care|cand|unde|cine|cat[aei]?|cati|pentru|este|sunt|despre|pana|dupa)$/,
  sv: nordic,
  tr: /^(?:ama|ben|bir|biz|cok|her|ile|ise|kim|sen|var|kadar|zaman|nasil|neden|nere\w*|hangi|icin|nicin|olacak|midir|sonra|once)$/,
  vi: /^(?:bao|cho|cua|gi|khi|la|nao|nhieu|trong|va)$/,
};

/** Tells whether a word is too common to decide what a query finds, or a scale before a number. `more` matches further ones of its language. */
export function isStopWord(form: string, lang: string, more?: RegExp): boolean {
  // Most Vietnamese words are this short. Of three letters, only those of a list are, if there is one.
  const isShort = form.length < (more ? 3 : 4) && /^(?:[a-z]+|[\u0370-\u06ff]{1,2})$/.test(form);
  if (knowsInflections(lang)) return stopWords.has(form);
  return (
    (isShort && !lang.startsWith('vi')) ||
    more?.test(form) === true ||
    scaleNames(lang).has(`${form} `)
  );
}
