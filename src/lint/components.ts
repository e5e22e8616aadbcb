import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The components that the page offers to an MDX file, with the attributes of each. */
export const allowedComponents: ReadonlyMap<string, readonly string[]> = new Map([
  ['About', []],
  ['Chart', ['name']],
  ['Checks', []],
  ['Edition', []],
  ['FiguresTable', []],
  ['Value', ['check', 'sum', 'digits']],
]);

/** Tells whether an MDX file may use a component. */
export function isAllowedComponent(name: string | null): boolean {
  return allowedComponents.has(name ?? '');
}

/** Finds what would run as a program, components that the page doesn't offer, and misplaced ones. */
export function checkComponents({ mdx, tree }: Release): VFileMessage[] {
  if (!tree) return [];
  const problems: VFileMessage[] = [];
  const fail = (reason: string, node: Nodes) => void problems.push(problem(mdx, reason, node));
  visit(tree, (node, _, parent) => {
    if (node.type === 'mdxjsEsm') {
      fail(
        'An import or export would run a program. Delete it; for words that begin so, write &#105;mport or &#101;xport.',
        node,
      );
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const comment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
      fail(
        comment
          ? 'A comment hides words from the reader. Delete it.'
          : 'Braces would run a program. Delete them; for a brace of the text, write \\{.',
        node,
      );
    } else if (node.type === 'html') {
      fail('HTML is not allowed. Delete it; for a < of the text, write \\<.', node);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      problems.push(...checkComponent(mdx, node));
    } else if (node.type === 'heading' || (node.type === 'paragraph' && parent?.type === 'root')) {
      // A heading names an anchor, and a passage has the received words only.
      visit(node, 'mdxJsxTextElement', (inside) => {
        if (!isAllowedComponent(inside.name)) return;
        fail(
          node.type === 'heading'
            ? `<${inside.name}> can't be in a heading. Write the words there.`
            : `<${inside.name}> can't be in a passage. Put it into <Edition>, or a value into a note.`,
          inside,
        );
      });
    }
    return node.type === 'mdxjsEsm' ? SKIP : undefined;
  });
  return problems;
}

function checkComponent(file: string, node: Component): VFileMessage[] {
  const name = node.name ?? '';
  const attributes = allowedComponents.get(name);
  if (!attributes) {
    const names = [...allowedComponents.keys()].map((one) => `<${one}>`).join(', ');
    const reason = `<${name}> is not allowed, only ${names}. For a < of the text, write \\<.`;
    return [problem(file, reason, node)];
  }
  const problems = node.attributes.flatMap((attribute) => {
    const fail = (reason: string) => [
      problem(file, reason, attribute.position ? attribute.position.start : node),
    ];
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return fail(`<${name}> takes attributes by name only. Delete {${attribute.value}}.`);
    }
    if (!attributes.includes(attribute.name)) {
      const allowed = attributes.length > 0 ? `only ${attributes.join(', ')}` : 'none';
      return fail(`<${name}> has no attribute “${attribute.name}”; it takes ${allowed}.`);
    }
    if (typeof attribute.value === 'string') return [];
    const { name: key } = attribute;
    return fail(`The attribute “${key}” of <${name}> must be a string: ${key}="…".`);
  });
  const [child] = node.children;
  if (child && name !== 'Edition') {
    problems.push(problem(file, `<${name}> shows nothing inside it. Write <${name} />.`, child));
  }
  return problems;
}
