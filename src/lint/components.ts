import type { Fail } from '../release/problem.ts';
import type { Component, Release } from '../release/release.ts';
import type { ReleaseData } from '../release/schema.ts';

/** What a component shows: a key of the front matter, or one of some names. A component with an id can be on a page once. */
type Rules = { shows?: keyof ReleaseData; names?: (data: ReleaseData) => string[]; hasId?: true };

/** The components that an MDX file may use. */
export const COMPONENTS: ReadonlyMap<string | null, Rules> = new Map(
  Object.entries<Rules>({
    About: { hasId: true },
    Chart: { names: ({ charts }) => Object.keys(charts), hasId: true },
    Checks: { shows: 'checks', hasId: true },
    Edition: {},
    FiguresTable: { shows: 'figures' },
    FiguresVerdict: { shows: 'figures' },
    OtherCopy: { shows: 'otherCopy' },
    Value: { names: ({ checks }) => Object.entries(checks).flatMap(sumNames) },
  }),
);

/** Lists the sums of a check as formulas name them: “total.byShare”. */
function sumNames([check, { sums }]: [string, ReleaseData['checks'][string]]): string[] {
  return Object.keys(sums).map((sum) => `${check}.${sum}`);
}

/** Finds unknown components, attributes that are unknown or programs, what the front matter lacks, and components used twice. */
export function checkComponents(release: Release, fail: Fail): void {
  const { components, data, text } = release;
  const ids = new Set<string>();
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
    const { shows, names, hasId } = rules;
    if (shows && Object.keys(data[shows] ?? {}).length === 0) {
      fail(`<${name}> shows ${shows}, which the front matter doesn’t have. Add it there.`, node);
    }
    if (shows === 'figures' && Object.keys(data.checks).length > 0 && !hasChecks) {
      fail(`<${name}> links to <Checks />, which is missing. Add it to <Edition>.`, node);
    }
    if (child && name !== 'Edition') {
      fail(`<${name}> can’t have anything inside it. Write <${name} />.`, child);
    }
    const shown = checkName(node, names?.(data), text, fail);
    const tag = `<${name}${shown ? ` name="${shown}"` : ''} />`;
    if (hasId && ids.has(tag)) fail(`${tag} is shown twice. Delete one.`, node);
    ids.add(tag);
  }
}

/** Checks that a component has one of the names, if it shows one, and no other attribute. Returns its name. */
function checkName(node: Component, names: string[] | undefined, text: string, fail: Fail) {
  let shown: string | undefined;
  for (const attribute of node.attributes) {
    const { position, value } = attribute;
    const isName = names && 'name' in attribute && attribute.name === 'name';
    if (isName && typeof value === 'string') shown = value;
    else {
      const typed = text.slice(position?.start.offset, position?.end.offset);
      const takes = names ? 'only name="…"' : 'no attributes';
      fail(`<${node.name}> takes ${takes}. Delete or correct ${typed}.`, position?.start ?? node);
    }
  }
  if (names && !names.includes(shown ?? '')) {
    const list = names.map((one) => `name="${one}"`).join(' or ');
    const advice = list ? `Write ${list}.` : 'Add it to the front matter first.';
    fail(`<${node.name}> needs the name of what it shows. ${advice}`, node);
  }
  return shown;
}
