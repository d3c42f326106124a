import { expect, test } from "vitest";
import type { Scenario } from "../../../src/core/model/scenario.ts";
import { asFiled, scenarioNamed, scenariosOf } from "../../../src/core/scenario/named-scenario.ts";

const scenario = (name: string) => ({ name }) as Scenario;
const named = (name: string, ...scenarios: readonly string[]) => {
  const one = scenarioNamed(scenariosOf({ scenarios: scenarios.map(scenario) }), name);
  return "code" in one ? [one.code, one.args] : (one.scenario?.name ?? null);
};

test("the case as filed goes by a name that no scenario has", () => {
  expect(asFiled({ scenarios: [scenario("three")] }).name).toBe("cooperation");
  expect(asFiled({ scenarios: [scenario("Cooperation")] }).name).toBe("as filed");
});

test("a scenario is found by its name, the case as filed by its own", () => {
  expect(named("THREE", "three")).toBe("three");
  expect(named("cooperation", "three")).toBeNull();
  expect(named("cooperation", "cooperation")).toBe("cooperation");
  expect(named("as filed", "cooperation")).toBeNull();
  expect(named("as filed", "three")).toEqual(["SCENARIO_UNKNOWN", { name: "as filed", suggestion: null }]);
  expect(named("thre", "three")).toEqual(["SCENARIO_UNKNOWN", { name: "thre", suggestion: "three" }]);
});
