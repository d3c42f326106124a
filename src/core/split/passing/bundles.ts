import { type BudgetLine, depthOf } from "../../model/line.ts";
import { nameKey } from "../../model/names.ts";
import { mirrored } from "../../number/amount.ts";
import { ExactSum } from "../../number/exact-sum.ts";
import { type Fraction, multiply, ZERO } from "../../number/fraction.ts";
import type { AllocatedLine } from "../allocation.ts";
import type { Division } from "./division.ts";
import type { SharedLine } from "./share-lines.ts";

/** Lines of one year, group and key that passed by. */
interface Bundle {
  /** The first of them, which the others are like. */
  readonly example: BudgetLine;
  readonly division: Division;
  readonly amount: ExactSum;
  /** Per member of the division, in rounding units. */
  readonly units: readonly ExactSum[];
}

/** Names that lines are asked for by: such lines are kept apart from the others of their group. */
class AskedNames {
  readonly #asked: readonly string[];
  readonly #last: ReadonlySet<string>;

  constructor(asked: readonly string[]) {
    this.#asked = asked;
    this.#last = new Set(asked.flatMap((name) => [name, name.split("/").at(-1) ?? ""].map(nameKey)));
  }

  /** Whether a line itself, and not only a group around it, bears an asked name. */
  has(name: string, group: readonly string[]): boolean {
    if (this.#asked.length === 0 || !this.#last.has(nameKey(name))) return false;
    return this.#asked.some((asked) => depthOf({ name, group }, asked) === group.length);
  }
}

/**
 * Adds up lines that pass by for their year, group and key, so that what is shown of a budget without its lines can be
 * worked out from these bundles as if they were its lines.
 */
export class Bundles {
  readonly #asked: AskedNames;
  readonly #most: number;
  readonly #bundles: Bundle[] = [];
  readonly #byGroup = new WeakMap<readonly string[], Map<string, Bundle>>();
  readonly #byPath = new Map<string, Map<string, Bundle>>();

  /**
   * @param asked names of lines that are to be found among the bundles
   * @param most how many groups, years and keys are followed
   */
  constructor(asked: readonly string[], most: number) {
    this.#asked = new AskedNames(asked);
    this.#most = most;
  }

  /** Whether there were more groups, years and keys than are followed. */
  get isFull(): boolean {
    return this.#bundles.length > this.#most;
  }

  /** Adds a line; `placed` makes it whole. */
  add(name: string, group: readonly string[], placed: () => BudgetLine, shared: SharedLine): void {
    if (this.isFull) return;
    const { division, amount, units, isCredit } = shared;
    const shownName = this.#asked.has(name, group) ? name : "";
    const bundle = this.#bundleOf(group, shownName, division, placed);
    bundle.amount.add(isCredit ? mirrored(amount) : amount);
    for (let at = 0; at < units.length; at++) {
      const paid = units[at] ?? 0;
      bundle.units[at]?.addWhole(isCredit ? -paid : paid);
    }
  }

  /** The bundles as lines, in the order in which the file first has them; one is without a name unless it was asked for. */
  lines(step: Fraction): readonly AllocatedLine[] {
    return this.#bundles.map(({ example, division, amount, units }) => {
      const sum = amount.value();
      return {
        line: { ...example, amount: sum },
        amount: sum,
        key: division.key,
        keyText: division.keyText,
        pool: null,
        shares: division.members.map((member, at) => {
          const share = division.shares?.[at] ?? null;
          const exact = share === null ? ZERO : multiply(sum, share);
          return { member, share, exact, allocated: multiply(units[at]?.value() ?? ZERO, step) };
        }),
        moved: ZERO,
      };
    });
  }

  #bundleOf(group: readonly string[], name: string, division: Division, placed: () => BudgetLine): Bundle {
    const ofGroup = this.#ofGroup(group);
    const id = name === "" ? division.id : `${division.id}\u0000${name}`;
    const before = ofGroup.get(id);
    if (before) return before;
    const example = { ...placed(), name };
    const bundle = { example, division, amount: new ExactSum(), units: division.members.map(() => new ExactSum()) };
    ofGroup.set(id, bundle);
    this.#bundles.push(bundle);
    return bundle;
  }

  #ofGroup(group: readonly string[]): Map<string, Bundle> {
    const bundles = this.#byGroup.get(group);
    if (bundles) return bundles;
    const path = group.map(nameKey).join("\u0000");
    const ofGroup = this.#byPath.get(path) ?? new Map<string, Bundle>();
    this.#byPath.set(path, ofGroup);
    this.#byGroup.set(group, ofGroup);
    return ofGroup;
  }
}
