import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';

/**
 * Builds a site of Astro with nothing cached, and gives the seconds it took, and the most memory in MB
 * that its processes held together (where there is `/proc`).
 * @throws with all that the build printed, if it fails.
 */
export async function buildCost(folder: string): Promise<{ time: number; memory?: number }> {
  for (const made of ['dist', '.astro'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const env = { NODE_ENV: 'production', SITE: 'https://example.org' };
  let most = 0;
  let timer: NodeJS.Timeout | undefined;
  const begun = performance.now();
  const { status, said } = await runCommand(folder, [astro, 'build'], env, (pid) => {
    timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 100);
  });
  const time = (performance.now() - begun) / 1000;
  clearInterval(timer);
  if (status !== 0) throw new Error(`A site of the bench does not build:\n${said}`);
  return most > 0 ? { time, memory: most } : { time };
}

/** The memory that a process and all below it hold now, in MB. */
function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const pid of process.platform === 'linux' ? readdirSync('/proc').map(Number) : []) {
    const status = Number.isNaN(pid) ? '' : readStatus(pid);
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
    sizes.set(pid, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((all, child) => all + sum(child), sizes.get(pid) ?? 0);
  return sum(root);
}

/** What `/proc` says of a process, which may have ended. */
function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
