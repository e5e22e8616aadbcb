import type { VFileMessage } from 'vfile-message';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';

/** Finds translations of no release, of another translation, and second ones in a language. */
export function checkTranslations(releases: readonly Release[]): VFileMessage[] {
  const known = new Map(releases.map((release) => [release.id, release]));
  const taken = new Map<string, string>();
  return releases.flatMap(({ mdx, data: { translationOf: name, lang }, frontMatter }) => {
    if (name === undefined) return [];
    const fail = (what: string) => [
      problem(mdx, `translationOf: ${what}`, frontMatter.locate('translationOf')),
    ];
    const original = known.get(name);
    if (!original) return fail(`there is no content/${name}.mdx. Name the release as in content/.`);
    const first = original.data.translationOf;
    if (first !== undefined) {
      return fail(`${original.mdx} is a translation itself. Name its original, ${first}.`);
    }
    const other = original.data.lang === lang ? original.mdx : taken.get(`${name} ${lang}`);
    taken.set(`${name} ${lang}`, mdx);
    return other ? fail(`${other} is in “${lang}” too. Correct the lang of one.`) : [];
  });
}
