import { passageNumber } from '../anchors/passage-ids.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import type { Passage } from './passage.ts';

/** An element of a page, in the browser's tree or the build's. */
export interface PageElement {
  /** Its tag name, in lowercase. */
  readonly name: string;
  readonly id: string;
  /** Its words without those that `leftOut` selects, with form feeds around those of each list item and cell. */
  readonly text: string;
  /** Whether its words are the editor's. */
  readonly editorial: boolean;
}

/**
 * Selects what can be searched on a page: headings, passages, notes, captions, the facts (but not the time to read, the last) and the
 * editor's lines below the headline, and the blocks in the editor's sections. With `:is()` or attributes, it would take the build twice as long.
 */
export const SEARCHED =
  'article > p, .above, .facts li:not(:last-child), h1, h2, h3, h4, h5, h6, .passage, .note, figcaption, .edition :is(p, dt, dd, li):not(:has(p, li))';

/** Selects what is left out of an element: the editor's words or, in those, the letter of a note that links back to the text. */
export function leftOut(editorial: boolean): string {
  return editorial ? 'a[aria-label]' : '[data-editor]';
}

/** Selects list items and cells, whose words are apart from those before and after them. */
export const ITEMS = 'li, td, th';

/** Returns a function that reads the selected elements of a page, in order, and returns the passage that each one is. */
export function passageReader(): (element: PageElement) => Passage | undefined {
  let [chapter, section, anchor] = ['', '', ''];
  return ({ name, id, text: words, editorial }) => {
    const text = words.split('\f').map(collapseWhitespace).filter(Boolean).join('\n');
    const heading = /^h\d$/.test(name);
    if (name === 'h2') chapter = text;
    if (name === 'h2' || (heading && editorial)) [section, anchor] = [text, id || anchor];
    // A chart is about the whole chapter, not about the check above it.
    if (name === 'figcaption') section = chapter;
    if (editorial) return { id: id || anchor, kind: 'editor', section, text };
    if (heading && id === '') return undefined;
    anchor = id || 'top'; // a line above the headline
    const kind = anchor === 'top' ? 'headline' : heading ? 'heading' : 'passage';
    const number = passageNumber(id);
    return { id: anchor, kind, ...(number && { number }), section, text };
  };
}
