import { describe, expect, it } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { LEVY_2001 } from "./levies.ts";

/**
 * Whole commands on the cases of real agreements, arguments parted by `|`, each with the file that holds what it prints.
 * `npx vitest run test/published/outputs.test.ts -u` writes them anew; they are read by eye before they are committed.
 */
const OUTPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "gigafib-own-lines": {
    "split.nb.txt": "split",
    "split.nn.txt": "split|--lang|nn",
    "split.en.txt": "split|--lang|en",
    "split.csv": "split|--format|csv",
    "split-only-tonsberg.nb.txt": "split|--only|Tønsberg",
    "explain-brought.nb.txt": "explain|--member|Tønsberg",
    "explain-income.nb.txt": "explain|--member|Horten|--line|Salg av overskuddskapasitet",
    "compare-keys.nb.txt": "compare|--key|tilknytninger|--key|likt",
  },
  "troms-two-levels": {
    "split.nb.txt": "split",
    "split.nn.txt": "split|--lang|nn",
    "split.en.txt": "split|--lang|en",
    "split.csv": "split|--format|csv",
    "explain-county.nb.txt": "explain|--member|Troms fylke|--line|Egenkapital",
    "explain-municipality.nb.txt": "explain|--member|Tromsø|--line|Egenkapital",
    "explain-municipality.nn.txt": "explain|--member|Tromsø|--line|Egenkapital|--lang|nn",
  },
  "sensitiv-mid-year": {
    "split.nb.txt": "split",
    "split.nn.txt": "split|--lang|nn",
    "split.en.txt": "split|--lang|en",
    "split-by-year.nb.txt": "split|--by|year",
    "split.csv": "split|--format|csv",
    "explain-joining.nb.txt": "explain|--member|Horten|--line|Linjer|--year|2005",
    "explain-joining.nn.txt": "explain|--member|Horten|--line|Linjer|--year|2005|--lang|nn",
    "explain-joining.en.txt": "explain|--member|Horten|--line|Linjer|--year|2005|--lang|en",
  },
  "lake-minnetonka-ceiling": {
    "split.en.txt": "split",
    "split.nb.txt": "split|--lang|nb",
    "split.csv": "split|--format|csv",
    "split-2001.en.txt": ["split", ...LEVY_2001].join("|"),
    "explain-at-ceiling.en.txt": "explain|--member|Minnetonka|--line|Administration",
    "explain-below-ceiling.en.txt": "explain|--member|Orono|--line|Administration",
    "explain-below-ceiling.nb.txt": "explain|--member|Orono|--line|Administration|--lang|nb",
  },
  "white-bear-lake-fire": {
    "split.en.txt": "split",
    "split.csv": "split|--format|csv",
    "split-only-net-operations.en.txt": "split|--only|Net operations",
    "explain-member.en.txt": "explain|--member|Gem Lake",
    "explain-line.en.txt": "explain|--member|Gem Lake|--line|State fire aid",
  },
  "amity-school-district": {
    "split.en.txt": "split",
    "split.csv": "split|--format|csv",
    "explain-moved.en.txt": "explain|--member|Bethany|--line|Budget 2018-2019",
  },
  "dartmouth-fire-districts": {
    "split.en.txt": "split",
    "split.csv": "split|--format|csv",
    "explain-rounded-share.en.txt": "explain|--member|Fire District 1|--line|Dispatch",
  },
  "gilsum-half-and-half": {
    "split.en.txt": "split",
    "explain.en.txt": "explain|--member|Gilsum",
  },
};

describe.each(Object.entries(OUTPUTS))("what is printed of fixtures/agreements/%s", (name, outputs) => {
  it.each(Object.entries(outputs))("%s", async (file, args) => {
    const [command = "", ...options] = args.split("|");
    const { code, stdout, stderr } = await fordel([command, `fixtures/agreements/${name}`, ...options]);
    expect(code, stderr).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/agreements/${name}/expected/${file}`);
  });
});
