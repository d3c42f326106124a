import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Script } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";

type Load = (folder: string, name: string, loaded?: (path: string, script: Script) => void) => { answer: () => number };

const { load } = createRequire(import.meta.url)("../../bin/compiled.cjs") as { load: Load };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a program of two parts, and their compiled forms where given. */
function built(compiled: Readonly<Record<string, Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "compiled-"));
  folders.push(folder);
  writeFileSync(join(folder, "main.cjs"), 'exports.answer = () => require("./part.cjs").six * 7;');
  writeFileSync(join(folder, "part.cjs"), "exports.six = require('node:path').sep.length * 6; // no line end");
  for (const [name, bytes] of Object.entries(compiled)) writeFileSync(join(folder, `${name}.compiled`), bytes);
  return folder;
}

function compiledOf(folder: string): Record<string, Buffer> {
  const made: Record<string, Buffer> = {};
  load(folder, "main.cjs", (path, script) => {
    made[path.slice(folder.length + 1)] = script.createCachedData();
  }).answer();
  return made;
}

describe("a built part", () => {
  test("runs when nothing was compiled", () => {
    expect(load(built(), "main.cjs").answer()).toBe(42);
  });

  test("runs by what was compiled", () => {
    const compiled = compiledOf(built());
    expect(Object.keys(compiled)).toEqual(["main.cjs", "part.cjs"]);
    const rejected: unknown[] = [];
    const part = load(built(compiled), "main.cjs", (_, script) => rejected.push(script.cachedDataRejected));
    expect([part.answer(), ...rejected]).toEqual([42, false, false]);
  });

  test.each([
    ["nothing", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("not compiled at all")],
    ["compiled by another version", (good: Buffer) => Buffer.concat([Buffer.alloc(8, 7), good.subarray(8)])],
    ["cut off", (good: Buffer) => good.subarray(0, good.length / 2)],
  ])("is compiled anew when what was compiled is %s", (_, spoil) => {
    const good = compiledOf(built());
    const spoiled = Object.fromEntries(Object.entries(good).map(([name, bytes]) => [name, spoil(bytes)]));
    expect(load(built(spoiled), "main.cjs").answer()).toBe(42);
  });
});
