import { lineOfKey } from '../release/line-of-key.ts';

/** A problem of the figures: at a path of the front matter, or in a passage. */
interface FigureProblem {
  readonly path?: string;
  readonly passage?: string;
  readonly reason: string;
}

/** Gives the problems of a release’s figures as messages, each with its line in the MDX file. */
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
