import { knowsInflections } from './inflections.ts';

const small = `a about after all also am an and any are as at be been but by can come could did do does dr for from get give go got had has
have he her him his how i if in into is it its kind make many me more most mr mrs ms much my no not of on or our out over
people please said say she should show so some such take tell than that the their them then there these they this
those time to up us was we were what when where which who whom whose why will with would you your`;
const stopWords: ReadonlySet<string> = new Set(small.split(/\s+/));
/** Small words of German, French and Spanish; in other languages but English, only the short ones are known. */
const others =
  /^(?:[a-z]{1,3}|[\u0370-\u06ff]{1,2}|كيف|متي|ماذا|لماذا|اين|هذا|هذه|علي|الي|عدد|كان|يمكن|عند|بعد|خلال|auch|(?:dies|eine)[emnrs]*|durch|haben|kann|mehr|oder|sich|sind|uber|w(?:ann|arum|elche.?|enn|erden|ird|urden?)|viele?|nach|nicht|gibt|avec|combien|comment|dans|faire?|plus|pour(?:quoi)?|qu(?:el\w*|oi|and|ien)|sont|como|cua\w+|donde|est[aeo]s?|para|pero|sobre)$/;

/** Says whether a word only joins others, so that a question does not turn on it. */
export function isStopWord(form: string, lang = 'en'): boolean {
  return knowsInflections(lang) ? stopWords.has(form) : others.test(form);
}
