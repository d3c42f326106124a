import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/input/settings/settings.ts";

const times = (count: number, text: string) => text.repeat(count);

function faultsOf(text: string, file = "fordel.yaml") {
  return readSettings(file, text).issues.map(({ code, args, source }) => ({ code, args, line: source?.line }));
}

describe("settings that are more than settings are", () => {
  test.each([
    ["a file too long", times(1_000_001, "#"), "long", 1_000_000, 1],
    ["a list", `key: equal\nmembers: [${times(2001, "A, ")}]\n`, "many", 2000, 2],
    ["a mapping", `keys:\n${Array.from({ length: 2001 }, (_, at) => `  k${at}: users\n`).join("")}`, "many", 2000, 2],
    ["a text", `title: ${times(32_768, "x")}\n`, "text", 32_767, 1],
    ["brackets within brackets", `title: x\nmembers: ${times(5000, "[")}${times(5000, "]")}\n`, "deep", 50, 2],
    ["colons within brackets", `title: x\nmembers: [A${times(5000, ": A")}]\n`, "deep", 50, 2],
    ["colons of quoted text within brackets", `title: x\nmembers: ["A"${times(5000, ':"A"')}]\n`, "deep", 50, 2],
    ["dashes within dashes", `members: \n${times(5000, "- ")}A\n`, "deep", 50, 2],
  ])("are refused with the limit: %s", (_, text, reason, most, line) => {
    expect(faultsOf(text)).toEqual([{ code: "SETTINGS_BROKEN", args: { file: "fordel.yaml", reason, most }, line }]);
  });

  test("so are more rows of settings.csv", () => {
    const rows = Array.from({ length: 2001 }, () => "reservations;x\n").join("");
    expect(faultsOf(`setting;value\n${rows}`, "settings.csv")).toMatchObject([
      { code: "SETTINGS_BROKEN", args: { reason: "many", most: 2000 }, line: 2002 },
    ]);
  });

  test("what is just as much is read", () => {
    const list = Array.from({ length: 2000 }, (_, at) => `m${at}`).join(", ");
    expect(readSettings("fordel.yaml", `members: [${list}]\n`).settings?.members).toHaveLength(2000);
    expect(readSettings("fordel.yaml", `title: ${times(32_767, "x")}\n`).settings?.title?.text).toHaveLength(32_767);
  });

  test("growth that no cost has is refused", () => {
    for (const percent of ["999999999999", "-99.999999999999", "1000.1", "0.0000000000001"]) {
      expect(faultsOf(`deflator: ${percent}\n`)).toMatchObject([{ code: "SETTING_INVALID", line: 1 }]);
    }
    for (const percent of ["1000", "-99", "2.345678901234"]) expect(faultsOf(`deflator: ${percent}\n`)).toEqual([]);
  });
});
