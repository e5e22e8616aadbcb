import type { Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { join, relative, sep } from 'node:path';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Anchor, readRecord } from '../anchors/record.ts';
import { addressOf, idOf as releaseOf } from '../release/paths.ts';
import { blocksOf } from '../release/blocks.ts';
import { block, line, text } from './element.ts';
import { keepAnchors, type Kept } from './keep-anchors.ts';
import { markDateline } from './mark-dateline.ts';
import { takeNotes } from './sidenotes.ts';

interface Options {
  /** The anchors once published on a file’s page; `content/anchors.json` says unless told otherwise. */
  recordFor?: (file: VFile) => Anchor[];
}

/**
 * A remark plugin that makes an edition of a release: it gives passages and headings their ids (those
 * on record, else new ones), marks what is the editor’s with `data-editor` (headings in square
 * brackets, notes, numbers), sets each footnote beside its passage as a lettered note, and keeps a
 * target for every anchor that no longer stands.
 *
 * It fails at the true line for a block that is no paragraph or heading, and for a note out of place.
 */
export function remarkPassages({ recordFor = publishedOn }: Options = {}) {
  return (tree: Root, file: VFile): void => {
    const anchors = keepAnchors(recordFor(file), blocksOf(tree));
    const notes = takeNotes(tree, file);
    const dated = tree.children.find((node) => node.type === 'paragraph');

    const made = tree.children.flatMap((node): RootContent[] => {
      switch (node.type) {
        case 'paragraph': {
          const beside = notes.notesOf(node);
          if (node === dated) markDateline(node);
          return passage(node, beside, anchors.idOf(node, file), anchors);
        }
        case 'heading':
          return headed(node, anchors.idOf(node, file), anchors);
        case 'mdxJsxFlowElement':
          // Alignment would become an inline style, which a strict policy refuses.
          visit(node, 'table', (table) => {
            table.align = null;
          });
          visit(node, 'heading', (heading, index, parent) => {
            const made = headed(heading, anchors.idOf(heading, file), anchors);
            if (index !== undefined) parent?.children.splice(index, 1, ...made);
            return SKIP;
          });
          visit(node, 'footnoteReference', (call) =>
            file.fail(
              `A note is called outside a passage: put [^${call.label}] into the passage it is about.`,
              call,
            ),
          );
          return [node];
        default:
          return file.fail(
            `A release is made of paragraphs and headings; this is a ${node.type}. Write it as a paragraph.`,
            node,
          );
      }
    });
    tree.children = [...anchors.behind(''), ...anchors.behind('top'), ...made];
    notes.finish();
  };
}

/** The block of a passage: its number as a link to itself, its text, its notes; behind it what was withdrawn. */
function passage(
  paragraph: Paragraph,
  notes: Paragraph[],
  id: string,
  anchors: Kept,
): (Blockquote | Paragraph)[] {
  const number = id.slice(1);
  const link = {
    className: ['number'],
    dataEditor: '',
    href: `#${id}`,
    ariaLabel: `Passage ${number}`,
  };
  paragraph.children.unshift(...anchors.targetsOn(id));
  const lines = anchors.behind(id);
  for (const note of notes) {
    const noteId = String(note.data?.hProperties?.['id']);
    note.children.push(...anchors.targetsOn(noteId));
    lines.push(...anchors.behind(noteId));
  }
  const numbered = line('a', link, text(number));
  return [block('div', { className: ['passage'], id }, numbered, paragraph, ...notes), ...lines];
}

function headed(heading: Heading, id: string, anchors: Kept): (Heading | Paragraph)[] {
  const editors = /^\[.*\]$/.test(toString(heading)) ? { dataEditor: '' } : {};
  heading.data = { ...heading.data, hProperties: { id, ...editors } };
  heading.children.unshift(...anchors.targetsOn(id));
  return [heading, ...anchors.behind(id)];
}

/** The record of the page that a file of `content/` becomes. */
function publishedOn(file: VFile): Anchor[] {
  const path = relative(join(file.cwd, 'content'), file.path).split(sep).join('/');
  return readRecord(file.cwd)[addressOf(releaseOf(path))] ?? [];
}
