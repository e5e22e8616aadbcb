import { expect, test } from 'vitest';
import { listBlocks } from '../../../src/release/blocks.ts';
import { parseMdx } from '../../../src/release/parse-mdx.ts';

/** The blocks of a body, given the received text by its blocks. */
function blocksOf(body: string, ...received: string[]) {
  const { tree, problems } = parseMdx('f.mdx', body);
  if (!tree) throw new Error(problems.join('\n'));
  return listBlocks(tree, 'A quay', new Set(received));
}

test('a heading in brackets that was received is the release’s, but not in the editor’s section', () => {
  const body = '## \\[Ships]\n\nOne.\n\n<Edition>\n\n## \\[Ships]\n\n</Edition>';
  const isEditorial = (...received: string[]) =>
    blocksOf(body, ...received).map((block) => block.isEditorial);
  expect(isEditorial('[Ships]')).toEqual([false, false, false, true]);
  expect(isEditorial()).toEqual([false, true, false, true]);
});

test('each note follows its block, and a value in one is an ellipsis', () => {
  const notes = '[^b]: About <Value name="a.b" /> ships.\n[^headline]: A.';
  const blocks = blocksOf(`One[^b].\n\nTwo.\n\n${notes}`);
  expect(blocks.map(({ kind, text, ownId = '' }) => `${kind} ${ownId}: ${text}`)).toEqual([
    'headline top: A quay',
    'note note-headline: A.',
    'passage : One.',
    'note note-b: About … ships.',
    'passage : Two.',
  ]);
});
