import type { PageWords } from '../words/words.ts';
import type { Chart } from './evaluate.ts';
import { formatNumbers, formatQuantity } from './format-quantity.ts';
import { boundOf, type Quantity, roundDigits } from './quantity.ts';

/** Places the marks and ticks of a chart: the text of each, and its position as a percentage of the width. */
export function scaleChart({ kind, marks }: Chart, words: PageWords) {
  const values = marks.map(({ quantity }) => quantity);
  // A bar lies between 0 and its value, a dot within its range.
  const spanOf = ({ low, value, high }: Quantity) =>
    kind === 'bars' ? [0, value].sort((a, b) => a - b) : [low, high];
  const ends = values.flatMap(spanOf).filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  // The smallest step of 1, 2, or 5 times a power of ten that makes at most three.
  const third = (most - least) / 3;
  const power = 10 ** Math.floor(Math.log10(third || 1));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= third * (1 - 1e-9)) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const at = (value: number) => Math.round((1000 * (value / step - first)) / (last - first)) / 10;
  const clamped = (value = 0) => Math.min(100, Math.max(0, at(value)));

  const largest = values.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const tick = roundDigits((first + i) * step);
    return { text: formatNumbers([tick], { ...largest, unit: {} }, words), at: at(tick) };
  });
  return {
    ticks,
    marks: marks.map(({ quantity, ...mark }) => {
      const bound = boundOf(quantity);
      return {
        ...mark,
        number: mark.figure?.printed ?? formatQuantity(quantity, words),
        at: at(quantity.value),
        from: clamped(spanOf(quantity)[0]),
        to: clamped(spanOf(quantity)[1]),
        bound,
        // “More than” and “less than” leave one side open, to which an arrow points.
        arrow: bound && clamped(bound === 'more' ? quantity.high : quantity.low),
      };
    }),
  };
}
