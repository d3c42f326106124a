import { describe, expect, test } from "vitest";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import type { Chart } from "../../../src/report/page/chart.ts";
import { CHAPTERS } from "../../../src/report/paper/case-paper.ts";
import { costByGroup } from "../../../src/report/paper/charts/cost-by-group.ts";
import { leadingChart } from "../../../src/report/paper/charts/leading-chart.ts";
import type { PaperView } from "../../../src/report/paper/view/view.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { plain, tableLines } from "../shown.ts";
import { paperView, THOUSANDS } from "../worked-out.ts";
import { jointIt, MEMBERS } from "./joint-it.ts";

/** The pictures of the whole document in their order. */
function charts(view: PaperView): Chart[] {
  const sections = Object.values(CHAPTERS).flatMap((make) => make(view).flatMap((page) => page.sections));
  return sections.flatMap((section) => (section.kind === "chart" ? [section] : []));
}

const view = paperView(jointIt());

test("a picture says in its title what is found, under it what is shown, and in words what there is to see", () => {
  expect(charts(view).map(({ title, subtitle, description }) => [title, subtitle, description].map(plain))).toEqual([
    [
      "Nes pays 2.25 kroner per inhabitant in 2026–2027, Ås 2.17",
      "Kroner per inhabitant, 2026–2027",
      "Most in Nes, 2.25 kroner, and least in Ås, 2.17 kroner.",
    ],
    [
      "Ås pays 59 per cent of the cost, Nes 41",
      "Cost by group, 2026–2027",
      "Ås pays most, 1 300 kroner, and Nes least, 900 kroner. The largest group is Ops.",
    ],
    [
      "Buying together costs 100 kroner less than buying separately",
      "From prices by oneself to the joint price",
      "Bought separately the items cost 500 kroner, jointly 400 kroner. Most is saved on Licences, 100 kroner.",
    ],
    ["Ås saves 60 kroner, Nes 40", "Savings by buying together", "Bars from Ås, 60 kroner, to Nes, 40 kroner."],
    [
      "With cooperation operations cost 200 kroner less in 2026, 200 in 2027",
      "Cost of operations without and with cooperation, 2026–2027",
      "The savings in operations are 200 kroner in 2026 and 200 kroner in 2027.",
    ],
    [
      "With cooperation the cost is 200 kroner lower, establishment included",
      "From the cost without cooperation to the cost with, 2026–2027",
      "2 400 kroner without cooperation, less 400 kroner saved in operations, plus 200 kroner for establishment, " +
        "makes 2 200 kroner with cooperation.",
    ],
    [
      "Paid back in 2026; a net of 200 kroner by the end of 2027",
      "Accumulated net, 2026–2027",
      "Accumulated net of all: 0 kroner in 2026, 200 kroner in 2027.",
    ],
    [
      "The equal part can be 0–50.0% without anyone losing",
      "Cost as the equal part of the key goes from 0 to 100% (now 0%), 2026–2027",
      "From none to all of it equal: Nes from 900 kroner to 1 100 kroner, Ås from 1 300 kroner to 1 100 kroner.",
    ],
    [
      "Without cooperation ±10% means most: the net becomes −40 kroner to 440 kroner",
      "Net when one assumption changes at a time, 2026–2027",
      "The net is 200 kroner. What means most is Without cooperation ±10%: from −40 kroner to 440 kroner.",
    ],
    [
      "None of the splits makes anyone pay more than without cooperation",
      "Cost by each split, against the cost without cooperation, 2026–2027",
      "All marks lie below the cost without cooperation: no member pays more under any of the splits.",
    ],
  ]);
});

describe("a picture has its figures as a table", () => {
  test("of each member's cost by group", () => {
    expect(costByGroup(view).flatMap(({ data }) => tableLines(data))).toEqual([
      "Member | Start | Ops | Sum",
      "Ås | 120 | 1 180 | 1 300",
      "Nes | 80 | 820 | 900",
      "Total | 200 | 2 000 | 2 200",
    ]);
  });

  test("of the steps from one cost to another", () => {
    const steps = charts(view).filter(({ form }) => form.kind === "waterfall");
    expect(steps.flatMap(({ data }) => tableLines(data)).slice(-5)).toEqual([
      " | Sum",
      "Without cooperation | 2 400",
      "Savings, operations | −400",
      "Establishment | 200",
      "With cooperation | 2 200",
    ]);
  });
});

