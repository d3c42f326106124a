import { describe, expect, test } from "vitest";
import { html } from "../../src/format/html/html.ts";
import { csv, csvField } from "../../src/format/text/csv.ts";
import { json } from "../../src/format/text/json.ts";
import { markdown } from "../../src/format/text/markdown.ts";
import { terminal } from "../../src/format/text/terminal.ts";
import type { Style } from "../../src/format/writing/style.ts";
import type { Page } from "../../src/report/page/page.ts";
import { pageOf } from "../../src/report/page/report.ts";
import { FORMULAS, HOSTILE_WORDS } from "../hostile-words.ts";

const STYLE: Style = { language: "en", color: false, columns: null, excel: false };
const STEERS = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

function page(word: string): Page {
  return pageOf({
    title: word,
    unit: word,
    basis: [word],
    sections: [
      {
        kind: "table",
        heading: word,
        labelHeader: word,
        columns: [word],
        rows: [{ role: "line", level: 0, label: word, cells: [{ kind: "text", text: word }] }],
      },
      { kind: "paragraph", lines: [word] },
    ],
    notes: [word],
    prose: { heading: word, paragraphs: [word] },
  });
}

describe("text from files", () => {
  test.each([
    ["terminal", terminal],
    ["markdown", markdown],
    ["html", html],
  ])("steers nothing in the %s format, wherever it stands", (_, write) => {
    for (const word of HOSTILE_WORDS) expect(write(page(word), STYLE).replaceAll("\n", "")).not.toMatch(STEERS);
  });

  test("is the same value in JSON, with what cannot be seen written as escapes", () => {
    const document = { words: [...HOSTILE_WORDS, "æ\u00e5 東京 😀"] };
    const text = json(document);
    expect(text.replaceAll("\n", "")).not.toMatch(STEERS);
    expect(text).toContain("\\u009b");
    expect(text).toContain("\\u2028");
    expect(text).toContain("\\udb40\\udc41");
    expect(text).toContain("æå 東京 😀");
    expect(JSON.parse(text)).toEqual(document);
  });

  test("has no control characters in CSV but line breaks", () => {
    const rows = ["a\u0000b\u001b[31mc\u009bd\u007f", "a\nb"].map((name) => [name]);
    expect([...csv({ fields: ["member"], rows }, STYLE)].join("")).toBe('member\nab[31mcd\n"a\nb"\n');
    const forExcel = [...csv({ fields: ["member"], rows: [["a\nb"], ["a\rb"]] }, { ...STYLE, excel: true })].join("");
    expect(forExcel).toBe('\ufeffmember\r\n"a\nb"\r\n"a\rb"\r\n');
  });

  test("is defused in CSV whatever stood before the sign", () => {
    for (const name of ["=1", "\t=1", "\u0000=1", "\r=1", " +1"]) expect(csvField(name, false)).toMatch(/^"?'/);
    expect(csvField("a\tb", false)).toBe("a b");
    for (const word of FORMULAS) {
      expect(csvField(word, false)).not.toMatch(/(?:^"?[\s\p{Cf}]*|[;,\n\r])[=+\-@\uff1d\uff0b\uff0d\uff20]/u);
    }
    expect(csvField("Drift; -5 %, +2 %", false)).toBe('"Drift; -5 %, +2 %"');
  });
});
