import { build } from 'astro';
import { reportProblems } from '../release/problem.ts';
import { copyAtAddress } from '../build/published-copy.ts';
import { verifyCopy } from '../build/verify-copy.ts';
import { run } from './run.ts';

const USAGE = `npm run verify -- ADDRESS
Builds this checkout, and compares a published copy (https://…) with the build.
If the copy was built with SITE=https://… or BASE=/…/, set the same here.`;

/** Where this checkout is built. Another site in `dist/` stays as it is. */
const BUILD = '.astro/verify';

async function verify([address, ...more]: string[]): Promise<string> {
  if (!address || more.length > 0) throw new Error(USAGE);
  const copy = copyAtAddress(address);
  await build({ outDir: BUILD, logLevel: 'error' });
  const { problems, ...counts } = await verifyCopy(copy, process.cwd(), BUILD);
  const compared = `${counts.files} files, ${counts.passages} passages and headings, ${counts.anchors} anchors, ${counts.headers} headers`;
  if (!reportProblems(problems)) return `${address} matches this checkout: ${compared}.`;
  throw new Error(
    `\n${address} differs from this checkout (${compared} compared). Publish a build of this checkout, or correct what the host sends.`,
  );
}

await run(() => verify(process.argv.slice(2)));
