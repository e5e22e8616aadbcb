import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSourceText } from '../../../src/lint/source-text.ts';
import { hasParagraphPerLine } from '../../../src/release/source-lines.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { formatProblems } from '../../../src/release/problem.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { findBy } from './find-by.ts';

const mdx = readFileSync('tests/fixtures/release/index.mdx', 'utf8');
const source = readFileSync('tests/fixtures/release/index.source.txt', 'utf8');

/** Replaces what must be there exactly once, so that no sabotage does nothing. */
function swap(text: string, was: string, is: string): string {
  if (text.split(was).length !== 2) throw new Error(`“${was}” is not in the text once.`);
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
  /** What must be found; FILE is the path of the release without its ending. */
  says: string[];
}

const sabotages: Record<string, Sabotage> = {
  'one letter changed': {
    mdx: swap(mdx, 'increasingly volatile', 'increasingly volitile'),
    says: [
      `FILE.mdx:${lineOf('volatile')}:1 p1 differs from FILE.source.txt:4.`,
      'vol⟦a⟧tile',
      'vol⟦i⟧tile',
    ],
  },
  'a word dropped': {
    mdx: swap(mdx, 'has steadily improved', 'has improved'),
    says: [
      `FILE.mdx:${lineOf('steadily improved')}:1 p10 differs from FILE.source.txt:24.`,
      'has ⟦steadily ⟧improved',
    ],
  },
  'two passages swapped': {
    mdx: swap(swap(swap(mdx, second, '@'), third, second), '@', third),
    says: ['FILE.mdx:', 'is not in FILE.source.txt', 'is missing from the page.'],
  },
  'a passage split': {
    mdx: swap(
      mdx,
      'in science and technology. Strengthening',
      'in science and technology.\n\nStrengthening',
    ),
    says: [
      `FILE.mdx:${third0}:1 p3 differs from FILE.source.txt:8.`,
      `FILE.mdx:${third0 + 2}:1 p4 is not in FILE.source.txt.`,
    ],
  },
  'two passages joined': {
    mdx: swap(mdx, `${third}\n\n`, `${third}\n`),
    says: [
      `FILE.mdx:${third0}:1 p3 differs from FILE.source.txt:8.`,
      'FILE.source.txt:10 is missing from the page.',
    ],
  },
  'a passage added, and a later one lost': {
    mdx: swap(swap(mdx, third, `Nobody said this.\n\n${third}`), paragraph('“It takes'), ''),
    says: [
      `FILE.mdx:${third0}:1 p3 is not in FILE.source.txt.`,
      'FILE.source.txt:30 is missing from the page.',
      'the source: “It takes',
    ],
  },
  'a space lost': {
    mdx: swap(mdx, 'growing number of', 'growingnumber of'),
    says: [
      `FILE.mdx:${lineOf('growing number')}:1 p14 differs from FILE.source.txt:32.`,
      'growing⟦ ⟧number',
    ],
  },
  'a no-break space for a space': {
    mdx: swap(mdx, 'growing number of', 'growing\u00A0number of'),
    says: ['growing⟦ ⟧number', 'growing⟦⟨U+00A0⟩⟧number'],
  },
  'a note’s text moved into a passage': {
    mdx: swap(
      swap(mdx, '[^unnamed]: A quotation without a speaker.\n', ''),
      '[^unnamed]',
      ' A quotation without a speaker.',
    ),
    says: [
      `FILE.mdx:${lineOf('“It takes')}:1 p13 differs from FILE.source.txt:30.`,
      '⟦ A quotation without a speaker.⟧',
    ],
  },
  'a whole passage inside the editor’s section': {
    mdx: swap(mdx, third, `<Edition>\n\n${third}\n\n</Edition>`),
    says: [
      'The text of FILE.source.txt:8 is missing from the page. Put it into the MDX, or add it to omitted.',
    ],
  },
  'a line after the omitted ones': {
    source: `${source}\n\nOne more line.`,
    says: ['FILE.source.txt:48 is missing from the page.', 'One more line.'],
  },
  'a heading of the source changed': {
    mdx: swap(mdx, '## steady rise', '## Steady rise'),
    says: ['FILE.mdx:', 'differs from FILE.source.txt:22.', '⟦s⟧teady', '⟦S⟧teady'],
  },
};

function check(files: { mdx?: string; source?: string }): string {
  const release = parseRelease(releasePaths('FILE.mdx'), { mdx, source, ...files });
  return formatProblems(findBy(checkSourceText, release)).replaceAll('content/FILE', 'FILE');
}

