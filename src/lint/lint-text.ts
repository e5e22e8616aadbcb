import type { Root } from 'mdast';
import { parseMdx } from '../release/parse-mdx.ts';
import { checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkElements } from './components.ts';
import { checkLinks, type Site } from './links.ts';
import { checkNotes } from './notes.ts';
import { checkShown } from './component-names.ts';
import { type Fault, say } from '../release/problem.ts';
import { readFrontMatter } from '../release/front-matter.ts';

/** Reads an MDX file beside its received text, and gives all that is wrong with it, in the order of its lines. */
export function proofreadText(file: string, text: string, received: string, site: Site): string[] {
  if (!text.trim()) return [`${file}:1:1 The file is empty: write the release into it.`];
  const faults: Fault[] = [];
  const mark = text.startsWith('\uFEFF');
  if (mark) {
    faults.push({
      line: 1,
      column: 1,
      message: 'The file begins with a byte order mark: save it as UTF-8 without one.',
    });
  }
  const mdx = mark ? text.slice(1) : text;
  const matter = readFrontMatter(file, mdx);
  const tree = parse(mdx, faults);
  faults.push(...checkCharacters(mdx, tree, matter.scalars, received));
  if (tree) {
    faults.push(
      ...checkElements(tree),
      ...checkBlocks(tree),
      ...checkNotes(mdx, tree),
      ...checkLinks(tree, site),
      ...(matter.data ? checkShown(tree, matter.data) : []),
    );
  }
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return [...matter.faults, ...faults.map((fault) => say(file, fault))];
}

/** The tree of an MDX file, or the fault for which there is none. */
function parse(mdx: string, faults: Fault[]): Root | undefined {
  try {
    return parseMdx(mdx);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Where something is left open, the parser says its beginning only in words.
    const [, from, to] = /\((\d+):(\d+)-/.exec(error.message) ?? [];
    const line = Number(Reflect.get(error, 'line') ?? from ?? 1);
    const column = Number(Reflect.get(error, 'column') ?? to ?? 1);
    const message = `This is no MDX: ${error.message.replace(/\.$/, '')}. For a < or { of the text, write \\< or \\{.`;
    faults.push({ line, column, message });
    return undefined;
  }
}
