import { describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const MELHUS = "fixtures/melhus";

async function told(argv: readonly string[]) {
  const { code, stdout, stderr } = await fordel([...argv, "--lang", "en", "--no-color"]);
  return { code, stdout, stderr: stderr.replace(/\s+/g, " ").trim() };
}

describe("a name with spaces and no quotation marks", () => {
  test.each([
    [["split", MELHUS, "--without", "Midtre", "Gauldal"], "Gauldal", '--without "Midtre Gauldal"'],
    [["split", "--without", "Melhus", "Skaun", MELHUS], "Skaun", '--without "Melhus Skaun"'],
    [["compare", MELHUS, "--key", "50%", "equal", "+", "50%", "population"], "equal", '"50% equal + 50% population"'],
    [["explain", MELHUS, "--line", "15.3", "Nettverk"], "Nettverk", '--line "15.3 Nettverk"'],
    [["population", "--members", "Midtre", "Gauldal"], "Gauldal", '--members "Midtre Gauldal"'],
  ])("stops the run before anything is reckoned: %j", async (argv, word, whole) => {
    const { code, stdout, stderr } = await told(argv);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`There is no folder “${word}”. A name with spaces needs quotation marks, `);
    expect(stderr).toContain(whole);
  });

  test.each(["fixtures/melhu?", "fixtures/melhu*"])("is no pattern of folders: %s", async (pattern) => {
    const { code, stdout } = await told(["split", "--without", "Melhus", pattern]);
    expect(code).toBe(0);
    expect(stdout).toContain("fixtures/melhus");
  });

  test("is no folder misspelt, for which the near one is guessed", async () => {
    const { code, stderr } = await told(["split", "--without", "Melhus", "fixtures/melhu"]);
    expect(code).toBe(3);
    expect(stderr).toContain("Did you mean “fixtures/melhus”?");
  });
});

test("a folder that is not there is found before any other is run", async () => {
  const { code, stdout, stderr } = await told(["split", MELHUS, "fixtures/hallingdal", "elsewhere"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("elsewhere: there is no such folder. Nothing was run.");
});

describe("names parted otherwise than by commas", () => {
  test("are told with commas in a cell", async () => {
    const { stderr } = await told(["population", "--members", "Melhus og Skaun; Midtre Gauldal"]);
    expect(stderr).toContain("Part names with commas: Melhus, Skaun, Midtre Gauldal.");
  });

  test.each(["Melhus og Skaun", "Melhus, Skaun", "Melhus/Skaun"])("are told with an option each: %s", async (names) => {
    const { code, stderr } = await told(["split", MELHUS, "--without", names]);
    expect(code).toBe(3);
    expect(stderr).toContain("Name one at a time: --without Melhus --without Skaun.");
  });
});
