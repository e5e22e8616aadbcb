// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { remarkReadRelease } from './src/remark/remark-read-release.ts';
import { remarkRelease } from './src/remark/remark-release.ts';
import { loadReleases } from './src/release/load.ts';
import { releasePaths, withBase } from './src/release/paths.ts';
import { loadSite } from './src/release/site.ts';
import { publish } from './src/build/integration.ts';

const { origin, base } = loadSite(import.meta.dirname);

/**
 * The addresses that releases had before only lead to those that they have.
 * @param {string} page
 */
const isNoRedirect = (page) => !former.has(new URL(page).pathname);
const former = new Set(
  loadReleases(import.meta.dirname).flatMap(({ frontMatter }) =>
    (frontMatter.data?.formerly ?? []).map((name) => withBase(base, releasePaths(name).address)),
  ),
);

export default defineConfig({
  // Where the site is published: content/site.yaml says, or SITE=https://… and BASE=/press/.
  ...(origin && { site: origin }),
  base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  // Kept in the project, not in node_modules, which several checkouts may share.
  cacheDir: './.astro/cache',
  vite: {
    cacheDir: './.astro/vite',
    // What is left of comments after a script was made small: hints for a bundler. Licences are in a file.
    worker: { rolldownOptions: { output: { comments: false } } },
    // Astro’s own directive for MDX, which the bundler does not know.
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // In a file of its own, a script runs after the text is seen, not before.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would change the text; the default engine runs no remark plugin.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkReadRelease, [remarkRelease, { base }]],
    }),
  },
  integrations: [mdx(), ...(origin ? [sitemap({ filter: isNoRedirect })] : []), publish()],
});
