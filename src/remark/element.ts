import type { Properties } from 'hast';
import type {} from 'mdast-util-to-hast'; // types hName and hProperties
import type { BlockContent, PhrasingContent } from 'mdast';

// remark-rehype makes an element of every node with an `hName`, whatever its type. The types chosen
// here only say what may be inside: phrasing in phrasing, phrasing in a block, blocks in a block.

function elementMaker<Type extends string, Child>(type: Type) {
  return (hName: string, hProperties: Properties, ...children: Child[]) => ({
    type,
    data: { hName, hProperties },
    children,
  });
}

/** Makes an HTML element inside a line. */
export const inlineElement = elementMaker<'emphasis', PhrasingContent>('emphasis');

/** Makes an HTML element that holds a line. */
export const lineElement = elementMaker<'paragraph', PhrasingContent>('paragraph');

/** Makes an HTML element that holds others. */
export const blockElement = elementMaker<'blockquote', BlockContent>('blockquote');

/** Makes a text. */
export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
