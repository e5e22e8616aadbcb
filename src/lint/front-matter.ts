import { checkFigures } from '../figures/check-figures.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import type { Fail } from '../release/problem.ts';
import { isOppositeDirection } from '../text/language.ts';
import { languages } from '../words/words-for.ts';

/** Finds figures that can't be evaluated, and numbers that differ between figures and passages. */
export function lintFigures(release: Release, fail: Fail): void {
  const { data, frontMatter, figures, own } = release;
  const mismatches = checkFigures(data.figures, own.map(withoutMarkers), figures.words);
  for (const { path, passage = '', reason } of [...figures.problems, ...mismatches]) {
    fail(reason, path === undefined ? placeOfBlock(release, passage) : frontMatter.locate(path));
  }
}

/** Gives a list without the numbers of its items, and a table with a character between the numbers of cells. */
function withoutMarkers({ id, text, form }: ReleaseBlock): { id: string; text: string } {
  if (form === 'list') return { id, text: text.replace(/^\s*\d+\. /gm, '') };
  return { id, text: form === 'table' ? text.replace(/[\t\n]/g, ' | ') : text };
}

/** Finds a language written in the opposite direction of the text, and one without words for the page. */
export function checkLanguage({ data, received, frontMatter }: Release, fail: Fail): void {
  const { lang } = data;
  if (isOppositeDirection(received, lang)) {
    const reason = `lang: “${lang}” and the text are written in opposite directions. Set the language of the text.`;
    fail(reason, frontMatter.locate('lang'));
    return;
  }
  if (languages.includes(lang.replace(/-.*/, ''))) return;
  const reason = `lang: the page’s own words, and those for numbers in its figures (“million”), are in English, because there are none in “${lang}”. To add them, translate src/words/en.ts.`;
  fail(reason, frontMatter.locate('lang')).fatal = false;
}
