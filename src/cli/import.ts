import { importFile } from '../import/import-file.ts';

try {
  // npm runs a script in the project's folder, wherever it was called.
  console.log(importFile(process.argv.slice(2), '.', process.env['INIT_CWD']));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
