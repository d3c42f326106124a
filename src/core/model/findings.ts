import { type Issue, type IssueCode, SEVERITY, severityOf } from "./issue.ts";

/** What was found, as it can go from one thread to another. */
export interface Found {
  readonly kept: readonly Issue[];
  /** How many findings there are beside those kept. */
  readonly more: number;
  /** Warnings in all. */
  readonly warnings: number;
}

/**
 * Findings as they are made: every one of them or, of a budget too large to hold, the first of each kind, errors and
 * others, and how many more there are.
 */
export class Findings implements Found {
  readonly #most: number;
  readonly #kept: Issue[] = [];
  readonly #said = new Set<string>();
  #errors = 0;
  #others = 0;
  #more = 0;
  #warnings = 0;

  /** @param most how many of each kind are kept */
  constructor(most = Infinity) {
    this.#most = most;
  }

  /** In the order they were made. */
  get kept(): readonly Issue[] {
    return this.#kept;
  }

  /** How many were made beside those kept. */
  get more(): number {
    return this.#more;
  }

  /** Warnings in all. */
  get warnings(): number {
    return this.#warnings;
  }

  /** Errors among those kept. */
  get errors(): number {
    return this.#errors;
  }

  /** Whether there is an error, so that there can be no result. */
  get isHopeless(): boolean {
    return this.#errors > 0;
  }

  /** Whether there are so many errors that there is no use in going on. */
  get isEnough(): boolean {
    return this.#errors >= this.#most;
  }

  /** Takes a finding. */
  add(finding: Issue): void {
    const severity = severityOf(finding);
    if ((severity === "error" ? this.#errors : this.#others) >= this.#most) {
      this.count(finding.code);
      return;
    }
    if (severity === "error") this.#errors++;
    else this.#others++;
    if (severity === "warning") this.#warnings++;
    this.#kept.push(finding);
  }

  addAll(findings: readonly Issue[]): void {
    for (const finding of findings) this.add(finding);
  }

  /** Takes what was found elsewhere. */
  addFound({ kept, more, warnings }: Found): void {
    this.addAll(kept);
    this.#more += more;
    this.#warnings += warnings - kept.filter((finding) => severityOf(finding) === "warning").length;
  }

  /** What is taken while something is told. */
  takenBy(tell: (findings: Findings) => void): Found {
    const [kept, more, warnings] = [this.#kept.length, this.#more, this.#warnings];
    tell(this);
    return { kept: this.#kept.slice(kept), more: this.#more - more, warnings: this.#warnings - warnings };
  }

  /** Takes findings that may have been taken before: the same one at the same place counts once. */
  addOnce(findings: readonly Issue[]): void {
    for (const finding of findings) {
      const id = JSON.stringify([finding.code, finding.args, finding.source]);
      if (this.#said.has(id)) continue;
      if (!this.isTiredOf([finding])) this.#said.add(id);
      this.add(finding);
    }
  }

  /** Whether findings like these would only be counted: none an error, and enough of their kind kept. */
  isTiredOf(findings: readonly Issue[]): boolean {
    return this.#others >= this.#most && findings.every((finding) => severityOf(finding) !== "error");
  }

  /** Counts findings without keeping them. */
  count(code: IssueCode, times = 1): void {
    this.#more += times;
    if (SEVERITY[code] === "warning") this.#warnings += times;
  }
}

/** The first of many things worth keeping, and how many there are in all. */
export class FirstOf<Value> {
  readonly #most: number;
  readonly values: Value[] = [];
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get count(): number {
    return this.#count;
  }

  /** How many there are beside those kept. */
  get more(): number {
    return this.#count - this.values.length;
  }

  get isFull(): boolean {
    return this.values.length >= this.#most;
  }

  /** Counts one; `make` makes it where it is kept. */
  add(make: () => Value): void {
    this.#count++;
    if (!this.isFull) this.values.push(make());
  }

  /** The same, to go on from by itself. */
  copy(): FirstOf<Value> {
    const copy = new FirstOf<Value>(this.#most);
    copy.values.push(...this.values);
    copy.#count = this.#count;
    return copy;
  }
}
