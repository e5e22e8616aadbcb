import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { at, type Fault } from '../release/problem.ts';
import type { ReleaseData } from '../release/schema.ts';

/** The most digits that a number can be written to. */
const MOST_DIGITS = 21;

type Attributes = ReadonlyMap<string, string>;

/** Finds charts and values that the front matter doesn’t have, and charts shown twice. */
export function checkShown(tree: Root, data: ReleaseData): Fault[] {
  const faults: Fault[] = [];
  const charts = new Set<string>();
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const attributes = attributesOf(node);
    if (!attributes) return; // told of as what would run
    const wrong =
      node.name === 'Chart'
        ? chartFault(attributes, data, charts)
        : node.name === 'Value' && valueFault(attributes, data);
    if (wrong) faults.push(at(node, wrong));
  });
  return faults;
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

function chartFault(
  attributes: Attributes,
  { charts }: ReleaseData,
  shown: Set<string>,
): string | undefined {
  const name = attributes.get('name');
  if (name === undefined) return `<Chart> names no chart: ${nameOne('name', charts)}.`;
  if (!Object.hasOwn(charts, name)) {
    return `There is no chart “${name}” in the front matter: ${nameOne('name', charts)}.`;
  }
  if (shown.has(name)) return `The chart “${name}” is shown twice. Remove one of them.`;
  shown.add(name);
  return undefined;
}

function valueFault(attributes: Attributes, { checks }: ReleaseData): string | undefined {
  const [name, sum, digits] = ['check', 'sum', 'digits'].map((key) => attributes.get(key));
  if (name === undefined) return `<Value> names no check: ${nameOne('check', checks)}.`;
  const sums = Object.hasOwn(checks, name) ? checks[name]?.sums : undefined;
  if (!sums) return `There is no check “${name}” in the front matter: ${nameOne('check', checks)}.`;
  if (Object.keys(sums).length === 0) return `The check “${name}” has no sum to show: write one.`;
  if (sum !== undefined && !Object.hasOwn(sums, sum)) {
    return `There is no sum “${sum}” in the check “${name}”: ${nameOne('sum', sums)}.`;
  }
  const count = digits ?? '1';
  if (/^[1-9]\d?$/.test(count) && Number(count) <= MOST_DIGITS) return undefined;
  return `digits="${digits}" is no number of digits: write one from 1 to ${MOST_DIGITS}.`;
}

function nameOne(attribute: string, names: object): string {
  const there = Object.keys(names).map((name) => `${attribute}="${name}"`);
  return there.length > 0 ? `write ${there.join(' or ')}` : 'write it there first';
}