test("values are in the unit of the picture", () => {
  const [chart] = costByGroup(paperView(jointIt(), { scale: THOUSANDS }));
  const bars = chart?.form.kind === "stacked-bars" ? chart.form.bars : [];
  expect(bars.map(({ parts }) => parts.map(({ value }) => toDecimal(value, 2)))).toEqual([
    ["0", "1"],
    ["0", "1"],
  ]);
});

test("of very many groups the smallest go together", () => {
  const lines = Array.from({ length: 9 }, (_, at) => `Line ${at + 1},Group ${at + 1},${(at + 1) * 100}`);
  const budget = ["line,group,amount", ...lines].join("\n");
  const many = paperView(caseOf({ members: MEMBERS, budget, settings: "key: population\n" }));
  expect(costByGroup(many)[0]?.data.columns).toEqual([
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

describe("a picture that would show nothing is left out", () => {
  const titles = (members: string, budget: string, settings: string) =>
    charts(paperView(caseOf({ members, budget, settings }))).map(({ title }) => plain(title));

  test("of what is alike for all, or of one alone", () => {
    expect(titles("member\nÅs\nNes\n", "line,amount\nServers,100\n", "key: equal\n")).toEqual([]);
    expect(titles("member\nÅs\n", "line,amount\nServers,100\n", "key: equal\n")).toEqual([]);
  });

  test("but not of groups that are alike for all", () => {
    const budget = "line,group,amount\nServers,IT,100\nCars,Roads,50\n";
    expect(titles("member\nÅs\nNes\n", budget, "key: equal\n")).toEqual(["Both pay the same, 75 kroner"]);
  });
});

describe("the first page has one picture", () => {
  test("of who gains and who loses, where a cooperation is judged", () => {
    const dear = jointIt("line,members,2026,2027\nOf Ås,Ås,700,700\nOf Nes,Nes,400,400\n");
    expect(plain(leadingChart(paperView(dear))?.title ?? "")).toBe("Ås saves 100 kroner, Nes loses 100");
  });

  test("else of what an inhabitant pays, or each member, or none", () => {
    const lead = (members: string, key: string) =>
      leadingChart(paperView(caseOf({ members, budget: "line,amount\nServers,1000\n", settings: `key: ${key}\n` })));
    expect(plain(lead(MEMBERS, "equal")?.title ?? "")).toBe("Nes pays 1.25 kroner per inhabitant, Ås 0.83");
    expect(plain(lead(MEMBERS, "population")?.title ?? "")).toBe("Ås pays 60 per cent of the cost, Nes 40");
    expect(lead("member\nÅs\nNes\n", "equal")).toBeNull();
  });
});

test("nobody pays least per inhabitant by what rounding hides", () => {
  const shared = paperView(
    caseOf({
      members: "member,population\nÅs,100\nNes,1000\nGol,1001\nHol,1002\n",
      budget: "line,amount\nServers,56000\n",
      settings: "key: equal\n",
    }),
  );
  const [picture] = charts(shared);
  expect([picture?.title ?? "", picture?.description ?? ""].map(plain)).toEqual([
    "Ås pays most per inhabitant, 140 kroner, and 3 members least, 14",
    "Most in Ås, 140 kroner, and least in 3 members, 14 kroner.",
  ]);
});

test("titles are of the lines where members pay each other besides, and every year's payments are drawn", () => {
  const hosted = paperView(
    caseOf({
      members: "member,population\nÅs,600\nNes,400\nGol,300\n",
      budget: "line,2026,2027,host\nServers,1000,2000,Ås\n",
      settings: "key: population\nsurcharge: 10%\nround: 1\n",
    }),
  );
  const titles = charts(hosted).map(({ title, subtitle }) => plain(`${title} (${subtitle})`));
  expect(titles).toEqual([
    "Without surcharges and transfers: Ås pays 46 per cent of the cost, Nes 31, Gol 23 (Cost, 2026–2027)",
    "Nes pays most, 339 kroner to Ås (Who pays whom, 2026)",
    "Nes pays most, 677 kroner to Ås (Who pays whom, 2027)",
  ]);
});
