import { expect, test } from "vitest";
import { leastFigures, tableByLine } from "../../../src/report/split/table.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

const rows = (count: number, group: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `L${at},${group(at)},1,line`);

test.each([
  ["few lines", rows(5, () => "IT"), false],
  ["many without groups", rows(250, () => ""), false],
  [
    "many in groups, or rather one, spelled in four ways",
    rows(250, (at) => ["IT", "it", "It", "iT"][at % 4] ?? ""),
    false,
  ],
  ["many in groups, a group of notes alone among them", [...rows(250, () => "IT"), "N,Notes,,note"], false],
  ["many in groups within groups", rows(250, (at) => `G${at}/A/B`), false],
  ["many in groups, every line asked for", rows(250, (at) => `G${at % 7}`), true],
])("a table has no fewer figures than are told before it is made: %s", (_, lines, everyLine) => {
  const budget = ["line,group,amount,type", ...lines].join("\n");
  const members = "member\nÅs\nNes\n";
  const view = { ...splitView(caseOf({ members, budget, settings: "key: equal\n" })), everyLine };
  const table = tableByLine(view, null, null);
  expect(leastFigures(view)).toBeGreaterThan(0);
  expect(leastFigures(view)).toBeLessThanOrEqual(table.rows.length * table.columns.length);
});

test("groups on all levels are counted", () => {
  const budget = ["line,group,amount,type", ...rows(250, (at) => `IT/G${at}/A`)].join("\n");
  const view = splitView(caseOf({ members: "member\nÅs\n", budget, settings: "key: equal\n" }));
  expect(leastFigures(view)).toBe(501 * 2);
  expect(leastFigures({ ...view, picked: true })).toBe(250 * 2);
});
