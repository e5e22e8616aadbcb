import type { Paragraph } from 'mdast';
import { inlineElement, textNode } from './element.ts';

/** Place and date at the beginning of a release, up to the wire's name between slashes or the dash. */
const DATELINE = /^[^—–]{3,80}?(?=\s(?:\/[^/]{1,40}\/\s*)?(?:[—–]|--?)\s)/u;

/** Wraps the dateline of a first passage (“Beijing, February 26, 2023 /PRNewswire/ —”) in an element. */
export function markDateline(paragraph: Paragraph): void {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text') return;
  const dateline = DATELINE.exec(first.value)?.[0];
  if (!dateline) return;
  // Reader modes drop what is called “dateline” or “byline”, so the class says what it holds instead.
  const set = inlineElement('span', { className: ['place-and-date'] }, textNode(dateline));
  paragraph.children = [set, textNode(first.value.slice(dateline.length)), ...rest];
}
