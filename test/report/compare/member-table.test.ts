import { describe, expect, test } from "vitest";
import { memberName } from "../../../src/core/model/names.ts";
import { losers, memberTable, scenarioTable } from "../../../src/report/compare/tables/member-table.ts";
import { tableLines } from "../shown.ts";
import { comparisonView } from "../worked-out.ts";
import { twoMembers } from "./two-members.ts";

describe("what each member pays without and with", () => {
  const view = comparisonView(twoMembers());

  test("is over all years, establishment included", () => {
    const tables = view.shown.map((scenario) => tableLines(memberTable(view, scenario, null)));
    expect(tables).toEqual([
      [
        "Member | Without cooperation | With cooperation | Net | in percent | Kroner per inhabitant",
        "Ås | 1 400 | 1 200 | 200 | 14.3% | 0.33",
        "Nes | 1 000 | 800 | 200 | 20.0% | 0.50",
        "Sum | 2 400 | 2 000 | 400 | 16.7% | 0.40",
      ],
    ]);
  });

  test.each([
    ["nb", "Deltakerkommune | Uten samarbeid | Med samarbeid | Netto | i prosent | Kroner per innbygger"],
    ["nn", "Deltakarkommune | Utan samarbeid | Med samarbeid | Netto | i prosent | Kroner per innbyggjar"],
  ] as const)("has its headers in %s", (language, headers) => {
    const translated = comparisonView(twoMembers(), { language });
    const [table] = translated.shown.map((scenario) => tableLines(memberTable(translated, scenario, null), language));
    expect(table?.[0]).toBe(headers);
  });
});

test("several scenarios stand side by side, with what each changes from the first", () => {
  const view = comparisonView(twoMembers({ scenarios: "  equal: {key: equal}" }));
  expect(tableLines(scenarioTable(view, null))).toEqual([
    "Member | With cooperation | equal | Change",
    "Ås | 1 200 | 1 000 | −200",
    "Nes | 800 | 1 000 | 200",
    "Sum | 2 000 | 2 000 | 0",
  ]);
});

test("a member may lose although all together save", () => {
  const alone = "line,members,2026,2027\nOf Ås,Ås,1000,1000\nOf Nes,Nes,300,300\n";
  const view = comparisonView(twoMembers({ alone }));
  const told = view.kroner.flatMap((scenario) =>
    losers(view, scenario).map(({ member, loss }) => `${memberName(view.subject, member)} ${loss.num}/${loss.den}`),
  );
  expect(told).toEqual(["Nes 200/1"]);
});
