/** Does the last thing it was given, once nothing new came for a number of milliseconds. */
export class AfterPause {
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: (() => void) | undefined;

  constructor(pause: number) {
    this.#pause = pause;
  }

  do(what: () => void): void {
    this.drop();
    this.#last = what;
    this.#timer = setTimeout(() => this.flush(), this.#pause);
  }

  /** Does at once what is waiting, if anything is. */
  flush(): void {
    const last = this.#last;
    this.drop();
    last?.();
  }

  /** Forgets what is waiting. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#last = undefined;
  }
}
