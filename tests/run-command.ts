import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** How a command ended, and all that it printed. */
export interface Finished {
  status: number | null;
  said: string;
}

/** Runs a program of Node in a folder; `started` gets the id of its process. */
export function runCommand(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
  started: (pid: number) => void = () => {},
): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, VITEST: '', CI: '', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    if (child.pid !== undefined) started(child.pid);
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', fail);
    child.on('close', (status) => done({ status, said: stripVTControlCharacters(said) }));
  });
}
