import { describe, expect, test } from "vitest";
import { nearest } from "../../src/core/nearest.ts";

const members = ["Melhus", "Midtre Gauldal", "Skaun", "Sør-Fron", "Nord-Fron"];

describe("nearest", () => {
  test.each([
    ["Melhuus", "Melhus"],
    ["melhus", "Melhus"],
    ["Mlehus", "Melhus"],
    ["Midtre Guldal", "Midtre Gauldal"],
    ["Sor-Fron", "Sør-Fron"],
    ["So\u0308r-Fron", "Sør-Fron"],
    ["Oslo", null],
    ["", null],
    ["M", null],
  ])("%s is near %s", (name, expected) => {
    expect(nearest(name, members)).toBe(expected);
  });

  test("a short word allows one slip, but never a whole new word", () => {
    expect(nearest("pc", ["pcs", "fte"])).toBe("pcs");
    expect(nearest("ab", ["xy"])).toBeNull();
    expect(nearest("a", ["b"])).toBeNull();
  });

  test("the nearest wins, and the first of equals", () => {
    expect(nearest("brukar", ["brukere", "brukarar", "bruker"])).toBe("bruker");
    expect(nearest("bat", ["cat", "hat"])).toBe("cat");
  });
});
