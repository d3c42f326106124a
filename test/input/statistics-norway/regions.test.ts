import { describe, expect, test } from "vitest";
import { readRegion } from "../../../src/input/statistics-norway/regions.ts";

describe("a region of Statistics Norway", () => {
  test.each([
    ["5028 Melhus", "5028", "Melhus", "municipality"],
    ["0301 Oslo", "0301", "Oslo", "municipality"],
    ["K-5029 Skaun", "5029", "Skaun", "municipality"],
    ["K_5029 Skaun", "5029", "Skaun", "municipality"],
    ["5540 Gáivuotna - Kåfjord - Kaivuono", "5540", "Gáivuotna - Kåfjord - Kaivuono", "municipality"],
    ["1818 Herøy (Nordland)", "1818", "Herøy (Nordland)", "municipality"],
    ["1580 Haram (2024-)", "1580", "Haram", "municipality"],
    ["5028", "5028", "5028", "municipality"],
    ["Melhus", null, "Melhus", "municipality"],
    ["1653 Melhus (-2017)", "1653", "Melhus", "former"],
    ["5030 Klæbu (2018-2019)", "5030", "Klæbu", "former"],
    ["0 Hele landet", null, "Hele landet", "other"],
    ["Hele landet", null, "Hele landet", "other"],
    ["50 Trøndelag - Trööndelage", null, "Trøndelag - Trööndelage", "other"],
    ["EAK50 Trøndelag", null, "Trøndelag", "other"],
    ["2111 Spitsbergen", null, "Spitsbergen", "other"],
    ["9999 Uoppgitt", null, "Uoppgitt", "other"],
    ["030101 Gamle Oslo", null, "Gamle Oslo", "other"],
  ] as const)("%s", (cell, number, name, kind) => {
    const region = readRegion(cell);
    expect(region).toMatchObject({ number, name, kind });
    expect(cell.slice(region.nameAt)).toMatch(new RegExp(`^${name.replace(/[()]/g, "\\$&")}`, "u"));
    if (number !== null) expect(cell.slice(region.numberAt)).toMatch(new RegExp(`^${number}`, "u"));
  });
});
