import { join, relative } from 'node:path';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { checkStructure } from '../lint/lint.ts';
import { HEADLINE_NOTE } from '../release/blocks.ts';
import { loadRelease } from '../release/load.ts';
import { releasePaths, withBase } from '../release/paths.ts';
import { formatProblems } from '../release/problem.ts';
import { tokenize } from '../search/tokenize.ts';
import { minutesToRead } from '../text/language.ts';
import { editTree } from './edit-tree.ts';

/**
 * A remark plugin that makes an edition of a release: it adds ids to passages and headings, marks the
 * editor's parts with `data-editor`, turns each footnote into a lettered note beside its passage, and keeps
 * a target for every recorded anchor. It adds the base to links to the site’s own pages. It fails if the release
 * would run a program or can't be shown, which a build has checked before, but `npm run dev` has not.
 */
export function remarkRelease(this: Processor, { base = '/' } = {}): void {
  this.parser = (_, file) => {
    const paths = releasePaths(relative(join(file.cwd, 'content'), file.path));
    const release = loadRelease(file.cwd, paths);
    const problems = checkStructure(release);
    if (problems.length > 0) return file.fail(formatProblems(problems), problems[0]?.place);
    const { record, data, ownBlocks } = release;
    const { tree, blocks } = structuredClone({ tree: release.tree, blocks: release.blocks });
    const texts = ownBlocks.flatMap(({ node, text }) => (node ? text : []));
    // Computed here for other parts of the page, so that Astro need not keep the text.
    Object.assign(file.data.astro?.frontmatter ?? {}, {
      minutes: minutesToRead(texts.join('\n'), data.lang),
      examples: searchExamples(ownBlocks, data.lang),
      hasTable: blocks.some(({ node }) => node?.type === 'table'),
      hasNotes: blocks.some(({ kind }) => kind === 'note'),
      noted: blocks.some(({ id }) => id === `note-${HEADLINE_NOTE}`),
    });
    editTree(tree, blocks, record, data.lang);
    visit(tree, ['link', 'image'], (node) => {
      if ('url' in node && /^\/(?!\/)/.test(node.url)) node.url = withBase(base, node.url);
    });
    return tree;
  };
}

type Words = { kind: string; text: string };

/** Takes example queries from a text: a name, a number with its scale or percent sign, and a phrase. */
export function searchExamples(passages: readonly Words[], lang = 'en'): string[] {
  const numbers = passages.values().flatMap(({ text }) =>
    tokenize(text, lang)
      .filter(({ isAmount, form, exact }) => isAmount && exact[0] !== form)
      .map(({ start, wholeEnd }) => text.slice(start, wholeEnd)),
  );
  const printed = passages.find(({ kind }) => kind === 'headline')?.text ?? '';
  const headline = printed.replace(/[\p{Ps}\p{Pe}]/gu, ''); // one bracket without the other
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(headline);
  const [first, last] = [...segments].filter(({ isWordLike }) => isWordLike).slice(-2);
  const phrase = first && last && headline.slice(first.index, last.index + last.segment.length);
  const number = numbers.find((one) => /[\p{L}%]/u.test(one));
  return [nameIn(passages), number, phrase && `“${phrase}”`].flatMap((example) => example ?? []);
}

/** A word with a capital inside a sentence. */
const NAME = /(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{4,}/gu;

/** Finds the name that occurs most often in each passage that has it. One that is in a single passage comes last. */
function nameIn(passages: readonly Words[]): string | undefined {
  const uses = passages
    .filter(({ kind }) => kind !== 'headline')
    .flatMap((passage) => [...passage.text.matchAll(NAME)].map(([word]) => ({ word, passage })));
  const weight = (found: typeof uses): number => {
    const { size } = new Set(found.map(({ passage }) => passage));
    return size < 2 ? 0 : found.length / size;
  };
  const [best] = [...Map.groupBy(uses, ({ word }) => word)].toSorted(
    ([a, as], [b, bs]) => weight(bs) - weight(as) || b.length - a.length,
  );
  return best?.[0];
}
