import { type BudgetLine, bears, type PlaceInBudget } from "../model/line.ts";
import type { WrittenName } from "../model/source.ts";

/** Whether a line is establishment: a one-off cost, kept apart from operations. */
export type IsEstablishment = (line: PlaceInBudget & Pick<BudgetLine, "funding">) => boolean;

/**
 * Which lines are establishment: those that the case names, by line or group; where it says nothing (null), the lines of
 * investment. An empty list: none.
 */
export function establishmentTest(establishment: readonly WrittenName[] | null): IsEstablishment {
  if (establishment === null) return (line) => line.funding === "investment";
  return (line) => establishment.some(({ text }) => bears(line, text));
}
