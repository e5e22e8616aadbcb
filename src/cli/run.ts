import { reportProblems } from '../release/problem.ts';

// Runs the command that the first argument names: node src/cli/run.ts anchors --write

const USAGE =
  'Give the address of the published copy, and set SITE and BASE as for its build: npm run verify -- https://example.org/';

/** Where `verify` builds this checkout. Another site in `dist/` stays as it is. */
const BUILD = '.astro/verify';

/** The commands, by the names of their npm scripts. Each loads its modules itself, because some take long. */
const COMMANDS: Record<string, (args: string[]) => Promise<string>> = {
  async anchors(args) {
    const { updateRecords } = await import('./update-records.ts');
    return updateRecords(args, '.', console.log);
  },
  async compress() {
    const { compressBuild } = await import('../build/output-files.ts');
    return `Wrote ${compressBuild('dist')} compressed copies next to the files of dist/.`;
  },
  async import(args) {
    const { importFile } = await import('../import/import-file.ts');
    // npm runs scripts in the project's folder. INIT_CWD is the folder in which npm was called.
    return importFile(args, '.', process.env['INIT_CWD']);
  },
  async serve() {
    const { serve } = await import('../build/server.ts');
    const { url } = await serve('dist', Number(process.env['PORT'] || 4321));
    return `The site is at ${url}/ (Ctrl+C stops it)`;
  },
  async verify([address, ...more]) {
    const { build } = await import('astro');
    const { parseAddress } = await import('../build/published-copy.ts');
    const { verifyCopy } = await import('../build/verify-copy.ts');
    if (!address || more.length > 0) throw new Error(USAGE);
    const copy = parseAddress(address);
    await build({ outDir: BUILD, logLevel: 'error' });
    const { problems, ...counts } = await verifyCopy(copy, process.cwd(), BUILD);
    const compared = `${counts.files} files, ${counts.passages} passages and headings, ${counts.anchors} anchors, ${counts.headers} headers`;
    const but = problems.length > 0 ? ', but for what GitHub Pages can’t change' : '';
    if (!reportProblems(problems)) return `${address} matches this checkout${but}: ${compared}.`;
    throw new Error(
      `\n${address} differs from this checkout (${compared} compared). If it was built with another SITE or BASE, set that. Else publish a build of this checkout, or correct what the host sends.`,
    );
  },
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) throw new Error(`Name a command: ${Object.keys(COMMANDS).join(', ')}.`);
  console.log(await command(args));
} catch (error) {
  // The message alone: a stack trace would hide it. Node’s own advice on options is about rare ones.
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [what] = message.split('. ', 1);
  const advice = 'README.md lists the options, under “Commands”.';
  console.error(code.startsWith('ERR_PARSE_ARGS') ? `${what}. ${advice}` : message);
  process.exitCode = 1;
}
