import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";

describe.each([
  ["buy-in", ["--with", "Osen", "--from", "2027-07-01"]],
  ["exit", ["--without", "Åfjord", "--from", "2028"]],
])("the JSON Schema of fordel/%s/1", (command, options) => {
  const schema = JSON.parse(readFileSync(`schemas/${command}-1.json`, "utf8"));
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

  test.each([
    ["a case with assets", "fixtures/fosen", options, 0],
    [
      "a case without",
      "fixtures/melhus",
      command === "exit" ? ["--without", "Melhus", "--from", "2010"] : ["--with", "Skaun", "--from", "2010"],
      0,
    ],
    [
      "an error",
      "fixtures/errors/ASSET_UNFIT",
      command === "exit" ? ["--without", "Hol", "--from", "2026"] : ["--with", "Hol", "--from", "2026"],
      3,
    ],
  ])("holds for %s", async (_, folder, given, code) => {
    const made = await fordel([command, folder, ...given, "--format", "json"]);
    validate(JSON.parse(made.stdout));
    expect(validate.errors ?? []).toEqual([]);
    expect(made.code).toBe(code);
  });
});
