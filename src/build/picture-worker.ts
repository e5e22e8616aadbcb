import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';
import { writeOutput } from './output-files.ts';

// Draws the share pictures of a build into its folder.
const { pictures, folder }: { pictures: [string, ShareWords][]; folder: string } = workerData;
const fonts = join(folder, '.fonts');
mkdirSync(fonts);
for (const [file, words] of pictures) {
  writeOutput(folder, file, await sharePicture(words, fonts));
  // The renderer’s memory is only freed between turns of the event loop.
  await setImmediate();
}
rmSync(fonts, { recursive: true });
