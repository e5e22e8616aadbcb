import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { releaseSchema } from './release/schema.ts';
import { releasePaths } from './release/paths.ts';

export const collections = {
  releases: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      retainBody: false,
      generateId: ({ entry }) => releasePaths(entry).id,
    }),
    schema: releaseSchema,
  }),
};
