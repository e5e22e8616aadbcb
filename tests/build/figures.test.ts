import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { formatQuantity } from '../../src/figures/format-quantity.ts';
import { loadReleases } from '../../src/release/load.ts';

const folder = inject('sites').release;
const html = readFileSync(join(folder, 'dist/index.html'), 'utf8');
const text = textOf(html);
const [release] = loadReleases(folder);
if (!release?.figures) throw new Error('The figures of the release can’t be evaluated.');
const { figures, checks, charts } = release.figures;

test('the page has a row for each figure in the order of the front matter', () => {
  const rows = [...html.matchAll(/<tr>(?:(?!<tr>)[\s\S])*?href="#([\w-]+)"[\s\S]*?<\/tr>/g)];
  expect(rows.map(([row, passage]) => `${textOf(row)} #${passage}`)).toEqual(
    [...figures.values()].map(({ what, printed, year, passage }) => {
      const label = /^p\d/.test(passage) ? passage.slice(1) : 'heading';
      return [what, printed, year, label, `#${passage}`].filter(Boolean).join(' ');
    }),
  );
});

test('the page writes out each sum with its result, and each verdict with the printed figure', () => {
  for (const { sums, comparisons } of checks.values()) {
    for (const { writtenOut, result } of sums.values()) {
      expect(text).toContain(`${writtenOut} = ${formatQuantity(result)} `);
    }
    for (const { figure, verdict } of comparisons) {
      expect(text).toContain(`${verdict} with “${figure.printed}”`);
    }
  }
});

test('the page has words for each chart, and no script or style in it', () => {
  const drawn = html.match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
  const shown = [...charts.keys()].filter((name) => html.includes(`chart-${name}-title`));
  expect(drawn).toHaveLength(shown.length);
  for (const chart of drawn) {
    expect(chart).toMatch(/<title [^>]*>[^<]+<\/title>\s*<desc [^>]*>[^<]+<\/desc>/);
    expect(chart).not.toMatch(/<script|style=|NaN|undefined/);
  }
});

/** The text of HTML, its characters decoded that the figures use. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
