import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';
import type { ReleaseData } from '../release/schema.ts';

/** The most digits that a number can be written with. */
const MAX_DIGITS = 21;

type Attributes = ReadonlyMap<string, string>;

/** Finds charts and values that the front matter doesn't have, and charts shown twice. */
export function checkNames({ mdx, tree, frontMatter: { data } }: Release): VFileMessage[] {
  if (!tree || !data) return [];
  const problems: VFileMessage[] = [];
  const shown = new Set<string>();
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const attributes = attributesOf(node);
    if (!attributes) return; // checkComponents finds these
    const reason =
      node.name === 'Chart'
        ? checkChart(attributes, data, shown)
        : node.name === 'Value' && checkValue(attributes, data);
    if (reason) problems.push(problem(mdx, reason, node));
  });
  return problems;
}

function attributesOf(
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Attributes | undefined {
  const attributes = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return undefined;
    }
    attributes.set(attribute.name, attribute.value);
  }
  return attributes;
}

function checkChart(
  attributes: Attributes,
  { charts }: ReleaseData,
  shown: Set<string>,
): string | undefined {
  const name = attributes.get('name');
  if (name === undefined) return `<Chart> has no name. ${suggest('name', charts)}`;
  if (!Object.hasOwn(charts, name)) {
    return `The front matter has no chart “${name}”. ${suggest('name', charts)}`;
  }
  if (shown.has(name)) return `The chart “${name}” is shown twice. Delete one of them.`;
  shown.add(name);
  return undefined;
}

function checkValue(attributes: Attributes, { checks }: ReleaseData): string | undefined {
  const [name, sum, digits] = ['check', 'sum', 'digits'].map((key) => attributes.get(key));
  if (name === undefined) return `<Value> names no check. ${suggest('check', checks)}`;
  const sums = Object.hasOwn(checks, name) ? checks[name]?.sums : undefined;
  if (!sums) return `The front matter has no check “${name}”. ${suggest('check', checks)}`;
  if (Object.keys(sums).length === 0) return `The check “${name}” has no sum to show. Write one.`;
  if (sum !== undefined && !Object.hasOwn(sums, sum)) {
    return `The check “${name}” has no sum “${sum}”. ${suggest('sum', sums)}`;
  }
  const count = digits ?? '1';
  if (/^[1-9]\d?$/.test(count) && Number(count) <= MAX_DIGITS) return undefined;
  return `digits="${digits}" is not a number of digits. Write one from 1 to ${MAX_DIGITS}.`;
}

function suggest(attribute: string, names: object): string {
  const known = Object.keys(names).map((name) => `${attribute}="${name}"`);
  return known.length > 0 ? `Write ${known.join(' or ')}.` : 'Write it there first.';
}
