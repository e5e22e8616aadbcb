import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { sharePicture, type ShareWords } from '../cite/share-picture.ts';

// Draws the share pictures of a build, and gives each back under the name of its file.
const pictures: [string, ShareWords][] = workerData;
for (const [file, words] of pictures) {
  parentPort?.postMessage([file, await sharePicture(words)]);
  // The pixels of the renderer are freed in turns of the event loop only.
  await setImmediate();
}
