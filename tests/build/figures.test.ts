import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/figures/evaluate.ts';
import { describeInstead, listFindings, summarize } from '../../src/figures/findings.ts';
import { readFrontMatter } from '../../src/release/front-matter.ts';
import { build, copyProject } from './build.ts';

describe('the built page', () => {
  const html = readFileSync('dist/index.html', 'utf8');
  const text = textOf(html);
  const { data } = readFrontMatter('index.mdx', readFileSync('content/index.mdx', 'utf8'));
  if (!data) throw new Error('The front matter of content/index.mdx has problems.');
  const evaluated = evaluate(data);
  const findings = listFindings(evaluated);

  test('leads with what the checks find', () => {
    const { disagree, others } = summarize(findings);
    const [before, after] = [text.indexOf(disagree), text.indexOf(others)];
    expect(before).toBeGreaterThan(0);
    for (const finding of findings.filter(({ verdict }) => verdict === 'disagrees')) {
      const check = evaluated.checks.get(finding.check ?? '');
      const words = `${finding.printed}; ${check && describeInstead(finding, check)}.`;
      expect(text.slice(before, after)).toContain(words);
    }
  });

  test('has a row for each figure in the order of the front matter', () => {
    const rows = [...html.matchAll(/<tr>\s*<th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row);
    expect(rows.map(textOf)).toEqual(
      findings.map(({ what, printed, verdict, year, passage }) => {
        const where = /^p\d/.test(passage) ? `passage ${passage.slice(1)}` : 'the heading';
        return [what, printed, verdict, year, where].filter(Boolean).join(' ');
      }),
    );
    expect(rows.map((row) => [...row.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id))).toEqual(
      findings.map(({ check, passage }) => [...(check ? [`check-${check}`] : []), passage]),
    );
  });

  test('has each check under an id of its own, those that test something first', () => {
    const ids = [...html.matchAll(/<h[34] id="check-(\w+)"/g)].map(([, name = '']) => name);
    const tests = ids.map((name) => evaluated.checks.get(name)?.tests.length ?? -1);
    expect(new Set(ids)).toEqual(new Set(evaluated.checks.keys()));
    expect(tests).not.toContain(-1);
    expect(tests.map(Boolean)).toEqual(tests.map(Boolean).sort().reverse());
  });

  test('writes out each sum with its result, and each printed figure with its verdict', () => {
    for (const { sums, tests } of evaluated.checks.values()) {
      for (const sum of sums.values()) expect(text).toContain(`${sum.writtenOut} = ${sum.text} `);
      for (const { figure, verdict } of tests) {
        expect(text).toMatch(
          new RegExp(`“${RegExp.escape(figure.printed)}” in [\\w ]+ ${verdict}`),
        );
      }
    }
  });

  test('has words for each chart, and no script or style in it', () => {
    const charts = html.match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
    const shown = Object.values(data.charts).filter(({ title }) => text.includes(title));
    expect(charts).toHaveLength(shown.length);
    for (const chart of charts) {
      expect(chart).toMatch(/<svg role="img" aria-label="[^"]*\d[^"]*"/);
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
      /^content\/index\.mdx:21\b.* “width” at character 8 isn’t a figure/m,
    );
  });

  test('after it, with each number that only the figures or only a passage has', async () => {
    const broken = release.replace('210 metres', '211 metres');
    const messages = await messagesOf(broken);
    expect(messages).toMatch(
      /^content\/index\.mdx:15\b.* “211 metres” isn’t in p1 as a whole number/m,
    );
    expect(messages).toMatch(/^content\/index\.mdx:24\b.* “210” isn’t a figure/m);
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
