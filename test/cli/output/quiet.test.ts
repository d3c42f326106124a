import { expect, test } from "vitest";
import { fordel } from "../memory-io.ts";

const CASE = "fixtures/errors/FILE_UNREAD";

test("--quiet tells no warning, but for the ones that stop a run under --strict", async () => {
  const quiet = await fordel(["split", CASE, "--quiet", "--lang", "en"]);
  expect([quiet.code, quiet.stderr]).toEqual([0, ""]);
  const strict = await fordel(["split", CASE, "--quiet", "--strict", "--lang", "en"]);
  expect(strict.code).not.toBe(0);
  expect(strict.stderr).toMatch(/^warning FILE_UNREAD[\s\S]*Stopped by --strict: 1 warning/);
});
