import type { Node } from 'unist';

/** What is wrong in a text: where, counted from 1, and what to do. */
export interface Fault {
  line: number;
  column: number;
  message: string;
}

/** A fault where a node begins. */
export function at(node: Node, message: string): Fault {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column, message };
}

/** A fault at an offset of a text. */
export function atOffset(text: string, offset: number, message: string): Fault {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}

/** A fault in one paragraph, behind its file. */
export function say(file: string, { line, column, message }: Fault): string {
  return `${file}:${line}:${column} ${message}`;
}
