import { describe, expect, test } from "vitest";
import { canonicalKey } from "../../../src/core/key/grammar/canonical.ts";
import { columnsOfKey } from "../../../src/core/key/parts/columns-of.ts";
import { places, reading } from "../reading.ts";

const members = "kommune;folketall;brukere\nHol;4441;300\nÅl;4700;500\n";
const keys = "  gammel: 50 % likt + 50 % folketall\n  ny: folketall\n";

function read(settings: string, budget = "post;beløp\nDrift;1000000\n") {
  const { case: whole, issues } = reading({ members, budget, settings });
  const periods = (whole?.key?.periods ?? []).map(({ from, to, key }) => {
    return `${from ?? ""}–${to ?? ""} ${canonicalKey(key, (_, years) => years)}`;
  });
  return { periods, found: places(issues) };
}

describe("a key within a key", () => {
  test.each([
    ["75 % gammel + 25 % ny", "37.5% equal + 62.5% population"],
    ["75 % gammel + 25 % brukere", "37.5% equal + 37.5% population + 25% users"],
    ["40 % gammel + resten ny", "20% equal + 80% population"],
    ["resten folketall + 50 % gammel", "rest population + 25% equal"],
    ["100 000 hver + 1/3 gammel + resten likt; maks 60 %", "100000 each + 1/6 population + rest equal; max 60%"],
    ["75 % «gammel» + 25 % ny", "37.5% equal + 62.5% population"],
  ])("%s", (key, expected) => {
    const { periods, found } = read(`key: ${key}\nkeys:\n${keys}`);
    expect(found).toEqual([]);
    expect(periods.map((period) => period.slice(2))).toEqual([expected]);
  });

  test("may be named before it is written, and be another's name", () => {
    expect(read(`key: blanding\nkeys:\n  blanding: 50 % gammel + 50 % alias\n  alias: ny\n${keys}`)).toEqual({
      periods: ["– 25% equal + 75% population"],
      found: [],
    });
  });

  test.each([
    ["itself", "keys:\n  a: 50 % a + 50 % likt\nkey: a\n", ["KEY_CIRCLE fordel.yaml:2:11:1"]],
    ["one that names it", "keys:\n  a: 50 % b + 50 % likt\n  b: a\nkey: a\n", ["KEY_CIRCLE fordel.yaml:3:6:1"]],
    [
      "a mistake, told once",
      "keys:\n  a: 50 % liktt + 50 % likt\n  b: 50 % a + 50 % likt\nkey: b\n",
      ["KEY_NAME_UNKNOWN fordel.yaml:2:11:5"],
    ],
  ])("is none with %s", (_, settings, expected) => {
    expect(read(settings).found).toEqual(expected);
  });
});

test("parts of a key within a key count as one where their base is measured in the same year", () => {
  const dated = "kommune;år;folketall\nHol;2019;4441\nHol;2020;4500\nÅl;2019;4700\nÅl;2020;4800\n";
  const settings =
    "population: {date: 2019}\nkey: 50 % a + 50 % folketall@2019\nkeys: {a: 50 % likt + 50 % folketall}\n";
  const { case: whole } = reading({ members: dated, budget: "post;beløp\nDrift;1\n", settings });
  const [period] = whole?.key?.periods ?? [];
  expect(period && canonicalKey(period.key, (_, years) => years)).toBe("25% equal + 75% population");
});

