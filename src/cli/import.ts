import { importFile } from '../import/import-file.ts';
import { run } from './run.ts';

// npm runs scripts in the project's folder. INIT_CWD is the folder in which npm was called.
await run(() => importFile(process.argv.slice(2), '.', process.env['INIT_CWD']));
