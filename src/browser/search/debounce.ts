/** Runs the last function it was given, once nothing new came for a number of milliseconds. */
export class Debounce {
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: (() => void) | undefined;

  constructor(pause: number) {
    this.#pause = pause;
  }

  run(last: () => void): void {
    this.cancel();
    this.#last = last;
    this.#timer = setTimeout(() => this.flush(), this.#pause);
  }

  /** Runs at once what is waiting, if anything is. */
  flush(): void {
    const last = this.#last;
    this.cancel();
    last?.();
  }

  /** Forgets what is waiting. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#last = undefined;
  }
}

/** Gives what is awaited, or fails when it takes longer than a number of milliseconds. */
export async function withTimeout<Value>(limit: number, awaited: Promise<Value>): Promise<Value> {
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
