import type { SummedRow } from "../rows/summed-row.ts";
import { RowsBelow } from "./rows-below.ts";
import { SumFindings } from "./sum-findings.ts";
import { type Below, SumInterpretation } from "./sum-interpretation.ts";

/** How a row is read both ways: as a sum also by its name alone, or only where others add up to it. */
interface Readings {
  readonly byTrust: boolean;
  readonly strictly: boolean;
}

/**
 * One run over a budget's rows in which those called sums are told from lines: of the two ways to read a row that nothing
 * adds up to, the one in which more sums hold.
 */
export class SumRun {
  readonly #trusting: SumInterpretation<SumFindings>;
  /** Goes its own way from the first row that its name alone makes a sum. */
  #strict: SumInterpretation<SumFindings> | null = null;
  readonly #below = new RowsBelow();
  readonly #known: ReadonlyMap<number, Below>;

  /**
   * @param known what stands below rows called sums, by their line in the file, where that was found out before
   * @param most how many findings of each kind are kept
   * @param mostGroups how many groups are followed
   */
  constructor(known: ReadonlyMap<number, Below>, most: number, mostGroups: number) {
    this.#known = known;
    this.#trusting = SumInterpretation.trusting(new SumFindings(most), mostGroups);
  }

  /** Whether a sum was read without its group, or without what stands below it, because there were too many. */
  get isBounded(): boolean {
    const { chosen } = this;
    return chosen.missesGroup || (chosen.isVoid && this.#below.isFull);
  }

  /** The interpretation that is believed. */
  get chosen(): SumInterpretation<SumFindings> {
    const { teller } = this.#trusting;
    if (this.#strict === null || teller.allHold) return this.#trusting;
    return this.#strict.teller.holding > teller.holding ? this.#strict : this.#trusting;
  }

  /** Whether that is the one in which a row is no sum by its name alone. */
  get isStrict(): boolean {
    return this.chosen !== this.#trusting;
  }

  /** Takes the next row; whether it is a sum that nobody marked, as far as can be told. */
  add(row: SummedRow): Readings {
    if (row.naming !== null) this.#passed();
    this.#below.add(row);
    const below = this.#known.get(row.entry.row.line) ?? null;
    if (this.#strict === null && this.#trusting.trustsName(row, below)) {
      this.#strict = this.#trusting.strict(this.#trusting.teller.copy());
    }
    const byTrust = this.#trusting.read(row, below);
    return { byTrust, strictly: this.#strict?.read(row, below) ?? byTrust };
  }

  /** Takes a row that is known to be a sum though nothing in its name says so. */
  addKnown(row: SummedRow): void {
    // Where nothing stands between it and a row called a sum, both stand over the same lines.
    if (this.#below.next?.count !== 0) {
      this.#passed();
      this.#below.addKnown(row);
    }
    for (const interpretation of this.#both()) interpretation.readKnown();
  }

  /** Everything has passed: what stands below rows called sums where the run must be made again to use it; else null. */
  end(): ReadonlyMap<number, Below> | null {
    this.#passed();
    for (const interpretation of this.#both()) interpretation.end((row) => this.#below.allBelow(row));
    const { teller, isVoid } = this.#trusting;
    const isInVain = isVoid || (!teller.allHold && (this.#strict?.isVoid ?? false));
    return isInVain && this.#known.size === 0 ? this.#below.known() : null;
  }

  /** The rows below the latest one called a sum have passed. */
  #passed(): void {
    const { next, hasFirst } = this.#below;
    if (next === null) return;
    for (const interpretation of this.#both()) interpretation.passed(next);
    if (hasFirst || this.#both().some(({ isVoid }) => isVoid)) this.#below.remember();
  }

  #both(): readonly SumInterpretation<SumFindings>[] {
    return this.#strict === null ? [this.#trusting] : [this.#trusting, this.#strict];
  }
}
