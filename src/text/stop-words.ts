import { scaleNames } from './scale-names.ts';
import { knowsInflections } from './word-forms.ts';

const english = `a about after all also am an and any are as at be been but by can come could did do does dr for from get give go got had has
have he her him his how i if in into is it its kind make many me more most mr mrs ms much my no not of on one or our out over
people please said say she should show so some such take tell than that the their them then there these they this
those time to up us was we were what when where which who whom whose why will with would you your`;
const stopWords: ReadonlySet<string> = new Set(english.split(/\s+/));
/** Question words and the like in Danish, Norwegian and Swedish. */
const nordic =
  /^(?:hvad|hvem|hvilke\w*|hvor\w*|vilk\w+|varfor|meget|mycket|mang[ea]|skal|blir|bliver|finn?e?s|findes|eller|efter|etter|kommer|disse|dessa)$/;
/** Matches the stop words of languages other than English, without the short ones (see `isStopWord`). */
export const otherStopWords: Record<string, RegExp> = {
  ar: /^(?:كيف|متي|ماذا|لماذا|اين|هذه?|علي|الي|عدد|كان|يمكن|عند|بعد|خلال)$/,
  cs: /^(?:jak\w*|jsou|k(?:de|dy|ter|olik)\w*|m(?:a|u)ze|bud(?:e|ou)|byl.|proc|nebo)$/,
  da: nordic,
  de: /^(?:auch|circa|etwa|rund|ungefahr|(?:dies|eine)[emnrs]*|durch|haben|kann|mehr|oder|sich|sind|uber|w(?:ann|arum|elche.?|enn|erden|ird|urden?)|viele?|nach|nicht|gibt|hoch|gross|lange?)$/,
  es: /^(?:como|cua(?:l|nd|nt)\w*|donde|est[aeo]s?|para|pero|quien|sobre)$/,
  fr: /^(?:avec|environ|combien|comment|dans|faire?|plus|pour(?:quoi)?|qu(?:el\w*|oi|and)|sont)$/,
  he: /^(?:כמה|איך|מתי|איפה|היכן|למה|מדוע|איז[הו]|לאיז[הו]|האם|מספר|יהיה|אחרי|לפני)$/,
  hi: /^(?:[क-ह][ा-ौ]|में|हैं?|पर|क्या|क्यों|कब|कहां|कि[सन]|कै?सै?[ेा]|कितन.|कौन|और|एक|इस|उस|यह|वह|लिए|हो(?:ग.|ंग.|त.|न.)|हु[आईए]|कर(?:न.|ें|त.)?|सकत.|रह[ाीे]|गया|ग[एई]|जा(?:ए|त.|एग.|एंगे))$/,
  hr: /^(?:koliko|gdje|kada|kako|zasto|koj[aei]|nakon|prije|samo)$/,
  it: /^(?:circa|(?:a|da|de|ne|su)(?:gli|ll[aeo]?)|anche|come|cosa|dove|hanno|perche|piu|qua(?:nd|nt|l)\w+|quest\w|sono|viene|vengono)$/,
  nb: nordic,
  pl: /^(?:czy|ile|gdzie|kiedy|dlaczego|jak(?:i\w*)?|kto\w*|jest|bedzie|moz(?:e|na)|okolo|oraz|przez|przed)$/,
  pt: /^(?:cerca|como|est\w{1,2}|mais|muit\w+|onde|para|pel[ao]s?|porque|qua(?:is|l|nd|nt)\w*|quem|sobre)$/,
  ro: /^(?:care|cand|unde|cine|cat[aei]?|cati|pentru|este|sunt|despre|pana|dupa)$/,
  sv: nordic,
  tr: /^(?:kadar|zaman|nasil|neden|nere\w*|hangi|icin|nicin|olacak|midir|sonra|once)$/,
  vi: /^(?:bao|cho|cua|gi|khi|la|nao|nhieu|trong|va)$/,
};

/** Tells whether a word is too common to decide what a query finds, or a scale before a number. `more` matches further ones of its language. */
export function isStopWord(form: string, lang: string, more?: RegExp): boolean {
  // Most Vietnamese words are this short.
  const isShort = !lang.startsWith('vi') && /^(?:[a-z]{1,3}|[\u0370-\u06ff]{1,2})$/.test(form);
  if (knowsInflections(lang)) return stopWords.has(form);
  return isShort || more?.test(form) === true || scaleNames(lang).has(`${form} `);
}
