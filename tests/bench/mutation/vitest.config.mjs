// @ts-check
import { defineConfig } from 'vitest/config';

// Stryker runs it in a copy of the project; mutation.ts says which tests.
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(' '),
    exclude: ['**/*.property.test.ts', '**/fuzz.test.ts', '**/node_modules/**'],
    setupFiles: ['tests/unit/set-up.ts'],
    testTimeout: 60_000,
    // What the tests import is loaded once for all of them: half the time.
    isolate: false,
    fileParallelism: false,
    env: { CI: '' },
  },
});
