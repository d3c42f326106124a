import { expect, test } from "vitest";
import { splitTitle } from "../../../src/report/split/title.ts";
import type { SplitAsked } from "../../../src/report/split/work-out.ts";
import { caseOf } from "../../core/model/case-of.ts";
import { splitView } from "../worked-out.ts";

function title(members: readonly string[], settings: string, asked: Partial<SplitAsked> = {}): string {
  const files = { members: ["member", ...members].join("\n"), budget: "line,2026,2027\nA,10,20\n" };
  return splitTitle(splitView(caseOf({ ...files, settings: `key: equal\n${settings}` }), asked));
}

test.each([
  ["en", "Cost sharing, Ås and Nes · 2026–2027"],
  ["nb", "Kostnadsfordeling, Ås og Nes · 2026–2027"],
  ["nn", "Kostnadsfordeling, Ås og Nes · 2026–2027"],
] as const)("who shares and for which years, in %s", (language, text) => {
  expect(title(["Ås", "Nes"], "", { language })).toBe(text);
});

test("more than three are counted", () => {
  expect(title(["A", "B", "C"], "")).toBe("Cost sharing, A, B and C · 2026–2027");
  expect(title(["A", "B", "C", "D"], "")).toBe("Cost sharing, 4 members · 2026–2027");
});

test("nobody is named again where the case's own title does", () => {
  expect(title(["Ås", "Nes"], "title: Joint IT of Ås and Nes\n")).toBe("Joint IT of Ås and Nes · 2026–2027");
  expect(title(["Ås", "Nes"], "title: Joint IT\n")).toBe("Joint IT, Ås and Nes · 2026–2027");
});

test("the year and the names that a result is narrowed to", () => {
  expect(title(["Ås", "Nes"], "", { year: 2027, only: ["A"] })).toBe("Cost sharing, Ås and Nes · 2027 · A");
});
