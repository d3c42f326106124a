/**
 * What moving one unit of rounding costs, exactly, so that ties are ties.
 *
 * Costs are integers on a scale where one unit of rounding is `whole`. While every path stays below 2^53 they are doubles
 * that hold integers; beyond that (many keys make large common denominators) they are BigInts. The type says `number` for
 * both because `+`, `-`, `<` and `===` mean the same for both as long as they are not mixed: hence no literals, but the
 * constants below. `Infinity` stands for "not possible"; it is compared with, never added.
 */
export type Cost = number;

export interface CostScale {
  /** Whether costs are doubles; else they are BigInts, which may be long. */
  readonly inDoubles: boolean;
  readonly zero: Cost;
  /** Each move of a unit costs this on top, so that of equally cheap paths the one with the fewest moves is taken. */
  readonly move: Cost;
  /** One unit of rounding. */
  readonly whole: Cost;
  readonly half: Cost;
  /** More than any difference between two paths: what it costs to take a member's column off its target. */
  readonly toll: Cost;
  /** The cost of `parts` of the unit of rounding, out of the scale's denominator: doubles or a BigInt, as costs are. */
  fromParts(parts: Cost): Cost;
}

/**
 * @param denominator an even common denominator of all cells
 * @param longest an upper bound on the moves of one path
 */
export function costScale(denominator: bigint, longest: bigint): CostScale {
  const perPart = longest + 1n;
  const whole = denominator * perPart;
  const toll = 2n * longest * (whole + 1n) + 1n;
  // A path passes two tolls at most, so it costs less than 3 of them; potentials (residual.ts) make that up to 20.
  const inDoubles = toll < 2n ** 48n;
  // biome-ignore lint/style/noRestrictedGlobals: a bounded integer that a double holds exactly, not an amount
  const cost = (value: bigint): Cost => (inDoubles ? Number(value) : (value as unknown as Cost));
  const each = cost(perPart);
  // biome-ignore lint/style/noRestrictedGlobals: bounded as the costs are
  const inWholes = (parts: Cost): Cost => Number(parts) * each;
  return {
    inDoubles,
    zero: cost(0n),
    move: cost(1n),
    whole: cost(whole),
    half: cost(whole / 2n),
    toll: cost(toll),
    fromParts: inDoubles ? inWholes : (parts) => cost(BigInt(parts) * perPart),
  };
}
