import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fraction } from "../../../src/core/number/fraction.ts";
import { barsOf } from "../../../src/format/text/bars.ts";
import { paintsOf } from "../../../src/format/text/paints.ts";
import { plainText } from "../../../src/format/text/plain.ts";
import { terminal } from "../../../src/format/text/terminal.ts";
import { tableText } from "../../../src/format/text/terminal-table.ts";
import { blockWidth, tableBlocks } from "../../../src/format/writing/table-blocks.ts";
import { wrap } from "../../../src/format/writing/wrap.ts";
import { displayWidth } from "../../../src/messages/phrases/display-width.ts";
import { pageOf } from "../../../src/report/page/report.ts";
import type { Cell, Row, Table } from "../../../src/report/page/table.ts";
import { plain } from "../../report/shown.ts";

const amount = (value: number): Cell => {
  return { kind: "amount", value: fraction(BigInt(value)), decimals: 0, money: { currency: "NOK", unit: 1n } };
};
const row = (label: string, values: readonly number[], role: Row["role"] = "line", level = 0): Row => {
  return { role, level, label, cells: values.map(amount) };
};
const table = (columns: readonly string[], rows: readonly Row[], more: Partial<Table> = {}): Table => {
  return { kind: "table", heading: null, labelHeader: "", columns, rows, ...more };
};
const bars = (values: readonly number[], room: number) =>
  barsOf(
    table(
      ["Net"],
      values.map((value, at) => row(`M${at}`, [value])),
    ),
    room,
  )?.map((bar) => bar?.text ?? null);

describe("bars", () => {
  test("are as long as their figures, the largest filling the room, in eighths of a character", () => {
    expect(bars([800, 400, 350, 0], 8)).toEqual(["████████", "████", "███▌", ""]);
  });

  test("of figures below zero stand to the left of an axis, on the same scale", () => {
    expect(bars([60, -20, 30], 9)).toEqual(["  │██████", "██│", "  │███"]);
  });

  test("are left out where there is no room, and where there is nothing to compare", () => {
    expect([bars([1, 2], 7), bars([1], 20), bars([0, 0], 20)]).toEqual([undefined, undefined, undefined]);
  });

  test("never take more than their room", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), fc.integer({ min: 8, max: 40 }), (values, room) => {
        for (const text of bars(values, room) ?? []) expect(displayWidth(text ?? "")).toBeLessThanOrEqual(room);
      }),
      { numRuns: 60 },
    );
  });
});

const SIX = table(
  ["Total", "Flå", "Nes", "Gol", "Hemsedal", "Ål", "Hol"],
  [
    row("Drift av IKT-avdelingen", [2100, 100, 200, 300, 400, 500, 600]),
    row("Sum", [2100, 100, 200, 300, 400, 500, 600], "sum"),
  ],
);

describe("a table that is wider than the terminal", () => {
  const text = (room: number) =>
    plain(tableText(SIX, { language: "nb", color: false, columns: room, excel: false }, paintsOf(false), room));

  test("has its labels broken first", () => {
    expect(text(60)).toBe(`                    Total  Flå  Nes  Gol  Hemsedal   Ål  Hol
Drift av
  IKT-avdelingen    2 100  100  200  300       400  500  600
Sum                 2 100  100  200  300       400  500  600`);
  });

  test("then stands in blocks below each other, each with its labels and sum", () => {
    expect(text(41)).toBe(`                     Total  Flå  Nes  Gol
Drift av
  IKT-avdelingen     2 100  100  200  300
Sum                  2 100  100  200  300

                  Hemsedal   Ål  Hol
Drift av
  IKT-avdelingen       400  500  600
Sum                    400  500  600`);
  });

  test("has every column once, in order, within the room as soon as one column fits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 140 }), (room) => {
        const blocks = tableBlocks(SIX, "nb", room);
        expect(blocks.flatMap(({ columns }) => columns.map(({ at }) => at))).toEqual([0, 1, 2, 3, 4, 5, 6]);
        for (const block of blocks) expect(blockWidth(block)).toBeLessThanOrEqual(room);
      }),
      { numRuns: 40 },
    );
  });
});

test("lines break between words, not within the figures that somebody wrote, nor within what is to be copied", () => {
  expect(wrap("om lag 550 000 kan inngå", 12)).toEqual(["om lag", "550 000 kan", "inngå"]);
  expect(wrap("se /en/lang/sti/til/filen.csv", 10)).toEqual(["se", "/en/lang/sti/til/filen.csv"]);
  expect(wrap("IKT-avdelingen", 10, "cell")).toEqual(["IKT-", "avdelingen"]);
  expect(wrap("slangevaskemaskin", 10, "cell")).toEqual(["slangevask", "emaskin"]);
});

