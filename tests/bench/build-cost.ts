import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';

/** What a build costs, with all its processes. The last two are known only on Linux, from `/proc`. */
export interface BuildCost {
  /** Seconds from its start to its end. */
  readonly time: number;
  /** Seconds of processor time, which a busy machine doesn’t change much. */
  readonly cpu?: number;
  /** The most memory at any time, in MB. */
  readonly memory?: number;
}

/**
 * Builds a site of Astro with nothing cached.
 * @throws with all that the build printed, if it fails.
 */
export async function buildCost(folder: string): Promise<BuildCost> {
  for (const made of ['dist', '.astro'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const env = { NODE_ENV: 'production', SITE: 'https://example.org' };
  let [cpu, memory] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  const begun = performance.now();
  const { status, said } = await runCommand(folder, [astro, 'build'], env, (pid) => {
    timer = setInterval(() => {
      const now = costOf(pid);
      [cpu, memory] = [Math.max(cpu, now.cpu), Math.max(memory, now.memory)];
    }, 100);
  });
  const time = (performance.now() - begun) / 1000;
  clearInterval(timer);
  if (status !== 0) throw new Error(`A site of the bench does not build:\n${said}`);
  return memory > 0 ? { time, cpu, memory } : { time };
}

interface Running {
  readonly parent: number;
  /** Seconds of processor time, with those of ended children. */
  readonly cpu: number;
  /** In MB. */
  readonly memory: number;
}

/** Adds up what a process and its descendants have used so far, and the memory that they have now. */
function costOf(root: number): Omit<Running, 'parent'> {
  const pids = process.platform === 'linux' ? readdirSync('/proc').map(Number) : [];
  const running = new Map(pids.filter((pid) => pid > 0).map((pid) => [pid, readProcess(pid)]));
  const below = (pid: number): Running[] => [
    ...[running.get(pid) ?? []].flat(),
    ...[...running].flatMap(([child, found]) => (found?.parent === pid ? below(child) : [])),
  ];
  const tree = below(root);
  return {
    cpu: tree.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: tree.reduce((sum, { memory }) => sum + memory, 0),
  };
}

/** Reads the parent, processor time and memory of a process, unless it has ended: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function readProcess(pid: number): Running | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S /s, '');
    const fields = stat.split(' ').map(Number);
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const ticks = fields.slice(10, 14).reduce((sum, count) => sum + count, 0);
    const memory = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    return { parent: fields[0] ?? 0, cpu: ticks / 100, memory };
  } catch {
    return undefined;
  }
}
