import { run } from './run.ts';
import { updateRecords } from './update-records.ts';

await run(() => updateRecords(process.argv.slice(2), '.', console.log));
