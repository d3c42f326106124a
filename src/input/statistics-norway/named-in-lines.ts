import { type Concerns, isShared } from "../../core/model/line.ts";
import { EVERYONE } from "../members/concerns.ts";
import type { Naming } from "./who-takes-part.ts";

/** Watches whom the lines of a budget name, for a register that does not say who takes part. */
export class NamedInLines {
  readonly #seen = new WeakSet<Concerns>();
  readonly #named = new Set<number>();
  readonly #groups = new Set<string>();
  #hasLines = false;
  #isForAll = false;

  add({ type, concerns }: Naming): void {
    if (!isShared({ type }) || this.#seen.has(concerns)) return;
    this.#seen.add(concerns);
    this.#hasLines = true;
    this.#isForAll ||= concerns.all;
    for (const member of concerns.named) this.#named.add(member);
    for (const group of concerns.groups) this.#groups.add(group);
  }

  /** The lines as one that names everybody whom any of them names; none where there are none. */
  get lines(): readonly Naming[] {
    if (!this.#hasLines) return [];
    const named = { all: false, groups: [...this.#groups], named: [...this.#named], places: [] };
    return [{ type: "line", concerns: this.#isForAll ? EVERYONE : named }];
  }
}
