import type { VFileMessage } from 'vfile-message';
import { checkFigures } from '../figures/check-figures.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import { notice, problem } from '../release/problem.ts';
import { isTurned } from '../text/language.ts';
import { languages } from '../words/words-for.ts';

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function lintFigures(release: Release): VFileMessage[] {
  const { mdx, frontMatter, figures, blocks, tree } = release;
  const { data, locate } = frontMatter;
  if (!data || !figures) return [];
  const passages = blocks.filter(({ isEditors }) => !isEditors).map(withoutMarkers);
  const mismatches = tree ? checkFigures(data.figures, passages, figures.words) : [];
  return [...figures.problems, ...mismatches].map(({ path, passage = '', reason }) =>
    problem(mdx, reason, path === undefined ? placeOfBlock(release, passage) : locate(path)),
  );
}

/** Gives a list without the numbers of its items, and a table with a sign between the numbers of cells. */
function withoutMarkers({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}

/** Finds a language that would turn the signs of the text around, and says that one has no words for the page. */
export function checkLanguage({ mdx, received, frontMatter }: Release): VFileMessage[] {
  const { lang = 'en' } = frontMatter.data ?? {};
  if (isTurned(received, lang)) {
    const reason = `lang: “${lang}” and the text are written in opposite directions. Set the language of the text.`;
    return [problem(mdx, reason, frontMatter.locate('lang'))];
  }
  if (languages.includes(lang.replace(/-.*/, ''))) return [];
  const reason = `lang: the page’s own words, and those for numbers in its figures (“million”), are in English, because there are none in “${lang}”. To add them, translate src/words/en.ts.`;
  return [notice(mdx, reason, frontMatter.locate('lang'))];
}
