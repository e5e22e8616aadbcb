/** What is compared: the floor is the least that the job needs. */
export const COLUMNS = ['floor', 'starlight', 'ours'] as const;

export type Column = (typeof COLUMNS)[number];

type Unit = 'bytes' | 'ms' | 's' | 'MB' | 'requests' | 'times';

/** Something measured of each column, and how ours may compare with another or with a fixed limit. */
export interface Measure {
  readonly what: string;
  readonly unit: Unit;
  readonly ratio?: { readonly to: Column; readonly limit?: number };
  readonly limit?: number;
}

/** A measure with all that was measured, in order of the rounds. */
export interface Measured extends Measure {
  readonly samples: Record<Column, number[]>;
  /** How many rounds there were, with those that failed. */
  readonly rounds: number;
}

/**
 * Measures subjects in turn, in rounds, so that a busy machine is slow for all of them.
 * The function returns a number for each measure by its key, or none for a measure that doesn’t apply. A round
 * before the first warms up what is served, and doesn’t count. A round in which something fails is left
 * out for all columns.
 * @throws if every round fails.
 */
export async function measureInRounds<Key extends string, Measuring extends Column>(
  rounds: number,
  measures: Readonly<Record<Key, Measure>>,
  columns: readonly Measuring[],
  measure: (column: Measuring) => Promise<Partial<Record<Key, number>>>,
  { warmUp = true } = {},
): Promise<Measured[]> {
  const empty = (): Record<Column, number[]> => ({ floor: [], starlight: [], ours: [] });
  const keys = Object.keys(measures).filter((key): key is Key => key in measures);
  const measured = keys.map((key) => ({ key, ...measures[key], samples: empty(), rounds }));
  let failed = 0;
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    const all: [Measuring, Partial<Record<Key, number>>][] = [];
    try {
      for (const column of columns) {
        const found = await measure(column);
        all.push([column, found]);
        const said = Object.entries(found).map(
          ([key, value]) => `${key} ${Math.round(Number(value))}`,
        );
        console.error(`  round ${round} of ${rounds}, ${column}: ${said.join(', ')}`);
      }
    } catch (error) {
      console.error(`  round ${round} of ${rounds} is left out: ${error}`);
      if (round > 0) failed += 1;
      if (failed === rounds) throw error;
      continue;
    }
    for (const [column, found] of round > 0 ? all : [])
      for (const { key, samples } of measured) {
        const value = found[key];
        if (value !== undefined) samples[column].push(value);
      }
  }
  return measured;
}

/**
 * Formats measures as the rows of a Markdown table: medians, with the least and the most of the rounds.
 * A ratio is the median of those of each round.
 */
export function formatTable(measured: readonly Measured[]): string {
  return [
    '|  | Floor | Starlight | This site | Ratio | Bound |',
    '| --- | --: | --: | --: | --: | --: |',
    ...measured.map(formatRow),
  ].join('\n');
}

function formatRow({ what, unit, ratio, limit, samples, rounds }: Measured): string {
  const cells = COLUMNS.map((column) => formatSamples(samples[column], unit));
  const others = ratio ? samples[ratio.to] : [];
  const shares = samples.ours.map((value, round) => value / (others[round] ?? NaN));
  const shown = ratio ? `${formatSamples(shares, 'times')} × ${ratio.to}` : '';
  const [found, most] = ratio ? [shares, ratio.limit] : [samples.ours, limit];
  const bound = most === undefined ? '' : format(most, ratio ? 'times' : unit);
  const missed = most !== undefined && median(found) > most;
  const counted = samples.ours.length;
  const name = counted > 0 && counted < rounds ? `${what} (${counted} of ${rounds} rounds)` : what;
  return `| ${[name, ...cells, shown, missed ? `**${bound}, missed**` : bound].join(' | ')} |`;
}

function formatSamples(samples: readonly number[], unit: Unit): string {
  if (samples.length === 0) return '–';
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  const middle = format(median(samples), unit);
  const [from, to] = [format(least, unit), format(most, unit)];
  return from === to ? middle : `${middle} (${from.split(' ')[0]}–${to.split(' ')[0]})`;
}

function format(value: number, unit: Unit): string {
  if (unit === 'requests') return String(value);
  if (unit === 'times') return value.toFixed(2);
  if (unit === 'bytes') return `${(value / 1000).toFixed(1)} kB`;
  return `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`;
}

function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
