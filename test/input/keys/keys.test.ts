import { describe, expect, test } from "vitest";
import { places, reading } from "../reading.ts";

const MEMBERS = "member;population;users\nMelhus;14457;5\nSkaun;6326;6\n";

function keys(text: string, more: Parameters<typeof reading>[0] = {}) {
  return reading({ members: MEMBERS, keys: text, ...more });
}

function partsOf(read: ReturnType<typeof reading>) {
  return (read.case?.key?.periods[0]?.key.parts ?? []).map((part) =>
    part.kind === "percent"
      ? [Number(part.ratio.num) / Number(part.ratio.den), part.base.kind === "base" ? part.base.name : part.base.kind]
      : [part.kind],
  );
}

describe("keys.csv", () => {
  test.each([
    "key;base;percent\nk;equal;50\nk;population;50\n",
    "nøkkel;grunnlag;prosent\nk;likt;50 %\nK ;folketall;50%\n",
    "Fordelingsnøkkel,Fordelingsgrunnlag,%\nk,likt,1/2\nk,innbyggjarar,1/2\n",
  ])("%j: the rows of one name are its parts", (text) => {
    const read = keys(text);
    expect(read.issues).toEqual([]);
    expect(read.case?.key?.name).toBe("k");
    expect(partsOf(read)).toEqual([
      [0.5, "equal"],
      [0.5, "population"],
    ]);
  });

  test("a base may have a year, and shares of their own; decimals follow the column", () => {
    const read = keys('key;base;percent\nk;population@2008;12,5\nk;"shares(Melhus 2, Skaun 1)";37,5\nk;users;50\n');
    expect(read.issues).toEqual([]);
    const key = read.case?.key?.periods[0]?.key;
    expect(key?.text).toBe("12,5 % population@2008 + 37,5 % shares(Melhus 2, Skaun 1) + 50 % users");
    expect(key?.parts[0]).toMatchObject({
      ratio: { num: 1n, den: 8n },
      base: {
        name: "population",
        years: { from: 2008, to: 2008 },
        source: { file: "keys.csv", line: 2, column: 3, length: 15 },
      },
    });
    expect(key?.parts[2]).toMatchObject({
      base: { name: "users", source: { file: "keys.csv", line: 4, column: 3, length: 5 } },
    });
  });

  test.each<readonly [string, readonly string[]]>([
    ["key;base;percent\nk;equal;50\nm;equal;100\nk;users;49\n", ["KEY_PERCENT_SUM keys.csv:2:1:1"]],
    ["key;base;percent\nk;equal;150\n", ["KEY_PERCENT_RANGE keys.csv:2:9:3"]],
    [
      "key;base;percent\nk;equal;-50\nk;users;150\n",
      ["KEY_PERCENT_RANGE keys.csv:2:9:3", "KEY_PERCENT_RANGE keys.csv:3:9:3"],
    ],
    ["key;base;percent\nk;usrs;100\n", ["KEY_NAME_UNKNOWN keys.csv:2:3:4"]],
    ["key;base;percent\nk;50 % users + 50 % equal;100\n", ["BASE_UNKNOWN keys.csv:2:3:23"]],
    ["key;base;percent\nk;users;\n", ["CELL_MISSING keys.csv:2:9:1"]],
    ["key;base;percent\nk;;100\n", ["CELL_MISSING keys.csv:2:3:1"]],
    ["key;base;percent\n;users;100\n", ["CELL_MISSING keys.csv:2:1:1"]],
    ["key;base;percent\nk;users;mye\n", ["NUMBER_INVALID keys.csv:2:9:3"]],
    ["key;base\nk;users\n", ["COLUMN_MISSING keys.csv:1:1:3"]],
    ["key;base;percent;why\nk;users;100;x\n", ["COLUMN_IGNORED keys.csv:1:18:3"]],
    ["key;base;percent\nusers;users;100\n", ["KEY_NAME_TAKEN keys.csv:2:1:5"]],
    ["key;base;percent\nlikt;users;100\n", ["KEY_NAME_TAKEN keys.csv:2:1:4"]],
    ["key;base;percent\nFolketall;users;100\n", ["KEY_NAME_TAKEN keys.csv:2:1:9"]],
    ['key;base;percent\n"k;users;100\n', ["CSV_BROKEN keys.csv:2:1:1"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(places(keys(text).issues)).toEqual(expected);
  });

  test("the columns there are go by their own headers", () => {
    const read = keys("key;base;percent\nk;50 % Brukere + 50 % likt;100\n", { members: "kommune;Brukere\nMelhus;3\n" });
    expect(read.issues).toMatchObject([{ code: "BASE_UNKNOWN", args: { columns: ["Brukere"] } }]);
  });

  test("what refers to a key that cannot be read is not called unknown too", () => {
    const read = keys("key;base;percent\nk;usrs;100\n", { budget: "line;amount;key\nA;1;k\n", settings: "key: k\n" });
    expect(places(read.issues)).toEqual(["KEY_NAME_UNKNOWN keys.csv:2:3:4"]);
  });
});

describe("the case's key", () => {
  const two = "key;base;percent\nk;equal;100\nm;users;100\n";
  test("as the settings write it, or name it", () => {
    expect(partsOf(reading({ settings: "key: 25 % likt + resten folketall\n" }))).toEqual([[0.25, "equal"], ["rest"]]);
    expect(keys(two, { settings: "key: M\n" }).case?.key?.name).toBe("m");
  });

  test("the only key there is, when none is stated", () => {
    expect(keys("key;base;percent\nk;equal;100\n").case?.key?.name).toBe("k");
    expect(keys(two).case?.key).toBeNull();
    expect(reading({ settings: "keys: {d: likt}\n" }).case?.key?.name).toBe("d");
    expect(keys("key;base;percent\nk;equal;100\n", { settings: "key: folketall\n" }).case?.key?.name).toBeNull();
  });

  test("--key, an expression or a name, comes before the settings", () => {
    expect(partsOf(keys(two, { settings: "key: m\n", options: { key: "brukere" } }))).toEqual([[1, "users"]]);
    expect(keys(two, { settings: "key: m\n", options: { key: "K" } }).case?.key?.name).toBe("k");
    expect(places(keys(two, { options: { key: "50 % likt + 50 % usrs" } }).issues)).toEqual([
      "KEY_NAME_UNKNOWN --key:1:18:4",
    ]);
  });

  test("a fault in the settings' key is told even when --key replaces it", () => {
    expect(places(keys(two, { settings: "key: 90 % likt\n", options: { key: "k" } }).issues)).toEqual([
      "KEY_PERCENT_SUM fordel.yaml:1:6:9",
    ]);
  });
});

describe("keys of the settings", () => {
  test("with periods, both years inclusive", () => {
    const read = reading({
      settings: "keys:\n  drift: [{key: likt, from: 2009, to: 2010}, {key: folketall, from: 2011}]\n",
    });
    expect(read.issues).toEqual([]);
    expect(read.case?.key).toMatchObject({
      name: "drift",
      source: { file: "fordel.yaml", line: 2, column: 3, length: 5 },
    });
    expect(read.case?.key?.periods.map(({ from, to, key }) => [from, to, key.text])).toEqual([
      [2009, 2010, "likt"],
      [2011, null, "folketall"],
    ]);
  });

  test.each<readonly [string, readonly string[]]>([
    [
      "keys:\n  d:\n    - {key: likt, to: 2010}\n    - {key: folketall, from: 2010}\n",
      ["KEY_PERIODS_OVERLAP fordel.yaml:4:13:9"],
    ],
    ["keys: {d: [{key: likt}, {key: folketall, from: 2010}]}\n", ["KEY_PERIODS_OVERLAP fordel.yaml:1:31:9"]],
    ["keys: {d: [{key: likt}, {key: folketall}]}\n", ["KEY_PERIODS_OVERLAP fordel.yaml:1:31:9"]],
    ["keys: {d: likt, D: folketall}\n", ["KEY_DUPLICATE fordel.yaml:1:17:1"]],
    ["keys: {folketall: likt}\n", ["KEY_NAME_TAKEN fordel.yaml:1:8:9"]],
    ["keys: {d: 'halvt likt'}\n", ["KEY_NAME_UNKNOWN fordel.yaml:1:12:10"]],
    ["keys: {d: [{from: 2010}]}\n", ["SETTING_INVALID fordel.yaml:1:12:12"]],
    ["keys: {d: [{key: likt, form: 2010}]}\n", ["SETTING_UNKNOWN fordel.yaml:1:24:4"]],
    ["keys: {d: [{key: likt, from: i fjor}]}\n", ["SETTING_INVALID fordel.yaml:1:30:6"]],
  ])("%j", (settings, expected) => {
    expect(places(reading({ settings }).issues)).toEqual(expected);
  });

  test.each([
    ["{key: likt, from: 2009}, {key: folketall, from: 2011}", 2011],
    ["{key: likt, to: 2011}, {key: folketall, to: 2009}", 2009],
    ["{key: likt}, {key: folketall, to: 2009}", 2009],
    ["{key: likt}, {key: folketall}", null],
  ])("%s meet in %s", (periods, year) => {
    expect(reading({ settings: `keys: {d: [${periods}]}\n` }).issues[0]?.args).toEqual({ name: "d", year });
  });

  test("an unknown name is told with the bases by their own headers", () => {
    const read = reading({ members: "kommune;Brukere\nMelhus;3\n", options: { key: "brkere" } });
    expect(read.issues[0]?.args).toMatchObject({ known: ["equal", "Brukere"] });
  });

  test("a name that keys.csv has already", () => {
    const read = keys("key;base;percent\nk;equal;100\n", { settings: "keys: {K: likt}\n" });
    expect(places(read.issues)).toEqual(["KEY_DUPLICATE fordel.yaml:1:8:1"]);
  });
});