test("plain text has a figure a line: the year first, then the line under its groups, the member; no word twice", () => {
  const rows = [row("Drift", [12, 1], "group"), row("Lønn", [12, 1], "line", 1)];
  const page = pageOf({
    title: "IKT",
    unit: "hele kroner",
    basis: ["Nøkkel: likt"],
    sections: [
      table(
        ["I alt", "Melhus"],
        [...rows, { ...row("Annet", []), cells: [amount(3), { kind: "outside" }] }, row("Sum", [15, 1], "sum")],
        {
          of: "2009",
        },
      ),
    ],
    notes: ["Inn 15 = fordelt 15."],
    prose: null,
  });
  expect(plain(plainText(page, "nb"))).toBe(`IKT (hele kroner)
Nøkkel: likt
2009; Drift, I alt: 12 kroner
2009; Drift, Melhus: 1 krone
2009; Drift, Lønn, I alt: 12 kroner
2009; Drift, Lønn, Melhus: 1 krone
2009; Annet, I alt: 3 kroner
2009; Annet, Melhus: ikke aktuelt
2009; Sum: 15 kroner
2009; Sum, Melhus: 1 krone
Inn 15 = fordelt 15.
`);
});

test("plain text has no headings by themselves: those below them say their names", () => {
  const empty = { ...row("Endelig", [], "group"), cells: [{ kind: "empty" }] as const };
  const rows = [empty, row("Andel", [3], "line", 1), { ...empty, label: "Merknad", role: "note" } as const];
  const of = { of: "Melhus", heading: "Andelen" };
  const page = pageOf({
    title: "T",
    unit: "",
    basis: [],
    sections: [table(["Andel"], rows, of)],
    notes: [],
    prose: null,
  });
  expect(plain(plainText(page, "nb"))).toBe("T\nMelhus, Andelen; Endelig, Andel: 3 kroner\nMelhus, Andelen; Merknad\n");
});

test("bars stand beside the figures that they are of, the longest with those below zero to the left of it", () => {
  const rows = [row("Melhus", [40, 12]), row("Skaun", [-20, -8]), row("Sum", [20, 5], "sum")];
  const of = table(["Spart", "i prosent"], rows, { bars: "beside", barColumn: 0 });
  const style = { language: "nb", color: false, columns: 36, excel: false, bars: "room" } as const;
  expect(plain(tableText(of, style, paintsOf(false), 36))).toBe(`        Spart              i prosent
Melhus     40     │██████         12
Skaun     −20  ███│               −8
Sum        20                      5`);
});

test("sentences of who loses are seen as figures below zero are, and no sentence is wider than a readable measure", () => {
  const long = `${"ord ".repeat(40)}slutt.`;
  const page = pageOf({
    ...{ title: "T", unit: "", basis: [], prose: null },
    sections: [
      table(["x".repeat(130)], [row("Melhus", [1])]),
      { kind: "paragraph", lines: ["Skaun taper 5.", "Melhus sparer 5."] },
    ],
    losses: ["Skaun taper 5."],
    notes: [long],
  });
  const text = terminal(page, { language: "nb", color: true, columns: 140, excel: false });
  expect(text).toContain(`${paintsOf(true).negative("Skaun taper 5.")}\nMelhus sparer 5.\n`);
  const sentences = text.split("\n").filter((line) => line.includes("ord"));
  expect(Math.max(...sentences.map((line) => displayWidth(line)))).toBeLessThanOrEqual(100);
});

test("members side by side turn into rows rather than stand in more blocks than allowed", () => {
  const across = (count: number) =>
    table(Array(count).fill("Kommune"), [row("Drift", Array(count).fill(1_000_000))], { heading: "side om side" });
  const text = (count: number) =>
    terminal(
      pageOf({
        ...{ title: "T", unit: "", basis: [], prose: null, notes: [] },
        sections: [
          {
            ...{ kind: "alternatives", mostColumns: 9, mostBlocks: 4 },
            ways: [[across(count)], [table(["Sum"], [row("Kommune", [1])], { heading: "under hverandre" })]],
          },
        ],
      }),
      { language: "nb", color: false, columns: 60, excel: false },
    );
  expect([text(7), text(18)].every((one) => one.includes("side om side"))).toBe(true);
  expect(text(21)).toContain("under hverandre");
});
