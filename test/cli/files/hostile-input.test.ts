import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readWhole } from "../../../src/cli/disk/read-file.ts";
import { fordel } from "../memory-io.ts";

const BUDGET = "line;amount;key\nNetwork;600 000;equal\n";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-hostile-"));
  writeFileSync(join(folder, "members.csv"), "member;population\nMelhus;17 123\n");
  writeFileSync(join(folder, "budget.csv"), BUDGET);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `fordel split` on the case by the shell, where FORDEL is the built program. */
function shell(line: string, timeout = 20_000) {
  const script = line.replace("FORDEL", `${process.execPath} ${join(process.cwd(), "bin/fordel.cjs")}`);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", timeout });
  return { status, stdout, stderr };
}

describe("what is no file is refused", () => {
  test("--budget /dev/null is an empty file", async () => {
    const { code, stderr } = await fordel(["split", "fixtures/ringebu", "--budget", "/dev/null", "--lang", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("error FILE_EMPTY\n  /dev/null is empty.");
  });

  test.each(["/dev/zero", "/dev/urandom", "/dev/full"])("--budget %s", async (device) => {
    const { code, stderr } = await fordel(["split", folder, "--budget", device, "--lang", "en"]);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: `error FILE_UNREADABLE\n  ${device} cannot be read: it is a device or a pipe, not a file.\n`,
    });
  });

  test.each(["fordel.yaml", "keys.csv"])("a %s that leads to a device", async (name) => {
    symlinkSync("/dev/zero", join(folder, name));
    const { code, stderr } = await fordel(["split", folder]);
    expect(code).toBe(3);
    expect(stderr).toContain(`${name} cannot be read: it is a device`);
  });

  test("the budget of a scenario, as outside the folder", async () => {
    writeFileSync(join(folder, "fordel.yaml"), "scenarios: {x: {budget: /dev/zero}}\n");
    expect((await fordel(["split", folder])).stderr).toContain("SCENARIO_FILE_OUTSIDE");
  });

  test("a pipe in the case's folder", () => {
    const { status, stderr } = shell("mkfifo keys.csv; LANG=nb FORDEL split");
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: "feil FILE_UNREADABLE\n  keys.csv kan ikke leses: det er en enhet eller et rør, ikke en fil.\n",
    });
  });
});

describe("pipes that a person names", () => {
  test.each([
    ["the shell's", "FORDEL split --budget <(sleep 0.3; cat budget.csv) --format csv"],
    ["standard input by its name", "cat budget.csv | FORDEL split --budget /dev/stdin --format csv"],
    ["standard input", "(sleep 0.3; cat budget.csv) | FORDEL split --budget - --format csv"],
    ["a named one", "mkfifo p; (sleep 0.3; cat budget.csv > p) & FORDEL split --budget p --format csv"],
  ])("are read: %s", (_, line) => {
    const { status, stdout, stderr } = shell(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Network,600000,equal,Melhus,1,600000,600000");
  });

  test("are read once, also as what a result is held against", () => {
    const { status, stderr } = shell("FORDEL split --budget <(cat budget.csv) --against <(cat budget.csv) --format md");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("without anybody who writes are not waited for", () => {
    const { status, stderr } = shell("mkfifo p; LANG=nn FORDEL split --budget p");
    expect(status).toBe(3);
    expect(stderr).toBe("feil FILE_UNREADABLE\n  p kan ikkje lesast: det er eit røyr som ingenting skriv til.\n");
  });
});

describe("what is too large is refused", () => {
  test.each([600e6, 5e9])("a file of %d bytes, unread", async (size) => {
    truncateSync(join(folder, "members.csv"), size);
    const { code, stderr } = await fordel(["split", folder]);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr:
        "error FILE_UNREADABLE\n  members.csv cannot be read: it is larger than 100 MB. Keep the rows and columns that the case needs.\n",
    });
  });

  test("a budget, by commands that hold it", async () => {
    truncateSync(join(folder, "budget.csv"), 600e6);
    const { code, stderr } = await fordel(["compare", folder]);
    expect(code).toBe(3);
    expect(stderr).toContain(
      "error FILE_UNREADABLE\n  budget.csv cannot be read: it is larger than 100 MB. Keep the rows and columns that the case needs.\n",
    );
  });

  test.each(["yes | FORDEL split --budget - --lang en", "FORDEL split --budget <(yes) --lang en"])("%s", (line) => {
    const { status, stderr } = shell(line, 60_000);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^error FILE_UNREADABLE\n {2}\S+ cannot be read: it is larger than 100 MB\. Keep the rows and columns that the case needs\.\n$/,
    );
  });

  test("to the byte", () => {
    const path = join(folder, "budget.csv");
    expect(Buffer.from(readWhole(path, { limit: BUDGET.length })).toString()).toBe(BUDGET);
    expect(() => readWhole(path, { limit: BUDGET.length - 1 })).toThrow("TOO_LARGE");
  });
});

describe("a case that others sent", () => {
  test.each(["budget.csv", "members.csv", "keys.csv", "fordel.yaml"])(
    "cannot read other files by a link: %s",
    async (name) => {
      const outside = mkdtempSync(join(tmpdir(), "fordel-secret-"));
      writeFileSync(join(outside, "secret"), "root:x:0:0\n");
      rmSync(join(folder, name), { force: true });
      symlinkSync(join(outside, "secret"), join(folder, name));
      const { code, stdout, stderr } = await fordel(["split", folder, "--lang", "en", "--format", "json"]);
      rmSync(outside, { recursive: true });
      expect(code).toBe(3);
      expect(stderr).toContain(`${name} cannot be read: it is a link out of the case folder.`);
      expect(stdout + stderr).not.toContain("root");
    },
  );

  test("may hold links within it, and an option may name any file", async () => {
    writeFileSync(join(folder, "real.csv"), BUDGET);
    rmSync(join(folder, "budget.csv"));
    symlinkSync("real.csv", join(folder, "budget.csv"));
    expect((await fordel(["split", folder])).code).toBe(0);
    const elsewhere = mkdtempSync(join(tmpdir(), "fordel-elsewhere-"));
    symlinkSync(join(folder, "real.csv"), join(elsewhere, "link.csv"));
    expect((await fordel(["split", folder, "--budget", join(elsewhere, "link.csv")])).code).toBe(0);
    rmSync(elsewhere, { recursive: true });
  });
});

test("a finding for each of hundreds of thousands of names is counted, not too much for the stack", async () => {
  const lines = Array.from({ length: 130_000 }, () => "Run;1;Nobody\n");
  writeFileSync(join(folder, "budget.csv"), `line;amount;members\n${lines.join("")}`);
  const { code, stderr } = await fordel(["split", folder, "--lang", "en"]);
  expect(code).toBe(3);
  expect(stderr).toMatch(/And 129\u00a0999 more like it, in lines [\d–]+\.\n/);
}, 60_000);
