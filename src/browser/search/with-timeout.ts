/** Gives what is awaited, or fails when it takes longer than a number of milliseconds. */
export async function within<Value>(limit: number, awaited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms.`)), limit);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Keeps to itself what goes wrong beside an awaited promise: Pagefind starts to load without
 * awaiting it, so that its failure is told twice, once to us and once to nobody.
 */
export async function quietly<Value>(awaited: Promise<Value>): Promise<Value> {
  const hush = (event: PromiseRejectionEvent): void => event.preventDefault();
  addEventListener('unhandledrejection', hush);
  try {
    return await awaited;
  } finally {
    // Such a rejection is reported one task later.
    setTimeout(() => removeEventListener('unhandledrejection', hush), 1000);
  }
}
