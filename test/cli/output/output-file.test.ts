import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLI_WORDS } from "../../../src/messages/cli-words.ts";
import type { WriteFault } from "../../../src/messages/terms/cli.ts";
import { fordel } from "../memory-io.ts";

const PROGRAM = join(process.cwd(), "bin/fordel.cjs");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-output-"));
  writeFileSync(join(folder, "members.csv"), "member;population\nA;1000\nB;500\n");
  writeFileSync(join(folder, "budget.csv"), "line;amount\nLicences;100\n");
  writeFileSync(join(folder, "fordel.yaml"), "key: population\nscenarios: {alone: {budget: alone.csv}}\n");
  writeFileSync(join(folder, "alone.csv"), "line;amount\nAlone;90\n");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `fordel split` on the case, in its folder. */
const split = (...options: string[]) => fordel(["split", ...options], { cwd: folder });
const text = (file: string) => readFileSync(join(folder, file), "utf8");

/** A line of the shell in the case's folder, where FORDEL is the built program. */
function shell(line: string) {
  const script = line.replace("FORDEL", `${process.execPath} ${PROGRAM}`);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the case's own files are not overwritten, even with --force", () => {
  test.each(["budget.csv", "members.csv", "fordel.yaml", "alone.csv", "link.csv", "other-name.csv"])(
    "%s",
    async (file) => {
      symlinkSync("budget.csv", join(folder, "link.csv"));
      linkSync(join(folder, "members.csv"), join(folder, "other-name.csv"));
      const before = text(file);
      const { code, stderr } = await split("-o", file, "--format", "csv", "--force");
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `${file} is read for this result and is not overwritten. Use another name.\n`,
      });
      expect(text(file)).toBe(before);
    },
  );

  test("nor what --against names", async () => {
    writeFileSync(join(folder, "last.csv"), "line;amount\nLicences;80\n");
    expect((await split("--against", "last.csv", "-o", "last.csv", "--force")).code).toBe(2);
    expect(text("last.csv")).toContain("80");
  });

  test("nor what was read as standard input is taken for a file", async () => {
    const options = ["split", "--budget", "-", "-o", "out.csv", "--force"];
    expect((await fordel(options, { cwd: folder, stdin: "line;amount\nX;5\n" })).code).toBe(0);
  });
});

describe("a link", () => {
  test("is written through", async () => {
    mkdirSync(join(folder, "there"));
    writeFileSync(join(folder, "there", "real.csv"), "old");
    symlinkSync("there/real.csv", join(folder, "link.csv"));
    expect((await split("-o", "link.csv")).code).toBe(2);
    expect((await split("-o", "link.csv", "--force")).code).toBe(0);
    expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
    expect(text("there/real.csv")).toContain("Licences");
  });

  test("to nothing is refused, and with --force makes what it leads to", async () => {
    symlinkSync("new.csv", join(folder, "link.csv"));
    expect((await split("-o", "link.csv")).code).toBe(2);
    expect((await split("-o", "link.csv", "--force")).code).toBe(0);
    expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
    expect(text("new.csv")).toContain("Licences");
  });
});

test("an overwritten file keeps its permissions", async () => {
  writeFileSync(join(folder, "out.csv"), "old");
  chmodSync(join(folder, "out.csv"), 0o640);
  expect((await split("-o", "out.csv", "--force")).code).toBe(0);
  expect(statSync(join(folder, "out.csv")).mode & 0o777).toBe(0o640);
});

test("no name is no file", async () => {
  expect(await split("-o", "")).toMatchObject({ code: 2, stdout: "", stderr: "The option -o needs a value.\n" });
});

describe("--strict with warnings and JSON", () => {
  test("has a document without result on standard output, and no file", async () => {
    const options = ["split", join(process.cwd(), "fixtures/hallingdal"), "--strict"];
    for (const more of [
      ["--format", "json"],
      ["-o", "out.json"],
    ]) {
      const { code, stdout, stderr } = await fordel([...options, ...more], { cwd: folder });
      expect(code).toBe(4);
      expect(stderr).toContain("Stoppet av --strict");
      const { result, issues } = JSON.parse(stdout);
      expect(result).toBeNull();
      expect(issues.map((found: { severity: string }) => found.severity)).toContain("warning");
    }
    expect(existsSync(join(folder, "out.json"))).toBe(false);
  });
});

