import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

export const collections = {
  releases: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx' }),
    schema: z.object({ title: z.string() }),
  }),
};
