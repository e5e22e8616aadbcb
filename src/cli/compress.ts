import { compressBuild } from '../build/compressed-copies.ts';
import { run } from './run.ts';

await run(() => `Wrote ${compressBuild('dist')} compressed copies beside the files of dist/.`);
