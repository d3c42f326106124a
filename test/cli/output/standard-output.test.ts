import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const PROGRAM = [process.execPath, "bin/fordel.cjs"];
/** More than a pipe holds. */
const LARGE = ["population", "--year", "2005-2026", "--format", "csv", "--quiet"];
/** Starts a program with a pipe that does not wait, as another that shares it may leave it. */
const NOT_WAITING = ["perl", "-MFcntl", "-e", "fcntl(STDOUT, F_SETFL, O_NONBLOCK); exec @ARGV"];

/** What a program writes to a pipe that is read by a line of the shell. */
function piped(reader: string, ...program: readonly string[]): string {
  const { stdout, stderr } = spawnSync("sh", ["-c", `"$@" | ${reader}`, "sh", ...program], { encoding: "utf8" });
  return stdout + stderr;
}

test("a pipe that is emptied late gets everything", () => {
  const whole = piped("cat", ...PROGRAM, ...LARGE);
  expect(whole.length).toBeGreaterThan(1 << 17);
  expect(piped("(sleep 0.5; cat)", ...PROGRAM, ...LARGE)).toBe(whole);
});

const hasPerl = spawnSync("perl", ["-v"]).status === 0;

test.skipIf(!hasPerl)("so does one that says that it is full instead of waiting", () => {
  const whole = piped("cat", ...PROGRAM, ...LARGE);
  expect(piped("(sleep 0.5; cat)", ...NOT_WAITING, ...PROGRAM, ...LARGE)).toBe(whole);
});

test("a reader that has had enough is no failure", () => {
  expect(piped("head -c 6", ...PROGRAM, ...LARGE)).toHaveLength(6);
});

test("a folder that has been removed is one in which nothing is found", () => {
  const [node = "", program = ""] = PROGRAM;
  const line = 'cd "$(mktemp -d)" && rmdir "$PWD" && "$@"';
  const within = (...args: readonly string[]) =>
    spawnSync("sh", ["-c", line, "sh", node, resolve(program), ...args], { encoding: "utf8" });
  expect(within("--version").stdout).toMatch(/^\d/);
  const { status, stderr } = within("split", "--lang", "en");
  expect([status, stderr]).toEqual([3, expect.stringContaining("error FILE_MISSING")]);
});
