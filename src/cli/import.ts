import { importFile } from '../import/import-file.ts';
import { run } from './run.ts';

// npm runs scripts in the project's folder. INIT_CWD is the folder where it was called.
await run(() => importFile(process.argv.slice(2), '.', process.env['INIT_CWD']));
