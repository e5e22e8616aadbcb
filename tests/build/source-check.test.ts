import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Built, copyProject } from './build.ts';

const mdx = readFileSync('content/index.mdx', 'utf8');
const source = readFileSync('content/index.source.txt', 'utf8');

/** Replaces what must be there exactly once, so that no sabotage does nothing. */
function swap(text: string, was: string, is: string): string {
  if (text.split(was).length !== 2) throw new Error(`“${was}” does not stand once in the text.`);
  return text.replace(was, () => is);
}

function paragraph(words: string, text = mdx): string {
  const line = text.split('\n').find((line) => line.includes(words));
  if (!line) throw new Error(`“${words}” is not in the text.`);
  return line;
}

/** The line of a text that holds some words, from 1. */
function lineOf(words: string, text = mdx): number {
  return text.split('\n').indexOf(paragraph(words, text)) + 1;
}

const second = paragraph(
  'The Political Bureau of the 20th Central Committee of the Communist Party of China held a study session on Tuesday',
);
const third = paragraph('Xi Jinping, General Secretary');
const third0 = lineOf('Xi Jinping, General Secretary');

interface Sabotage {
  mdx?: string;
  source?: string;
  /** What the build must say; FILE stands for the path of the release without its ending. */
  says: string[];
}

const sabotages: Record<string, Sabotage> = {
  'one letter changed': {
    mdx: swap(mdx, 'increasingly volatile', 'increasingly volitile'),
    says: [
      `FILE.mdx:${lineOf('volatile')}: p1 differs from FILE.source.txt:4.`,
      'vol⟦a⟧tile',
      'vol⟦i⟧tile',
    ],
  },
  'one letter of the headline changed': {
    mdx: swap(mdx, 'headline: China’s top', 'headline: China’s tap'),
    says: ['FILE.mdx:2: top differs from FILE.source.txt:1.', 't⟦o⟧p', 't⟦a⟧p'],
  },
  'a word dropped': {
    mdx: swap(mdx, 'has steadily improved', 'has improved'),
    says: [
      `FILE.mdx:${lineOf('steadily improved')}: p10 differs from FILE.source.txt:24.`,
      'has ⟦steadily ⟧improved',
    ],
  },
  'two passages swapped': {
    mdx: swap(swap(swap(mdx, second, '@'), third, second), '@', third),
    says: ['FILE.mdx:', 'is not in FILE.source.txt', 'is missing from FILE.mdx'],
  },
  'a passage split': {
    mdx: swap(
      mdx,
      'in science and technology. Strengthening',
      'in science and technology.\n\nStrengthening',
    ),
    says: [
      `FILE.mdx:${third0}: p3 differs from FILE.source.txt:8.`,
      `FILE.mdx:${third0 + 2}: p4 is not in FILE.source.txt.`,
    ],
  },
  'two passages joined': {
    mdx: swap(mdx, `${third}\n\n`, `${third}\n`),
    says: [
      `FILE.mdx:${third0}: p3 differs from FILE.source.txt:8.`,
      'FILE.source.txt:10 is missing from FILE.mdx.',
    ],
  },
  'a curly quote made straight': {
    mdx: swap(mdx, '“It takes', '"It takes'),
    says: [
      `FILE.mdx:${lineOf('“It takes')}: p13 differs from FILE.source.txt:30.`,
      '⟦“⟧It',
      '⟦"⟧It',
    ],
  },
  'a space lost': {
    mdx: swap(mdx, 'growing number of', 'growingnumber of'),
    says: [
      `FILE.mdx:${lineOf('growing number')}: p14 differs from FILE.source.txt:32.`,
      'growing⟦ ⟧number',
    ],
  },
  'a no-break space for a space': {
    mdx: swap(mdx, 'growing number of', 'growing\u00A0number of'),
    says: ['growing⟦ ⟧number', 'growing⟦⟨U+00A0⟩⟧number'],
  },
  'a sentence added': {
    mdx: swap(mdx, 'analysts say. .', 'analysts say. This is new. .'),
    says: [`FILE.mdx:${lineOf('analysts say. .')}: p14 differs from FILE.source.txt:32.`, '⟦'],
  },
  'a note’s text moved into a passage': {
    mdx: swap(
      swap(mdx, '[^unnamed]: A quotation without a speaker.\n', ''),
      '[^unnamed]',
      ' A quotation without a speaker.',
    ),
    says: [
      `FILE.mdx:${lineOf('“It takes')}: p13 differs from FILE.source.txt:30.`,
      '⟦ A quotation without a speaker.⟧',
    ],
  },
  'a whole passage inside the editor’s section': {
    mdx: swap(mdx, third, `<Edition>\n\n${third}\n\n</Edition>`),
    says: ['FILE.source.txt:8 is missing from FILE.mdx.'],
  },
  'a left-out line changed': {
    mdx: swap(mdx, 'text: "Leave a Reply"', 'text: "Leave a reply"'),
    says: [
      'FILE.mdx: omitted[2] is not what stands at the end of FILE.source.txt:42.',
      'Leave a reply',
      'Leave a Reply',
    ],
  },
  'a line left out that does not stand at the end': {
    source: `${source}\n\nOne more line.`,
    says: [
      'FILE.mdx: omitted[4] is not what stands at the end of FILE.source.txt:',
      'One more line.',
    ],
  },
  'a heading of the source changed': {
    mdx: swap(mdx, '## steady rise', '## Steady rise'),
    says: ['FILE.mdx:', 'differs from FILE.source.txt:22.', '⟦s⟧teady', '⟦S⟧teady'],
  },
};

