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
