import type { VFileMessage } from 'vfile-message';
import { type Fail, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { isOppositeDirection } from '../text/language.ts';
import { wordsFor } from '../words/words-for.ts';

/** Finds a language that runs in the opposite direction of the text, or that has no words for the page. */
export function checkLanguage({ data, receivedText, frontMatter }: Release, fail: Fail): void {
  const { lang } = data;
  const place = frontMatter.locate('lang');
  if (isOppositeDirection(receivedText, lang)) {
    const reason = `lang: “${lang}” and the text are written in opposite directions.`;
    return fail(reason, place, { advice: 'Set the language of the text.' });
  }
  if (!wordsFor(lang).lang) return;
  const reason = `lang: there is no translation of the interface into “${lang}”, so it is in English, and so are the words around numbers in figures (“more than”). To add one, translate src/words/en.ts and name the file in src/words/words-for.ts.`;
  fail(reason, place, { isNotice: true });
}

/** Finds translations of a missing release, of another translation, or into a language that is taken. */
export function checkTranslations(releases: readonly Release[]): VFileMessage[] {
  const known = new Map(releases.map((release) => [release.id, release]));
  const taken = new Map<string, string>();
  return releases.flatMap(({ mdx, data: { translationOf: name, lang }, frontMatter }) => {
    if (name === undefined) return [];
    const place = frontMatter.locate('translationOf');
    const fail = (what: string) => problem(mdx, `translationOf: ${what}`, place);
    const original = known.get(name);
    if (!original) return fail(`there is no content/${name}.mdx. Name the release as in content/.`);
    if (original.data.translationOf !== undefined)
      return fail(`${original.mdx} is itself a translation. Name its original.`);
    const other = original.data.lang === lang ? original.mdx : taken.get(`${name} ${lang}`);
    taken.set(`${name} ${lang}`, mdx);
    return other ? fail(`${other} is in “${lang}” too. Correct the lang of one of them.`) : [];
  });
}
