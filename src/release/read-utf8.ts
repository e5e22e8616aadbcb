import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { pointAt, problem } from './problem.ts';

/** Reads a file as UTF-8. Returns '' and adds a problem if it isn't UTF-8, and nothing if there is no file. */
export function readUtf8(root: string, file: string, problems: VFileMessage[]): string | undefined {
  const path = resolve(root, file);
  let bytes: Buffer;
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    bytes = readFileSync(path);
  } catch (error) {
    const reason = `This file can’t be read (${error instanceof Error ? error.message : error}).`;
    problems.push(problem(file, `${reason} Change its permissions.`));
    return '';
  }
  const text = bytes.toString();
  if (isUtf8(bytes)) return text;
  const isUtf16 = /^(?:fffe|feff)/.test(bytes.toString('hex', 0, 2));
  const reason = `This file isn’t UTF-8${isUtf16 ? ', but UTF-16' : ''}. Save it as UTF-8, without changing its words.`;
  problems.push(problem(file, reason, pointAt(text, text.indexOf('\uFFFD'))));
  return '';
}
