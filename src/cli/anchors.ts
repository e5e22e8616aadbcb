import { takeLock } from '../build/safe-output.ts';
import { run } from './run.ts';
import { updateRecords } from './update-records.ts';

await run(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--write')) await takeLock('.astro', 'anchors');
  return updateRecords(args, '.', console.log);
});
