// @ts-check
import { defineConfig } from 'vitest/config';

// Where CI is set, anchors that aren’t recorded are problems; the tests say themselves when it is.
const shared = { testTimeout: 60_000, hookTimeout: 120_000, env: { CI: '' } };

/** @param {string} name */
const testsIn = (name) => ({ name, include: [`tests/${name}/**/*.test.ts`] });

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    maxWorkers: 2,
    projects: [
      // Starts no build and no browser, so its files can share what they import.
      {
        test: { ...shared, ...testsIn('unit'), setupFiles: 'tests/unit/set-up.ts', isolate: false },
      },
      { test: { ...shared, ...testsIn('build'), globalSetup: 'tests/build/set-up.ts' } },
      {
        test: {
          ...shared,
          ...testsIn('browser'),
          globalSetup: 'tests/browser/set-up.ts',
          // A busy machine may let a browser be late; a fault stays one at each try.
          retry: process.env['CI'] ? 2 : 0,
        },
      },
    ],
  },
});
