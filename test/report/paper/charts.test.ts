import { describe, expect, test } from "vitest";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import type { Chart } from "../../../src/report/page/chart.ts";
import { CHAPTERS } from "../../../src/report/paper/case-paper.ts";
import { costByGroup } from "../../../src/report/paper/charts/cost-by-group.ts";
import type { PaperView } from "../../../src/report/paper/view/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain, tableLines } from "../shown.ts";
import { paperView, THOUSANDS } from "../worked-out.ts";
import { jointIt, MEMBERS } from "./joint-it.ts";

/** The pictures of the whole document by what they are. */
function charts(view: PaperView): Map<string, Chart> {
  const sections = Object.values(CHAPTERS).flatMap((make) => make(view).flatMap((page) => page.sections));
  return new Map(sections.flatMap((section) => (section.kind === "chart" ? [[section.form.kind, section]] : [])));
}

const view = paperView(jointIt());

describe("a picture says in words what there is to see", () => {
  test.each([
    ["stacked-bars", "Ås pays most, 1 300 kroner, and Nes least, 900 kroner. The largest group is Ops."],
    ["bars", "Most in Nes, kr 2.25, and least in Ås, kr 2.17."],
    ["pairs", "The savings in operations are 200 kroner in 2026 and 200 kroner in 2027."],
    [
      "waterfall",
      "2 400 kroner without cooperation, less 400 kroner saved in operations, plus 200 kroner for establishment, " +
        "makes 2 200 kroner with cooperation.",
    ],
    ["tornado", "The net is 200 kroner. What means most is Without cooperation ±10%: from −40 kroner to 440 kroner."],
    ["dots", "All marks lie below the cost without cooperation: no member pays more under any of the splits."],
  ])("%s", (kind, text) => {
    expect(plain(charts(view).get(kind)?.description ?? "")).toBe(text);
  });
});

describe("a picture has its figures as a table", () => {
  test("of each member's cost by group", () => {
    expect(tableLines(costByGroup(view).data)).toEqual([
      "Member | Start | Ops | Sum",
      "Ås | 120 | 1 180 | 1 300",
      "Nes | 80 | 820 | 900",
      "Total | 200 | 2 000 | 2 200",
    ]);
  });

  test("of the steps from one cost to another", () => {
    const chart = charts(view).get("waterfall");
    expect(chart && tableLines(chart.data)).toEqual([
      " | Sum",
      "Without cooperation | 2 400",
      "Savings | −400",
      "Establishment | 200",
      "With cooperation | 2 200",
    ]);
  });
});

test("values are in the unit of the picture", () => {
  const { form } = costByGroup(paperView(jointIt(), { scale: THOUSANDS }));
  const sums =
    form.kind === "stacked-bars" ? form.bars.map(({ parts }) => parts.map(({ value }) => toDecimal(value, 2))) : [];
  expect(sums).toEqual([
    ["0", "1"],
    ["0", "1"],
  ]);
});

test("of very many groups the smallest go together", () => {
  const lines = Array.from({ length: 9 }, (_, at) => `Line ${at + 1},Group ${at + 1},${(at + 1) * 100}`);
  const budget = ["line,group,amount", ...lines].join("\n");
  const many = paperView(caseOf({ members: MEMBERS, budget, settings: "key: population\n" }));
  expect(costByGroup(many).data.columns).toEqual([
    "Group 4",
    "Group 5",
    "Group 6",
    "Group 7",
    "Group 8",
    "Group 9",
    "Others (3)",
    "Sum",
  ]);
});

test("there is no picture of one year against itself, nor per inhabitant where no population is known", () => {
  const subject = caseOf({
    members: "member\nÅs\nNes\n",
    budget: "line,amount\nServers,100\n",
    settings: "key: equal\n",
  });
  expect([...charts(paperView(subject)).keys()]).toEqual(["stacked-bars"]);
});
