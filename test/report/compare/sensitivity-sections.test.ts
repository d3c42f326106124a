import { describe, expect, test } from "vitest";
import { sensitivitySections } from "../../../src/report/compare/sensitivity-sections.ts";
import { sectionLines } from "../shown.ts";
import { comparisonView } from "../worked-out.ts";
import { twoMembers } from "./two-members.ts";

function sensitivity(files: Parameters<typeof twoMembers>[0]): string[] {
  const view = comparisonView(twoMembers(files));
  const [scenario] = view.kroner;
  return scenario ? sectionLines(sensitivitySections(view, scenario)) : [];
}

describe("sensitivity", () => {
  test("is what everyone pays by the equal part of the key, and what each assumption does to the net", () => {
    expect(sensitivity({ more: "uncertainty: [{of: Start, percent: 50}]" })).toEqual([
      "# Cost by the equal part of the key",
      "Equal part | 0% | 25% | 50% | 75% | 100%",
      "Ås | 1 200 | 1 150 | 1 100 | 1 050 | 1 000",
      "Nes | 800 | 850 | 900 | 950 | 1 000",
      "Sum | 2 000 | 2 000 | 2 000 | 2 000 | 2 000",
      "[Nobody loses, however large the equal part is]",
      "The equal part can be 0–100% without anyone losing.",
      "# Which assumption moves the net most",
      "Assumption | Low | High | Span",
      "Without cooperation ±10% | 160 | 640 | 480",
      "With cooperation ±10% | 200 | 600 | 400",
      "Start ±50% | 300 | 500 | 200",
      "[Without cooperation ±10% means most: the net becomes 160 kroner to 640 kroner]",
    ]);
  });

  test("says from which equal part a member loses, rounded inward", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,570,570\nOf Nes,Nes,470,470\n";
    const lines = sensitivity({ alone });
    expect(lines.slice(5, 9)).toEqual([
      "[The equal part can be 30.0–70.0% without anyone losing]",
      "The equal part can be 30.0–70.0% without anyone losing.",
      "Ås loses below 30.0%.",
      "Nes loses above 70.0%.",
    ]);
  });

  test("says with the same bounds when nobody loses and when somebody does", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,566.7,566.7\nOf Nes,Nes,470,470\n";
    expect(sensitivity({ alone }).slice(6, 9)).toEqual([
      "The equal part can be 33.3–70.0% without anyone losing.",
      "Ås loses below 33.3%.",
      "Nes loses above 70.0%.",
    ]);
  });

  test("says that somebody always loses", () => {
    const alone = "line,members,2026,2027\nOf Ås,Ås,400,400\nOf Nes,Nes,900,900\n";
    expect(sensitivity({ alone }).slice(5, 9)).toEqual([
      "[Whatever the equal part, somebody loses]",
      "Whatever the equal part, somebody loses.",
      "Ås always loses.",
      "Nes never loses.",
    ]);
  });
});