test('a release that says what its source says has no difference', () => {
  expect(check({})).toBe('');
});

test.each(Object.entries(sabotages))('%s is found', (_, { says, ...files }) => {
  const problems = check(files);
  for (const words of says) expect(problems).toContain(words);
});

test('an empty source is refused, and a missing or non-UTF-8 one has that problem only', () => {
  const release = parseRelease(releasePaths('index'), { mdx, source: ' \n', anchors: undefined });
  expect(findBy(checkSourceText, release)).toEqual([]);
  expect(formatProblems(release.problems)).toBe(
    'content/index.mdx:1:1 The text as received is missing. Save it as content/index.source.txt.',
  );
  const missing = parseRelease(releasePaths('index'), { mdx, anchors: undefined });
  expect(missing.problems).toHaveLength(1);
  expect(findBy(checkSourceText, missing)).toEqual([]);
});

test('a heading, or a headline, may be right above its text in the source, but no passage may', () => {
  const files = {
    mdx: '---\nheadline: Quay opens\n---\n\nThe second one\n\n## Costs\n\nIt cost 5 euros.\n\nPort\\\nBergen\n',
    source: 'Quay opens\nThe second one\n\nCosts\nIt cost 5 euros.\n\nPort\nBergen\n',
  };
  expect(check(files)).toBe('');
  for (const [was, is] of [
    ['Port\\\nBergen', 'Port\n\nBergen'],
    ['## Costs\n\nIt cost 5 euros.', 'It cost 5 euros.\n\n## Costs'],
    ['## Costs\n', ''],
    ['The second one\n', ''],
  ] as const) {
    expect(check({ ...files, mdx: swap(files.mdx, was, is) }), is).not.toBe('');
  }
});

test('lines stay a paragraph, although they are a heading and a passage elsewhere', () => {
  const files = {
    mdx: '---\nheadline: Quay opens\n---\n\n## Costs\n\nIt cost 5 euros.\n\nIt is open.\n\nCosts\\\nIt cost 5 euros.\n',
    source: 'Quay opens\n\nCosts\n\nIt cost 5 euros.\n\nIt is open.\n\nCosts\nIt cost 5 euros.\n',
  };
  expect(check(files)).toBe('');
});

test('a paragraph of 200 lines is compared, line by line', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `Line ${index}`);
  const received = `Quay opens\n\nIt is open.\n\n${lines.join('\n')}\n`;
  const written = `---\nheadline: Quay opens\n---\n\nIt is open.\n\n${lines.join('\\\n')}\n`;
  const release = parseRelease(releasePaths('f'), { mdx: written, source: received });
  expect(findBy(checkSourceText, release)).toEqual([]);
});

test('the items of a list may be omitted one by one, but the page may not divide a list', () => {
  const check = (omitted: string[], list: string) => {
    const lines = omitted.map((text) => `\n  - { text: ${text}, why: A menu. }`).join('');
    const mdx = `---\nheadline: Quay opens\nomitted:${lines || ' []'}\n---\n\n${list}\n`;
    const source = 'Quay opens\n\n• Home\n• News\n• Ships\n';
    return findBy(checkSourceText, parseRelease(releasePaths('a'), { mdx, source }));
  };
  expect(check(['• Home', '• News', '• Ships'], '')).toEqual([]);
  expect(check([], '- Home\n- News\n- Ships')).toEqual([]);
  expect(check([], '- Home\n\n* News\n* Ships')).not.toEqual([]);
});

test('lines below a wrong omitted one are not reported too', () => {
  const source = 'Quay opens\n\nHome\n\nIt opened.\n\nNews\n\nNews\n';
  const check = (...omitted: string[]) => {
    const lines = omitted.map((text) => `\n  - { text: ${text}, why: A menu. }`).join('');
    const mdx = `---\nheadline: Quay opens\nomitted:${lines}\n---\n\nIt opened.\n`;
    const release = parseRelease(releasePaths('f'), { mdx, source, anchors: undefined });
    return findBy(checkSourceText, release).map(({ reason }) => reason.split(/(?<=:\d|,) /)[0]);
  };
  const wrong = 'This omitted line is not in content/f.source.txt,';
  expect(check('Home', 'News', 'News')).toEqual([]);
  expect(check('News', 'Home', 'News')).toEqual([wrong]);
  expect(check('Hom', 'News', 'News')).toEqual([wrong, 'The text of content/f.source.txt:3']);
  // A line that the source has twice must be listed twice.
  expect(check('Home', 'News')).toEqual(['The text of content/f.source.txt:9']);
});

