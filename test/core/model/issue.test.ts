import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addIssues, type Issue, issue } from "../../../src/core/model/issue.ts";

test("findings are added in their order, however many they are", () => {
  const many = Array.from({ length: 500_000 }, (_, line) => issue("LINE_DROPPED", { line: `${line}` }, null));
  const found: Issue[] = [issue("NOBODY_TAKES_PART", {}, null)];
  addIssues(found, many);
  expect(found.length).toBe(500_001);
  expect(found.at(-1)).toBe(many.at(-1));
});

test("no findings are spread into a call, which would overflow the stack when they are many", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.filter((file) => /issues\.push\(\s*\.\.\./i.test(readFileSync(join("src", file), "utf8")))).toEqual([]);
});
