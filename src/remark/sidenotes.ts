import type { FootnoteDefinition, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { footnoteLabel } from '../release/blocks.ts';
import { inlineElement, lineElement, textNode } from './element.ts';

/** Gives the letter of a note by its index: a … z, then aa, ab … */
export function noteLetter(index: number): string {
  const before = index >= 26 ? noteLetter(Math.floor(index / 26) - 1) : '';
  return before + String.fromCharCode(97 + (index % 26));
}

/**
 * Takes the footnotes out of a tree. Gives a function that turns the references of a passage into
 * lettered marks and returns its notes; call it for each passage in order.
 */
export function takeSidenotes(tree: Root): (passage: Paragraph) => Paragraph[] {
  const definitions = new Map<string, FootnoteDefinition>();
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    definitions.set(footnoteLabel(node), node);
    return false;
  });
  let count = 0;
  return (passage) => {
    const notes: Paragraph[] = [];
    visit(passage, 'footnoteReference', (reference, index, parent) => {
      const label = footnoteLabel(reference);
      const definition = definitions.get(label);
      if (!definition || index === undefined || !parent) return;
      const letter = noteLetter(count++);
      notes.push(sidenote(definition, label, letter));
      const link = {
        id: `mark-${label}`,
        href: `#note-${label}`,
        ariaLabel: `Editor’s note ${letter}`,
      };
      const mark = inlineElement('a', link, textNode(letter));
      parent.children[index] = inlineElement('sup', { dataEditor: '' }, mark);
    });
    return notes;
  };
}

function sidenote(definition: FootnoteDefinition, label: string, letter: string): Paragraph {
  const [paragraph] = definition.children;
  const name = `Editor’s note ${letter}`;
  const back = { href: `#mark-${label}`, ariaLabel: `${name}, back to the text` };
  return lineElement(
    'div',
    { className: ['note'], role: 'note', ariaLabel: name, dataEditor: '', id: `note-${label}` },
    inlineElement('a', back, textNode(letter)),
    textNode(' '),
    ...(paragraph?.type === 'paragraph' ? paragraph.children : []),
  );
}
