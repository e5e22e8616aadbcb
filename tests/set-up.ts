import type { TestProject } from 'vitest/node';
import { serve } from '../src/build/server.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { build } from './build/build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the built site, without a slash at its end. */
    site: string;
    /** The browser’s WebSocket address. */
    browser: string;
  }
}

/** Builds the site, serves it and starts one browser for all tests; undone at their end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const built = await build(process.cwd());
  if (built.status !== 0) throw new Error(`The build failed:\n${built.said}`);
  const browser = await launchBrowser();
  const site = await serve('dist', 0);
  console.log(`Tests run in ${await browser.version()}, ${browser.process()?.spawnfile ?? ''}`);
  project.provide('site', site.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
