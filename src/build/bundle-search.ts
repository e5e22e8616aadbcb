import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles the search's script into one file, apart from the page's scripts: the page names its
 * address itself, as a script with an import that the bundler follows is never put into a page,
 * and what it shares with others would become one request more.
 */
export async function bundleSearch(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../browser/search/search.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  const output = 'output' in built ? built.output : [];
  const [script] = output.filter(({ type }) => type === 'chunk');
  if (script === undefined || !('code' in script)) throw new Error('The search has no script.');
  return script.code;
}
