import { mkdirSync, rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';

// Draws the share pictures of a build, and sends each back with its file name.
const { pictures, fonts }: { pictures: [string, ShareWords][]; fonts: string } = workerData;
mkdirSync(fonts);
for (const [file, words] of pictures) {
  parentPort?.postMessage([file, await sharePicture(words, fonts)]);
  // The renderer’s memory is only freed between turns of the event loop.
  await setImmediate();
}
rmSync(fonts, { recursive: true });
