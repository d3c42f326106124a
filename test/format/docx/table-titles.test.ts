import { expect, test } from "vitest";
import { TableTitles } from "../../../src/format/docx/table-titles.ts";
import type { Table } from "../../../src/report/page/table.ts";

const table = (heading: string | null, about: Partial<Table> = {}): Table => {
  return { kind: "table", heading, labelHeader: "", columns: [], rows: [], ...about };
};

test("tables are called by their headings, by what they are of, and never the same", () => {
  const titles = new TableTitles();
  titles.begin("Avregning 2026");
  expect([table(null), table(null, { of: "Hvorfor" }), table("Som vertskommune")].map((one) => titles.of(one))).toEqual(
    ["Avregning 2026", "Hvorfor", "Som vertskommune"],
  );
  titles.begin("Kostnadsfordeling");
  const byMember = table(null, { of: "2027", labelHeader: "Deltaker" });
  expect([table("2027"), byMember, table("three")].map((one) => titles.of(one))).toEqual([
    "Kostnadsfordeling 2027",
    "Kostnadsfordeling 2027 · Deltaker",
    "three",
  ]);
  titles.begin("Lønner det seg?");
  expect([table("three"), table("Akkumulert", { of: "three" })].map((one) => titles.of(one))).toEqual([
    "Lønner det seg? · three",
    "Akkumulert · three",
  ]);
});
