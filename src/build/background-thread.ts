import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';
import { writeOutput } from './output-files.ts';
import type { IndexedPage } from './pagefind-files.ts';
import { indexFiles } from './search-files.ts';

/** The pages to index with the language of the list of releases, and the pictures to draw, for the folder of a build. */
export interface BackgroundWork {
  folder: string;
  pages: IndexedPage[];
  lang: string;
  pictures: { path: string; words: ShareWords }[];
}

const { folder, pages, lang, pictures }: BackgroundWork = workerData;
// One after the other, because both need much memory.
await writeIndex();
await drawSharePictures();

async function writeIndex(): Promise<void> {
  for (const { path, content } of await indexFiles(pages, lang)) writeOutput(folder, path, content);
}

async function drawSharePictures(): Promise<void> {
  const fonts = join(folder, '.fonts');
  mkdirSync(fonts);
  for (const { path, words } of pictures)
    writeOutput(folder, path, await sharePicture(words, fonts));
  rmSync(fonts, { recursive: true });
}
