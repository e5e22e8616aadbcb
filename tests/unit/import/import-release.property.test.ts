import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { importRelease } from '../../../src/import/import-release.ts';
import { checkSourceText } from '../../../src/lint/source-text.ts';
import { parseMdx, readFrontMatter } from '../../../src/release/parse-mdx.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { findBy } from '../lint/find-by.ts';

const beginnings = '¦¦¦¦- ¦• ¦– ¦* ¦1. ¦2. ¦3) ¦(1) ¦a) ¦b) ¦> ¦>¦  ¦\t¦# ¦[¦<¦{¦|¦import '.split(
  '¦',
);
const middles = [
  ...'Home¦Share this¦FOR IMMEDIATE RELEASE¦Bergen, 3 May 2024 – ¦SOURCE Port¦About Port of Bergen¦www.port.example'.split(
    '¦',
  ),
  ...'a\tb¦x\t\ty¦*a* _b_ `c` [d](e)¦港口启用¦مرفأ¦5 < 6 & {7}¦\u00A0¦[About this text]¦'.split(
    '¦',
  ),
  'The harbour opened its second quay on Friday, and it is long',
];
const ends = ['', '.', '.', ']', ':', ' \\', '  ', '\t'];
const line = fc
  .tuple(fc.constantFrom(...beginnings), fc.constantFrom(...middles), fc.constantFrom(...ends))
  .map((parts) => parts.join(''));
const source = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\n \n')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((lines) => lines.flat().join(''));

/** Texts that were once refused. */
const examples = [
  'FOR IMMEDIATE RELEASE\n- FOR IMMEDIATE RELEASE\nHome.\n',
  '> Home]\nHome \\\n> Home]\nFOR IMMEDIATE RELEASE\nHome:\n',
  '[About this text]\nSOURCE Port\t\n\t\n> SOURCE Port\n',
];

test('whatever the lines are, every character is on the page, a marker, or left out', () => {
  fc.assert(
    fc.property(source, (text) => {
      fc.pre(/\S/.test(text));
      const mdx = importOrNothing(text);
      if (mdx === undefined) return;
      const { tree, problems } = parseMdx('f.mdx', mdx);
      const { data } = readFrontMatter('f.mdx', mdx);
      const above = [...mdx.matchAll(/^ {2}- (".*")$/gm)].map(([, value = '']) =>
        String(JSON.parse(value)),
      );
      const body = (tree?.children ?? []).filter(({ type }) => type !== 'mdxJsxFlowElement');
      const release = parseRelease(releasePaths('f'), { mdx, source: text, anchors: undefined });
      expect([problems, findBy(checkSourceText, release).map(String)]).toEqual([[], []]);
      const words = [
        data?.headline ?? '',
        ...(data?.omitted.map((one) => one.text) ?? []),
        ...above,
        ...body.map((node) => toString(node)),
      ];
      const markers = [...text.matchAll(/^\s*(?:>|[-•–*](?=\s)|\(?[\da-z]{1,3}[.)](?=\s))/gm)];
      const left = without(text, words.join(''));
      expect(left.missing).toBe('');
      expect(without(markers.map(([marker]) => marker).join(''), left.rest).missing).toBe('');
    }),
    { seed: 6, numRuns: 1000, examples: examples.map((one) => [one]) },
  );
});

function importOrNothing(text: string): string | undefined {
  try {
    return importRelease(text).mdx;
  } catch (error) {
    expect(String(error)).toContain('No words of this text could be a release');
    return undefined;
  }
}

/** Takes characters from a text: the rest, and those that it lacks. White space doesn't count. */
function without(text: string, taken: string): { rest: string; missing: string } {
  const rest = [...text.replace(/\s/g, '')];
  const missing = [...taken.replace(/\s/g, '')].filter((character) => {
    const index = rest.indexOf(character);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return { rest: rest.join(''), missing: missing.join('') };
}
