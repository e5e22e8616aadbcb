import type { Heading, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { at, type Fault } from '../release/problem.ts';

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The components that the page offers by name, with the attributes of each. */
export const allowedComponents: ReadonlyMap<string, readonly string[]> = new Map([
  ['About', []],
  ['Chart', ['name']],
  ['Checks', []],
  ['Edition', []],
  ['FiguresTable', []],
  ['Value', ['check', 'sum', 'digits']],
]);

/** Finds what would run as a program, and every element that the page does not offer. */
export function checkElements(tree: Root): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    faults.push(...faultsOf(node));
    if (node.type === 'heading') faults.push(...inHeading(node));
  });
  return faults;
}

function faultsOf(node: Nodes): Fault[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        at(
          node,
          'An import or export would run a program: take it out; for a line of words that begins so, write &#105;mport or &#101;xport.',
        ),
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [
        at(
          node,
          /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
            ? 'A comment hides words from the reader: take it out.'
            : 'What stands in braces would run as a program: take it out; for a brace, write \\{.',
        ),
      ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementFaults(node);
    case 'html':
      return [at(node, 'Raw HTML may not stand here: take it out; for a <, write \\<.')];
    default:
      return [];
  }
}

/** A heading names an anchor, which words that are computed would change. */
function inHeading(heading: Heading): Fault[] {
  const faults: Fault[] = [];
  visit(heading, 'mdxJsxTextElement', (node) => {
    faults.push(at(node, `<${node.name}> may not stand in a heading: write the words there.`));
  });
  return faults;
}

function elementFaults(node: Element): Fault[] {
  const name = node.name ?? '';
  const attributes = allowedComponents.get(name);
  if (!attributes) {
    return [
      at(
        node,
        `<${name}> may not stand here: only ${[...allowedComponents.keys()].map((one) => `<${one}>`).join(', ')} may; for a <, write \\<.`,
      ),
    ];
  }
  const faults = node.attributes.flatMap((attribute) => {
    const place = attribute.position ? attribute : node;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [at(place, `<${name}> takes attributes by name only: take {${attribute.value}} out.`)];
    }
    if (!attributes.includes(attribute.name)) {
      const taken = attributes.length > 0 ? `only ${attributes.join(', ')}` : 'none';
      return [at(place, `<${name}> has no attribute “${attribute.name}”: it takes ${taken}.`)];
    }
    if (typeof attribute.value === 'string') return [];
    return [
      at(
        place,
        `The attribute “${attribute.name}” of <${name}> must be a text: ${attribute.name}="…".`,
      ),
    ];
  });
  const [child] = node.children;
  if (child && name !== 'Edition') {
    faults.push(
      at(child, `What stands in <${name}> would be lost: write <${name} />, and nothing in it.`),
    );
  }
  return faults;
}