describe("a key with limits or fees of its own", () => {
  const own = `${keys}  tak: folketall; maks 60 %\n  avgift: 100 000 hver + resten brukere\n`;

  test.each([
    ["75 % tak + 25 % ny", "75% tak (population; max 60%) + 25% population"],
    [
      "75 % etter tak + 25 % gammel; minst 10 %",
      "75% tak (population; max 60%) + 12.5% equal + 12.5% population; min 10%",
    ],
    ["40 % avgift + resten tak", "40% avgift (100000 each + rest users) + rest tak (population; max 60%)"],
    ["10 000 hver + resten avgift", "10000 each + rest avgift (100000 each + rest users)"],
    ["50 % tak + 50 % tak", "population; max 60%"],
    ["100 % tak", "population; max 60%"],
    ["resten tak", "population; max 60%"],
    ["100 % tak; minst 10 %", "tak (population; max 60%); min 10%"],
    ["0 % tak + 100 % ny", "population"],
    ["75% tak (population; max 60%) + 25% population", "75% tak (population; max 60%) + 25% population"],
    [
      "75 % etter tak (hva (som) helst, «med ) i»), 25 % etter folketall",
      "75% tak (population; max 60%) + 25% population",
    ],
  ])("stays one in %s", (key, expected) => {
    const { periods, found } = read(`key: ${key}\nkeys:\n${own}`);
    expect(found).toEqual([]);
    expect(periods.map((period) => period.slice(2))).toEqual([expected]);
    const typed = read(`key: ${JSON.stringify(expected)}\nkeys:\n${own}`);
    expect(typed).toEqual({ periods: periods, found: [] });
  });

  test("goes into a key that is part of another", () => {
    const settings = `key: ytre\nkeys:\n${own}  midt: 50 % tak + 50 % likt\n  ytre: 40 % midt + 40 % tak + resten likt\n`;
    expect(read(settings)).toEqual({ periods: ["– 60% tak (population; max 60%) + rest equal"], found: [] });
  });

  test("points at its figures where it is written itself", () => {
    const settings = "key: 50 % a + 50 % b\nkeys:\n  a: folketall@2020; maks 60 %\n  b: likt\n";
    const { case: whole } = reading({ members, budget: "post;beløp\nDrift;1\n", settings });
    const columns = columnsOfKey(whole?.key?.periods[0]?.key ?? { parts: [] });
    expect(columns.map(({ source }) => [source?.file, source?.line, source?.column])).toEqual([["fordel.yaml", 3, 6]]);
  });

  test("passes to another over years, and is then itself", () => {
    const settings = `key: k\nkeys:\n${own}  k: {phase: [tak, avgift], from: 2026, to: 2027, percent: [25, 100]}\n`;
    expect(read(settings, "post;2025;2026;2027\nDrift;1000000;1000000;1000000\n")).toEqual({
      periods: [
        "–2025 population; max 60%",
        "2026–2026 75% tak (population; max 60%) + 25% avgift (100000 each + rest users)",
        "2027–2027 100000 each + rest users",
        "2028– 100000 each + rest users",
      ],
      found: [],
    });
  });

  test.each([
    ["limits", "folketall; maks 60 %"],
    ["fees", "100 hver + resten likt"],
  ])("needs a name to pass to another: %s", (_, key) => {
    const settings = `key: k\nkeys:\n  k: {phase: [likt, "${key}"], from: 2026, to: 2027}\n`;
    expect(read(settings, "post;2026\nDrift;1\n").found).toEqual([
      "KEY_PART_UNFIT fordel.yaml:3:22:".concat(`${key.length}`),
    ]);
  });
});

describe("a key by years within a key", () => {
  const drift = "  drift: [{key: likt, to: 2026}, {key: folketall; maks 60 %, from: 2027}]\n";
  const budget = "post;2026;2027\nDrift;1;1\n";

  test("makes it one by years", () => {
    expect(read(`key: 75 % drift + 25 % brukere\nkeys:\n${drift}`, budget)).toEqual({
      periods: ["–2026 75% equal + 25% users", "2027– 75% drift (population; max 60%) + 25% users"],
      found: [],
    });
  });

  test("has the years that all keys in it have", () => {
    const settings = `key: 50 % drift + 50 % ny\nkeys:\n${drift}  ny: [{key: brukere, from: 2026, to: 2027}]\n`;
    expect(read(settings, budget).periods).toEqual([
      "2026–2026 50% equal + 50% users",
      "2027–2027 50% drift (population; max 60%) + 50% users",
    ]);
  });

  test("passes to another with its years", () => {
    const settings = `key: k\nkeys:\n${drift}  k: {phase: [drift, brukere], from: 2027, to: 2027, percent: [50]}\n`;
    expect(read(settings, budget).periods).toEqual([
      "–2026 equal",
      "2027–2027 50% drift (population; max 60%) + 50% users",
      "2028– users",
    ]);
  });

  test("is none where the keys have no year in common", () => {
    const settings = "key: 50 % a + 50 % b\nkeys:\n  a: [{key: likt, to: 2026}]\n  b: [{key: folketall, from: 2027}]\n";
    expect(read(settings, budget).found).toEqual(["KEY_PART_UNFIT fordel.yaml:1:15:6"]);
  });
});

