import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fordel } from "../memory-io.ts";

const MELHUS = "fixtures/melhus";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a case of two members sharing 100 kroner by population and returns its folder. */
function smallCase(files: Readonly<Record<string, string>> = {}): string {
  const all = {
    "members.csv": "member;population\nA;1000\nB;500\n",
    "budget.csv": "line;amount\nLicences;100\n",
    "fordel.yaml": "key: population\n",
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("where the result goes", () => {
  it("is a file, whole, in the format of its ending", async () => {
    const { code, stdout } = await fordel(["split", smallCase(), "-o", join(folder, "shares.csv")]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(join(folder, "shares.csv"), "utf8")).toBe(
      "year,group,line,amount,key,member,share,exact,allocated\n" +
        ",,Licences,100,population,A,0.666666666667,66.666666666667,67\n" +
        ",,Licences,100,population,B,0.333333333333,33.333333333333,33\n",
    );
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("never overwrites without --force, and says so before it computes", async () => {
    writeFileSync(join(folder, "shares.csv"), "old");
    const args = ["split", smallCase(), "-o", join(folder, "shares.csv")];
    const refused = await fordel(args);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(join(folder, "shares.csv"), "utf8")).toBe("old");
    expect((await fordel([...args, "--force"])).code).toBe(0);
    expect(readFileSync(join(folder, "shares.csv"), "utf8")).toContain("Licences");
  });

  it("lets --format win over the ending, and - be standard output", async () => {
    const json = await fordel(["split", smallCase(), "-o", "-", "--format", "json"]);
    expect(JSON.parse(json.stdout).schema).toBe("fordel/split/1");
    await fordel(["split", folder, "-o", join(folder, "shares.csv"), "--format", "json"]);
    expect(JSON.parse(readFileSync(join(folder, "shares.csv"), "utf8")).schema).toBe("fordel/split/1");
  });

  it("writes to a device directly", async () => {
    expect((await fordel(["split", smallCase(), "-o", "/dev/null"])).code).toBe(0);
  });

  it("ends with 1 and no file left where it may not write", async () => {
    const missing = await fordel(["split", smallCase(), "-o", join(folder, "none", "shares.csv")]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("cannot be written");
  });

  it("is CSV as Norwegian Excel opens it under --excel", async () => {
    const { stdout } = await fordel(["split", smallCase({ "budget.csv": "line;amount\n=1+1;100,5\n" }), "--excel"]);
    expect(stdout.startsWith("\ufeffyear;group;line;")).toBe(true);
    expect(stdout).toContain(";'=1+1;100,5;population;A;0,666666666667;67;67\r\n");
    expect((await fordel(["split", folder, "--excel", "--format", "json"])).code).toBe(2);
  });
});

describe("exit codes", () => {
  it("are 2 for wrong usage, with a suggestion", async () => {
    const typo = await fordel(["split", MELHUS, "--formt", "csv"]);
    expect(typo).toMatchObject({ code: 2, stdout: "" });
    expect(typo.stderr).toBe("Valget --formt finnes ikke. Mente du --format?\n");
    expect((await fordel(["splitt"])).stderr).toContain("Did you mean split?");
    expect((await fordel([])).code).toBe(2);
    expect((await fordel(["split", "a", "b"])).code).toBe(2);
    expect((await fordel(["split", MELHUS, "--unit", "12", "--lang", "nb"])).stderr).toBe(
      "«12» passer ikke for --unit <unit>. Velg 1, 1000, 1000000.\n",
    );
  });

  it("are 3 for bad input: all issues at once, and in JSON a null result", async () => {
    const bad = smallCase({
      "members.csv": "member;population\nA;1000\nA;\n",
      "budget.csv": "line;amount;members\nLicences;12 34;\nFibre;100;Aa\n",
    });
    const { code, stdout, stderr } = await fordel(["split", bad, "--format", "json"]);
    expect(code).toBe(3);
    const found = JSON.parse(stdout);
    expect(found.result).toBeNull();
    expect(found.issues.map((issue: { code: string }) => issue.code)).toEqual([
      "MEMBER_DUPLICATE",
      "NUMBER_INVALID",
      "MEMBER_UNKNOWN",
    ]);
    expect(stderr).toContain("error MEMBER_UNKNOWN budget.csv:3:11");
    expect((await fordel(["split", join(folder, "nowhere")])).code).toBe(3);
  });

  it("is 4 under --strict with any warning: then no result and no file", async () => {
    const output = join(folder, "out.txt");
    const strict = await fordel(["split", "fixtures/hallingdal", "--strict", "-o", output]);
    expect(strict).toMatchObject({ code: 4, stdout: "" });
    expect(existsSync(output)).toBe(false);
    expect((await fordel(["split", MELHUS, "--strict"])).code).toBe(0);
  });
});

describe("files", () => {
  it("come from options, with nothing else read when both are named", async () => {
    smallCase();
    const other = join(folder, "other");
    mkdirSync(other);
    const { stdout, code } = await fordel(
      ["split", "--budget", "../budget.csv", "--members", "../members.csv", "--key", "equal", "--format", "json"],
      { cwd: other },
    );
    expect(code).toBe(0);
    const { inputs, options } = JSON.parse(stdout);
    expect(inputs.map((input: { path: string }) => input.path)).toEqual(["../members.csv", "../budget.csv"]);
    expect(options.key).toBe("equal");
  });

  it("may be standard input, once", async () => {
    const args = ["split", smallCase(), "--budget", "-", "--format", "json"];
    const { stdout } = await fordel(args, { stdin: "line;amount\nFibre;50\n" });
    expect(JSON.parse(stdout).result.total.amount).toBe("50");
    expect((await fordel([...args, "--members", "-"], { stdin: "" })).code).toBe(2);
  });
});

describe("language", () => {
  it("is --lang, then the case's, then the environment's; CSV and JSON never look at it", async () => {
    const first = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
      (await fordel(["split", smallCase(), ...args], { env })).stdout;
    expect(await first([], { LC_ALL: "nn_NO.UTF-8" })).toContain("heile kroner");
    expect(await first([], { LANG: "no" })).toContain("hele kroner");
    expect(await first([], { LANG: "de_DE" })).toContain("whole kroner");
    expect(await first(["--lang", "nb"], { LC_ALL: "nn_NO" })).toContain("hele kroner");
    for (const format of ["csv", "json"]) {
      expect(await first(["--format", format], { LANG: "nb" })).toBe(await first(["--format", format], {}));
    }
  });

  it("is spoken by help and usage errors too", async () => {
    expect((await fordel(["split", "--help", "--lang", "nn"])).stdout).toContain("Bruk: fordel split");
    expect((await fordel(["--help"], { env: { LANG: "nb_NO" } })).stdout).toContain("Eksempler:");
  });
});

describe("a wide constellation", () => {
  it("shows members as rows when they do not fit as columns", async () => {
    const narrow = await fordel(["split", "fixtures/hallingdal"], { columns: 80 });
    const widths = narrow.stdout.split("\n").map((line) => stripVTControlCharacters(line).length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    expect(narrow.stdout).toContain("Hemsedal ");
  });
});

describe("the built program", () => {
  it("splits a case from the shell", () => {
    const stdout = execFileSync("node", ["bin/fordel.cjs", "split", MELHUS, "--year", "2009"], { encoding: "utf8" });
    expect(stdout).toContain("8\u00a0468\u00a0773");
  });

  it("knows a usage error of a command from an unexpected one", () => {
    const fordel = (...args: string[]) => spawnSync("node", ["bin/fordel.cjs", "split", ...args], { encoding: "utf8" });
    const strict = fordel("fixtures/hallingdal", "--strict", "--lang", "en");
    expect(strict.status).toBe(4);
    expect(strict.stderr).toContain("Stopped by --strict: 1 warning.");
    writeFileSync(join(folder, "there.csv"), "old");
    expect(fordel(MELHUS, "-o", join(folder, "there.csv")).status).toBe(2);
  });

  it("takes a closed pipe for enough", () => {
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["-c", "set -o pipefail; node bin/fordel.cjs split fixtures/melhus --format json | head -c 20"],
      { encoding: "utf8" },
    );
    expect({ status, stdout: stdout.length, stderr }).toEqual({ status: 0, stdout: 20, stderr: "" });
  });

  it("tells an unreadable file from a missing one", () => {
    smallCase();
    rmSync(join(folder, "budget.csv"));
    mkdirSync(join(folder, "budget.csv"));
    chmodSync(join(folder, "members.csv"), 0o644);
    const { status, stderr } = spawnSync("node", ["bin/fordel.cjs", "split", folder, "--lang", "en"], {
      encoding: "utf8",
    });
    expect(status).toBe(3);
    expect(stderr).toContain("FILE_UNREADABLE");
  });
});
