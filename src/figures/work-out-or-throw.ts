import { sayFault } from './fault.ts';
import { type FigureData, type Worked, workOut } from './work-out.ts';

/** A release as its collection gives it: its front matter and the file that it stands in. */
export interface ReleaseEntry {
  readonly data: FigureData;
  readonly filePath?: string | undefined;
}

/** Works the figures of a release out for showing; throws with every fault when there is one. */
export function workOutOrThrow({ data, filePath }: ReleaseEntry): Worked {
  const worked = workOut(data);
  if (worked.faults.length > 0) {
    const file = filePath ?? 'the release';
    throw new Error(worked.faults.map((fault) => sayFault({ file, ...fault })).join('\n'));
  }
  return worked;
}
