import { describe, expect, test } from "vitest";
import { csv, csvField } from "../../src/format/csv.ts";
import { json } from "../../src/format/json.ts";
import { markdown } from "../../src/format/markdown.ts";
import type { Style } from "../../src/format/style.ts";
import { terminal } from "../../src/format/terminal.ts";
import { paperOf } from "../../src/report/paper.ts";
import type { Page, Report } from "../../src/report/report.ts";

const STYLE: Style = { language: "en", color: false, excel: false };
/** Escape, a C1 control, right-to-left override, zero width, line separator, tag. */
const BAD = "x\u001b[31m\u009b2J\u202e\u200b\u2028\u{e0041}y";
const STEERS = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const PAGE: Page = {
  title: BAD,
  unit: BAD,
  basis: [BAD],
  sections: [
    {
      kind: "table",
      heading: BAD,
      labelHeader: BAD,
      columns: [BAD],
      rows: [{ role: "line", level: 0, label: BAD, cells: [{ kind: "text", text: BAD }] }],
    },
    { kind: "paragraph", lines: [BAD] },
  ],
  notes: [BAD],
  prose: { heading: BAD, text: BAD },
};

function report(names: readonly string[]): Report {
  return {
    page: () => PAGE,
    facts: { fields: ["member"], rows: names.map((name) => [name]) },
    document: () => ({ [BAD]: [BAD, "æ\u00e5 東京 😀"] }),
  };
}

describe("text from files", () => {
  test.each([
    ["terminal", () => terminal(PAGE, STYLE)],
    ["markdown", () => markdown(paperOf(PAGE), STYLE)],
  ])("steers nothing in the %s format, wherever it stands", (_, write) => {
    expect(write().replaceAll("\n", "")).not.toMatch(STEERS);
  });

  test("is the same value in JSON, with what cannot be seen written as escapes", () => {
    const text = json(report([]));
    expect(text.replaceAll("\n", "")).not.toMatch(STEERS);
    expect(text).toContain("\\u009b");
    expect(text).toContain("\\u2028");
    expect(text).toContain("\\udb40\\udc41");
    expect(text).toContain("æå 東京 😀");
    expect(JSON.parse(text)).toEqual(report([]).document());
  });

  test("has no control characters in CSV but line breaks", () => {
    expect([...csv(report(["a\u0000b\u001b[31mc\u009bd\u007f", "a\nb"]), STYLE)].join("")).toBe(
      'member\nab[31mcd\n"a\nb"\n',
    );
  });

  test("is defused in CSV whatever stood before the sign", () => {
    for (const name of ["=1", "\t=1", "\u0000=1", "\r=1", " +1"]) expect(csvField(name, false)).toMatch(/^'/);
    expect(csvField("a\tb", false)).toBe("a b");
  });
});
