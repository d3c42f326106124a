import type { BudgetLine } from "../model/case.ts";
import { nameKey } from "../model/names.ts";

/** A name or path in the form in which they are compared; `/` and `\/` alike, with or without space around. */
function pathKey(text: string): string {
  return text.replaceAll("\\/", "/").split("/").map(nameKey).join("/");
}

/**
 * How deep in the budget a name meets a line: 0 for its outermost group, one more for each group inside, the number of
 * its groups for the line itself; null when neither the line nor any of its groups bears the name. A name is a line's
 * or group's own (`SLA`), or its path from the outermost group (`Etablering/Tas av drift/SLA`); case is ignored. Where
 * a name fits at several depths it is the innermost.
 */
export function depthOf(line: Pick<BudgetLine, "name" | "group">, name: string): number | null {
  const asked = pathKey(name);
  const levels = [...line.group, line.name].map(pathKey);
  const depth = levels.findLastIndex((level, at) => level === asked || levels.slice(0, at + 1).join("/") === asked);
  return depth < 0 ? null : depth;
}

/** Whether a line, or a group it stands in, bears the name: how settings refer to parts of a budget. */
export function bears(line: Pick<BudgetLine, "name" | "group">, name: string): boolean {
  return depthOf(line, name) !== null;
}

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
