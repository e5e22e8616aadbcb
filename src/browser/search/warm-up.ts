import type { IndexPlace } from './passage-index.ts';

/** Loads side by side what any first search loads, so that Pagefind need not ask for one after the other. */
export async function warmUp({ base, warm, attempt }: IndexPlace): Promise<void> {
  const files = warm.map((file) => base + file);
  if (attempt === 0) files.forEach(preload);
  // A preload that failed or hangs is handed to the next who asks for the file: let that be nobody.
  else await Promise.allSettled(files.map(drain));
}

function preload(href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
  document.head.append(link);
}

async function drain(file: string): Promise<void> {
  const response = await fetch(file, { signal: AbortSignal.timeout(1000) });
  await response.arrayBuffer();
}
