import { realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';

/** What is wrong with a symbolic link in a folder: it may not leave it, and may not be a folder itself. */
export function symbolicLinkProblem(
  folder: string,
  link: string,
  name: string,
): string | undefined {
  try {
    if (relative(realpathSync(folder), realpathSync(link)).startsWith('..')) return leaves(name);
    // What is in it would be published twice, or without end.
    if (!statSync(link).isDirectory()) return undefined;
    return 'is a symbolic link to a folder: put a folder there.';
  } catch {
    return leaves(name); // it leads nowhere
  }
}

function leaves(name: string): string {
  return `is a symbolic link out of ${name}: put the file itself there.`;
}
