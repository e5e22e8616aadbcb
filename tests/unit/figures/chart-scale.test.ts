import { expect, test } from 'vitest';
import { EvaluatedFigures } from '../../../src/figures/evaluate.ts';
import { scaleChart } from '../../../src/figures/chart-scale.ts';
import { en } from '../../../src/words/en.ts';

/** Lays out a chart of some printed numbers. */
function layOut(kind: 'dots' | 'bars', ...printed: string[]) {
  const entries = printed.map((text, i) => [`f${i}`, { printed: text, what: 'x', passage: 'p1' }]);
  const marks = printed.map((_, i) => ({ value: `f${i}`, label: `label ${i}` }));
  const { charts } = new EvaluatedFigures({
    figures: Object.fromEntries(entries),
    checks: {},
    charts: { chart: { kind, title: 'x', caption: 'x', marks } },
  });
  const chart = charts.get('chart');
  if (!chart) throw new Error('The chart has a problem.');
  return scaleChart(chart, en);
}

test('bars begin at 0 and end at their value, on round ticks', () => {
  const { marks, ticks } = layOut('bars', '49,000', '330,000');
  expect(ticks).toEqual([
    { text: '0', at: 0 },
    { text: '200,000', at: 50 },
    { text: '400,000', at: 100 },
  ]);
  expect(marks.map(({ number, label, at }) => [number, label, at])).toEqual([
    ['49,000', 'label 0', 12.3],
    ['330,000', 'label 1', 82.5],
  ]);
});

test('the ticks are in the scale of the largest number, whether it comes first or is negative', () => {
  const ticks = (...printed: string[]) => layOut('bars', ...printed).ticks.map(({ text }) => text);
  const billions = ['0', '1 billion', '2 billion'];
  expect(ticks('2 billion', '300,000')).toEqual(billions);
  expect(ticks('300,000', '2 billion')).toEqual(billions);
  expect(ticks('300,000', '-2 billion')).toEqual(['−2 billion', '−1 billion', '0', '1 billion']);
});

test.each([
  [
    ['12,345', '12,354'],
    ['12,340', '12,345', '12,350', '12,355'],
  ],
  [
    ['99.95 million', '100.05 million'],
    ['99.9 million', '99.95 million', '100 million', '100.05 million', '100.1 million'],
  ],
  [
    ['$1,045.25', '$1,045.75'],
    ['1,045.2', '1,045.4', '1,045.6', '1,045.8'],
  ],
  [
    ['50.001%', '50.004%'],
    ['50%', '50.002%', '50.004%', '50.006%'],
  ],
])('the ticks of a narrow scale, %j, have all their digits', (printed, texts) => {
  expect(layOut('dots', ...printed).ticks.map(({ text }) => text)).toEqual(texts);
});

test('a third of the scale that is a round number is its step', () => {
  expect(layOut('bars', '3', '6').ticks.map(({ text }) => text)).toEqual(['0', '2', '4', '6']);
});

test('only ticks of numbers without a unit are percentages below 1', () => {
  const ticks = (...printed: string[]) => layOut('bars', ...printed).ticks.map(({ text }) => text);
  expect(ticks('0.12 m', '0.54 m')).toEqual(['0', '0.2', '0.4', '0.6']);
  expect(ticks('-0.54 m')).toEqual(['−0.6', '−0.4', '−0.2', '0']);
  expect(ticks('12%', '54%')).toEqual(['0%', '20%', '40%', '60%']);
  expect(ticks('0.12', '0.54')).toEqual(['0', '0.2', '0.4', '0.6']);
  expect(ticks('50%', '150%')).toEqual(['0%', '50%', '100%', '150%']);
});

test('bars lie between 0 and their number, on either side', () => {
  const { marks, ticks } = layOut('bars', '12 million', '-3 million');
  expect(ticks.map(({ at, text }) => [at, text])).toContainEqual([25, '0']);
  expect(marks.map(({ from, to }) => [from, to])).toEqual([
    [25, 85],
    [10, 25],
  ]);
  expect(layOut('bars', '-4%', '-2%').ticks.map(({ at, text }) => [at, text])).toContainEqual([
    100,
    '0%',
  ]);
});

test('dots lie within their ranges, and the scale need not begin at 0', () => {
  const { marks, ticks } = layOut('dots', '3.9 trillion yuan', '3.09 trillion yuan');
  expect(ticks[0]).toEqual({ text: '3 trillion', at: 0 });
  expect(marks).toMatchObject([
    { from: 85, at: 90, to: 95, figure: { printed: '3.9 trillion yuan' }, arrow: undefined },
    { from: 8.5, at: 9, to: 9.5 },
  ]);
});

test('a computed bound goes on to the 0 that it can’t reach', () => {
  const figure = (printed: string) => ({ printed, what: 'x', passage: 'p1' });
  const figures = { few: figure('5'), lost: figure('-5'), many: figure('more than 400') };
  const values = ['few / many', 'lost / many', 'few / 100', 'lost / 100'];
  const marks = values.map((value) => ({ value, label: 'x' }));
  const charts = { one: { kind: 'dots' as const, title: 'x', caption: 'x', marks } };
  const chart = new EvaluatedFigures({ figures, checks: {}, charts }).charts.get('one');
  const placed = chart && scaleChart(chart, en).marks;
  expect(placed?.map(({ bound, arrow }) => [bound, arrow])).toEqual([
    ['less', 50],
    ['more', 50],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('a mark of a figure has its number as printed, and any other as it is computed', () => {
  const figures = { a: { printed: '£1,200', what: 'x', passage: 'p1' } };
  const marks = ['a', 'a / 2'].map((value) => ({ value, label: 'x' }));
  const charts = { one: { kind: 'bars' as const, title: 'x', caption: 'x', marks } };
  const chart = new EvaluatedFigures({ figures, checks: {}, charts }).charts.get('one');
  const numbers = chart && scaleChart(chart, en).marks.map(({ number }) => number);
  expect(numbers).toEqual(['£1,200', '600 pounds']);
});

test('a bound goes on to the end of the scale', () => {
  const { marks } = layOut(
    'dots',
    'more than 3 trillion yuan',
    '3.9 trillion yuan',
    'less than 4 trillion yuan',
  );
  expect(marks[0]).toMatchObject({ from: 0, at: 0, to: 100, arrow: 100 });
  expect(marks[2]).toMatchObject({ from: 0, to: marks[2]?.at, arrow: 0 });
});

test('one exact number, and 0 alone, have a scale too', () => {
  for (const { marks, ticks } of [layOut('dots', 'more than 5'), layOut('bars', '0')]) {
    expect(ticks.length).toBeGreaterThan(1);
    for (const place of [...marks, ...ticks].map(({ at }) => at)) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
    }
  }
});
