import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { footnoteLabel, HEADLINE_NOTE } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';

/** Finds notes that are undefined, unused, defined or used twice, misplaced, or longer than a paragraph. */
export function checkNotes({ tree, text }: Release, fail: Fail): void {
  const definitions: FootnoteDefinition[] = [];
  const references: FootnoteReference[] = [];
  visit(tree, (node, _, parent) => {
    const failInside = (where: string) =>
      visit(node, 'footnoteReference', (one) => {
        const label = footnoteLabel(one);
        fail(`A note can't be referenced ${where}. Move [^${label}] into a passage.`, one);
      });
    if (node.type === 'footnoteDefinition') {
      definitions.push(node);
      if (parent?.type !== 'root') {
        fail('A note is defined inside another block. Put it on a line of its own.', node);
      }
      failInside('inside another note');
      return SKIP;
    }
    if (node.type === 'mdxJsxFlowElement') failInside('outside the passages');
    if (node.type === 'footnoteReference') references.push(node);
    return undefined;
  });
  const used = Map.groupBy(references, footnoteLabel);
  const labels = new Set(definitions.map(footnoteLabel));
  for (const [label, [first, ...again]] of used) {
    // To the parser, [^A] refers to [^a] too.
    if (first && !labels.has(label)) fail(undefinedNote(`[^${label}]`), first);
    for (const reference of again) {
      fail(`The note [^${label}] is used twice. A note belongs to one place.`, reference);
    }
  }
  const defined = new Set<string>();
  for (const node of definitions) {
    const { children } = node;
    const label = footnoteLabel(node);
    const name = `[^${label}]`;
    if (defined.has(label)) {
      fail(`The note ${name} is defined twice. Give one of them another label.`, node);
    } else if (!used.has(label) && label !== HEADLINE_NOTE) {
      const advice = `Put ${name} into its passage, or delete the note.`;
      fail(`The note ${name} is never used. ${advice}`, node);
    }
    defined.add(label);
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      fail(`The label ${name} becomes an address. Use small letters, digits and hyphens.`, node);
    }
    if (children[0]?.type !== 'paragraph' || children.length > 1) {
      fail(`The note ${name} must be one paragraph, without lists or headings.`, node);
    }
  }
  for (const [offset, name] of findUndefined(tree, text)) {
    fail(undefinedNote(name), pointAt(text, offset));
  }
}

function undefinedNote(name: string): string {
  return /\s/.test(name)
    ? `The label ${name} has a space. Use small letters, digits and hyphens.`
    : `The note ${name} is not defined. Write ${name}: and its text.`;
}

/** Finds references without a definition, which are plain text to the parser, by their offsets. */
function findUndefined(tree: Root, text: string): Map<number, string> {
  const found = new Map<number, string>();
  visit(tree, 'text', (node, _, parent) => {
    // A text beside a bare address has no position; its references are looked for in its parent.
    const { start, end } = node.position ?? parent?.position ?? {};
    const offset = start?.offset ?? 0;
    const typed = text.slice(offset, end?.offset);
    for (const { 0: reference, index } of typed.matchAll(/(?<!\\)\[\^[^\]\n]*\]/g)) {
      if (node.value.includes(reference)) found.set(offset + index, reference);
    }
  });
  return found;
}
