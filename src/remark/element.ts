import type { Properties } from 'hast';
import type {} from 'mdast-util-to-hast'; // types hName and hProperties
import type { BlockContent, PhrasingContent } from 'mdast';

// remark-rehype turns every node with an `hName` into an element, whatever its type. The types below only
// declare what may be inside: phrasing in phrasing, phrasing in a block, or blocks in a block.

function elementMaker<Type extends string, Child>(type: Type) {
  return (hName: string, hProperties: Properties, ...children: Child[]) => ({
    type,
    data: { hName, hProperties },
    children,
  });
}

/** Makes an inline HTML element. */
export const inlineElement = elementMaker<'emphasis', PhrasingContent>('emphasis');

/** Makes an HTML element with inline content. */
export const lineElement = elementMaker<'paragraph', PhrasingContent>('paragraph');

/** Makes an HTML element that contains blocks. */
export const blockElement = elementMaker<'blockquote', BlockContent>('blockquote');

/** Makes a text node. */
export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
