import { agreedWeights, type WeighedBase } from "../../../src/core/key/weigh.ts";
import type { PaidBase, WeighableBase } from "../../../src/core/model/key.ts";
import { fraction } from "../../../src/core/number/fraction.ts";

/** So many members, by index. */
export function everyone(members: number): number[] {
  return Array.from({ length: members }, (_, member) => member);
}

/** Weighs as many members by columns of a table; any base without a column of its own goes by `otherwise`. */
export function weighedBy(
  columns: Readonly<Record<string, readonly number[]>>,
  members: number,
  otherwise: readonly number[] = [],
): (base: WeighableBase | PaidBase) => WeighedBase {
  return (base) => {
    if (base.kind === "reckoned" || base.kind === "paid") throw new Error("no columns for a base that is reckoned");
    if (base.kind !== "base") return agreedWeights(base, everyone(members));
    const values = columns[base.name] ?? otherwise;
    const weights = values.map((value, member) => ({
      member,
      value: fraction(BigInt(value)),
      source: null,
      meanOf: [],
      reckoned: null,
    }));
    return { header: base.name, years: base.years, percent: false, weights };
  };
}
