import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';

// Draws the share pictures of a build into its folder.
const { pictures, folder }: { pictures: [string, ShareWords][]; folder: string } = workerData;
const fonts = join(folder, '.fonts');
mkdirSync(fonts);
for (const [file, words] of pictures) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await sharePicture(words, fonts));
  // The renderer’s memory is only freed between turns of the event loop.
  await setImmediate();
}
rmSync(fonts, { recursive: true });
