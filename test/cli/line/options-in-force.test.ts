import { expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

async function optionsOf(...argv: readonly string[]) {
  const { stdout, code } = await fordel([...argv, "--format", "json"]);
  return { code, options: JSON.parse(stdout).options };
}

test.each([
  ["savings", "50% equal + 50% population@2008"],
  ["compare", "50% equal + 50% population@2008"],
  ["split", "50% equal + 50% population@2008"],
])("%s tells the key in force", async (command, key) => {
  expect(await optionsOf(command, "fixtures/melhus")).toMatchObject({ code: 0, options: { key } });
});

test("two keys held against each other are none in force", async () => {
  const { options } = await optionsOf("compare", "fixtures/hallingdal", "--key", "likt", "--key", "folketall");
  expect(options.key).toBeNull();
});

test("an option that is wrong leaves the others and the key as they are", async () => {
  expect(await optionsOf("split", "fixtures/melhus", "--year", "2009", "--only", "Nowhere")).toEqual({
    code: 3,
    options: {
      key: "50% equal + 50% population@2008",
      round: "1",
      year: 2009,
      with: [],
      without: [],
      only: "Nowhere",
      scenario: null,
      where: [],
    },
  });
  const { options } = await optionsOf("split", "fixtures/melhus", "--year", "2009", "--round", "7");
  expect(options.year).toBe(2009);
});
