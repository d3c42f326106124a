import { expect, test } from "vitest";
import { namesApart } from "../../../src/core/spelling/names-apart.ts";

const KNOWN = ["Melhus", "Skaun", "Midtre Gauldal"];

test.each([
  ["Melhus og Skaun", ["Melhus", "Skaun"]],
  ["Melhus; Skaun", ["Melhus", "Skaun"]],
  ["Melhus, Skaun og Midtre Gauldal", KNOWN],
  ["Melhus / Skaun", ["Melhus", "Skaun"]],
  ["Melhus and Skaun", ["Melhus", "Skaun"]],
  ["Melhus Skaun", null],
  ["Møre og Romsdal", null],
  ["Melhus og Skan", null],
  ["Melhus", null],
])("%s has the names %j", (text, names) => {
  expect(namesApart(text, (name) => KNOWN.includes(name))).toEqual(names);
});
