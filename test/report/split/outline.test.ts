import { expect, test } from "vitest";
import { outline } from "../../../src/report/split/outline.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

function rows(budget: readonly string[], only: readonly string[] | null = null): string[] {
  const members = "member\nÅs\nNes\n";
  const { shown } = splitView(caseOf({ members, budget: budget.join("\n"), settings: "key: equal\n" }), { only });
  return outline(shown.lines, shown.groups).map((row) => {
    const name = row.kind === "group" ? `${row.name}/` : row.line.line.name;
    return "  ".repeat(row.level) + name;
  });
}

test("lines stand under their groups, each group where the file first names it", () => {
  const budget = ["line,group,amount", "Servers,IT/Hardware,1", "Travel,,2", "Support,IT,3", "Screens,it/hardware,4"];
  expect(rows(budget)).toEqual(["IT/", "  Hardware/", "    Servers", "    Screens", "  Support", "Travel"]);
});

test("a line whose group was narrowed away stands by itself", () => {
  expect(rows(["line,group,amount", "Servers,IT,1", "Support,IT,2"], ["Support"])).toEqual(["Support"]);
});
