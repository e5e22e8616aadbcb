import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { build, copyProject } from './build.ts';

const html = readFileSync('dist/index.html', 'utf8');
const mdx = readFileSync('content/index.mdx', 'utf8');
const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

/** Replaces what must stand exactly once, so that no sabotage does nothing. */
function swap(text: string, was: string, is: string): string {
  if (text.split(was).length !== 2) throw new Error(`“${was}” does not stand once in the text.`);
  return text.replace(was, () => is);
}

/** What the build of a release says; it must fail. */
async function saysOf(changed: string): Promise<string> {
  const { folder, remove } = copyProject((content) => {
    writeFileSync(join(content, 'index.mdx'), changed);
    writeFileSync(join(content, 'index.source.txt'), readFileSync('content/index.source.txt'));
  });
  try {
    const { status, said } = await build(folder);
    expect(status).not.toBe(0);
    return said;
  } finally {
    remove();
  }
}

describe('the figures on the built page', () => {
  test.each([
    '195.1 billion yuan ÷ 6.32% = 3.087 trillion yuan',
    '$449 billion × 10 billion yuan ÷ $1.45 billion = 3.097 trillion yuan',
    'disagrees with “3.9 trillion yuan”',
    'agrees with “surpassing 3 trillion yuan”',
    '195.1 billion yuan ÷ 3.9 times = 50.0 billion yuan',
    '195.1 billion yuan ÷ (3.9 times + 1) = 39.8 billion yuan',
    'cannot be decided: the results differ',
    '330,000 ÷ 49,000 = 6.7 times',
    'more than 680 ÷ 2,500 = more than 27.2%',
    'agrees with “more than 680”',
    '10 billion yuan ÷ 10 years = 1 billion yuan a year',
  ])('say that %s', (sum) => {
    expect(text).toContain(sum);
  });

  test('stand in a note without white space of their own', () => {
    expect(text).toContain(
      '6.32% of 3.087 trillion yuan, and $449 billion comes to 3.097 trillion yuan at',
    );
  });

  test.each(['total', 'share', 'companies'])(
    'the picture %s has words, and at most 1.2 kB',
    (name) => {
      const figure =
        new RegExp(`<figure(?:(?!<figure).)*"picture-${name}-title.*?</figure>`, 's').exec(
          html,
        )?.[0] ?? '';
      expect(figure).toMatch(/<title [^>]*>[^<]+<\/title>\s*<desc [^>]*>[^<]+<\/desc>/);
      expect(figure).not.toMatch(/<script|style=/);
      expect(brotliCompressSync(figure).length).toBeLessThanOrEqual(1200);
    },
  );
});

describe('a build with faults in its figures fails', () => {
  test('before it begins, with each sum that cannot be worked out', async () => {
    let changed = swap(mdx, 'formula: basic / growth\n', 'formula: basic / (growth - growth)\n');
    changed = swap(changed, 'formula: pledge / term\n', 'formula: pledge - term\n');
    changed = swap(changed, 'formula: listed / list\n', 'formula: listed / whole\n');
    const said = await saysOf(changed);
    const line = changed.split('\n').findIndex((line) => line.includes('growth - growth')) + 1;
    expect(said).toContain(
      `content/index.mdx:${line}: checks.before.sums.asMuch: it divides by a number that may be 0`,
    );
    expect(said).toContain('checks.yearly.sums.yearly: it adds or subtracts yuan and years');
    expect(said).toContain('checks.listedShare.sums.share: “whole” at character 10 is no figure');
  });

  test('after it, with each number that its passage and the table do not bear out', async () => {
    let changed = swap(mdx, 'passage: p12\n', 'passage: p13\n');
    changed = swap(changed, '| 58 scientists |', '| 59 scientists |');
    const said = await saysOf(changed);
    const line =
      changed.split('\n').findIndex((line) => line.startsWith('Analysts and official')) + 1;
    expect(said).toContain('figures.otherShare: “about 15%” does not stand in p13');
    expect(said).toContain(
      `content/index.mdx:${line}: p12: “15%” is a number that no figure names`,
    );
    expect(said).toContain('figures.scientists: its row is not in the table of figures');
    expect(said).toContain('| First group selected | 59 scientists |  | [15](#p15) | is no figure');
  });
});
