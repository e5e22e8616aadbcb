import { formatQuantity } from './format-quantity.ts';
import { compute, formatFormula, parseFormula } from './formula.ts';
import { parseQuantity } from './parse-quantity.ts';
import { FigureError, type Quantity, requireSameUnit } from './quantity.ts';
import type { FigureData } from './schema.ts';
import { combineVerdicts, compareQuantities, compareReadings, type Verdict } from './verdict.ts';

type FigureSource = FigureData['figures'][string];
type CheckSource = FigureData['checks'][string];
type ChartSource = FigureData['charts'][string];

/** A figure of the front matter with its quantity. */
export type Figure = FigureSource & { readonly quantity: Quantity };

/** A check with what its sums give. */
export interface Check extends Pick<CheckSource, 'what' | 'source'> {
  readonly sums: ReadonlyMap<string, Sum>;
  readonly comparisons: readonly { readonly figure: Figure; readonly verdict: Verdict }[];
  /** Whether several results agree that are compared with no figure. */
  readonly verdict: Verdict | undefined;
}
type Sum = { readonly means: string; readonly writtenOut: string; readonly result: Quantity };

/** A chart with the quantity of each mark, and with its figure where the mark names one. */
export interface Chart extends Omit<ChartSource, 'marks'> {
  readonly marks: readonly Mark[];
}
type Mark = ChartSource['marks'][number] & { quantity: Quantity; figure: Figure | undefined };

/**
 * Evaluates the figures, the checks in their order and the charts. A formula may use figures and the
 * results of sums above it (`total.byShare`).
 */
export function evaluate(data: FigureData): EvaluatedFigures {
  return new EvaluatedFigures(data);
}

/** Thrown where a value is used whose problem is already reported. */
class AlreadyReported extends Error {}

/** What is computed from a front matter, by name; what has a problem is left out. */
export class EvaluatedFigures {
  readonly figures = new Map<string, Figure>();
  readonly checks = new Map<string, Check>();
  readonly charts = new Map<string, Chart>();
  /** What is wrong, each with its path in the front matter (`checks.total.sums.byShare.formula`). */
  readonly problems: { readonly path: string; readonly reason: string }[] = [];
  /** The quantities of figures and sums; undefined where a problem is reported. */
  readonly #values = new Map<string, Quantity | undefined>();

  constructor({ figures, checks, charts }: FigureData) {
    for (const entry of Object.entries(figures)) this.#addFigure(...entry);
    for (const entry of Object.entries(checks)) this.#addCheck(...entry);
    for (const entry of Object.entries(charts)) this.#addChart(...entry);
  }

  #addFigure(name: string, figure: FigureSource): void {
    const work = () => parseQuantity(figure.printed, figure.exact);
    const quantity = this.#attempt(`figures.${name}.printed`, work);
    this.#values.set(name, quantity);
    if (quantity) this.figures.set(name, { ...figure, quantity });
  }

  #addCheck(name: string, { what, source, sums, compareWith }: CheckSource): void {
    const path = `checks.${name}`;
    const evaluated = new Map<string, Sum>();
    for (const [key, { formula, means }] of Object.entries(sums)) {
      const work = () => ({ means, ...this.#computeSum(formula) });
      const sum = this.#attempt(`${path}.sums.${key}.formula`, work);
      this.#values.set(`${name}.${key}`, sum?.result);
      if (sum) evaluated.set(key, sum);
    }
    const results = [...evaluated.values()].map(({ result }) => result);
    this.#attempt(`${path}.source.says`, () => {
      if (source) results.push(parseQuantity(source.says));
    });
    const comparisons = compareWith.flatMap((figure, i) => {
      const work = () => this.#compare(figure, results);
      return this.#attempt(`${path}.compareWith.${i}`, work) ?? [];
    });
    const verdict = this.#attempt(path, () => {
      if (compareWith.length > 0 || results.length < 2) return undefined;
      requireSameUnit(results, 'compares');
      return compareReadings(results);
    });
    this.checks.set(name, { what, source, sums: evaluated, comparisons, verdict });
  }

  #addChart(name: string, chart: ChartSource): void {
    const path = `charts.${name}.marks`;
    const marks = chart.marks.flatMap((mark, i) => {
      const work = () => compute(parseFormula(mark.value), this.#valueOf);
      const quantity = this.#attempt(`${path}.${i}.value`, work);
      return quantity ? { ...mark, quantity, figure: this.figures.get(mark.value) } : [];
    });
    const quantities = marks.map(({ quantity }) => quantity);
    this.#attempt(path, () => {
      requireSameUnit(quantities, 'shows');
      if (marks.length === chart.marks.length) this.charts.set(name, { ...chart, marks });
    });
  }

  #computeSum(text: string): Omit<Sum, 'means'> {
    const formula = parseFormula(text);
    const result = compute(formula, this.#valueOf);
    const writtenOut = formatFormula(formula, (name) => {
      const value = this.#valueOf(name);
      return this.figures.get(name)?.printed ?? (value ? formatQuantity(value) : name);
    });
    if (/[a-z]/.test(text)) return { writtenOut, result };
    throw new FigureError(`“${text}” uses no figure. Compute it from numbers of the release.`);
  }

  #compare(name: string, results: readonly Quantity[]): Check['comparisons'][number] {
    const figure = this.#valueOf(name) && this.figures.get(name);
    if (!figure) throw new FigureError(`“${name}” isn’t a figure. Use one that is, or add it.`);
    requireSameUnit([figure.quantity, ...results], 'compares');
    const verdicts = results.map((result) => compareQuantities(figure.quantity, result));
    return { figure, verdict: combineVerdicts(verdicts) };
  }

  readonly #valueOf = (name: string): Quantity | undefined => {
    const value = this.#values.get(name);
    if (!value && this.#values.has(name)) throw new AlreadyReported();
    return value;
  };

  /** Does some work; what its author has to correct becomes a problem at a path. */
  #attempt<T>(path: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof FigureError) this.problems.push({ path, reason: error.message });
      else if (!(error instanceof AlreadyReported)) throw error;
      return undefined;
    }
  }
}
