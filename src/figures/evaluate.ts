import type { PageWords } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { formatQuantity } from './format-quantity.ts';
import { compute, type Value } from './formula.ts';
import { parseQuantity } from './parse-quantity.ts';
import { compareAll, FigureError, requireSameUnit } from './quantity.ts';
import type { Quantity, Verdict } from './quantity.ts';
import type { FigureData } from './schema.ts';

type Source<Key extends keyof FigureData> = FigureData[Key][string];

/** What languages call percentage points: “points de pourcentage”, “Prozentpunkte”, “个百分点”. */
const POINTS = /p(?:oi?|u)n|poeng|enhet|yksik|stig|\bp\.?p\b|bod|百分点|نقطة|نقاط|пункт/iu;

/** A figure of the front matter with its quantity. `printed` ends with the unit that a table has elsewhere. */
export type Figure = Source<'figures'> & { readonly quantity: Quantity };

/** A check with its sums by name, and its verdicts on figures. It has none if it compares nothing. */
export interface Check extends Omit<Source<'checks'>, 'sums' | 'compareWith'> {
  readonly sums: ReadonlyMap<string, Sum>;
  readonly tests: readonly Test[];
}
type Test = { readonly name: string; readonly figure: Figure; readonly verdict: Verdict };
type Sum = Value & { readonly means: string; readonly writtenOut: string };

/** A chart with the quantity of each mark, and the figure if the mark names one. */
export type Chart = Omit<Source<'charts'>, 'marks'> & { readonly marks: readonly Mark[] };
type Mark = Source<'charts'>['marks'][number] & { quantity: Quantity; figure: Figure | undefined };

/** Evaluates figures, checks and charts in order. A formula may use the results of sums above it (`total.byShare`). */
export class EvaluatedFigures {
  readonly figures = new Map<string, Figure>();
  readonly checks = new Map<string, Check>();
  readonly charts = new Map<string, Chart>();
  /** Why something was left out, with its path in the front matter (`checks.total.sums.byShare.formula`). */
  readonly problems: { readonly path: string; readonly reason: string }[] = [];
  /** The words of the release’s language, to write results with. */
  readonly words: PageWords;
  /** A value is undefined if its problem is reported. */
  readonly #values = new Map<string, Value | undefined>();

  constructor({ figures, checks, charts, lang = 'en' }: FigureData & { lang?: string }) {
    this.words = wordsFor(lang).words;
    for (const [name, figure] of Object.entries(figures)) this.#addFigure(name, figure);
    for (const [name, check] of Object.entries(checks)) this.#addCheck(name, check);
    for (const [name, chart] of Object.entries(charts)) this.#addChart(name, chart);
  }

  #addFigure(name: string, figure: Source<'figures'>): void {
    const printed = withUnit(figure.printed, figure.in);
    const read = () => parseQuantity(printed, this.words, figure.exact);
    const quantity = this.#attempt(`figures.${name}.printed`, read);
    this.#values.set(name, quantity && { quantity, text: printed, uses: new Set([name]) });
    if (quantity) this.figures.set(name, { ...figure, printed, quantity });
  }

  #addCheck(name: string, { sums: formulas, compareWith, ...check }: Source<'checks'>): void {
    const { source, readingsOf } = check;
    const path = `checks.${name}`;
    const sums = new Map<string, Sum>();
    // A result is written like the number that it is compared with.
    const { printed } = this.figures.get(compareWith[0] ?? '')?.quantity ?? {};
    for (const [key, { formula, means }] of Object.entries(formulas)) {
      const sum = this.#attempt(`${path}.sums.${key}.formula`, () => {
        const { uses, text: writtenOut, ...result } = compute(formula, this.#valueOf, this.words);
        const quantity = { ...result.quantity, ...(printed && { printed }) };
        return { means, writtenOut, quantity, text: formatQuantity(quantity, this.words), uses };
      });
      this.#values.set(`${name}.${key}`, sum);
      if (sum) sums.set(key, sum);
    }
    const results = [...sums.values()].map(({ quantity }) => quantity);
    this.#attempt(`${path}.source.says`, () => {
      if (source) results.push(parseQuantity(source.says, this.words));
    });
    const used = new Set([...sums.values()].flatMap(({ uses }) => [...uses]));
    const tests = (readingsOf ? [readingsOf] : compareWith).flatMap((one, i) => {
      const key = readingsOf ? 'readingsOf' : `compareWith.${i}`;
      const test = () => this.#test(one, results, readingsOf ? 'readings' : used);
      return this.#attempt(`${path}.${key}`, test) ?? [];
    });
    this.checks.set(name, { ...check, sums, tests });
  }

  /** Compares a figure with results that don’t use it or, if they are readings of it, these with each other. */
  #test(name: string, results: readonly Quantity[], used: ReadonlySet<string> | 'readings'): Test {
    const figure = this.#valueOf(name) && this.figures.get(name);
    if (!figure) throw new FigureError(`“${name}” isn’t a figure. Name one, or add it.`);
    if (used !== 'readings' && used.has(name))
      throw new FigureError(`A sum uses “${name}” itself. Use other figures.`);
    const isPoints = figure.quantity.kind === 'percent' && POINTS.test(figure.printed);
    if (isPoints && results.some(({ kind }) => kind !== 'percent'))
      throw new FigureError(`“${name}” is in percentage points. Subtract percentages instead.`);
    const numbers = used === 'readings' ? results : [figure.quantity];
    requireSameUnit([...numbers, ...results], 'compares');
    return { name, figure, verdict: compareAll(numbers, results) };
  }

  #addChart(name: string, chart: Source<'charts'>): void {
    const path = `charts.${name}.marks`;
    const marks = chart.marks.flatMap((mark, i) => {
      const work = () => compute(mark.value, this.#valueOf, this.words).quantity;
      const quantity = this.#attempt(`${path}.${i}.value`, work);
      return quantity ? { ...mark, quantity, figure: this.figures.get(mark.value) } : [];
    });
    const quantities = marks.map(({ quantity }) => quantity);
    this.#attempt(path, () => {
      requireSameUnit(quantities, 'shows');
      if (marks.length === chart.marks.length) this.charts.set(name, { ...chart, marks });
    });
  }

  readonly #valueOf = (name: string): Value | undefined => {
    const value = this.#values.get(name);
    // The problem of the value itself is already reported.
    if (!value && this.#values.has(name)) throw new FigureError();
    return value;
  };

  /** Runs a computation, and turns an error that the author has to correct into a problem at a path. */
  #attempt<T>(path: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      if (error.message) this.problems.push({ path, reason: error.message });
      return undefined;
    }
  }
}

/** Adds the unit of a table to the number of a cell: “61.3” in “$m” is “$61.3m”, “$(6.2)” in “$ millions” is “$(6.2) millions”. */
function withUnit(printed: string, unit = ''): string {
  const [, sign = '', scale = ''] = /^(\p{Sc}) ?(\p{L}+\.?)$/u.exec(unit) ?? [];
  const hasDigits = /[\p{Nd}(]/u.test(printed); // not “½”
  if (!sign || !hasDigits) return `${printed} ${unit}`.trim();
  const number = printed.replace(sign, '').replace(/(?=[\p{N}(])/u, () => sign);
  return number + (scale.length < 3 ? '' : ' ') + scale;
}