describe("a key that is another", () => {
  test("has its years too", () => {
    const settings = "key: k\nkeys:\n  a: [{key: likt, to: 2026}, {key: folketall, from: 2027}]\n  k: a\n";
    expect(read(settings, "post;2026;2027\nDrift;1;1\n")).toEqual({
      periods: ["–2026 equal", "2027– population"],
      found: [],
    });
  });
});

describe("a transition", () => {
  const budget = "post;2025;2026;2027;2028\nDrift;1;1;1;1\n";

  test("takes equal steps from the old key to the new", () => {
    expect(read(`key: k\nkeys:\n${keys}  k: {phase: [gammel, ny], from: 2026, to: 2027}\n`, budget)).toEqual({
      periods: [
        "–2025 50% equal + 50% population",
        "2026–2026 25% equal + 75% population",
        "2027–2027 population",
        "2028– population",
      ],
      found: [],
    });
  });

  test("or those that are listed, also of bases", () => {
    const { periods } = read(
      "key: k\nkeys: {k: {phase: [likt, folketall], from: 2026, to: 2027, percent: [10, 40]}}\n",
      budget,
    );
    expect(periods).toEqual([
      "–2025 equal",
      "2026–2026 90% equal + 10% population",
      "2027–2027 60% equal + 40% population",
      "2028– population",
    ]);
  });

  test.each([
    ["one key", "{phase: [likt], from: 2026, to: 2027}"],
    ["no keys", "{from: 2026, to: 2027}"],
    ["no end", "{phase: [likt, folketall], from: 2026}"],
    ["an end before its beginning", "{phase: [likt, folketall], from: 2027, to: 2026}"],
    ["too few steps", "{phase: [likt, folketall], from: 2026, to: 2027, percent: [50]}"],
    ["a step above the whole", "{phase: [likt, folketall], from: 2026, to: 2027, percent: [50, 150]}"],
  ])("is none with %s", (_, phase) => {
    const codes = read(`key: likt\nkeys: {k: ${phase}}\n`, budget).found.map((place) => place.split(" ")[0]);
    expect(codes).toEqual(["SETTING_INVALID"]);
  });
});

describe("a key in a sheet", () => {
  const settings = `key: blanding\nkeys:\n${keys}  tak: folketall; maks 60 %\n`;
  const inSheet = (rows: string, of = settings) => {
    const { case: whole, issues } = reading({
      members,
      budget: "post;beløp\nDrift;1000000\n",
      settings: of,
      keys: `nøkkel;grunnlag;prosent\n${rows}`,
    });
    return {
      periods: (whole?.key?.periods ?? []).map(({ key }) => canonicalKey(key, (_, years) => years)),
      found: places(issues),
    };
  };

  test.each([
    ["of fordel.yaml", "blanding;gammel;75\nblanding;ny;25\n", "37.5% equal + 62.5% population"],
    ["with limits", "blanding;tak;75\nblanding;brukere;25\n", "75% tak (population; max 60%) + 25% users"],
    [
      "of the sheet, whatever the order",
      "blanding;mix;50\nblanding;likt;50\nmix;likt;50\nmix;tak;50\n",
      "75% equal + 25% tak (population; max 60%)",
    ],
    ["in quotes", "blanding;«tak»;100\n", "population; max 60%"],
  ])("may have a key for a base: %s", (_, rows, expected) => {
    expect(inSheet(rows)).toEqual({ periods: [expected], found: [] });
  });

  test("is told where it goes round in a circle, in the sheet and by way of fordel.yaml", () => {
    expect(inSheet("blanding;a;50\nblanding;likt;50\na;blanding;100\n").found).toEqual(["KEY_CIRCLE keys.csv:4:3:8"]);
    const of = "key: blanding\nkeys:\n  a: 50 % blanding + 50 % likt\n";
    expect(inSheet("blanding;a;100\n", of).found).toEqual(["KEY_CIRCLE fordel.yaml:3:11:8"]);
  });

  test("means the column where a key bears the name of one", () => {
    expect(inSheet("brukere;brukere;100\nblanding;brukere;100\n").found).toEqual(["KEY_NAME_TAKEN keys.csv:2:1:7"]);
  });

  test("tells a mistake once, and both where a row has two", () => {
    expect(inSheet("blanding;a;100\na;liktt;100\n").found).toEqual(["KEY_NAME_UNKNOWN keys.csv:3:3:5"]);
    expect(inSheet("blanding;liktt;x\n").found.map((place) => place.split(" ")[0])).toEqual(
      expect.arrayContaining(["KEY_NAME_UNKNOWN"]),
    );
    expect(inSheet("blanding;liktt;x\n").found).toHaveLength(2);
  });
});

