import type { Properties } from 'hast';
import type { Paragraph, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { blockText } from '../release/blocks.ts';
import { unbrokenPattern } from '../text/unbroken.ts';
import { type PageWords, wordsAfterNumbers } from '../words/words.ts';
import { inlineElement, textNode } from './element.ts';

/** Place and date before the wire’s name between slashes or in brackets, or the dash. They have a number, or capitals. */
const DATELINE =
  /^(?=[^—–]*(?:\p{Nd}|\p{Lu}{3}))[^—–]{3,80}?(?=\s(?:\/[^/]{1,40}\/\s*)?(?:[—–]|--?)\s|--\()/u;

/** Wraps the dateline (“Beijing, February 26, 2023 /PRNewswire/ —”) in an element. Above it may be a second headline, which ends no sentence. */
export function markDateline([paragraph, ...below]: Paragraph[]): void {
  const [first, ...rest] = paragraph?.children ?? [];
  // An image of the received page may be above the first lines.
  if (first?.type === 'image') return markDateline(below);
  if (!paragraph || first?.type !== 'text') return;
  const dateline = DATELINE.exec(first.value)?.[0];
  const endsSentence = /[\p{STerm}:…][^\p{L}\p{N}]*$/u.test(blockText(paragraph));
  if (!dateline) return endsSentence ? undefined : markDateline(below);
  // Reader modes drop elements with the class “dateline” or “byline”, hence another name.
  const element = inlineElement('span', { className: ['place-and-date'] }, textNode(dateline));
  paragraph.children = [element, textNode(first.value.slice(dateline.length)), ...rest];
}

/** Addresses of emails and web pages, which would be hyphenated. */
const ADDRESS = /(?<![\w.+-])(?:[\w.+-]+@|https?:\/\/|www\.)[!-~]*[\w/]/g;

/** Numbers that a right-to-left line would reorder: “+966 11 000 0000”, “-5%”. */
const SIGNED_OR_GROUPED =
  /(?<![\p{L}\p{Nd}.,])(?:[+−-]\p{Nd}[\p{Nd}.,]*%?(?:[ -]\p{Nd}+)*|\p{Nd}{2,4}(?:[ -]\p{Nd}{3,4}){2,})/gu;

/** Wraps addresses, and numbers with signs or in groups if they could be reordered, in elements that keep their direction; and what stays on one line. */
export function isolate(tree: Root, withNumbers: boolean, words: PageWords): void {
  const wrapIn = (name: string, properties: Properties) => (piece: string) =>
    inlineElement(name, properties, textNode(piece));
  const ignore = { ignore: 'link' };
  const nowrap = { className: ['nowrap'] };
  findAndReplace(tree, [ADDRESS, wrapIn('span', { dir: 'ltr' })], ignore);
  // Over two lines, its parts would be in the wrong order for readers of Arabic.
  const number = wrapIn('bdi', { dir: 'ltr', ...nowrap });
  if (withNumbers) findAndReplace(tree, [SIGNED_OR_GROUPED, number], ignore);
  findAndReplace(tree, [unbrokenPattern(wordsAfterNumbers(words)), wrapIn('span', nowrap)], ignore);
}
