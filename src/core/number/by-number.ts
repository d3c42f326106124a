/** A prime: numbers are told apart by what it leaves of them, most of them at once. */
const PRIME = 1_125_899_906_842_597n;

/**
 * What is kept for whole numbers of any length, one thing for all that are equal, in their order. A Map or a Set goes by the
 * last 64 bits of a BigInt, and where amounts are halved again and again these are all zero: it would look through all of them.
 */
export class ByNumber<Kept> {
  readonly #make: (number: bigint) => Kept;
  readonly #found = new Map<number, { readonly number: bigint; readonly kept: Kept }[]>();
  readonly #all: Kept[] = [];

  constructor(make: (number: bigint) => Kept) {
    this.#make = make;
  }

  get all(): readonly Kept[] {
    return this.#all;
  }

  of(number: bigint): Kept {
    // biome-ignore lint/style/noRestrictedGlobals: what the prime leaves is held by a double, and decides nothing by itself
    const rest = Number(number % PRIME);
    const alike = this.#found.get(rest) ?? [];
    const known = alike.find((one) => one.number === number);
    if (known) return known.kept;
    const kept = this.#make(number);
    alike.push({ number, kept });
    this.#found.set(rest, alike);
    this.#all.push(kept);
    return kept;
  }
}
