import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { PassagePage } from '../../src/search/passage.ts';
import { copyProject } from '../build/build.ts';
import { buildCost } from './build-cost.ts';
import { writeFloor, writeStarlight } from './compared-sites.ts';
import { COLUMNS, measureInRounds, type Measured } from './comparison.ts';
import { FIRST_RESULT, measureSearch, SEARCHES } from './first-result.ts';
import { FIRST_VIEW, measureFirstView } from './first-view.ts';
import { KEYS, keyToResult } from './key-to-result.ts';
import { serveOverTls, type Certificate } from './tls-server.ts';

/** Compares the first view of this project’s release, and the search on it, with the floor’s and Starlight’s. */
export async function comparePages(
  browser: Browser,
  certificate: Certificate,
  { parts, rounds }: { parts: readonly string[]; rounds: number },
): Promise<Measured[]> {
  console.error('Building the pages …');
  const dist = join(await builtProject(), 'dist');
  const starlight = writeStarlight(dist);
  await buildCost(starlight);
  const sites = {
    floor: await serveOverTls(writeFloor(dist), certificate),
    starlight: await serveOverTls(join(starlight, 'dist'), certificate),
    ours: await serveOverTls(dist, certificate),
  };
  const words = longWords(dist);
  const measured: Measured[] = [];
  if (parts.includes('page')) {
    console.error('The first view:');
    const measure = (column: keyof typeof sites) => measureFirstView(browser, sites[column]);
    measured.push(...(await measureInRounds(rounds, FIRST_VIEW, COLUMNS, measure)));
  }
  if (parts.includes('search')) {
    console.error(`The search for “${words.join('”, then “')}”:`);
    const measure = (column: 'starlight' | 'ours') =>
      measureSearch(browser, sites[column], SEARCHES[column], words);
    const keys = () => keyToResult(browser, sites.ours.fast, words);
    measured.push(
      ...(await measureInRounds(rounds, FIRST_RESULT, ['starlight', 'ours'], measure)),
      ...(await measureInRounds(rounds, KEYS, ['ours'], keys)),
    );
  }
  for (const site of Object.values(sites)) await site.close();
  return measured;
}

async function builtProject(): Promise<string> {
  if (!existsSync('content/index.mdx'))
    throw new Error('The bench compares the release of content/index.mdx, and there is none.');
  const { folder } = copyProject((content) => cpSync('content', content, { recursive: true }));
  await buildCost(folder);
  return folder;
}

/** Two long words of the first release of a built site: of its first passage, and of its last. */
function longWords(dist: string): readonly [string, string] {
  const { passages }: PassagePage = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8'));
  const texts = passages.filter(({ kind }) => kind === 'passage').map(({ text }) => text);
  const words = [texts[0], texts.at(-1)].map(
    (text) => /\p{Ll}{9,}/u.exec(text ?? '')?.[0] ?? text?.slice(0, 2),
  );
  return [words[0] ?? '', words[1] ?? ''];
}
