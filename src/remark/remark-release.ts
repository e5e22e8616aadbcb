import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { join, relative } from 'node:path';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Anchor } from '../anchors/record.ts';
import { isEditorsHeading, listBlocks } from '../release/blocks.ts';
import { loadRelease } from '../release/load.ts';
import { releasePaths } from '../release/paths.ts';
import { type AnchorTargets, anchorTargets } from './anchor-targets.ts';
import { blockElement, lineElement, textNode } from './element.ts';
import { markDateline } from './mark-dateline.ts';
import { takeSidenotes } from './sidenotes.ts';

/**
 * A remark plugin that makes an edition of a release: it gives passages and headings their ids, marks
 * what is the editor's with `data-editor`, sets each footnote beside its passage as a lettered note, and
 * keeps a target for every recorded anchor. It expects a tree without problems (see `checkStructure`).
 */
export function remarkRelease() {
  return (tree: Root, file: VFile): void => {
    const paths = releasePaths(relative(join(file.cwd, 'content'), file.path));
    const { blocks, record } = loadRelease(file.cwd, paths);
    editTree(
      tree,
      blocks.filter(({ node }) => node).map(({ id }) => id),
      record,
    );
  };
}

/** Makes an edition of a tree, whose blocks have the given ids, in the order of `listBlocks`. */
export function editTree(tree: Root, ids: string[], record: Anchor[]): void {
  const targets = anchorTargets(record, ['top', ...ids]);
  const idOf = new Map(listBlocks(tree).map(({ node }, index) => [node, ids[index] ?? '']));
  const notesOf = takeSidenotes(tree);
  const first = tree.children.find((node) => node.type === 'paragraph');
  const edited = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') {
      const notes = notesOf(node);
      if (node === first) markDateline(node);
      return passage(node, notes, idOf.get(node) ?? '', targets);
    }
    if (node.type === 'heading') return headingWithId(node, idOf.get(node) ?? '', targets);
    // Alignment would become an inline style, which a strict policy refuses.
    visit(node, 'table', (table) => {
      table.align = null;
    });
    visit(node, 'heading', (heading, index, parent) => {
      const made = headingWithId(heading, idOf.get(heading) ?? '', targets);
      if (index !== undefined) parent?.children.splice(index, 1, ...made);
      return SKIP;
    });
    return [node];
  });
  tree.children = [...targets.after(''), ...targets.after('top'), ...edited];
}

/** A passage: its number as a link to itself, its text, its notes; after it what was withdrawn there. */
function passage(
  paragraph: Paragraph,
  notes: Paragraph[],
  id: string,
  targets: AnchorTargets,
): RootContent[] {
  const number = id.slice(1);
  paragraph.children.unshift(...targets.inside(id));
  const after = targets.after(id);
  for (const note of notes) {
    const noteId = String(note.data?.hProperties?.['id']);
    note.children.push(...targets.inside(noteId));
    after.push(...targets.after(noteId));
  }
  const link = {
    className: ['number'],
    dataEditor: '',
    href: `#${id}`,
    ariaLabel: `Passage ${number}`,
  };
  const numberLink = lineElement('a', link, textNode(number));
  const content = [numberLink, paragraph, ...notes];
  return [blockElement('div', { className: ['passage'], id }, ...content), ...after];
}

function headingWithId(
  heading: Heading,
  id: string,
  targets: AnchorTargets,
): (Heading | Paragraph)[] {
  const editors = isEditorsHeading(heading) ? { dataEditor: '' } : {};
  heading.data = { ...heading.data, hProperties: { id, ...editors } };
  heading.children.unshift(...targets.inside(id));
  return [heading, ...targets.after(id)];
}
