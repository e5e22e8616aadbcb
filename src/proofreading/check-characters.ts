import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { collapse, readSource } from '../source/read-source.ts';
import { deceptiveIn } from './deceptive.ts';
import { at, atOffset, type Fault } from './fault.ts';
import type { Scalar } from './front-matter.ts';

const ENTER = 'take it out, or write what is meant';

/**
 * Finds what could deceive the eye: in the editor’s words, and in the release’s where the received
 * text does not have the same. Written as a reference (`&#x200B;`, `"\u200B"`) it is found as well.
 */
export function checkCharacters(
  mdx: string,
  tree: Root | undefined,
  scalars: Scalar[],
  received: string,
): Fault[] {
  const paragraphs = new Set(readSource(received).map(({ text }) => text));
  const kept = [...(tree ? keptIn(tree, paragraphs) : []), ...keptScalars(scalars, paragraphs)];
  const faults = deceptiveIn(mdx)
    .filter(({ offset }) => !kept.some(([start, end]) => start <= offset && offset < end))
    .filter(({ offset }) => !received.includes(mdx.slice(Math.max(0, offset - 6), offset + 7)))
    .map(({ offset, what }) => atOffset(mdx, offset, `Here stands ${what}: ${ENTER}.`));
  const written = scalars.flatMap(({ value, start, end }) =>
    hidden(value, mdx.slice(start, end), received).map((what) =>
      atOffset(mdx, start, `Here is written ${what}: ${ENTER}.`),
    ),
  );
  return [...faults, ...written, ...(tree ? references(mdx, tree, received) : [])];
}

/** Where the release’s own words stand in a tree, of paragraphs that are the source’s to the letter. */
function keptIn(tree: Root, paragraphs: Set<string>): [number, number][] {
  const kept: [number, number][] = [];
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    if (!paragraphs.has(collapse(toString(node)))) continue;
    visit(node, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start !== undefined && end !== undefined) kept.push([start, end]);
    });
  }
  return kept;
}

/** The same of the front matter: the headline, and the lines left out. */
function keptScalars(scalars: Scalar[], paragraphs: Set<string>): [number, number][] {
  return scalars
    .filter(({ key }) => key === 'headline' || key === 'text')
    .filter(({ value }) => paragraphs.has(collapse(value)))
    .map(({ start, end }) => [start, end]);
}

/** What could deceive in a value and does not stand as such in what was typed. */
function hidden(value: string, typed: string, received: string): string[] {
  const seen = new Set(deceptiveIn(typed).map(({ character }) => character));
  return deceptiveIn(value)
    .filter(({ character }) => !seen.has(character))
    .filter(({ offset }) => !received.includes(value.slice(Math.max(0, offset - 6), offset + 7)))
    .map(({ what }) => what);
}

function references(mdx: string, tree: Root, received: string): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    const typed = mdx.slice(node.position?.start.offset, node.position?.end.offset);
    const values = valuesOf(node).flatMap((value) => hidden(value, typed, received));
    faults.push(...values.map((what) => at(node, `Here is written ${what}: ${ENTER}.`)));
  });
  return faults;
}

/** The texts that a node holds itself. */
function valuesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [node.value];
    case 'link':
    case 'definition':
      return [node.url, node.title ?? ''];
    case 'image':
      return [node.url, node.title ?? '', node.alt ?? ''];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.map(({ value }) => (typeof value === 'string' ? value : ''));
    default:
      return [];
  }
}
