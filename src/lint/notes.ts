import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { HEADLINE_NOTE, textIn } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { type Fail, pointAt } from '../release/problem.ts';

/** Finds notes that are undefined, unused, defined or used twice, or misplaced. */
export function checkNotes({ tree, text, blocks }: Release, fail: Fail): void {
  const used = new Set(blocks.map(({ ownId }) => ownId));
  const defined = new Set<string>();
  visit(tree, 'footnoteDefinition', (node, _, parent) => {
    const { identifier: label } = node;
    if (parent?.type !== 'root') {
      const advice = 'Put it on a line of its own, above <Edition>.';
      fail(`This note is inside another block. ${advice}`, node);
    } else if (defined.has(label)) {
      fail(`The note [^${label}] is defined twice. Give one of them another label.`, node);
    } else if (!used.has(`note-${label}`)) {
      const advice = `Put [^${label}] into its passage, or delete the note.`;
      fail(`The note [^${label}] is never used. ${advice}`, node);
    }
    defined.add(label);
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      const reason = `The label [^${label}] can’t be an address.`;
      fail(`${reason} Begin it with a letter, and use a to z, digits and hyphens.`, node);
    }
  });
  checkReferences(tree, fail);
  // The parser takes a reference to nothing for text.
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const typed = text.slice(start, position?.end.offset);
    for (const { 0: name, index } of typed.matchAll(/(?<!\\)\[\^[^\]\n]*\]/g)) {
      const advice = `Write ${name}: and its text on a line of its own, with only a to z, digits and hyphens in [^ ].`;
      fail(`The note ${name} is not defined. ${advice}`, pointAt(text, start + index));
    }
  });
}

function checkReferences(tree: Root, fail: Fail): void {
  const used = new Set<string>();
  for (const block of tree.children) {
    visit(block, 'footnoteReference', (node, index = 0, parent) => {
      const { identifier: label } = node;
      const before = (parent?.children ?? []).slice(0, index).map(textIn).join('');
      const next = new Intl.Segmenter().segment(textIn(parent ?? block)).containing(before.length);
      if (next && next.index < before.length)
        fail(`[^${label}] splits “${next.segment}”. Move it after that character.`, node);
      if (/^(?:footnoteDefinition|mdxJsxFlowElement)$/.test(block.type)) {
        fail(`Only a passage or a heading can have a note. Move [^${label}] into one.`, node);
      } else if (used.has(label) || label === HEADLINE_NOTE) {
        fail(`The note [^${label}] is used twice. Use it once, or write a second note.`, node);
      } else used.add(label);
    });
  }
}
