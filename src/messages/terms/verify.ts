/** How a file of a saved result stands now. */
export type InputState = "unchanged" | "changed" | "missing" | "new";

/** What a check of a saved result comes to; `changed` are the names of the files that are not as they were. */
export interface Verdict {
  readonly file: string;
  /** How many figures and texts differ. */
  readonly differing: number;
  readonly changed: readonly string[];
  /** The version that made it, when it is another than this. */
  readonly otherVersion: string | null;
}

/** What a check of a saved result says. */
export interface VerifyWords {
  readonly title: (file: string) => string;
  readonly unit: (currency: string) => string;
  readonly madeBy: (version: string, command: string) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly files: string;
  readonly file: string;
  readonly state: string;
  readonly states: Readonly<Record<InputState, string>>;
  readonly moved: string;
  readonly what: string;
  readonly figure: string;
  readonly saved: string;
  readonly now: string;
  readonly change: string;
  readonly total: string;
  readonly more: (count: number) => string;
  /** What the fields of results are called; one that is not here is called by its own name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of entries that the program names itself; all others are called what their file calls them. */
  readonly entries: Readonly<Record<string, string>>;
}
