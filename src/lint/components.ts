import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Fail } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';

/** A component in a tree. */
export type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes of a component. The values of each depend on the front matter and on the attributes before it. */
type Attributes = Record<string, (data: ReleaseData, before: Record<string, string>) => string[]>;

/** Components with an id, which a page may use only once. */
const ONCE = ['About', 'Chart', 'Checks'];

/** The components that an MDX file may use, with their attributes or the key of the front matter that they show. */
export const COMPONENTS: ReadonlyMap<string | null, Attributes | keyof ReleaseData> = new Map(
  Object.entries<Attributes | keyof ReleaseData>({
    About: {},
    Chart: { name: ({ charts }) => Object.keys(charts) },
    Checks: 'checks',
    Edition: {},
    FiguresTable: 'figures',
    FiguresVerdict: 'figures',
    OtherCopy: 'otherCopy',
    Value: {
      check: ({ checks }) =>
        Object.keys(checks).filter((name) => Object.keys(checks[name]?.sums ?? {}).length > 0),
      sum: ({ checks }, { check = '' }) => Object.keys(checks[check]?.sums ?? {}),
    },
  }),
);

/** Finds unknown components, attributes that are unknown or programs, what the front matter lacks, and components used twice. */
export function checkComponents(release: Release, fail: Fail): void {
  const seen = new Set<string>();
  const components = componentsIn(release.tree);
  const hasChecks = components.some(({ name }) => name === 'Checks');
  for (const node of components) {
    const given = checkComponent(node, release, hasChecks, fail);
    const tag = `<${node.name}${given['name'] ? ` name="${given['name']}"` : ''} />`;
    if (seen.has(tag)) fail(`${tag} is shown twice. Delete one.`, node);
    if (ONCE.includes(node.name ?? '')) seen.add(tag);
  }
}

/** Lists the components of a release, in order. */
export function componentsIn(tree: Root): Component[] {
  const found: Component[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') found.push(node);
  });
  return found;
}

/** Checks a component. Returns its valid attributes. */
function checkComponent(node: Component, { text, data }: Release, hasChecks: boolean, fail: Fail) {
  const name = node.name ?? '';
  const known = COMPONENTS.get(name);
  const given: Record<string, string> = {};
  if (!known) {
    const names = [...COMPONENTS.keys()].map((one) => `<${one}>`).join(', ');
    fail(`<${name}> is not allowed. Use ${names}. For a < of the text, write \\<.`, node);
    return given;
  }
  const attributes = typeof known === 'string' ? {} : known;
  if (typeof known === 'string' && Object.keys(data[known] ?? {}).length === 0) {
    fail(`<${name}> shows ${known}, which the front matter doesn’t have. Add it there.`, node);
  }
  if (known === 'figures' && Object.keys(data.checks).length > 0 && !hasChecks) {
    fail(`<${name}> links to <Checks />, which is missing. Add it to <Edition>.`, node);
  }
  const keys = Object.keys(attributes);
  for (const attribute of node.attributes) {
    const { position } = attribute;
    const typed = text.slice(position?.start.offset, position?.end.offset);
    const { name: key = '', value } = { name: '', ...attribute };
    if (keys.includes(key) && typeof value === 'string') given[key] = value;
    else {
      const options = keys.map((one) => `${one}="…"`).join(', ');
      const takes = options ? `only ${options}` : 'no attributes';
      fail(`<${name}> takes ${takes}. Delete or correct ${typed}.`, position?.start ?? node);
    }
  }
  const [child] = node.children;
  if (child && name !== 'Edition') {
    fail(`<${name}> can’t have anything inside it. Write <${name} />.`, child);
  }
  for (const [key, values] of Object.entries(attributes)) {
    const value = given[key];
    const allowed = values(data, given);
    if (value === undefined ? key === 'sum' : allowed.includes(value)) continue;
    const wrong = value === undefined ? `has no ${key}` : `can’t show ${key}="${value}"`;
    const list = allowed.map((one) => `${key}="${one}"`).join(' or ');
    const advice = list ? `Write ${list}.` : 'Add it to the front matter first.';
    fail(`<${name}> ${wrong}. ${advice}`, node);
  }
  return given;
}
