import type { serve } from '../src/build/server.ts';

/** A site that is being served. */
export type ServedSite = Awaited<ReturnType<typeof serve>>;
