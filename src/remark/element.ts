import type { Properties } from 'hast';
import type {} from 'mdast-util-to-hast'; // types hName and hProperties
import type { BlockContent, Blockquote, Emphasis, Paragraph, PhrasingContent } from 'mdast';

// remark-rehype makes of a node with an `hName` that element, whatever the node's type is. The type
// chosen here says only what may stand inside: phrasing in phrasing, phrasing in a block, blocks in a block.

/** An HTML element inside a line. */
export function inline(
  hName: string,
  hProperties: Properties,
  ...children: PhrasingContent[]
): Emphasis {
  return { type: 'emphasis', data: { hName, hProperties }, children };
}

/** An HTML element on its own, holding a line. */
export function line(
  hName: string,
  hProperties: Properties,
  ...children: PhrasingContent[]
): Paragraph {
  return { type: 'paragraph', data: { hName, hProperties }, children };
}

/** An HTML element on its own, holding others. */
export function block(
  hName: string,
  hProperties: Properties,
  ...children: BlockContent[]
): Blockquote {
  return { type: 'blockquote', data: { hName, hProperties }, children };
}

/** A text. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
