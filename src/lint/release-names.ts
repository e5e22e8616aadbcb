import type { VFileMessage } from 'vfile-message';
import { releasePaths } from '../release/paths.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { nameProblem } from './files.ts';

/** Finds releases and former names whose address leads to another page already. */
export function checkAddresses(releases: readonly Release[]): VFileMessage[] {
  const taken = new Map<string, string>();
  const problems: VFileMessage[] = [];
  for (const { mdx, address } of releases) {
    const other = taken.get(address);
    taken.set(address, mdx);
    const reason = `${other} has the same address, ${address}. Rename one of them.`;
    if (other) problems.push(problem(mdx, reason));
  }
  for (const { mdx, data, frontMatter } of releases) {
    for (const [index, name] of data.formerly.entries()) {
      const { address } = releasePaths(name);
      const other = taken.get(address);
      taken.set(address, `a former name in ${mdx}`);
      const reason = `The former name ${name} has the address ${address}, as ${other} has. Remove it here, or rename the other.`;
      const [unsafe] = name.split('/').flatMap((part) => nameProblem(name, part) ?? []);
      const wrong = unsafe ? `formerly: ${unsafe}` : other && reason;
      if (wrong) problems.push(problem(mdx, wrong, frontMatter.locate(['formerly', index])));
    }
  }
  return problems;
}

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
