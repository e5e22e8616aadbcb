import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isPassage } from '../release/blocks.ts';
import type { Fail } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';

type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes of a component, and the values that each may have, by the front matter and those before it. */
type Attributes = Record<string, (data: ReleaseData, before: Record<string, string>) => string[]>;

const DIGITS = Array.from({ length: 21 }, (_, index) => String(index + 1));
const OPTIONAL = ['sum', 'digits'];

const COMPONENTS = new Map<string | null, Attributes>([
  ['About', {}],
  ['Chart', { name: ({ charts }) => Object.keys(charts) }],
  ['Checks', {}],
  ['Edition', {}],
  ['FiguresTable', {}],
  ['FiguresVerdict', {}],
  ['OtherCopy', {}],
  [
    'Value',
    {
      check: ({ checks }) =>
        Object.keys(checks).filter((name) => Object.keys(checks[name]?.sums ?? {}).length > 0),
      sum: ({ checks }, { check = '' }) => Object.keys(checks[check]?.sums ?? {}),
      digits: () => DIGITS,
    },
  ],
]);

/** Tells whether an MDX file may use a component. */
export function isAllowedComponent(name: string | null): boolean {
  return COMPONENTS.has(name);
}

/** Finds what would run as a program, unknown components and attributes, and misplaced ones. */
export function checkComponents({ tree, frontMatter }: Release, fail: Fail): void {
  const shown = new Set<string>();
  visit(tree, (node, _, parent) => {
    const reason = programReason(node);
    if (reason) fail(reason, node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      checkComponent(node, frontMatter.data, fail);
      const chart = node.name === 'Chart' && stringAttributes(node)['name'];
      const isOnce = node.name === 'About' || node.name === 'Checks';
      const once = isOnce ? `<${node.name} />` : chart && `The chart “${chart}”`;
      if (once && shown.has(once)) fail(`${once} is shown twice. Delete one.`, node);
      if (once) shown.add(once);
    }
    if (node.type === 'heading' || (parent?.type === 'root' && isPassage(node))) {
      // A heading names an anchor, and a passage has the received words only.
      const where = node.type === 'heading' ? 'a heading' : 'a passage';
      visit(node, 'mdxJsxTextElement', (inside) => {
        if (!isAllowedComponent(inside.name)) return;
        const advice = 'Put it into <Edition>, or a value into a note.';
        fail(`<${inside.name}> can't be in ${where}. ${advice}`, inside);
      });
    }
  });
}

function programReason(node: Nodes): string | undefined {
  if (node.type === 'mdxjsEsm') {
    return 'An import or export would run a program. Delete it; for words that begin so, write &#105;mport or &#101;xport.';
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
  return /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
    ? 'A comment hides words from the reader. Delete it.'
    : 'Braces would run a program. Delete them; for a brace of the text, write \\{.';
}

function checkComponent(node: Component, data: ReleaseData | undefined, fail: Fail): void {
  const name = node.name ?? '';
  const known = COMPONENTS.get(name);
  if (!known) {
    const names = [...COMPONENTS.keys()].map((one) => `<${one}>`).join(', ');
    fail(`<${name}> is not allowed, only ${names}. For a < of the text, write \\<.`, node);
    return;
  }
  for (const attribute of node.attributes) {
    const place = attribute.position?.start ?? node;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      fail(`<${name}> takes attributes by name only. Delete {${attribute.value}}.`, place);
    } else if (!Object.hasOwn(known, attribute.name)) {
      const keys = Object.keys(known).join(', ');
      const takes = `it takes ${keys ? `only ${keys}` : 'none'}`;
      fail(`<${name}> has no attribute “${attribute.name}”; ${takes}.`, place);
    } else if (typeof attribute.value !== 'string') {
      const key = attribute.name;
      fail(`The attribute “${key}” of <${name}> must be a string: ${key}="…".`, place);
    }
  }
  const [child] = node.children;
  if (child && name !== 'Edition') {
    fail(`<${name}> shows nothing inside it. Write <${name} />.`, child);
  }
  if (data) checkValues(node, known, data, fail);
}

function checkValues(node: Component, known: Attributes, data: ReleaseData, fail: Fail): void {
  const given = stringAttributes(node);
  for (const [key, values] of Object.entries(known)) {
    const value = given[key];
    const allowed = values(data, given);
    if (value === undefined ? OPTIONAL.includes(key) : allowed.includes(value)) continue;
    const wrong = value === undefined ? `has no ${key}` : `can't show ${key}="${value}"`;
    const names = allowed.map((one) => `${key}="${one}"`);
    const list = names.length > 10 ? `${names[0]} to ${names.at(-1)}` : names.join(' or ');
    const advice = list ? `Write ${list}.` : 'Add it to the front matter first.';
    fail(`<${node.name}> ${wrong}. ${advice}`, node);
  }
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
