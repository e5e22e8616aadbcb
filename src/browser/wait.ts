const loading: Record<string, Promise<unknown>> = {};
let failures = 0;

/** Imports a script, once, from an address that the page holds. Rejects after a timeout in milliseconds. */
export function loadScript(url: string, timeout: number): Promise<unknown> {
  // Browsers never retry an import that failed. A literal address would make Astro load a helper first.
  const again = failures === 0 ? '' : `?again=${failures}`;
  loading[url] ??= withTimeout(timeout, import(/* @vite-ignore */ url + again)).catch((error) => {
    failures += 1;
    delete loading[url];
    throw error;
  });
  return loading[url];
}

/** Resolves like a promise, but rejects after a timeout in milliseconds. */
export function withTimeout<Value>(timeout: number, promise: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => void setTimeout(reject, timeout));
  return Promise.race([promise, late]);
}

/** Resolves after a pause in milliseconds. */
export function pause(time: number): Promise<void> {
  return new Promise((resume) => void setTimeout(resume, time));
}

/** Returns a function that runs the last function passed to it after a pause in milliseconds. Without one, it cancels. */
export function debounce(time: number): (last?: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (last) => {
    clearTimeout(timer);
    if (last !== undefined) timer = setTimeout(last, time);
  };
}
