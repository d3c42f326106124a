import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const ROOT = mkdtempSync(join(tmpdir(), "verify-"));
const SCHEMA = JSON.parse(readFileSync("schemas/verify-1.json", "utf8"));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of ["melhus", "hallingdal", "ringebu"])
    cpSync(`fixtures/${name}`, join(ROOT, name), { recursive: true });
});

function change(file: string, from: string, to: string): void {
  const path = join(ROOT, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

async function save(argv: readonly string[]): Promise<string> {
  const { stdout } = await fordel([...argv, "--format", "json"], { cwd: ROOT });
  writeFileSync(join(ROOT, "saved.json"), stdout);
  return stdout;
}

async function verified(folder: string, ...more: readonly string[]) {
  const { code, stdout, stderr } = await fordel(["verify", "saved.json", folder, "--format", "json", ...more], {
    cwd: ROOT,
  });
  const document = JSON.parse(stdout);
  validate(document);
  expect(validate.errors, JSON.stringify(validate.errors)).toBeNull();
  return { code, stderr, document, result: document.result };
}

describe("fordel verify", () => {
  test.each([
    ["split", "melhus"],
    ["split", "melhus", "--year", "2009", "--only", "Melhus", "--key", "30% equal + 70% population"],
    ["split", "melhus", "--with", "Skaun", "--without", "Melhus", "--round", "0.01", "--sort", "amount"],
    ["split", "ringebu", "--against", "ringebu/budget.csv"],
    ["savings", "hallingdal", "--years", "4"],
    ["compare", "melhus", "--sensitivity"],
    ["compare", "hallingdal", "--key", "equal", "--key", "population"],
  ])("finds that %s %s %s follows from the files it was made from", async (...argv) => {
    await save(argv);
    const { code, result } = await verified(argv[1] ?? "");
    expect(result.differences).toEqual([]);
    expect([code, result.follows]).toEqual([0, true]);
    expect(result.inputs.every(({ state }: { state: string }) => state === "unchanged")).toBe(true);
  });

  test("says which input changed and what it moves", async () => {
    await save(["split", "melhus", "--year", "2009"]);
    change("melhus/budget.csv", "600 000", "600 002");
    const { code, result } = await verified("melhus");
    expect([code, result.follows]).toEqual([4, false]);
    const states = result.inputs.map(({ path, state }: { path: string; state: string }) => `${path} ${state}`);
    expect(states).toContain("budget.csv changed");
    expect(states).toContain("members.csv unchanged");
    expect(result.differences).toContainEqual({ figure: "result/total/amount", saved: "14000000", now: "14000002" });
    expect(result.differences).toContainEqual({
      figure: "result/lines/[15.3 Nettverk · Etablering / Investering · 2009]/amount",
      saved: "600000",
      now: "600002",
    });
  });

  test("is at ease with a file that changed without moving anything", async () => {
    await save(["split", "melhus"]);
    change("melhus/budget.csv", "\n", "\n\n");
    const { code, result } = await verified("melhus");
    expect([code, result.follows, result.differences]).toEqual([0, true, []]);
  });

  test("finds a figure that was changed in the document", async () => {
    const saved = await save(["split", "melhus", "--year", "2009"]);
    writeFileSync(join(ROOT, "saved.json"), saved.replace('"allocated": "362947"', '"allocated": "362946"'));
    const { code, stdout } = await fordel(["verify", "saved.json", "melhus", "--lang", "nb"], { cwd: ROOT });
    expect(code).toBe(4);
    expect(stdout).toContain("Nei: ett tall er ikke som i saved.json, enda filene er uendret");
    expect(stdout).toMatch(/15\.3 Nettverk · 2009 · Melhus +betaler +362\u00a0946 +362\u00a0947 +1\n/);
  });

  test("tells of the errors that leave nothing to hold it against", async () => {
    await save(["split", "melhus"]);
    change("melhus/budget.csv", "600 000", "600 000 kr kr");
    const { code, stderr, result, document } = await verified("melhus");
    expect([code, result]).toEqual([3, null]);
    expect(stderr).toContain("NUMBER_INVALID budget.csv");
    expect(document.issues).toHaveLength(1);
  });

  test("finds files under another name by what is in them", async () => {
    await save(["split", "--budget", "melhus/budget.csv", "--members", "melhus/members.csv", "--key", "equal"]);
    const text = readFileSync(join(ROOT, "saved.json"), "utf8");
    cpSync(join(ROOT, "melhus/budget.csv"), join(ROOT, "moved.csv"));
    writeFileSync(join(ROOT, "saved.json"), text);
    const { stdout } = await fordel(["verify", "saved.json", "--budget", "moved.csv", "--format", "json"], {
      cwd: ROOT,
    });
    expect(JSON.parse(stdout).result).toMatchObject({
      follows: true,
      inputs: [{ state: "unchanged" }, { state: "unchanged" }],
    });
  });

  test.each([
    ["a folder to write in", ["-o", "stolen.csv"]],
    ["another language", ["--lang", "nn"]],
    ["an option of no command", ["--nothing"]],
    ["an option without its value", ["--key"]],
    ["a folder", ["melhus"]],
  ])("runs no document that names %s", async (_, given) => {
    const document = JSON.parse(await save(["split", "melhus"]));
    writeFileSync(join(ROOT, "saved.json"), JSON.stringify({ ...document, arguments: given }));
    const { code, document: said } = await verified("melhus");
    expect([code, said.result, said.issues[0].code]).toEqual([3, null, "SAVED_RESULT_UNREADABLE"]);
  });

  test.each([
    "",
    "{",
    "[]",
    "null",
    '{"schema":"fordel/split/1"}',
    '{"schema":"fordel/report/1","arguments":[]}',
    '{"schema":"fordel/split/1","fordel":"","arguments":[],"case":{},"options":{},"inputs":[{"path":"","sha256":""}],"result":{}}',
  ])("refuses what is no saved result: %s", async (text) => {
    writeFileSync(join(ROOT, "saved.json"), text);
    const { code, document } = await verified("melhus");
    expect([code, document.issues[0].code]).toEqual([3, "SAVED_RESULT_UNREADABLE"]);
  });

  test("reads standard input once: as the result, or as one of its inputs", async () => {
    const stdin = readFileSync(join(ROOT, "ringebu/budget.csv"), "utf8");
    const given = ["split", "ringebu", "--budget", "-", "--format", "json"];
    const { stdout: saved } = await fordel(given, { cwd: ROOT, stdin });
    writeFileSync(join(ROOT, "saved.json"), saved);
    const follows = await fordel(["verify", "saved.json", "ringebu"], { cwd: ROOT, stdin });
    expect(follows.code).toBe(0);
    for (const more of [[], ["--budget", "-"]]) {
      const twice = await fordel(["verify", "-", "ringebu", ...more], { cwd: ROOT, stdin: saved });
      expect(twice).toMatchObject({ code: 2, stdout: "" });
      expect(twice.stderr).toContain("Standard inn (-)");
    }
    const elsewhere = await fordel(["verify", "-", "ringebu", "--budget", "ringebu/budget.csv"], {
      cwd: ROOT,
      stdin: saved,
    });
    expect(elsewhere.code).toBe(0);
  });

  test("takes a field by any name for a field", async () => {
    const saved = await save(["split", "melhus", "--year", "2009"]);
    const odd = '"__proto__": 1, "constructor": 2, "toString": {"a": 3},';
    writeFileSync(join(ROOT, "saved.json"), saved.replace('"result": {', `"result": { ${odd}`));
    const { code, stdout } = await fordel(["verify", "saved.json", "melhus", "--lang", "en"], { cwd: ROOT });
    expect(code).toBe(4);
    expect(stdout).toMatch(/__proto__ +1/);
  });

  test("refuses a document nested to fill the stack", async () => {
    const document = JSON.parse(await save(["split", "melhus"]));
    const text = JSON.stringify({ ...document, result: { a: "deep" } });
    writeFileSync(join(ROOT, "saved.json"), text.replace('"deep"', `${"[".repeat(9000)}${"]".repeat(9000)}`));
    const { code, document: said } = await verified("melhus");
    expect([code, said.issues[0].code]).toEqual([3, "SAVED_RESULT_UNREADABLE"]);
  });

  test("reads no file outside that only the document names, and the one that is typed", async () => {
    const document = JSON.parse(await save(["split", "melhus"]));
    writeFileSync(join(ROOT, "saved.json"), JSON.stringify({ ...document, arguments: ["--budget", "/etc/passwd"] }));
    const { code, stderr, document: said } = await verified("melhus", "--lang", "en");
    expect([code, said.issues[0].code, said.inputs]).toEqual([3, "SAVED_RESULT_UNREADABLE", []]);
    expect(stderr).toContain("made of a file outside this folder and the case, /etc/passwd.");
    const typed = await verified("melhus", "--budget", "melhus/budget.csv");
    expect([typed.code, typed.result.follows]).toEqual([0, true]);
  });

  test("says its command as a shell takes it", async () => {
    await save(["split", "melhus", "--key", "50% equal + 50% population"]);
    const document = JSON.parse(readFileSync(join(ROOT, "saved.json"), "utf8"));
    const given = [...document.arguments, "--only", "$(touch it's)"];
    writeFileSync(join(ROOT, "saved.json"), JSON.stringify({ ...document, arguments: given.slice(0, 2) }));
    const { result } = await verified("melhus");
    expect(result.command).toBe('fordel split melhus --key "50% equal + 50% population"');
  });

  test("never writes over the result it verifies", async () => {
    await save(["split", "melhus"]);
    const { code, stderr } = await fordel(["verify", "saved.json", "melhus", "-o", "saved.json", "--force"], {
      cwd: ROOT,
    });
    expect(code).toBe(2);
    expect(stderr).toContain("saved.json");
  });

  test("never writes over the files that the result is made from again", async () => {
    await save(["split", "melhus"]);
    const budget = readFileSync(join(ROOT, "melhus/budget.csv"), "utf8");
    const argv = ["verify", "saved.json", "melhus", "-o", "melhus/budget.csv", "--format", "json", "--force"];
    expect((await fordel(argv, { cwd: ROOT })).code).toBe(2);
    expect(readFileSync(join(ROOT, "melhus/budget.csv"), "utf8")).toBe(budget);
  });
});
