import type { VFileMessage } from 'vfile-message';
import { type Fail, failInto } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { loadSite } from '../release/site.ts';
import { checkAnchors } from './anchors.ts';
import { checkAbout, checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkComponents } from './components.ts';
import { checkContentFiles, checkPublishedFiles } from './files.ts';
import { checkLanguage, checkTranslations, lintFigures } from './front-matter.ts';
import { checkLinks, readSite, type Site } from './links-and-images.ts';
import { checkNotes } from './notes.ts';
import { checkRecords } from './records.ts';
import { checkSourceText } from './source-text.ts';

type Rule = (release: Release, fail: Fail, site: Site) => void;

/** Rules without which a release can't be shown at all, or would run a program. */
const STRUCTURE = { checkComponents, checkBlocks, checkNotes, checkLinks };

/** Rules over what can be read of a release. */
const READABLE = { ...STRUCTURE, checkCharacters };

const RULES = {
  ...READABLE,
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
    ...checkPublishedFiles(root, releases),
    ...checkRecords(root, releases),
    ...checkTranslations(releases),
    ...releases.flatMap((release) => lintRelease(release, site)),
  ];
}

/** Checks one release by every rule that applies: a file that can't be read has that problem only. */
export function lintRelease(release: Release, site: Site): VFileMessage[] {
  return [...release.problems, ...apply(release.isReadable ? RULES : READABLE, release, site)];
}

/** Checks what a release must keep to be shown while it is being written, when links may lead anywhere. */
export function checkStructure(release: Release): VFileMessage[] {
  return apply(STRUCTURE, release, { publishes: () => true, anchorsAt: () => undefined });
}

function apply(rules: Record<string, Rule>, release: Release, site: Site): VFileMessage[] {
  const problems: VFileMessage[] = [];
  for (const [ruleId, rule] of Object.entries(rules)) {
    const fail = failInto(problems, release.mdx, ruleId);
    rule(release, fail, site);
  }
  return problems;
}
