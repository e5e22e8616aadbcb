import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { releaseSchema } from './proofreading/release-schema.ts';
import { idOf } from './publish/addresses.ts';

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