test('omitted lines of a paragraph may be above its first line of the release, but not in the midst of it', () => {
  const read = (source: string, headline: string, body: string) => {
    const omitted = '- { text: "Home\\nNews", why: A menu. }';
    const mdx = `---\nheadline: ${headline}\nomitted:\n  ${omitted}\n---\n\n${body}\n`;
    return findBy(
      checkSourceText,
      parseRelease(releasePaths('f'), { mdx, source, anchors: undefined }),
    );
  };
  expect(read('Home\nNews\nQuay opens\n\nIt opened.\n', 'Quay opens', 'It opened.')).toEqual([]);
  expect(read('Home\nNews\nQuay opens\nIt opened.\n', 'Quay opens', 'It opened.')).toEqual([]);
  // The headline is also the first line of a passage.
  const source = 'It opened.\n\nIt opened.\nOn Friday, the second quay\nHome\nNews\n';
  expect(read(source, 'It opened.', 'It opened.\\\nOn Friday, the second quay')).toEqual([]);
  const found = read(
    'Quay opens\n\nIt opened\nHome\nNews\nlate.\n',
    'Quay opens',
    'It opened\n\nlate.',
  );
  expect(found.map(String).join()).toContain('Make the MDX say what the source says.');
});

test.each([
  ['in a list', '1. One\n2. Two\n4. Four\n5. Five', ['4)']],
  ['after a blank line', '1. One\n\n2. Two\n\n4. Four', ['4)']],
  ['twice', '1. One\n3. Three\n4. Four\n7. Seven', ['3)', '7.']],
  ['not at all', '1. One\n1. Two\n1. Three', ['1)', '1.']],
  ['in a list with brackets', '1) One\n2) Two\n4) Four', ['4.']],
  ['back', '3. Three\n4. Four\n1. One', ['1)']],
])('numbers that skip %s are several lists', (_, list, signs) => {
  const read = (body: string) => {
    const mdx = `---\nheadline: Quay opens\n---\n\nIt took this:\n\n${body}\n\nIt is open.\n`;
    const source = `Quay opens\n\nIt took this:\n\n${list}\n\nIt is open.\n`;
    return check({ mdx, source });
  };
  let lines = list.replaceAll('\n\n', '\n').split('\n');
  let from = 1;
  for (const sign of signs) {
    expect(read(lines.join('\n'))).toContain(' differs from ');
    // This is what README says.
    from = lines.findIndex((line, at) => at >= from && line.startsWith(sign.slice(0, -1)));
    const rest = lines.slice(from).map((line) => line.replace(/(?<=^\d+)[.)]/, sign.slice(-1)));
    lines = [...lines.slice(0, from), '', ...rest];
    from += 2;
  }
  expect(read(lines.join('\n'))).toBe('');
});

test('a list without skipped numbers is one list, and lines that are no list stay one paragraph', () => {
  const read = (source: string, body: string) =>
    check({
      mdx: `---\nheadline: Quay opens\n---\n\n${body}\n`,
      source: `Quay opens\n\n${source}\n`,
    });
  expect(read('1. One\n2. Two', '1. One\n\n2) Two')).not.toBe('');
  expect(read('- One\n- Two', '- One\n\n* Two')).not.toBe('');
  expect(read('1. One\n3. Three', '1\\. One\\\n3\\. Three')).toBe('');
  expect(read('Two:\n1. One', '1. One')).toContain('Two:');
});

test('blank lines separate paragraphs, although a menu and an address have none between their lines', () => {
  const menu = 'Home\nNews\nPeople\nShips\nContact';
  const body = ['The quay opened on Friday, a year late.', 'Ships moor there, the port said.'];
  const address = 'Press office\nHarbour Street 1\n00 00';
  const received = [menu, 'Quay opens', ...body, address].join('\n\n');
  const head = `headline: Quay opens\nomitted:\n  - { text: ${JSON.stringify(menu)}, why: A menu. }`;
  const shown = [`---\n${head}\n---`, ...body, address.replaceAll('\n', '\\\n')].join('\n\n');
  expect(hasParagraphPerLine(received)).toBe(true);
  expect(check({ mdx: shown, source: received })).toBe('');
  expect(check({ mdx: shown.replace('Ships moor', 'Boats moor'), source: received })).toBe(
    [
      'FILE.mdx:9:1 p2 differs from FILE.source.txt:11. Make the MDX say what the source says.',
      '  the source: ⟦Ship⟧s moor there, the port said.',
      '  the page:   ⟦Boat⟧s moor there, the port said.',
    ].join('\n'),
  );
});