const fileOf = (name: string) => `content/${name.replace(/\P{L}+/gu, '-')}`;

describe('the source check stops the build', () => {
  let built: Built;
  let finished: boolean;
  beforeAll(async () => {
    const project = copyProject((content) => {
      for (const [name, sabotage] of Object.entries(sabotages)) {
        const file = join(content, '..', fileOf(name));
        writeFileSync(`${file}.mdx`, sabotage.mdx ?? mdx);
        writeFileSync(`${file}.source.txt`, sabotage.source ?? source);
      }
      writeFileSync(join(content, 'untouched.mdx'), mdx);
      writeFileSync(join(content, 'untouched.source.txt'), source);
    });
    built = await build(project.folder);
    finished = existsSync(join(project.folder, 'dist'));
    project.remove();
  });

  test.each(Object.entries(sabotages))('%s', (name, { says }) => {
    const about = built.said
      .split('\n\n')
      .filter((fault) => fault.includes(fileOf(name)))
      .join('\n');
    for (const words of says) expect(about).toContain(words.replaceAll('FILE', fileOf(name)));
  });

  test('for all of them together, and for nothing else', () => {
    expect(built.status).not.toBe(0);
    expect(built.said).not.toMatch(/content\/untouched\.(mdx|source\.txt):\d/);
    expect(finished).toBe(false);
  });
});

describe('files that cannot be read stop the build before it begins', () => {
  let built: Built;
  let folder: ReturnType<typeof copyProject>;
  beforeAll(async () => {
    folder = copyProject((content) => {
      writeFileSync(join(content, 'alone.mdx'), mdx);
      writeFileSync(join(content, 'latin.mdx'), mdx);
      writeFileSync(
        join(content, 'latin.source.txt'),
        Buffer.from(source.replaceAll('’', '\u0092'), 'latin1'),
      );
    });
    built = await build(folder.folder);
  });
  afterAll(() => folder.remove());

  test('a source that is missing', () => {
    expect(built.status).not.toBe(0);
    expect(built.said).toContain('content/alone.mdx:1:1 has no source: put');
  });
  test('a source that is not UTF-8, with its line', () => {
    expect(built.said).toContain('content/latin.source.txt:1:6 is not UTF-8');
  });
});
