import type { Properties } from 'hast';
import type {} from 'mdast-util-to-hast'; // types hName and hProperties
import type { BlockContent, Blockquote, Emphasis, Paragraph, PhrasingContent } from 'mdast';

// remark-rehype makes an element of every node with an `hName`, whatever its type. The types chosen
// here only say what may be inside: phrasing in phrasing, phrasing in a block, blocks in a block.

/** Makes an HTML element inside a line. */
export function inlineElement(
  hName: string,
  hProperties: Properties,
  ...children: PhrasingContent[]
): Emphasis {
  return { type: 'emphasis', data: { hName, hProperties }, children };
}

/** Makes an HTML element that holds a line. */
export function lineElement(
  hName: string,
  hProperties: Properties,
  ...children: PhrasingContent[]
): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties }, children };
}

/** Makes an HTML element that holds others. */
export function blockElement(
  hName: string,
  hProperties: Properties,
  ...children: BlockContent[]
): Blockquote {
  return { type: 'blockquote', data: { hName, hProperties }, children };
}

/** Makes a text. */
export function textNode(value: string): PhrasingContent {
  return { type: 'text', value };
}
