import type { Paragraph } from 'mdast';
import { inline, text } from './element.ts';

/** Place and date at the head of a wire’s release: up to the wire’s name between slashes, or the dash. */
const DATELINE = /^[^—–]{3,80}?(?=\s(?:\/[^/]{1,40}\/\s*)?(?:[—–]|--?)\s)/u;

/**
 * Sets the dateline of a first passage (“Beijing, February 26, 2023 /PRNewswire/ —”) apart in an
 * element of its own, without changing a character.
 */
export function markDateline(paragraph: Paragraph): void {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'text') return;
  const dateline = DATELINE.exec(first.value)?.[0];
  if (!dateline) return;
  // Reader modes drop what is called “dateline” or “byline”, so the class says what it holds instead.
  const set = inline('span', { className: ['place-and-date'] }, text(dateline));
  paragraph.children = [set, text(first.value.slice(dateline.length)), ...rest];
}
