import { type BudgetLine, bears } from "../model/line.ts";

/**
 * Which lines are establishment, one-off costs that are kept apart from operations: those that the case names, by line
 * or group; where it says nothing (null), the lines of investment. An empty list: none.
 */
export function establishmentTest(
  establishment: readonly string[] | null,
): (line: Pick<BudgetLine, "name" | "group" | "funding">) => boolean {
  if (establishment === null) return (line) => line.funding === "investment";
  return (line) => establishment.some((name) => bears(line, name));
}
