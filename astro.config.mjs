// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { remarkRelease } from './src/remark/remark-release.ts';
import { loadSite } from './src/release/site.ts';
import { readingEdition } from './src/build/integration.ts';

const { origin, base } = loadSite(import.meta.dirname);

export default defineConfig({
  // From content/site.yaml, or from SITE=https://… and BASE=/press/.
  ...(origin && { site: origin }),
  base,
  trailingSlash: 'always',
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  // In the project, not in node_modules, which several checkouts may share.
  cacheDir: './.astro/cache',
  vite: {
    cacheDir: './.astro/vite',
    // Comments that minifying leaves are hints for bundlers. The licences are in licences.txt.
    // Scripts that load late are imported, as modules. Each is bundled as a worker would be.
    worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
    // Astro adds a directive to MDX that the bundler doesn’t know.
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // An inlined script would run before the first paint.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    // Without it, the script of the page has a name of 57 characters.
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: '_astro/page.[hash].js' } } },
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would change the text; the default engine runs no remark plugin.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkRelease, { base }]],
    }),
  },
  integrations: [mdx(), ...(origin ? [sitemap()] : []), readingEdition()],
});
