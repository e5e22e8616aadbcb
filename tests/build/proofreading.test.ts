import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkSource } from '../../src/lint/source.ts';
import { build, type Built, copyProject } from './build.ts';

const mdx = readFileSync('content/index.mdx', 'utf8');
const source = readFileSync('content/index.source.txt', 'utf8');

/** What is put in the place of what, and what is said of it; it must stand once in the text. */
const faults: Record<string, [was: string, is: string, says: string]> = {
  'zero-width': ['growing number of', 'growing\u200B number of', 'Here stands U+200B'],
  comment: ['Such programs “', 'Such {/* programs */} “', 'A comment hides words'],
  script: ['Such programs “', '<script>alert(1)</script>Such programs “', '<script> may not'],
  link: ['](#p15)', '](javascript:alert(1))', 'is none that may stand here'],
  anchor: ['](#p15)', '](#p155)', 'The link #p155 leads to nothing on this page'],
  import: ['<Edition>', 'import a from "/etc/passwd"\n\n<Edition>', 'would run a program'],
  heading: ['## steady rise', '#### steady rise', 'skips a level'],
  note: ['[^stop]: A stray', '[^stopp]: A stray', 'The note [^stopp] is never called'],
};

function spoiled(was: string, is: string): { text: string; line: number; column: number } {
  const [before, ...after] = mdx.split(was);
  if (before === undefined || after.length === 0) throw new Error(`“${was}” is not in the text.`);
  const lines = before.split('\n');
  return {
    text: before + is + after.join(was),
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}

let built: Built;
let finished: boolean;
beforeAll(async () => {
  const project = copyProject((content) => {
    for (const [name, [was, is]] of Object.entries(faults)) {
      writeFileSync(join(content, `${name}.mdx`), spoiled(was, is).text);
      writeFileSync(join(content, `${name}.source.txt`), source);
    }
    writeFileSync(join(content, 'untouched.mdx'), mdx);
    writeFileSync(join(content, 'untouched.source.txt'), source);
  });
  built = await build(project.folder);
  finished = existsSync(join(project.folder, 'dist'));
  project.remove();
});

test.each(Object.entries(faults))('a build is refused for its %s', (name, [was, is, says]) => {
  const { line } = spoiled(was, is);
  const said = built.said
    .split('\n\n')
    .find((fault) => fault.includes(`content/${name}.mdx:${line}:`) && fault.includes(says));
  expect(said, built.said).toBeDefined();
});

test('all are told in one run, before anything is built, and no dist/ is left', () => {
  expect(built.status).toBe(1);
  expect(finished).toBe(false);
  expect(built.said).not.toContain('content/untouched');
  expect(built.said).not.toContain('generating static routes');
});

test.each([
  ['a zero-width space', 'growing\u200B number', ['growing⟦⟨U+200B⟩⟧ number']],
  ['a word left out', 'growing', ['growing⟦ number⟧']],
])('the source check would stop %s too, were it not refused before', (_, text, says) => {
  const faults = checkSource({
    mdx: 'f.mdx',
    source: 'f.source.txt',
    received: 'growing number',
    omitted: [],
    passages: [{ id: 'p1', kind: 'passage', text }],
    lineOf: () => 7,
  }).join('\n');
  expect(faults).toContain('f.mdx:7: p1 differs from f.source.txt:1.');
  for (const words of says) expect(faults).toContain(words);
});

test('what could deceive stays where the source has it, and About this text lists it', async () => {
  const mark = Buffer.from('\uFEFF');
  const [was, is] = ['second quay on', 'second qu\u0430y\u200B on'];
  const spoil = (text: string) => text.replace(was, is);
  const project = copyProject((content) => {
    for (const end of ['mdx', 'source.txt']) {
      const text = readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');
      const bytes = Buffer.from(spoil(text));
      // A mark of Windows before the source is no word of it, and is served with it.
      writeFileSync(
        join(content, `index.${end}`),
        end === 'mdx' ? bytes : Buffer.concat([mark, bytes]),
      );
    }
  });
  const { status, said } = await build(project.folder);
  expect(status, said).toBe(0);
  const html = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
  const served = readFileSync(join(project.folder, 'dist/index.source.txt'));
  project.remove();
  expect(served.subarray(0, 3)).toEqual(mark);
  expect(html).toContain('line 1: U+FEFF, which no one sees');
  expect(html).toContain(is);
  expect(html).toContain('line 3: U+0430, a letter of another script in the word “qu\u0430y”');
  expect(html).toContain('line 3: U+200B, which no one sees');
});
