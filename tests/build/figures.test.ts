import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { EvaluatedFigures } from '../../src/figures/evaluate.ts';
import { describeInstead, listFindings, summarize } from '../../src/figures/findings.ts';
import { en } from '../../src/words/en.ts';
import { readFrontMatter } from '../../src/release/parse-mdx.ts';

describe('the built page', () => {
  const folder = inject('sites').release;
  const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  const text = textOf(html);
  const { data } = readFrontMatter(
    'index.mdx',
    readFileSync(join(folder, 'content/index.mdx'), 'utf8'),
  );
  if (!data) throw new Error('The front matter of content/index.mdx has problems.');
  const evaluated = new EvaluatedFigures(data);
  const findings = listFindings(evaluated);

  test('leads with what the checks find', () => {
    const summary = summarize(findings, en);
    const at = text.indexOf(summary) + summary.length;
    expect(at).toBeGreaterThan(summary.length);
    for (const finding of findings.filter(({ verdict }) => verdict === 'disagrees')) {
      const check = evaluated.checks.get(finding.check ?? '');
      const words = `${finding.printed}; ${check && describeInstead(finding, check, en)}.`;
      expect(text.slice(at, at + 500)).toContain(words);
    }
  });

  test('has a row for each figure in the order of the front matter', () => {
    const rows = [...html.matchAll(/<tr>\s*<th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row);
    const cells = rows.map((row) =>
      row
        .split(/<\/t[hd]>/)
        .map(textOf)
        .filter(Boolean),
    );
    expect(cells).toEqual(
      findings.map(({ what, printed, verdict, year, passage }) => {
        const where = /^p\d/.test(passage) ? `Passage ${passage.slice(1)}` : 'Heading';
        return [what, printed, en.verdicts[verdict], year ?? '', where].map(String).filter(Boolean);
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
        const links = html.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>\s*<b[^>]*>([^<]*)<\/b>/g);
        const said = [...links].map(([, id, printed = '', is]) => [id, textOf(printed), is]);
        const { passage, printed } = figure;
        expect(said).toContainEqual([passage, printed, en.verdicts[verdict]]);
      }
    }
  });

  test('has words for each chart, and no script or style in it', () => {
    const charts = html.match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
    const shown = Object.values(data.charts).filter(({ title }) => text.includes(title));
    expect(charts).toHaveLength(shown.length);
    for (const chart of charts) {
      expect(textOf(chart.replace(/<svg[\s\S]*?<\/svg>/g, ''))).toMatch(/\d/);
      // Firefox would read the words of the scale too, and those of the chart twice.
      for (const [drawing] of chart.matchAll(/<svg[^>]*width="100%"[^>]*>/g))
        expect(drawing).toContain('aria-hidden="true"');
      expect(chart).not.toMatch(/<script|style=|NaN|undefined/);
    }
  });
});

test('a dot of a chart may be an outline, like a bar', () => {
  const file = join(inject('sites').several, 'dist/structures/index.html');
  const dots = readFileSync(file, 'utf8').match(/<circle class="(?!halo)[^"]*"/g);
  expect(dots).toEqual(['<circle class="printed"', '<circle class="printed outline"']);
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
