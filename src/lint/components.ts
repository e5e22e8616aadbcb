import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { isPassage } from '../release/blocks.ts';
import { problem } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The values that an attribute may have, given the front matter and the attributes before it. */
interface Attribute {
  values(data: ReleaseData, before: Record<string, string>): string[];
  optional?: boolean;
}

const DIGITS = Array.from({ length: 21 }, (_, index) => String(index + 1));

/** The components that the page offers to an MDX file, with the attributes of each. */
const COMPONENTS: Record<string, Record<string, Attribute>> = {
  About: {},
  Chart: { name: { values: ({ charts }) => Object.keys(charts) } },
  Checks: {},
  Edition: {},
  FiguresTable: {},
  FiguresVerdict: {},
  OtherCopy: {},
  Value: {
    check: {
      values: ({ checks }) =>
        Object.keys(checks).filter((name) => Object.keys(checks[name]?.sums ?? {}).length > 0),
    },
    sum: {
      values: ({ checks }, { check = '' }) => Object.keys(checks[check]?.sums ?? {}),
      optional: true,
    },
    digits: { values: () => DIGITS, optional: true },
  },
};

/** Tells whether an MDX file may use a component. */
export function isAllowedComponent(name: string | null): boolean {
  return Object.hasOwn(COMPONENTS, name ?? '');
}

/** Finds what would run as a program, unknown components and attributes, and misplaced ones. */
export function checkComponents({ mdx, tree, frontMatter: { data } }: Release): VFileMessage[] {
  if (!tree) return [];
  const problems: VFileMessage[] = [];
  const fail = (reason: string, node: Nodes) => void problems.push(problem(mdx, reason, node));
  const shown = new Set<string>();
  visit(tree, (node, _, parent) => {
    const reason = programReason(node);
    if (reason) fail(reason, node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      problems.push(...checkComponent(mdx, node, data));
      const chart = node.name === 'Chart' && stringAttributes(node)['name'];
      const once = node.name === 'Checks' ? '<Checks />' : chart && `The chart “${chart}”`;
      if (once && shown.has(once)) fail(`${once} is shown twice. Delete one.`, node);
      if (once) shown.add(once);
    }
    if (node.type === 'heading' || (parent?.type === 'root' && isPassage(node))) {
      // A heading names an anchor, and a passage has the received words only.
      const where = node.type === 'heading' ? 'a heading' : 'a passage';
      visit(node, 'mdxJsxTextElement', (inside) => {
        if (!isAllowedComponent(inside.name)) return;
        fail(
          `<${inside.name}> can't be in ${where}. Put it into <Edition>, or a value into a note.`,
          inside,
        );
      });
    }
  });
  return problems;
}

/** Why a node is refused that would run as a program, if it would. */
function programReason(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return 'An import or export would run a program. Delete it; for words that begin so, write &#105;mport or &#101;xport.';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
        ? 'A comment hides words from the reader. Delete it.'
        : 'Braces would run a program. Delete them; for a brace of the text, write \\{.';
    case 'html':
      return 'HTML is not allowed. Delete it; for a < of the text, write \\<.';
    default:
      return undefined;
  }
}

function checkComponent(
  file: string,
  node: Component,
  data: ReleaseData | undefined,
): VFileMessage[] {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!known) {
    const names = Object.keys(COMPONENTS).map((one) => `<${one}>`);
    const reason = `<${name}> is not allowed, only ${names.join(', ')}. For a < of the text, write \\<.`;
    return [problem(file, reason, node)];
  }
  const syntax = node.attributes.flatMap((attribute) => {
    const fail = (reason: string) => [problem(file, reason, attribute.position?.start ?? node)];
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return fail(`<${name}> takes attributes by name only. Delete {${attribute.value}}.`);
    }
    const key = attribute.name;
    if (!Object.hasOwn(known, key)) {
      const keys = Object.keys(known).join(', ');
      return fail(
        `<${name}> has no attribute “${key}”; it takes ${keys ? `only ${keys}` : 'none'}.`,
      );
    }
    if (typeof attribute.value === 'string') return [];
    return fail(`The attribute “${key}” of <${name}> must be a string: ${key}="…".`);
  });
  const [child] = node.children;
  if (child && name !== 'Edition') {
    syntax.push(problem(file, `<${name}> shows nothing inside it. Write <${name} />.`, child));
  }
  if (syntax.length > 0 || !data) return syntax;
  const reason = checkValues(name, known, stringAttributes(node), data);
  return reason ? [problem(file, reason, node)] : [];
}

/** Why the values of a component's attributes are wrong, if they are. */
function checkValues(
  name: string,
  attributes: Record<string, Attribute>,
  given: Record<string, string>,
  data: ReleaseData,
): string | undefined {
  for (const [key, { values, optional }] of Object.entries(attributes)) {
    const value = given[key];
    if (value === undefined && optional) continue;
    const allowed = values(data, given);
    if (value !== undefined && allowed.includes(value)) continue;
    const wrong =
      value === undefined ? `<${name}> has no ${key}` : `<${name}> can't show ${key}="${value}"`;
    const names = allowed.map((one) => `${key}="${one}"`);
    const list = names.length > 10 ? `${names[0]} to ${names.at(-1)}` : names.join(' or ');
    return `${wrong}. ${list ? `Write ${list}.` : 'Add it to the front matter first.'}`;
  }
  return undefined;
}

function stringAttributes({ attributes }: Component): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
