import { passageNumber } from '../anchors/passage-ids.ts';
import type { Passage } from './passage.ts';

/** An element of a page, in the browser's tree or the build's. */
export interface PageElement {
  /** Its name, in small letters. */
  readonly name: string;
  readonly id: string;
  /** Its words without what is left out of them, with white space collapsed. */
  readonly text: string;
  /** Whether it is the editor's. */
  readonly editorial: boolean;
}

/**
 * Selects what a page holds to be searched: headings, passages, notes, captions, and the blocks of the editor's
 * sections. Without `:is()` and attributes, it takes the build half the time.
 */
export const SEARCHED =
  'h1, h2, h3, h4, h5, h6, .passage, .note, .edition p, .edition dt, figcaption, .edition dd:not(:has(p, li)), .edition li:not(:has(p, li))';

/** Selects what is left out of the words of an element: the editor's, and in a note the letter that leads back to the text. */
export function leftOut(editorial: boolean): string {
  return editorial ? 'a[aria-label]' : '[data-editor]';
}

/** Makes a function that reads the searched elements of a page in their order, and gives the passage that each is. */
export function passageReader(): (element: PageElement) => Passage | undefined {
  let [chapter, section, anchor] = ['', '', ''];
  return ({ name, id, text, editorial }) => {
    const heading = /^h\d$/.test(name);
    if (name === 'h2') chapter = text;
    if (name === 'h2' || (heading && editorial)) [section, anchor] = [text, id || anchor];
    // A chart is about the whole chapter, not about the check above it.
    if (name === 'figcaption') section = chapter;
    if (editorial) return { id: id || anchor, kind: 'editor', section, text };
    if (id === '') return undefined;
    anchor = id;
    const kind = name === 'h1' ? 'headline' : heading ? 'heading' : 'passage';
    const number = heading ? undefined : passageNumber(id);
    return { id, kind, ...(number && { number }), section, text };
  };
}
