import { VFileMessage } from 'vfile-message';

/** Makes a problem of a file, at a place in it where one is known; the note says more, on lines of its own. */
export function problem(
  file: string,
  reason: string,
  place?: VFileMessage['place'],
  note?: string,
): VFileMessage {
  return Object.assign(new VFileMessage(reason, { place }), { file, ...(note && { note }) });
}

/** Prints problems, sorted by file and place, as `file:line:column reason` with their notes below. */
export function reportProblems(problems: readonly VFileMessage[]): void {
  const sorted = problems.toSorted(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  console.error(sorted.map(formatProblem).join('\n\n'));
}

function formatProblem({ file, line, column, reason, note }: VFileMessage): string {
  const place = [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
  const lines = note?.split('\n').map((text) => `  ${text}`) ?? [];
  return [`${place} ${reason}`.trim(), ...lines].join('\n');
}
