import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { releaseSchema } from './release/schema.ts';
import { idOf } from './release/paths.ts';

export const collections = {
  releases: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => idOf(entry),
    }),
    schema: releaseSchema,
  }),
};
