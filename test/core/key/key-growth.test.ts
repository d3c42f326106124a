import { expect, test } from "vitest";
import { lexiconOf } from "../../../src/core/key/grammar/key-names.ts";
import { parseKey } from "../../../src/core/key/grammar/parse.ts";

const LEXICON = lexiconOf({
  bases: [{ name: "users", spellings: ["brukere"] }],
  members: ["Northby", "Southby"],
  groups: [],
  keys: [],
});

/** CPU time of reading a key, the least of three, in microseconds. */
function cost(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    parseKey(text, LEXICON, null, { file: "a.csv", line: 1, column: 1, length: 1 });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs);
}

test.each([
  ["separators", (n: number) => ";".repeat(n)],
  ["spaces in a name", (n: number) => `a${" ".repeat(n)}b`],
  ["parts", (n: number) => `${"1% equal + ".repeat(n / 11)}rest equal`],
  ["brackets", (n: number) => "(".repeat(n)],
])("a key four times as long takes no more than some ten times as long to read: %s", (_, text) => {
  cost(text(1000));
  // Where it is as the square, sixteen times; what is quicker than ten milliseconds tells nothing.
  expect(cost(text(32_000))).toBeLessThan(10 * Math.max(10_000, cost(text(8000))));
});
