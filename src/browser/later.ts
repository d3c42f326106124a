/** How long, in milliseconds, it is worked before the page may answer again. */
const WHILE = 16;

/** Work that waits until what is seen is painted, and then is done piece by piece, so that the page answers in between. */
export class Later {
  readonly #within: (work: () => void) => void;
  #left: (() => void)[] = [];
  #frame = 0;
  #pause = 0;

  /** Pieces that are done one after another are done `within`. */
  constructor(within: (work: () => void) => void) {
    this.#within = within;
  }

  /** Puts work in the place of what was left to do. */
  set(work: readonly (() => void)[]): void {
    this.#left = [...work];
    this.wait();
    if (this.#left.length > 0) this.#frame = requestAnimationFrame(() => this.#soon());
  }

  /** Does no more until there is other work, or all that is left is to be done. */
  wait(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
  }

  /** Does at once all that is left to do. */
  finish(): void {
    this.wait();
    if (this.#left.length > 0) this.#work(Number.POSITIVE_INFINITY);
  }

  #soon(): void {
    this.#pause = setTimeout(() => {
      this.#work(performance.now() + WHILE);
      if (this.#left.length > 0) this.#soon();
    });
  }

  /** Works until so late, but does one piece at least. */
  #work(until: number): void {
    this.#within(() => {
      do this.#left.shift()?.();
      while (this.#left.length > 0 && performance.now() < until);
    });
  }
}
