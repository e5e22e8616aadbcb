import { formatDate } from '../text/dates.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import type { ReleaseData } from './schema.ts';

/** Says when a release was retracted, if it was, in its language or another. */
export function retractionNotice({ retracted, lang }: ReleaseData, inLang = lang) {
  const { words } = wordsFor(inLang);
  return retracted && fill(words.retracted, { date: formatDate(retracted.date, words.lang) });
}

/** Returns the headline of a release for lists: after a notice in brackets, if it was retracted. */
export function titleOf(data: ReleaseData): string {
  const notice = retractionNotice(data);
  return notice ? `[${notice}] ${data.headline}` : data.headline;
}
