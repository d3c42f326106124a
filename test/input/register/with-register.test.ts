import { expect, test } from "vitest";
import { split } from "../../../src/core/split/split.ts";
import type { RegisterFile } from "../../../src/input/register/read-register.ts";
import { places, reading } from "../reading.ts";
import { REGISTER_FILE } from "./packaged.ts";

const MEMBERS = "kommune;kommunenr\nMelhus;5028\nMidtre Gauldal;\n";
const BUDGET = "line;amount\nDrift;100\n";

/** A case read with the register of the package, and how often it was asked for. */
function withRegister(files: Parameters<typeof reading>[0]) {
  let asked = 0;
  const register = (): RegisterFile => {
    asked++;
    return REGISTER_FILE;
  };
  const read = reading({ members: MEMBERS, budget: BUDGET, ...files, register });
  return { read, asked: () => asked };
}

function populations(files: Parameters<typeof reading>[0], year: number) {
  const { read } = withRegister(files);
  const base = read.case?.bases.find(({ name }) => name === "population");
  return base?.vintages.find((vintage) => vintage.year === year)?.measures.map((measure) => measure?.value.num);
}

test.each([
  [{ settings: "key: population\npopulation: {register: 2026}\n" }],
  [{ settings: "key: 50 % likt + 50 % folketall@2026\n" }],
  [{ settings: "key: etter folketall per 1. januar 2026\n" }],
  [{ settings: "keys: {drift: [{key: innbyggere@2025-2026}]}\nkey: drift\n" }],
  [{ options: { key: "population @ 2026" } }],
  [{ options: { rivals: ["equal", "population@2026"] } }],
  [{ budget: "line;amount;key\nDrift;100;folketall@2026\n" }],
  [{ keys: "key;base;percent\ndrift;folketall@2026;100\n" }],
])("a case asks for the register by a year: %j", (files) => {
  expect(populations(files, 2026)).toEqual([17828n, 6088n]);
});

test.each([
  [{ settings: "key: equal\n" }],
  [{ settings: "key: folketall\n" }],
  [{ members: `${MEMBERS.replaceAll("\n", ";folketall\n")}`, settings: "key: folketall@2026\n" }],
  [{ members: "kommune;folketall\nMelhus;1\nSkaun;2\n", settings: "key: folketall\npopulation: {register: 2026}\n" }],
])("and without one, or with a column of its own, it is never read: %j", (files) => {
  const { read, asked } = withRegister(files);
  expect([asked(), read.case?.register ?? null]).toEqual([0, null]);
});

test("a column always goes before the register, which is said", () => {
  const members = "kommune;år;folketall\nMelhus;2025;1\nSkaun;2025;2\n";
  const { read } = withRegister({ members, settings: "key: folketall\npopulation: {register: 2026}\n" });
  expect(places(read.issues)).toEqual(["REGISTER_NOT_USED fordel.yaml:2:24:4"]);
  expect(read.case?.populationDate).toBe(null);
});

test("the register is the date where no other is given", () => {
  const { read } = withRegister({ settings: "key: folketall\npopulation: {register: 2026}\n" });
  const { read: dated } = withRegister({ settings: "key: folketall\npopulation: {register: 2026, date: 2024}\n" });
  expect([read.case?.populationDate, dated.case?.populationDate]).toEqual([2026, 2024]);
  expect(read.case?.register).toBe("population-1-january.csv");
});

test.each([
  ["Herøy", 2026, "MUNICIPALITY_AMBIGUOUS members.csv:2:1:5"],
  ["Klæbu", 2026, "MUNICIPALITY_FORMER members.csv:2:1:5"],
  ["Melhuss", 2026, "MUNICIPALITY_UNKNOWN members.csv:2:1:7"],
  ["Melhus;5029", 2026, "MUNICIPALITY_NUMBER_OTHER members.csv:2:1:6"],
  ["Ålesund", 2023, "POPULATION_UNKNOWN population-1-january.csv:28:49:1"],
  ["Melhus", 2004, "REGISTER_YEAR_UNKNOWN fordel.yaml:2:24:4"],
])("who or when is not certain is an error where a key needs it: %s in %d", (member, year, expected) => {
  const settings = `key: folketall\npopulation: {register: ${year}}\n`;
  const { read } = withRegister({ members: `kommune;kommunenr\n${member}\nSkaun\n`, settings });
  expect(places(read.issues)).toContain(expected);
});

test("a number before a name tells who is meant, and a settlement may look at a later year", () => {
  const settings = "key: folketall\npopulation: {register: 2024}\nsettlement: {population: {date: 2025}}\n";
  const files = { members: "kommune\n1515 Herøy\n1818 Herøy\n", settings };
  expect(populations(files, 2024)).toEqual([8968n, 1842n]);
  expect(populations(files, 2025)?.length).toBe(2);
});

test("and stops nothing where none does", () => {
  const members = "kommune;brukere\nFylkeskommunen;10\nMelhus;20\n";
  const { read } = withRegister({ members, settings: "key: brukere\npopulation: {register: 2026}\n" });
  expect(read.issues).toEqual([]);
  const result = read.case && split(read.case, { with: [], without: [] });
  expect(result?.issues).toEqual([]);
});

test.each(["folketall", "inhabitants"])("a case without populations is told where %s can come from", (name) => {
  const { read } = withRegister({ settings: `key: ${name}\n` });
  expect(read.issues.map(({ code, args }) => [code, "inRegister" in args && args.inRegister])).toEqual([
    ["KEY_NAME_UNKNOWN", true],
  ]);
});
