import { expect, test } from "vitest";
import { countGroups, GroupPaths } from "../../../src/core/split/group-paths.ts";

test("a group has one number however it is spelled, and another within another group", () => {
  const paths = new GroupPaths();
  expect(paths.of(["IT", "Drift"])).toEqual([0, 1]);
  expect(paths.of(["it ", "DRIFT", "Drift"])).toEqual([0, 1, 2]);
  expect(paths.of(["Drift"])).toEqual([3]);
  expect(paths.of([])).toEqual([]);
  expect(paths.size).toBe(4);
});

test("a slash in a name parts no levels", () => {
  const paths = new GroupPaths();
  expect(paths.of(["a/b"])).toEqual([0]);
  expect(paths.of(["a", "b"])).toEqual([1, 2]);
});

test("groups are counted in each year", () => {
  const group = ["IT", "Drift"];
  const lines = [
    { group, year: 2026 },
    { group, year: 2026 },
    { group, year: 2027 },
    { group: ["it"], year: null },
  ];
  expect(countGroups(lines)).toBe(5);
});
