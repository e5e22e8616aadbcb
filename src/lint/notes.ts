import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { at, atOffset, type Fault } from '../release/problem.ts';

/** Finds notes that are undefined, unused, defined or called twice, out of place, or no single paragraph. */
export function checkNotes(mdx: string, tree: Root): Fault[] {
  const definitions: FootnoteDefinition[] = [];
  const calls: FootnoteReference[] = [];
  const faults: Fault[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'footnoteDefinition') {
      definitions.push(node);
      if (parent?.type !== 'root') {
        faults.push(
          at(node, 'A note is defined inside another block: put it on a line of its own.'),
        );
      }
      visit(node, 'footnoteReference', (call) => {
        faults.push(at(call, 'A note is called inside a note: put the call into a passage.'));
      });
      return SKIP;
    }
    if (node.type === 'mdxJsxFlowElement') {
      visit(node, 'footnoteReference', (call) => {
        faults.push(at(call, `A note is called outside a passage: put [^${call.label}] into one.`));
      });
    }
    if (node.type === 'heading' && parent?.type === 'root') {
      visit(node, 'footnoteReference', (call) => {
        faults.push(
          at(call, `A note is called in a heading: put [^${call.label}] into a passage.`),
        );
      });
    }
    if (node.type === 'footnoteReference') calls.push(node);
    return undefined;
  });
  return [
    ...faults,
    ...definitionFaults(definitions, calls),
    ...callFaults(calls),
    ...undefinedCalls(mdx, tree),
  ];
}

function definitionFaults(definitions: FootnoteDefinition[], calls: FootnoteReference[]): Fault[] {
  const called = new Set(calls.map(({ identifier }) => identifier));
  const seen = new Set<string>();
  return definitions.flatMap((node) => {
    const label = node.label ?? node.identifier;
    const faults: Fault[] = [];
    if (seen.has(node.identifier)) {
      faults.push(at(node, `The note [^${label}] is defined twice: give one another label.`));
    } else if (!called.has(node.identifier)) {
      faults.push(
        at(
          node,
          `The note [^${label}] is never called: put [^${label}] into its passage, or take the note out.`,
        ),
      );
    }
    seen.add(node.identifier);
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      faults.push(
        at(
          node,
          `The label [^${label}] becomes an address: use small letters, digits and hyphens.`,
        ),
      );
    }
    const [paragraph, more] = node.children;
    if (paragraph?.type !== 'paragraph' || more) {
      faults.push(
        at(node, `The note [^${label}] must be one paragraph, without lists or headings.`),
      );
    }
    return faults;
  });
}

function callFaults(calls: FootnoteReference[]): Fault[] {
  const seen = new Set<string>();
  return calls.flatMap((call) => {
    if (!seen.has(call.identifier)) {
      seen.add(call.identifier);
      return [];
    }
    return [at(call, `The note [^${call.label}] is called twice: a note belongs to one place.`)];
  });
}

/** A call without a definition is plain text to the parser. */
function undefinedCalls(mdx: string, tree: Root): Fault[] {
  const faults: Fault[] = [];
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const typed = mdx.slice(start, position?.end.offset);
    for (const { 0: call, index } of typed.matchAll(/(?<!\\)\[\^[^\]\s]*\]/g)) {
      faults.push(
        atOffset(
          mdx,
          start + index,
          `The note ${call} is not defined: write ${call}: and its text.`,
        ),
      );
    }
  });
  return faults;
}
