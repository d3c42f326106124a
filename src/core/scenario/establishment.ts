import { AskedNames } from "../model/asked-names.ts";
import type { BudgetLine, PlaceInBudget } from "../model/line.ts";
import type { WrittenName } from "../model/source.ts";

/** Whether a line is establishment: a one-off cost, kept apart from operations. */
export type IsEstablishment = (line: PlaceInBudget & Pick<BudgetLine, "funding" | "isBuyIn">) => boolean;

/**
 * Which lines are establishment: those that the case names, by line or group; where it says nothing (null), the lines of
 * investment. An empty list: none. What is paid for joining is always.
 */
export function establishmentTest(establishment: readonly WrittenName[] | null): IsEstablishment {
  if (establishment === null) return (line) => line.isBuyIn === true || line.funding === "investment";
  const named = new AskedNames(establishment.map(({ text }) => text));
  return (line) => line.isBuyIn === true || named.bearing(line).length > 0;
}
