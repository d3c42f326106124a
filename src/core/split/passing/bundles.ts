import { AskedNames } from "../../model/asked-names.ts";
import type { BudgetLine } from "../../model/line.ts";
import { nameKey } from "../../model/names.ts";
import { mirrored } from "../../number/amount.ts";
import { ExactSum } from "../../number/exact-sum.ts";
import { ZERO } from "../../number/fraction.ts";
import type { AllocatedLine } from "../../shares/allocation.ts";
import { DividedLine } from "../../shares/divided-line.ts";
import { countGroups } from "../group-paths.ts";
import type { Division } from "./division.ts";
import type { SharedLine } from "./share-lines.ts";

/** Lines of one year, group and key that passed by. */
interface Bundle {
  /** The first of them, which the others are like. */
  readonly example: BudgetLine;
  readonly division: Division;
  readonly amount: ExactSum;
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

  /** How many groups, years and keys there were, as far as they are followed. */
  get count(): number {
    return this.#bundles.length;
  }

  /** Whether there were more groups, years and keys than are followed. */
  get isFull(): boolean {
    return this.count > this.#most;
  }

  /** How many groups they stand in, on all levels, those of each year apart. */
  get groups(): number {
    return countGroups(this.#bundles.map(({ example }) => example));
  }

  /** Adds a line; `placed` makes it whole. */
  add(name: string, group: readonly string[], placed: () => BudgetLine, shared: SharedLine): void {
    if (this.isFull) return;
    const { division, amount, isCredit } = shared;
    const shownName = this.#asked.ofLine({ name, group }).length > 0 ? name : "";
    const bundle = this.#bundleOf(group, shownName, division, placed);
    bundle.amount.add(isCredit ? mirrored(amount) : amount);
  }

  /** The bundles as lines before rounding, in the order in which the file first has them; one is without a name unless it was asked for. */
  lines(): readonly AllocatedLine[] {
    return this.#bundles.map(({ example, division, amount: sums }) => {
      const amount = sums.value();
      const about = { line: { ...example, amount }, amount, key: division.key, keyText: division.keyText };
      return new DividedLine(about, null, division, null, ZERO);
    });
  }

  #bundleOf(group: readonly string[], name: string, division: Division, placed: () => BudgetLine): Bundle {
    const ofGroup = this.#ofGroup(group);
    const id = name === "" ? division.id : `${division.id}\u0000${name}`;
    const before = ofGroup.get(id);
    if (before) return before;
    const example = { ...placed(), name };
    const bundle = { example, division, amount: new ExactSum() };
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
