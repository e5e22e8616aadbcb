import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

/** The words of a block as a reader sees them, without the markup between their letters. */
export interface Joined {
  text: string;
  /** For each place in the text the offset in the file at which it is typed. */
  offsets: number[];
}

/** Joins the texts of a block. */
export function joinText(block: Nodes, mdx: string): Joined {
  const joined: Joined = { text: '', offsets: [] };
  visit(block, (node) => {
    if (node.type === 'break') add(joined, ' ', node.position?.start.offset ?? 0);
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const { start, end } = node.position ?? block.position ?? {};
    align(joined, node.value, mdx.slice(0, end?.offset), start?.offset ?? 0);
  });
  return joined;
}

/** Finds for each character of a value where it is typed: as itself, behind a \, or as a reference. */
function align(joined: Joined, value: string, typed: string, start: number): void {
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

function add(joined: Joined, character: string, offset: number): void {
  joined.text += character;
  for (let i = 0; i < character.length; i++) joined.offsets.push(offset);
}
