import { sayFault } from './problem.ts';
import { type FigureData, type Worked, evaluate } from './evaluate.ts';

/** A release as its collection gives it: its front matter and the file that it stands in. */
export interface ReleaseEntry {
  readonly data: FigureData;
  readonly filePath?: string | undefined;
}

/** Works the figures of a release out for showing; throws with every fault when there is one. */
export function evaluateOrThrow({ data, filePath }: ReleaseEntry): Worked {
  const worked = evaluate(data);
  if (worked.faults.length > 0) {
    const file = filePath ?? 'the release';
    throw new Error(worked.faults.map((fault) => sayFault({ file, ...fault })).join('\n'));
  }
  return worked;
}
