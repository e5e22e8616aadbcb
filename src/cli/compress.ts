import { compressBuild } from '../build/compressed-copies.ts';
import { run } from './run.ts';

await run(() => `${compressBuild('dist')} compressed copies are beside the files of dist/.`);
