let tries = 0;

/** Imports a script whose address a page gives; fails when it takes longer than a number of milliseconds. */
export function loadScript(url: string, limit: number): Promise<unknown> {
  // No browser asks twice for an address that failed. And for a literal one Astro would load a helper first.
  const again = tries === 0 ? '' : `?again=${tries}`;
  return withTimeout(limit, import(/* @vite-ignore */ url + again)).catch((error: unknown) => {
    tries += 1;
    throw error;
  });
}

/** Gives what is awaited, or fails when it takes longer than a number of milliseconds. */
export function withTimeout<Value>(limit: number, awaited: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => void setTimeout(reject, limit));
  return Promise.race([awaited, late]);
}
