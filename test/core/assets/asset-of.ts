import type { Asset } from "../../../src/core/model/asset.ts";
import { fraction, ZERO } from "../../../src/core/number/fraction.ts";
import { EVERYONE } from "../../../src/input/members/concerns.ts";

/** 12 million over 40 years from 2020, without interest, but for what is said otherwise. */
export function assetOf(about: Partial<Asset>): Asset {
  return {
    ...{ name: "Fibre", cost: fraction(12_000_000n), grant: ZERO, debt: ZERO, year: 2020, life: 40, method: "linear" },
    ...{ rate: ZERO, key: null, concerns: EVERYONE, from: null, advanced: null },
    source: { file: "assets.csv", line: 2, column: 1, length: 1 },
    ...about,
  };
}
