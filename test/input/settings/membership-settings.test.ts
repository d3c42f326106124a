import { describe, expect, test } from "vitest";
import { toDecimal } from "../../../src/core/number/fraction.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";

/** Who joins and who leaves the only scenario, as `+Skaun 2027–2029 400000`, and the codes of findings. */
function read(scenario: string): { readonly members: readonly string[]; readonly codes: readonly string[] } {
  const { settings, issues } = readSettings("fordel.yaml", `scenarios: {a: ${scenario}}\n`);
  const [first] = settings?.scenarios ?? [];
  const told = (sign: string, all: NonNullable<typeof first>["joins"] = []) =>
    all.map(({ member, from, to, buyIn }) => {
      return [`${sign}${member.text}`, `${from ?? ""}–${to ?? ""}`, ...(buyIn ? [toDecimal(buyIn, 2)] : [])].join(" ");
    });
  return { members: [...told("+", first?.joins), ...told("-", first?.leaves)], codes: issues.map(({ code }) => code) };
}

describe("who joins and leaves a scenario", () => {
  test.each([
    ["{with: [Skaun]}", ["+Skaun –"]],
    ["{with: [Skaun], from: 2027, buy-in: 400 000}", ["+Skaun 2027– 400000"]],
    [
      "{with: [Skaun, Oppdal], without: [Klæbu], from: 2027, to: 2029}",
      ["+Skaun 2027–2029", "+Oppdal 2027–2029", "-Klæbu 2027–2029"],
    ],
    [
      "{joins: [{member: Skaun, from: 2027, to: 2029, buy-in: 400 000}], leaves: [{member: Klæbu, from: 2029}]}",
      ["+Skaun 2027–2029 400000", "-Klæbu 2029–"],
    ],
    ["{without: [Klæbu], joins: [{member: Skaun}]}", ["+Skaun –", "-Klæbu –"]],
  ])("%s", (scenario, members) => {
    expect(read(scenario)).toEqual({ members, codes: [] });
  });

  test.each([
    ["{with: [Skaun], from: 2029, to: 2027}", "SETTING_INVALID"],
    ["{with: [Skaun], from: soon}", "SETTING_INVALID"],
    ["{with: [Skaun], buy-in: -5}", "SETTING_INVALID"],
    ["{joins: [{from: 2027}]}", "SETTING_INVALID"],
    ["{joins: [{member: Skaun, until: 2027}]}", "SETTING_UNKNOWN"],
    ["{leaves: [{member: Skaun, buy-in: 5}]}", "SETTING_UNKNOWN"],
    ["{from: 2027}", "SETTING_WITHOUT_EFFECT"],
    ["{without: [Klæbu], buy-in: 400 000}", "SETTING_WITHOUT_EFFECT"],
    ["{changes: [{line: Lønn, step: 700 000}]}", "SETTING_INVALID"],
    ["{changes: [{line: Lønn, step: 5 % per member}]}", "SETTING_INVALID"],
    ["{changes: [{line: Lønn, step: 1 per member, percent: 5}]}", "SETTING_INVALID"],
  ])("%s is %s", (scenario, code) => {
    expect(read(scenario).codes).toEqual([code]);
  });
});
