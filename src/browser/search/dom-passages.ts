import type { Passage } from '../../search/passage.ts';
import { leftOut, passageReader, SEARCHED } from '../../search/read-passages.ts';
import { collapseWhitespace } from '../../text/normalize.ts';
import { textNodes, textOf } from '../text-nodes.ts';

/** A passage of the page being read, with the nodes that hold its words. */
export interface DomPassage extends Passage {
  readonly nodes: readonly Text[];
}

/** Reads the passages of the page, the release's and the editor's. */
export function* domPassages(): Generator<DomPassage> {
  const read = passageReader();
  for (const element of document.querySelectorAll(`article :is(${SEARCHED})`)) {
    const { id, localName: name } = element;
    const editorial = element.closest('[data-editor]') !== null;
    const nodes = textNodes(element, leftOut(editorial));
    const passage = read({ name, id, text: collapseWhitespace(textOf(nodes)), editorial });
    if (passage) yield { ...passage, nodes };
  }
}
