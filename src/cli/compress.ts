import { compressBuild } from '../build/compressed-copies.ts';

try {
  console.log(`${compressBuild('dist')} compressed copies are beside the files of dist/.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
