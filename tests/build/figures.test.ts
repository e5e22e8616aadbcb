import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/figures/evaluate.ts';
import { formatQuantity } from '../../src/figures/format-quantity.ts';
import { readFrontMatter } from '../../src/release/front-matter.ts';
import { build, copyProject } from './build.ts';

describe('the built page', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const text = textOf(html);
  const { data } = readFrontMatter('index.mdx', readFileSync('content/index.mdx', 'utf8'));
  if (!data) throw new Error('The front matter of content/index.mdx has problems.');
  const { figures, checks } = evaluate(data);

  test('has a row for each figure in the order of the front matter', () => {
    const rows = [...html.matchAll(/<tr>(?:(?!<tr>)[\s\S])*?href="#([\w-]+)"[\s\S]*?<\/tr>/g)];
    expect(rows.map(([row, passage]) => `${textOf(row)} #${passage}`)).toEqual(
      [...figures.values()].map(({ what, printed, year, passage }) => {
        const label = /^p\d/.test(passage) ? passage.slice(1) : 'heading';
        return [what, printed, year, label, `#${passage}`].filter(Boolean).join(' ');
      }),
    );
  });

  test('writes out each sum with its result, and each verdict with the printed figure', () => {
    for (const { sums, comparisons } of checks.values()) {
      for (const { writtenOut, result } of sums.values()) {
        expect(text).toContain(`${writtenOut} = ${formatQuantity(result)} `);
      }
      for (const { figure, verdict } of comparisons) {
        expect(text).toContain(`${verdict} with “${figure.printed}”`);
      }
    }
  });

  test('has words for each chart, and no script or style in it', () => {
    const charts = html.match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
    const shown = Object.keys(data.charts).filter((name) => html.includes(`chart-${name}-title`));
    expect(charts).toHaveLength(shown.length);
    for (const chart of charts) {
      expect(chart).toMatch(/<title [^>]*>[^<]+<\/title>\s*<desc [^>]*>[^<]+<\/desc>/);
      expect(chart).not.toMatch(/<script|style=|NaN|undefined/);
    }
  });
});

describe('a build with a problem in its figures fails', () => {
  const release = `figures:
  length: { printed: 210 metres, what: Length, passage: p1 }
  cost: { printed: €12 million, what: Cost, passage: p3 }
  work: { printed: '40,000 hours', what: Work, passage: p3 }
checks:
  cost:
    what: Cost of a metre
    sums: { metre: { formula: cost / length, means: if it is as long } }
---

`;

  test('before it begins, with each sum that can’t be computed', async () => {
    const broken = release.replace('cost / length', 'cost / width');
    expect(await messagesOf(broken)).toMatch(
      /^content\/index\.mdx:21\b.* checks\.cost\.sums\.metre\.formula: “width” at character 8 isn’t a figure/m,
    );
  });

  test('after it, with each number that only the figures or only a passage has', async () => {
    const broken = release.replace('210 metres', '211 metres');
    const messages = await messagesOf(broken);
    expect(messages).toMatch(
      /^content\/index\.mdx:15\b.* figures\.length\.printed: “211 metres” isn’t in p1 as a whole number/m,
    );
    expect(messages).toMatch(/^content\/index\.mdx:24\b.* p1: “210” isn’t a figure/m);
  });
});

/** The messages of a build of the fixture release with more front matter; the build must fail. */
async function messagesOf(matter: string): Promise<string> {
  const fixture = (end: string) =>
    readFileSync(`tests/fixtures/second/2024/harbour.${end}`, 'utf8');
  const { folder, remove } = copyProject((content) => {
    const mdx = fixture('mdx').replace('\n---\n\n', () => `\n${matter}`);
    writeFileSync(join(content, 'index.mdx'), mdx);
    writeFileSync(join(content, 'index.source.txt'), fixture('source.txt'));
  });
  try {
    const { status, said } = await build(folder);
    expect(status).not.toBe(0);
    return said;
  } finally {
    remove();
  }
}

/** The text of HTML, its characters decoded that the figures use. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
