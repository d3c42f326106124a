import type { WrittenName } from "./source.ts";

/** Whom the others pay, as a case names it: for everything, and for lines and groups of its own. */
export interface Hosting {
  /** Null when the case names none. */
  readonly host: WrittenName | null;
  /** Of lines or groups: the innermost that a line bears counts, and the line's own column before all. */
  readonly ofParts: readonly { readonly of: WrittenName; readonly host: WrittenName }[];
}

/** A case that names no host. */
export const NO_HOSTING: Hosting = { host: null, ofParts: [] };
