import type { Properties } from 'hast';
import type { FootnoteDefinition, Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { HEADLINE_NOTE, type PassageNode } from '../release/blocks.ts';
import { fill } from '../words/words.ts';
import type { Page } from './anchor-targets.ts';
import { inlineElement, lineElement, textNode } from './element.ts';

/** The letters of notes, without i, j, l and o, which look too much like strokes and digits. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz';

/** Returns the letter of a note by its index: a, b, c … z, then aa, ab … */
function noteLetter(index: number): string {
  const { length } = LETTERS;
  const before = index >= length ? noteLetter(Math.floor(index / length) - 1) : '';
  return before + LETTERS.charAt(index % length);
}

/**
 * Takes the footnotes out of a tree. Returns functions that make the notes of a block, which must be called
 * in the order of the page.
 */
export function takeSidenotes(tree: Root, page: Page) {
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const definitions = new Map(footnotes.map((node) => [node.identifier, node]));
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  let count = 0;
  /** Makes the note on the headline. `ReleaseHeader` adds its mark. */
  const ofHeadline = (): Paragraph[] => {
    const definition = definitions.get(HEADLINE_NOTE);
    return definition ? [sidenote(definition, noteLetter(count++), page)] : [];
  };
  /** Turns the references in a passage or heading into lettered marks. Returns their notes. */
  const of = (block: PassageNode | Heading): Paragraph[] => {
    const notes: Paragraph[] = [];
    visit(block, 'footnoteReference', (reference, index, parent) => {
      const { identifier: label } = reference;
      const definition = definitions.get(label);
      if (!definition || index === undefined || !parent) return;
      const letter = noteLetter(count++);
      notes.push(sidenote(definition, letter, page));
      parent.children[index] = mark(label, letter, notes.length, page);
    });
    return notes;
  };
  return { ofHeadline, of };
}

/**
 * Makes the mark of the nth note of a block. Its letter is an attribute that CSS displays: if it were text,
 * text fragments, reader modes and screen readers would join it to the word before.
 */
function mark(label: string, letter: string, nth: number, page: Page): PhrasingContent {
  const properties = { id: `mark-${label}`, href: `#note-${label}` };
  const link = letterLink(properties, letter, page.words.note, page);
  return inlineElement('sup', { dataEditor: '', dataNth: nth > 1 ? nth : undefined }, link);
}

/** Makes a link of a letter, with words for screen readers. */
function letterLink(properties: Properties, letter: string, words: string, { lang }: Page) {
  const ariaLabel = fill(words, { letter });
  return inlineElement('a', { ...properties, lang, ariaLabel, dataLetter: letter });
}

function sidenote(definition: FootnoteDefinition, letter: string, page: Page): Paragraph {
  const { words, inside } = page;
  const { identifier: label } = definition;
  const id = `note-${label}`;
  const [paragraph] = definition.children;
  const content = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const note = {
    // A note that begins in bold names its kind, such as “In another copy”.
    className: content[0]?.type === 'strong' ? ['note', 'kind'] : ['note'],
    role: 'note',
    ariaLabel: fill(words.note, { letter }),
    dataEditor: '',
    id,
  };
  const link = letterLink({ href: `#mark-${label}` }, letter, words.noteBack, page);
  // Reader modes remove a <div> that is mostly links, and a <section> with the id “note-share”.
  const name = content.some(({ type }) => /^link|^mdx/.test(type)) ? 'section' : 'div';
  return lineElement(name, note, link, textNode(' '), ...content, ...inside(id));
}
