import { importFile } from '../import/import-file.ts';
import { run } from './run.ts';

// npm runs a script in the project's folder, wherever it was called.
run(() => importFile(process.argv.slice(2), '.', process.env['INIT_CWD']));
