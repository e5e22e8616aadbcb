import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { footnoteLabel, HEADLINE_NOTE } from '../release/blocks.ts';
import type { Release } from '../release/release.ts';
import { pointAt, problem } from '../release/problem.ts';

/** Finds notes that are undefined, unused, defined or used twice, misplaced, or longer than a paragraph. */
export function checkNotes({ mdx, tree, text }: Release): VFileMessage[] {
  if (!tree) return [];
  const definitions: FootnoteDefinition[] = [];
  const references: FootnoteReference[] = [];
  const problems: VFileMessage[] = [];
  visit(tree, (node, _, parent) => {
    const failInside = (where: string) =>
      visit(node, 'footnoteReference', (one) => {
        const reason = `A note can't be referenced ${where}. Move [^${footnoteLabel(one)}] into a passage.`;
        problems.push(problem(mdx, reason, one));
      });
    if (node.type === 'footnoteDefinition') {
      definitions.push(node);
      if (parent?.type !== 'root') {
        const reason = 'A note is defined inside another block. Put it on a line of its own.';
        problems.push(problem(mdx, reason, node));
      }
      failInside('inside another note');
      return SKIP;
    }
    if (node.type === 'mdxJsxFlowElement') failInside('outside the passages');
    if (node.type === 'footnoteReference') references.push(node);
    return undefined;
  });
  return [
    ...problems,
    ...checkDefinitions(mdx, definitions, references),
    ...checkReferences(mdx, references),
    ...findUndefined(mdx, tree, text),
  ];
}

function checkDefinitions(
  file: string,
  definitions: FootnoteDefinition[],
  references: FootnoteReference[],
): VFileMessage[] {
  const used = new Set(references.map(({ identifier }) => identifier));
  const defined = new Set<string>();
  return definitions.flatMap((node) => {
    const label = footnoteLabel(node);
    const problems: VFileMessage[] = [];
    const fail = (reason: string) => void problems.push(problem(file, reason, node));
    if (defined.has(node.identifier)) {
      fail(`The note [^${label}] is defined twice. Give one of them another label.`);
    } else if (!used.has(node.identifier) && label !== HEADLINE_NOTE) {
      fail(
        `The note [^${label}] is never used. Put [^${label}] into its passage, or delete the note.`,
      );
    }
    defined.add(node.identifier);
    if (!/^[a-z][a-z0-9-]*$/.test(label)) {
      fail(`The label [^${label}] becomes an address. Use small letters, digits and hyphens.`);
    }
    const [paragraph, more] = node.children;
    if (paragraph?.type !== 'paragraph' || more) {
      fail(`The note [^${label}] must be one paragraph, without lists or headings.`);
    }
    return problems;
  });
}

function checkReferences(file: string, references: FootnoteReference[]): VFileMessage[] {
  const seen = new Set<string>();
  return references.flatMap((reference) => {
    const twice = seen.has(reference.identifier);
    seen.add(reference.identifier);
    if (!twice) return [];
    const reason = `The note [^${footnoteLabel(reference)}] is used twice. A note belongs to one place.`;
    return [problem(file, reason, reference)];
  });
}

/** Finds references without a definition, which are plain text to the parser. */
function findUndefined(file: string, tree: Root, text: string): VFileMessage[] {
  const found = new Map<number, string>();
  visit(tree, 'text', (node, _, parent) => {
    // A text beside a bare address has no position; its references are looked for in its parent.
    const { start, end } = node.position ?? parent?.position ?? {};
    const offset = start?.offset ?? 0;
    const typed = text.slice(offset, end?.offset);
    for (const { 0: reference, index } of typed.matchAll(/(?<!\\)\[\^[^\]\s]*\]/g)) {
      if (node.value.includes(reference)) found.set(offset + index, reference);
    }
  });
  return [...found].map(([offset, reference]) => {
    const reason = `The note ${reference} is not defined. Write ${reference}: and its text.`;
    return problem(file, reason, pointAt(text, offset));
  });
}
