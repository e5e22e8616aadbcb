import type { FootnoteDefinition, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { inline, line, text } from './element.ts';

/** The letter of the nth note, counted from 0: a … z, then aa, ab … */
export function letterOf(n: number): string {
  return (n >= 26 ? letterOf(Math.floor(n / 26) - 1) : '') + String.fromCharCode(97 + (n % 26));
}

/**
 * Takes the footnotes out of a tree. Gives `notesOf`, which turns the calls in one passage into
 * lettered marks and returns their notes, and `finish`, to be called after the last passage.
 *
 * Each fails at the true line: a note undefined, unused, defined twice, called twice, with a label
 * that is no address, or of more than one paragraph.
 */
export function takeNotes(tree: Root, file: VFile) {
  const definitions = takeDefinitions(tree, file);
  const called = new Set<string>();

  function notesOf(passage: Paragraph): Paragraph[] {
    const notes: Paragraph[] = [];
    visit(passage, 'footnoteReference', (call, index, parent) => {
      const label = call.label ?? call.identifier;
      const definition = definitions.get(label);
      if (!definition || index === undefined || !parent) {
        return file.fail(
          `The note [^${label}] is not defined: write [^${label}]: and its text.`,
          call,
        );
      }
      if (called.has(label)) {
        return file.fail(
          `The note [^${label}] is called twice: a note belongs to one place.`,
          call,
        );
      }
      const letter = letterOf(called.size);
      called.add(label);
      notes.push(note(definition, label, letter, file));
      const link = {
        id: `mark-${label}`,
        href: `#note-${label}`,
        ariaLabel: `Editor’s note ${letter}`,
      };
      parent.children[index] = inline('sup', { dataEditor: '' }, inline('a', link, text(letter)));
      return undefined;
    });
    return notes;
  }

  function finish(): void {
    for (const [label, definition] of definitions) {
      if (called.has(label)) continue;
      file.fail(
        `The note [^${label}] is never called: put [^${label}] into its passage, or take the note away.`,
        definition,
      );
    }
  }

  return { notesOf, finish };
}

function takeDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    const label = node.label ?? node.identifier;
    if (definitions.has(label)) {
      file.fail(`The note [^${label}] is defined twice: give the second another label.`, node);
    }
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      file.fail(
        `The label of the note [^${label}] becomes its address: use small letters, digits and hyphens.`,
        node,
      );
    }
    definitions.set(label, node);
    return false;
  });
  return definitions;
}

function note(
  definition: FootnoteDefinition,
  label: string,
  letter: string,
  file: VFile,
): Paragraph {
  const [paragraph, more] = definition.children;
  if (paragraph?.type !== 'paragraph' || more) {
    return file.fail(
      `The note [^${label}] must be one paragraph, without lists or headings.`,
      definition,
    );
  }
  const back = { href: `#mark-${label}`, ariaLabel: `Editor’s note ${letter}, back to the text` };
  return line(
    'div',
    {
      className: ['note'],
      role: 'note',
      ariaLabel: `Editor’s note ${letter}`,
      dataEditor: '',
      id: `note-${label}`,
    },
    inline('a', back, text(letter)),
    text(' '),
    ...paragraph.children,
  );
}
