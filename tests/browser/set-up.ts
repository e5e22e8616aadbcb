import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import setUpSites from '../build/set-up.ts';
import { serveCached } from './serve-cached.ts';
import { ENGINES } from './engines.ts';
import { launchBrowser } from './launch-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the site of one release, without a slash at its end. */
    site: string;
    /** The browser’s WebSocket address. */
    browser: string;
    /** Whether the browser marks the words of a link: the one of the lock file, without a window, doesn’t. */
    marksFragments: boolean;
    /** Whether an engine that is not installed is a failure: where CI is set. */
    allEngines: boolean;
  }
}

/** Builds the sites, serves the one of one release and starts a browser; undone at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const removeSites = await setUpSites(project);
  const browser = await launchBrowser();
  const { release } = project.getProvidedContext().sites;
  const site = await serveCached(join(release, 'dist'));
  const version = await browser.version();
  const marksFragments = !version.startsWith('HeadlessChrome/');
  console.log(`Tests run in ${version}, ${browser.process()?.spawnfile ?? ''}`);
  if (!marksFragments)
    console.warn('This browser doesn’t mark the words of a link: one test does not run.');
  for (const { name, isInstalled } of ENGINES)
    if (!isInstalled) console.warn(`${name} is not installed: its tests do not run.`);
  project.provide('marksFragments', marksFragments);
  project.provide('allEngines', Boolean(process.env['CI']));
  project.provide('site', site.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
    removeSites();
  };
}
