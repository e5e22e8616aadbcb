import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { footnoteLabel, HEADLINE_NOTE } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';

/** Finds notes that are undefined, unused, defined or used twice, or misplaced. */
export function checkNotes({ tree, text }: Release, fail: Fail): void {
  const definitions = new Map<string, FootnoteDefinition>();
  const used = new Map<string, FootnoteReference>();
  visit(tree, 'footnoteDefinition', (node, _, parent) => {
    const label = footnoteLabel(node);
    if (parent?.type !== 'root') {
      const advice = 'Put it on a line of its own, above <Edition>.';
      fail(`A note is defined inside another block. ${advice}`, node);
    }
    if (definitions.has(label)) {
      fail(`The note [^${label}] is defined twice. Give one of them another label.`, node);
    } else definitions.set(label, node);
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      const reason = `The label [^${label}] becomes an address.`;
      fail(`${reason} Use lowercase letters, digits and hyphens.`, node);
    }
  });
  for (const block of tree.children) {
    const isOutside = block.type === 'footnoteDefinition' || block.type === 'mdxJsxFlowElement';
    visit(block, 'footnoteReference', (node) => {
      const label = footnoteLabel(node);
      if (isOutside) {
        fail(`A note can only be used in a passage or heading. Move [^${label}] there.`, node);
      } else if (used.has(label) || label === HEADLINE_NOTE) {
        fail(`The note [^${label}] is used twice. Use it once, or write a second note.`, node);
      } else used.set(label, node);
    });
  }
  for (const [label, node] of definitions) {
    if (used.has(label) || label === HEADLINE_NOTE) continue;
    const advice = `Put [^${label}] into its passage, or delete the note.`;
    fail(`The note [^${label}] is never used. ${advice}`, node);
  }
  const failUndefined = (name: string, place: Parameters<Fail>[1]) => {
    const advice = `Write ${name}: and its text, with lowercase letters, digits and hyphens in [^ ].`;
    fail(`The note ${name} is not defined. ${advice}`, place);
  };
  // The parser takes [^A] for a reference to [^a] too, and a reference to nothing for text.
  for (const [label, node] of used) if (!definitions.has(label)) failUndefined(`[^${label}]`, node);
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const typed = text.slice(start, position?.end.offset);
    for (const { 0: name, index } of typed.matchAll(/(?<!\\)\[\^[^\]\n]*\]/g)) {
      failUndefined(name, pointAt(text, start + index));
    }
  });
}
