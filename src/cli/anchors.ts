import { updateRecords } from './update-records.ts';

try {
  console.log(updateRecords(process.argv.slice(2), '.', console.log));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
