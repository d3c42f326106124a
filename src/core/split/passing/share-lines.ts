import type { Findings } from "../../model/findings.ts";
import type { BudgetLine, LineKind } from "../../model/line.ts";
import { type Amount, exactAmount, fastAmount, mirrored } from "../../number/amount.ts";
import { ExactSum } from "../../number/exact-sum.ts";
import { equals, type Fraction, isZero, multiply, ONE } from "../../number/fraction.ts";
import type { Division, Divisions, Finding } from "./division.ts";

/** A line as it comes in. `placed` makes it whole, with its place, for when something must be said of it. */
export interface IncomingLine {
  readonly kind: LineKind;
  readonly year: number | null;
  /** Null where it is what the fees make. */
  readonly amount: Amount | null;
  readonly placed: () => BudgetLine;
}

/**
 * A line shared: `units` per member of the division, in rounding units; the array is overwritten by the next line, and empty
 * where lines are not rounded.
 */
export interface SharedLine {
  readonly division: Division;
  readonly amount: Amount;
  readonly units: readonly (number | bigint)[];
  /** Whether amount and units are those of a credit, given here without their sign. */
  readonly isCredit: boolean;
}

/** Shares lines one after the other, in the order of the file, knowing only those before. */
export class LineSharing {
  readonly #divisions: Divisions;
  readonly #findings: Findings;
  readonly #isRounded: boolean;
  readonly #known = new WeakMap<LineKind, Map<number | null, Finding>>();
  readonly #pools = new Map<string, ExactSum>();
  #lacksPools = false;

  /** @param isRounded whether it is asked what each pays of a single line */
  constructor(divisions: Divisions, findings: Findings, isRounded: boolean) {
    this.#divisions = divisions;
    this.#findings = findings;
    this.#isRounded = isRounded;
  }

  /** Whether a key takes fees from, or has limits in kroner of, a pool whose sum was not known: then only `poolSums` is of use. */
  get lacksPools(): boolean {
    return this.#lacksPools;
  }

  /** What the pools that keys depend on come to, after all lines. */
  poolSums(): ReadonlyMap<string, Fraction> {
    return new Map([...this.#pools].map(([id, amounts]) => [id, amounts.value()]));
  }

  /** Shares a line; null when nobody pays it, which is said where it is to be said. */
  share(line: IncomingLine): SharedLine | null {
    const { division, pool, lacksPool } = this.#find(line);
    if (division === null) return null;
    const { factor, accounts } = division;
    const filed = line.amount ?? fastAmount(division.made);
    const amount = equals(factor, ONE) ? filed : fastAmount(multiply(exactAmount(filed), factor));
    if (pool !== null) this.#pay(pool, amount);
    if (accounts === null) {
      if (lacksPool) this.#lacksPools = true;
      return { division, amount, units: division.members.map(() => 0), isCredit: false };
    }
    const isCredit = amount.num < 0;
    const size = isCredit ? mirrored(amount) : amount;
    const account = isCredit ? accounts.credited : accounts.paid;
    return { division, amount: size, units: this.#isRounded ? account.add(size) : [], isCredit };
  }

  #pay(pool: string, amount: Amount): void {
    const poolSum = this.#pools.get(pool) ?? new ExactSum();
    poolSum.add(amount);
    this.#pools.set(pool, poolSum);
  }

  /** What is known of lines like this one; where something is to be said, it is said of each at its own place. */
  #find({ kind, year, amount, placed }: IncomingLine): Finding {
    let ofYear = this.#known.get(kind);
    if (ofYear === undefined) {
      ofYear = new Map();
      this.#known.set(kind, ofYear);
    }
    const before = ofYear.get(year);
    const isAsBefore =
      before?.division?.shares !== null || before.lacksPool || (amount !== null && isZero(exactAmount(amount)));
    if (before && isAsBefore) {
      if (before.issues.length === 0) return before;
      if (this.#findings.isTiredOf(before.issues)) {
        for (const { code } of before.issues) this.#findings.count(code);
        return before;
      }
    }
    const finding = this.#divisions.of(placed());
    this.#findings.addOnce(finding.issues);
    ofYear.set(year, finding);
    return finding;
  }
}
