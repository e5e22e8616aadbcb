import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  cacheDir: './.astro/cache',
  vite: { cacheDir: './.astro/vite' },
  // A list of all releases in each page would make the whole grow with their square.
  integrations: [
    starlight({
      favicon: '/favicon.png',
      title: 'Releases',
      sidebar: [{ label: 'Releases', link: '/' }],
    }),
  ],
});
