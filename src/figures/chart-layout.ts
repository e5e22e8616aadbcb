import type { Quantity } from './quantity.ts';
import { say, formatNumber } from './format-quantity.ts';
import type { Figures, Pictures } from './schema.ts';

/** A mark of a picture: what it says, and where it lies along the scale, in percent of the width. */
export interface Mark {
  readonly says: string;
  readonly label: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether the number is printed in the release, not computed. */
  readonly printed: boolean;
  /** Whether the number is a bound, open to one side. */
  readonly open: boolean;
  readonly outline: boolean;
}

/** Redirects the marks and the ticks of a picture along its scale, which for bars begins at nought. */
export function chartLayout(
  picture: Pictures[string],
  values: readonly Quantity[],
  figures: Figures,
): { marks: Mark[]; ticks: { says: string; at: number }[] } {
  const ends = values
    .flatMap(({ low, value, high }) => (picture.kind === 'bars' ? [0, value] : [low, value, high]))
    .filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const step = niceStep((most - least) / 3);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  const at = (value: number) => round((100 * (value / step - first)) / (last - first));
  const within = (value: number) => Math.min(100, Math.max(0, at(value)));

  const largest = values.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return {
    ticks: ticks.map((tick) => ({
      says: formatNumber(tick, { ...largest, unit: {} }, 4, false),
      at: at(tick),
    })),
    marks: picture.marks.flatMap(({ value, label, outline = false }, i) => {
      const quantity = values[i];
      if (!quantity) return [];
      return {
        says: figures[value]?.printed ?? say(quantity),
        label,
        at: at(quantity.value),
        from: within(quantity.low),
        to: within(quantity.high),
        printed: value in figures,
        open: !Number.isFinite(quantity.high - quantity.low),
        outline,
      };
    }),
  };
}

/** The step of a scale: 1, 2 or 5 and noughts, no less than asked. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least || 1));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
