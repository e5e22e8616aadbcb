import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { ShareWords } from '../cite/share-picture.ts';
import { writeOutput } from './output-files.ts';
import type { IndexedPage } from './search-files.ts';

/** Pages to index, with the language of the list of releases, or share pictures to draw. */
export type BackgroundWork = { folder: string } & (
  { pages: IndexedPage[]; lang: string } | { pictures: { path: string; words: ShareWords }[] }
);

/** Makes the index or the share pictures in the folder of a build. */
export async function makeFiles(work: BackgroundWork): Promise<void> {
  const { folder } = work;
  if ('pages' in work) {
    const { indexFiles } = await import('./search-files.ts');
    const files = await indexFiles(work.pages, work.lang);
    for (const { path, content } of files) writeOutput(folder, path, content);
  } else {
    const { sharePicture } = await import('../cite/share-picture.ts');
    const fonts = join(folder, '.fonts');
    mkdirSync(fonts);
    for (const { path, words } of work.pictures)
      writeOutput(folder, path, await sharePicture(words, fonts));
    rmSync(fonts, { recursive: true });
  }
}

// In a thread that the build has started.
if (workerData && 'folder' in workerData) await makeFiles(workerData);
