import type { FigureProblem } from '../figures/check-figures.ts';
import { lineOfKey } from '../release/line-of-key.ts';

/** Gives problems of a release’s figures as messages, each with its line in the MDX file. */
export function figureMessages(
  file: string,
  mdx: string,
  problems: readonly FigureProblem[],
  lineOf: (passage: string) => number | undefined = () => undefined,
): string[] {
  return problems.map(({ path, passage = '', reason }) => {
    const line = path === undefined ? lineOf(passage) : lineOfKey(mdx, path);
    return `${file}${line === undefined ? '' : `:${line}`}: ${path ?? passage}: ${reason}`;
  });
}
