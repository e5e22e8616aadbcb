import Slugger from 'github-slugger';
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { block, line, text } from './element.ts';
import { markDateline } from './mark-dateline.ts';
import { takeNotes } from './take-notes.ts';

/**
 * A remark plugin that makes an edition of a release: it numbers the paragraphs (`p1` …), gives each
 * heading an id from its words, marks what is the editor’s with `data-editor` (headings in square
 * brackets, notes, numbers), and sets each footnote beside its passage as a lettered note.
 *
 * It fails at the true line for a block that is no paragraph or heading, and for a note out of place.
 */
export function remarkPassages() {
  return (tree: Root, file: VFile): void => {
    const notes = takeNotes(tree, file);
    const slugger = new Slugger();
    let passages = 0;

    tree.children = tree.children.map((node): RootContent => {
      switch (node.type) {
        case 'paragraph': {
          const beside = notes.notesOf(node);
          if (passages === 0) markDateline(node);
          return passage(node, String(++passages), beside);
        }
        case 'heading':
          return headed(node, slugger);
        case 'mdxJsxFlowElement':
          // Alignment would become an inline style, which a strict policy refuses.
          visit(node, 'table', (table) => {
            table.align = null;
          });
          visit(node, 'heading', (heading) => void headed(heading, slugger));
          visit(node, 'footnoteReference', (call) =>
            file.fail(
              `A note is called outside a passage: put [^${call.label}] into the passage it is about.`,
              call,
            ),
          );
          return node;
        case 'mdxFlowExpression':
          return node;
        default:
          return file.fail(
            `A release is made of paragraphs and headings; this is a ${node.type}. Write it as a paragraph.`,
            node,
          );
      }
    });
    notes.finish();
  };
}

/** The block of a passage: its number as a link to itself, its text, its notes. */
function passage(paragraph: Paragraph, number: string, notes: Paragraph[]): RootContent {
  const link = {
    className: ['number'],
    dataEditor: '',
    href: `#p${number}`,
    ariaLabel: `Passage ${number}`,
  };
  return block(
    'div',
    { className: ['passage'], id: `p${number}` },
    line('a', link, text(number)),
    paragraph,
    ...notes,
  );
}

function headed(heading: Heading, slugger: Slugger): Heading {
  const words = toString(heading);
  const editors = /^\[.*\]$/.test(words) ? { dataEditor: '' } : {};
  heading.data = { ...heading.data, hProperties: { id: slugger.slug(words), ...editors } };
  return heading;
}
