import { passageNumber } from '../../anchors/passage-ids.ts';
import type { Passage } from '../../search/passage.ts';
import { collapseWhitespace } from '../../text/normalize.ts';

/** A passage of the page being read, with the nodes that hold its words. */
export interface DomPassage extends Passage {
  readonly nodes: readonly Text[];
}

const RELEASE = 'h1[id], h2[id], h3[id], h4[id], h5[id], h6[id], .passage[id]';
const EDITORS = `h2[data-editor], .note[data-editor],
  section[data-editor] :is(h2, h3, p, li, dd, dt, figcaption):not(:has(p, li))`;

/** Reads the passages of the page: the release's own words, nothing inside `[data-editor]`. */
export function* releasePassages(): Generator<DomPassage> {
  let section = '';
  for (const element of article()?.querySelectorAll(RELEASE) ?? []) {
    const heading = /^H\d$/.test(element.tagName);
    if (element.tagName === 'H2') section = collapseWhitespace(element.textContent);
    if (element.closest('[data-editor]') !== null) continue;
    const kind = element.tagName === 'H1' ? 'headline' : heading ? 'heading' : 'passage';
    const number = heading ? undefined : passageNumber(element.id);
    const isOwn = (parent: Element): boolean => parent.closest('[data-editor]') === null;
    yield passageOf(element, { id: element.id, kind, section, ...(number && { number }) }, isOwn);
  }
}

/** Reads the editor's words on the page: headings in brackets, notes, and sections after the text. */
export function* editorPassages(): Generator<DomPassage> {
  let [section, anchor] = ['', ''];
  for (const element of article()?.querySelectorAll(EDITORS) ?? []) {
    if (/^H\d$/.test(element.tagName)) {
      section = collapseWhitespace(element.textContent);
      anchor = element.id || anchor;
    }
    // A note's letter leads back to the text.
    const isOwn = (parent: Element): boolean => !parent.matches('a[aria-label]');
    yield passageOf(element, { id: element.id || anchor, kind: 'editor', section }, isOwn);
  }
}

/** Makes a range over a stretch of a passage's text. */
export function rangeOf({ nodes }: DomPassage, start: number, end: number): Range {
  const range = new Range();
  const raw = nodes.map(({ data }) => data).join('');
  const [from, to] = [rawOffset(raw, start), rawOffset(raw, end - 1) + 1];
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}

/** Gives the part of the page that is the release with its edition, if it has one. */
export function article(): Element | null {
  return document.querySelector('[data-pagefind-body]');
}

function passageOf(
  element: Element,
  rest: Omit<DomPassage, 'nodes' | 'text'>,
  isOwn: (parent: Element) => boolean,
): DomPassage {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    if (node instanceof Text && node.parentElement && isOwn(node.parentElement)) nodes.push(node);
  }
  return { ...rest, nodes, text: collapseWhitespace(nodes.map(({ data }) => data).join('')) };
}

/** Finds the place in a text as it is written of a place in it with white space collapsed. */
function rawOffset(raw: string, offset: number): number {
  let at = /^[ \t\n\r\f]*/.exec(raw)?.[0].length ?? 0;
  for (let collapsed = 0; collapsed < offset; collapsed += 1) {
    const space = /^[ \t\n\r\f]+/.exec(raw.slice(at, at + 200))?.[0].length ?? 0;
    at += Math.max(1, space);
  }
  return at;
}
