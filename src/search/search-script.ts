import type { Plugin } from 'vite';

/**
 * Has the search's script built as a file of its own, whose address a page can name without a
 * bundler's help: a script with an import that the bundler follows is never put into the page.
 */
export function searchScript(): Plugin {
  return {
    name: 'search-script',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      this.emitFile({ type: 'chunk', id: 'src/search/search.ts', fileName: '_astro/search.js' });
    },
  };
}
