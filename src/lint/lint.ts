import type { VFileMessage } from 'vfile-message';
import { visit } from 'unist-util-visit';
import { ABOUT } from '../release/blocks.ts';
import { notice, problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { languages } from '../words/words-for.ts';
import { loadSite } from '../release/site.ts';
import { checkAnchors } from './anchors.ts';
import { checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkComponents } from './components.ts';
import { checkContentFiles } from './content-files.ts';
import { lintFigures } from './figures.ts';
import { checkLinks } from './links-and-images.ts';
import { checkNotes } from './notes.ts';
import { checkRecords } from './records.ts';
import { checkAddresses, checkTranslations } from './release-names.ts';
import { checkPublicFiles, readSite, type Site } from './public-files.ts';
import { checkSourceText } from './source-text.ts';

type Rule = (release: Release, site: Site) => VFileMessage[];

/** Rules without which a release can't be shown at all, or would run a program. */
const STRUCTURE = { checkComponents, checkBlocks, checkNotes };

const RULES: Record<string, Rule> = {
  ...STRUCTURE,
  checkCharacters,
  checkLinks,
  checkAbout,
  lintFigures,
  checkSourceText,
  checkAnchors,
  checkLanguage,
};

/** Checks a project: its files, and each of its releases by every rule. */
export function lint(root: string, releases: Release[]): VFileMessage[] {
  const site = readSite(root, releases);
  return [
    ...loadSite(root).problems,
    ...checkContentFiles(root, releases),
    ...checkPublicFiles(root, releases),
    ...checkRecords(root, releases),
    ...checkAddresses(releases),
    ...checkTranslations(releases),
    ...releases.flatMap((release) => lintRelease(release, site)),
  ];
}

/** Checks one release by every rule that applies: a file that can't be read has that problem only. */
export function lintRelease(release: Release, site: Site): VFileMessage[] {
  return [...release.problems, ...apply(RULES, release, site)];
}

/** Checks what a release must keep to be shown, even while it is being written. */
export function checkStructure(release: Release, site: Site): VFileMessage[] {
  return apply({ ...STRUCTURE, checkLinks }, release, site);
}

function apply(rules: Record<string, Rule>, release: Release, site: Site): VFileMessage[] {
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(release, site).map((message) => Object.assign(message, { ruleId: name })),
  );
}

/** Finds that a release lacks the section “About this text”, to which the head of the page links. */
function checkAbout({ mdx, tree, text, blocks, record }: Release): VFileMessage[] {
  if (!tree) return [];
  let about = false;
  visit(tree, 'mdxJsxFlowElement', ({ name }) => {
    about ||= name === 'About';
  });
  const heading = [...blocks, ...record].some(({ id }) => id === ABOUT);
  if (about && heading) return [];
  const missing = heading ? '<About />' : about ? 'its heading' : 'all of it';
  const reason = `The section “About this text” is missing (${missing}). End the file with <Edition>, ## \\[About this text] in any language, <About /> and </Edition>, with empty lines between them.`;
  return [problem(mdx, reason, { line: text.trimEnd().split('\n').length, column: 1 })];
}

/** Says that a page has English words around its text because its language has none of its own. */
function checkLanguage({ mdx, frontMatter }: Release): VFileMessage[] {
  const { lang = 'en' } = frontMatter.data ?? {};
  if (languages.includes(lang.replace(/-.*/, ''))) return [];
  const reason = `lang: the page’s own words are in English, because there are none in “${lang}”. To add them, translate src/words/en.ts.`;
  return [notice(mdx, reason, frontMatter.locate('lang'))];
}
