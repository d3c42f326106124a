import { describe, expect, test } from "vitest";
import { canonicalKey } from "../../../src/core/key/grammar/canonical.ts";
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
    ["limits", "keys:\n  a: likt; maks 60 %\n  b: 50 % a + 50 % likt\nkey: b\n", ["KEY_PART_UNFIT fordel.yaml:3:11:1"]],
    [
      "fees",
      "keys:\n  a: 100 hver + resten likt\n  b: 50 % a + 50 % likt\nkey: b\n",
      ["KEY_PART_UNFIT fordel.yaml:3:11:1"],
    ],
    [
      "years of its own",
      "keys:\n  a: [{key: likt, to: 2026}, {key: folketall, from: 2027}]\n  b: 50 % a + 50 % likt\nkey: b\n",
      ["KEY_PART_UNFIT fordel.yaml:3:11:1"],
    ],
    [
      "a mistake, told once",
      "keys:\n  a: 50 % liktt + 50 % likt\n  b: 50 % a + 50 % likt\nkey: b\n",
      ["KEY_NAME_UNKNOWN fordel.yaml:2:11:5"],
    ],
  ])("is none with %s", (_, settings, expected) => {
    expect(read(settings).found).toEqual(expected);
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
