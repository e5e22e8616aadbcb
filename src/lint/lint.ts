import type { VFileMessage } from 'vfile-message';
import { type Fail, failInto } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import { loadSite } from '../release/site.ts';
import { checkAnchors, checkPageAnchors, type PageAnchors } from './anchors.ts';
import { checkAbout, checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkComponents } from './components.ts';
import { checkFigures } from './figures.ts';
import { checkContentFiles, checkPublishedFiles } from './files.ts';
import { checkLanguage, checkTranslations } from './front-matter.ts';
import { checkLinks, checkSigns, listPublished, type Published } from './links-and-images.ts';
import { checkNotes } from './notes.ts';
import { checkRecords } from './records.ts';
import { checkSourceText, compareWithSource, type ReleaseText } from './source-text.ts';

type Rule = (release: Release, fail: Fail, published?: Published) => void;

/** Rules that a release must keep to be shown at all, and to run no programs. */
const DRAFT_RULES = { checkComponents, checkBlocks, checkNotes, checkLinks };

/** Rules for a release that is no longer a draft. */
const OTHER_RULES = { checkSigns, checkCharacters, checkAbout, checkSourceText, checkLanguage };

/** Rules whose problems would be consequences of another one: words that differ have other figures and anchors. */
const LAST_RULES = { checkFigures, checkAnchors };

/** Checks the files of a project, and every release by every rule. */
export function lint(root: string, releases: Release[]): VFileMessage[] {
  const published = listPublished(root, releases);
  return [
    ...loadSite(root).problems,
    ...checkContentFiles(root, releases),
    ...checkPublishedFiles(root, releases),
    ...checkRecords(root, releases),
    ...checkTranslations(releases),
    ...releases.flatMap((release) => lintRelease(release, published)),
  ];
}

/** Checks a release by every rule, if it can be read. */
export function lintRelease(release: Release, published?: Published): VFileMessage[] {
  if (!release.isReadable) return release.problems;
  const found = [
    ...release.problems,
    ...apply({ ...DRAFT_RULES, ...OTHER_RULES }, release, published),
  ];
  const isWrong = found.some(({ fatal }) => fatal);
  return isWrong ? found : [...found, ...apply(LAST_RULES, release, published)];
}

/** Checks the rules that a release must keep while it is being written. Links may lead anywhere. */
export function lintDraft(release: Release): VFileMessage[] {
  return release.isReadable ? apply(DRAFT_RULES, release) : release.problems;
}

type PublishedText = { passages: ReleaseText[]; anchors: PageAnchors };

/** Compares a built page with its release: its words with the received text, its anchors with their record. */
export function provePage(release: Release, page: PublishedText): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const report = failInto(problems, release.mdx);
  // The MDX was checked before, so no edit of it would help.
  const advice = 'The page isn’t what its MDX says. Build it again, and publish that.';
  const fail: Fail = (reason, place, details) => report(reason, place, { ...details, advice });
  compareWithSource(release, page.passages, fail);
  checkPageAnchors(release, page.anchors, fail);
  return problems;
}

function apply(rules: Record<string, Rule>, release: Release, published?: Published) {
  const problems: VFileMessage[] = [];
  for (const [ruleId, rule] of Object.entries(rules))
    rule(release, failInto(problems, release.mdx, ruleId), published);
  return problems;
}
