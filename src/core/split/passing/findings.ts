import { type Issue, severityOf } from "../../model/issue.ts";

/** As many findings as are shown, of each kind; the rest are counted. */
const MOST_KEPT = 100;

/** The findings of a budget too large to hold: the first hundred errors, the first hundred others, and how many more. */
export class Findings {
  readonly #errors: Issue[] = [];
  readonly #others: Issue[] = [];
  readonly #said = new Set<string>();
  #warnings = 0;
  #more = 0;

  /** In the order they were found, errors first. */
  get kept(): readonly Issue[] {
    return [...this.#errors, ...this.#others];
  }

  /** How many were found beside those kept. */
  get more(): number {
    return this.#more;
  }

  /** Warnings found in all. */
  get warnings(): number {
    return this.#warnings;
  }

  /** Whether there is an error. */
  get isHopeless(): boolean {
    return this.#errors.length > 0;
  }

  /** Whether there are so many errors that there is no use in going on. */
  get isEnough(): boolean {
    return this.#errors.length >= MOST_KEPT;
  }

  /** Whether findings like these would only be counted: none an error, and enough of their kind kept. */
  isTiredOf(issues: readonly Issue[]): boolean {
    return this.#others.length >= MOST_KEPT && issues.every((finding) => severityOf(finding) !== "error");
  }

  /** Counts findings without keeping them. */
  count(issues: readonly Issue[]): void {
    this.#more += issues.length;
    this.#warnings += issues.filter((finding) => severityOf(finding) === "warning").length;
  }

  /** Takes findings; the same one at the same place is taken once. */
  add(issues: readonly Issue[]): void {
    for (const finding of issues) {
      const kept = severityOf(finding) === "error" ? this.#errors : this.#others;
      if (kept.length >= MOST_KEPT) {
        this.count([finding]);
        continue;
      }
      const id = JSON.stringify([finding.code, finding.args, finding.source]);
      if (this.#said.has(id)) continue;
      this.#said.add(id);
      kept.push(finding);
      if (severityOf(finding) === "warning") this.#warnings++;
    }
  }
}
