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

/** Selects what a page holds to be searched: headings, passages, notes, and the blocks of the editor's sections. */
export const SEARCHED = `h2, :is(h1, h3, h4, h5, h6)[id], .passage[id], .note[data-editor],
  section[data-editor] :is(h3, p, li, dd, dt, figcaption):not(:has(p, li))`;

/** Selects what is left out of the words of an element: the editor's, and in a note the letter that leads back to the text. */
export function leftOut(editorial: boolean): string {
  return editorial ? 'a[aria-label]' : '[data-editor]';
}

/** Makes a function that reads the searched elements of a page in their order, and gives the passage that each is. */
export function passageReader(): (element: PageElement) => Passage | undefined {
  let [section, anchor] = ['', ''];
  return ({ name, id, text, editorial }) => {
    const heading = /^h\d$/.test(name);
    if (name === 'h2' || (heading && editorial)) [section, anchor] = [text, id || anchor];
    if (editorial) return { id: id || anchor, kind: 'editor', section, text };
    if (id === '') return undefined;
    const kind = name === 'h1' ? 'headline' : heading ? 'heading' : 'passage';
    const number = heading ? undefined : passageNumber(id);
    return { id, kind, ...(number && { number }), section, text };
  };
}
