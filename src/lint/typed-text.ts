import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** The words of a block as a reader sees them, and for each code unit its offset in the file. */
export interface TypedText {
  text: string;
  offsets: number[];
}

/** Joins the texts of a block without the markup between their letters. */
export function typedText(block: Nodes, source: string): TypedText {
  const joined: TypedText = { text: '', offsets: [] };
  visit(block, (node) => {
    if (node.type === 'break') add(joined, ' ', node.position?.start.offset ?? 0);
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const { start, end } = node.position ?? block.position ?? {};
    align(joined, node.value, source.slice(0, end?.offset), start?.offset ?? 0);
  });
  return joined;
}

/** Finds where each character of a value is typed: as itself, after a \, or as a reference. */
function align(joined: TypedText, value: string, typed: string, start: number): void {
  const reference = /&(?:#x?[\da-f]+|[a-z]\w+);/iy;
  let at = start;
  for (const character of value) {
    reference.lastIndex = at;
    let length = reference.exec(typed)?.[0].length;
    while (length === undefined && at < typed.length && !typed.startsWith(character, at)) {
      at++;
      reference.lastIndex = at;
      length = reference.exec(typed)?.[0].length;
    }
    add(joined, character, at);
    at += length ?? character.length;
  }
}

function add(joined: TypedText, character: string, offset: number): void {
  joined.text += character;
  for (let i = 0; i < character.length; i++) joined.offsets.push(offset);
}
