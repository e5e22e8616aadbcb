import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Fail } from '../release/problem.ts';
import type { Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';

/** A component in a tree. */
export type Component = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The attributes of a component. The values of each depend on the front matter and on the attributes before it. */
type Attributes = Record<string, (data: ReleaseData, before: Record<string, string>) => string[]>;

/** What a component shows of the front matter, its attributes, and whether it has an id, which a page can use only once. */
type Rules = { shows?: keyof ReleaseData; attributes?: Attributes; hasId?: true };

/** The components that an MDX file may use. */
export const COMPONENTS: ReadonlyMap<string | null, Rules> = new Map(
  Object.entries<Rules>({
    About: { hasId: true },
    Chart: { attributes: { name: ({ charts }) => Object.keys(charts) }, hasId: true },
    Checks: { shows: 'checks', hasId: true },
    Edition: {},
    FiguresTable: { shows: 'figures' },
    FiguresVerdict: { shows: 'figures' },
    OtherCopy: { shows: 'otherCopy' },
    Value: {
      attributes: {
        check: ({ checks }) =>
          Object.keys(checks).filter((name) => Object.keys(checks[name]?.sums ?? {}).length > 0),
        sum: ({ checks }, { check = '' }) => Object.keys(checks[check]?.sums ?? {}),
      },
    },
  }),
);

/** Lists the components of a release, in order. */
export function componentsIn(tree: Root): Component[] {
  const found: Component[] = [];
  visit(tree, (node) => {
    if ('attributes' in node) found.push(node);
  });
  return found;
}

/** Finds unknown components, attributes that are unknown or programs, what the front matter lacks, and components used twice. */
export function checkComponents(release: Release, fail: Fail): void {
  const { tree, data } = release;
  const ids = new Set<string>();
  const components = componentsIn(tree);
  const hasChecks = components.some(({ name }) => name === 'Checks');
  for (const node of components) {
    const name = node.name ?? '';
    const [child] = node.children;
    const rules = COMPONENTS.get(name);
    if (!rules) {
      const names = [...COMPONENTS.keys()].map((one) => `<${one}>`).join(', ');
      const advice = `Delete it, or use ${names}. For a < of the text, write \\<.`;
      fail(`<${name}> is not allowed. ${advice}`, node);
      continue;
    }
    const { shows, attributes = {}, hasId } = rules;
    if (shows && Object.keys(data[shows] ?? {}).length === 0) {
      fail(`<${name}> shows ${shows}, which the front matter doesn’t have. Add it there.`, node);
    }
    if (shows === 'figures' && Object.keys(data.checks).length > 0 && !hasChecks) {
      fail(`<${name}> links to <Checks />, which is missing. Add it to <Edition>.`, node);
    }
    if (child && name !== 'Edition') {
      fail(`<${name}> can’t have anything inside it. Write <${name} />.`, child);
    }
    const given = checkAttributes(node, attributes, release, fail);
    const tag = `<${name}${given['name'] ? ` name="${given['name']}"` : ''} />`;
    if (hasId && ids.has(tag)) fail(`${tag} is shown twice. Delete one.`, node);
    ids.add(tag);
  }
}

/** Checks the attributes of a component. Returns those that it can have. */
function checkAttributes(node: Component, attributes: Attributes, release: Release, fail: Fail) {
  const { text, data } = release;
  const given: Record<string, string> = {};
  const options = Object.keys(attributes).map((one) => `${one}="…"`);
  const takes = options.length > 0 ? `only ${options.join(', ')}` : 'no attributes';
  for (const attribute of node.attributes) {
    const { position, value } = attribute;
    const name = 'name' in attribute ? attribute.name : '';
    const typed = text.slice(position?.start.offset, position?.end.offset);
    if (Object.hasOwn(attributes, name) && typeof value === 'string') given[name] = value;
    else
      fail(`<${node.name}> takes ${takes}. Delete or correct ${typed}.`, position?.start ?? node);
  }
  for (const [name, valuesIn] of Object.entries(attributes)) {
    const value = given[name];
    const values = valuesIn(data, given);
    if (value === undefined ? name === 'sum' : values.includes(value)) continue;
    const wrong = value === undefined ? `has no ${name}` : `can’t show ${name}="${value}"`;
    const list = values.map((one) => `${name}="${one}"`).join(' or ');
    const advice = list ? `Write ${list}.` : 'Add it to the front matter first.';
    fail(`<${node.name}> ${wrong}. ${advice}`, node);
    break; // The values of the attributes after it depend on it.
  }
  return given;
}
