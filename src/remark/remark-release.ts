import { join, relative } from 'node:path';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { lintDraft } from '../lint/lint.ts';
import { HEADLINE_NOTE } from '../release/blocks.ts';
import { loadRelease } from '../release/load.ts';
import { releasePaths, withBase } from '../release/paths.ts';
import { formatProblems } from '../release/problem.ts';
import { minutesToRead } from '../text/language.ts';
import { editTree } from './edit-tree.ts';

/**
 * A remark plugin that makes an edition of a release: ids, `data-editor` on the editor’s parts, lettered notes beside
 * their passages, a target for every recorded anchor, and the base in links. It fails if the release would run a
 * program or can’t be shown, which a build has checked before, but `npm run dev` has not.
 */
export function remarkRelease(this: Processor, { base = '/' } = {}): void {
  this.parser = (_, file) => {
    const paths = releasePaths(relative(join(file.cwd, 'content'), file.path));
    const release = loadRelease(file.cwd, paths);
    const problems = lintDraft(release);
    if (problems.length > 0) return file.fail(formatProblems(problems), problems[0]?.place);
    const { record, data, ownBlocks } = release;
    const { tree, blocks } = structuredClone({ tree: release.tree, blocks: release.blocks });
    const texts = ownBlocks.flatMap(({ node, text }) => (node ? text : []));
    const types = new Set<string>();
    visit(tree, ({ type }) => void types.add(type));
    // Computed here for other parts of the page, so that Astro need not keep the text.
    Object.assign(file.data.astro?.frontmatter ?? {}, {
      minutes: minutesToRead(texts.join('\n'), data.lang),
      hasTableOrImage: types.has('table') || types.has('image'),
      noted: blocks.some(({ id }) => id === `note-${HEADLINE_NOTE}`),
    });
    editTree(tree, blocks, record, data.lang);
    visit(tree, ['link', 'image'], (node) => {
      if ('url' in node && /^\/(?!\/)/.test(node.url)) node.url = withBase(base, node.url);
    });
    return tree;
  };
}