describe("why a file cannot be written is said in words", () => {
  const FAULTS: readonly WriteFault[] = ["missing-folder", "full", "permission", "read-only", "folder", "other"];

  test.each(["en", "nb", "nn"] as const)("of its own language: %s", (language) => {
    const said = FAULTS.map((reason) => CLI_WORDS[language].usage({ kind: "cannot-write", file: "f", reason }));
    expect(new Set(said).size).toBe(FAULTS.length);
    if (language !== "en") for (const one of said) expect(one).not.toMatch(/permission|folder|read|other|system does/);
  });

  test("a folder that is not there, a full disk", async () => {
    const said = async (file: string) => {
      const { code, stderr } = await split("-o", file, "--lang", "nb");
      return `${code} ${stderr}`;
    };
    expect(await said("none/x.csv")).toBe("1 none/x.csv kan ikke skrives: mappen finnes ikke.\n");
    expect(await said("/dev/full")).toBe("1 /dev/full kan ikke skrives: disken er full.\n");
  });

  test("a folder takes the file of each case", async () => {
    mkdirSync(join(folder, "sub"));
    expect(await split("-o", "sub", "--format", "json")).toMatchObject({ code: 0, stdout: "" });
    expect(readdirSync(join(folder, "sub"))).toEqual([`${basename(folder)}.json`]);
  });
});

test("a name that no file can have is no crash", async () => {
  const long = "x".repeat(5000);
  expect(await split("-o", long)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^x+ cannot be written/) });
  expect(await fordel(["split", long])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^error FILE_MISSING/),
  });
});

describe("standard output", () => {
  test.each([
    "FORDEL split --lang nn > /dev/full",
    "FORDEL --help --lang nn > /dev/full",
    "FORDEL -V --lang nn > /dev/full",
  ])("that is full is told of: %s", (line) => {
    expect(shell(line)).toEqual({ status: 1, stdout: "", stderr: "Standard ut kan ikkje skrivast: disken er full.\n" });
  });

  test("is what counts, not standard error", () => {
    expect(shell(`FORDEL split ${process.cwd()}/fixtures/hallingdal --format csv 2> /dev/full`).status).toBe(0);
    expect(shell("FORDEL split none 2> /dev/full").status).toBe(3);
  });
});

describe("a signal while a file is written", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s leaves nothing behind and ends with %d", async (signal, status) => {
    // Many members, so that the file takes long to write, and the split does not.
    const members = Array.from({ length: 200 }, (_, index) => `M${index};${1000 + index}\n`);
    writeFileSync(join(folder, "members.csv"), `member;population\n${members.join("")}`);
    const lines = Array.from({ length: 300 }, (_, index) => `Line ${index};${index + 1}\n`);
    writeFileSync(join(folder, "budget.csv"), `line;amount\n${lines.join("")}`);
    const started = spawn(process.execPath, [PROGRAM, "split", "--key", "equal", "-o", "o.csv"], { cwd: folder });
    const ended = once(started, "exit");
    while (!readdirSync(folder).some((name) => name.endsWith(".tmp")) && started.exitCode === null) await sleep(1);
    started.kill(signal);
    expect(await ended).toEqual([status, null]);
    expect(readdirSync(folder).filter((name) => name.startsWith("o."))).toEqual([]);
  });
});

test("standard output by the system's name is standard output: a log that it goes to is added to", () => {
  writeFileSync(join(folder, "log"), "earlier\n");
  const { status, stderr } = shell("FORDEL split --format csv -o /dev/stdout --force >>log");
  expect([status, stderr]).toEqual([0, ""]);
  expect(text("log")).toMatch(/^earlier\nyear,group/);
});