describe("keys that hold others", () => {
  const chain = (count: number, key: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => `  k${at + 1}: ${key(at + 1)}\n`);
  const settings = (lines: readonly string[], last: number) =>
    `key: k${last}\nkeys:\n  k0: 50 % likt + 50 % folketall; min 1 %\n${lines.join("")}`;
  const twice = (at: number) => `50 % k${at - 1} + 50 % k${Math.max(0, at - 2)}; max ${90 + (at % 10)} %`;
  const once = (at: number) => `50 % k${at - 1} + 50 % likt`;

  test("may not be longer than any text of a key, written out, and are not written out to be told so", () => {
    const { found } = read(settings(chain(300, twice), 300));
    expect(found.slice(0, 1)).toEqual(["KEY_PART_UNFIT fordel.yaml:17:19:8"]);
  });

  test.each([
    ["in their order", (lines: string[]) => lines],
    ["in the other", (lines: string[]) => lines.toReversed()],
  ])("stand at most fifty within one another: %s", (_, order) => {
    expect(read(settings(order(chain(50, once)), 50)).found).toEqual([]);
    const codes = read(settings(order(chain(51, once)), 51)).found.map((place) => place.split(" ")[0]);
    expect(codes).toEqual(["KEY_PART_UNFIT"]);
    const names = (at: number) => `k${at - 1}`;
    expect(read(settings(order(chain(1990, names)), 1990)).found.length).toBeGreaterThan(0);
  });

  test("of keys.csv stand at most fifty within one another too", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `k${at + 1};k${at};50\nk${at + 1};folketall;50\n`);
    const inSheet = (some: readonly string[], key: string) =>
      places(
        reading({
          members,
          budget: "post;beløp\nDrift;1\n",
          settings: `key: ${key}\n`,
          keys: `nøkkel;grunnlag;prosent\nk0;likt;100\n${some.join("")}`,
        }).issues,
      );
    expect(inSheet(rows.slice(0, 50), "k50")).toEqual([]);
    expect(inSheet(rows, "k20000").at(0)).toBe("KEY_PART_UNFIT keys.csv:103:5:3");
    expect(inSheet(rows.toReversed(), "k20000").at(0)).toBe("KEY_PART_UNFIT keys.csv:103:8:6");
  });

  test("come to no more than so much together", () => {
    const long = `  k0: ${"0,01 % likt + ".repeat(2000)}resten folketall; maks 60 %\n`;
    const keyed = (count: number) =>
      read(`key: likt\nkeys:\n${long}${chain(count, (at) => `0,${1000 + at} % k0 + resten likt`).join("")}`).found;
    expect(keyed(350)).toEqual([]);
    expect(keyed(358)).toEqual(["KEY_PART_UNFIT fordel.yaml:360:9:11", "KEY_PART_UNFIT fordel.yaml:361:9:11"]);
  });

  test("of which the periods meet are told of once, and stand for nothing in others", () => {
    const open = Array.from({ length: 300 }, (_, at) => `{key: ${at % 2 ? "likt" : "folketall"}}`).join(", ");
    const keyed = `key: 20 % a + 20 % b + 60 % c\nkeys:\n  a: [${open}]\n  b: [${open}]\n  c: [${open}]\n`;
    expect(read(keyed).found).toHaveLength(3 * 299);
  });
});
