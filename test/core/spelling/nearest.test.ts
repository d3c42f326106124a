import { describe, expect, test } from "vitest";
import { Nearest, nearest } from "../../../src/core/spelling/nearest.ts";

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

describe("Nearest", () => {
  const letters = "abcdefghijklmnopqrstuvwxyzæøå";
  const invented = (at: number) =>
    Array.from({ length: 12 }, (_, place) => letters[(at * (place * 7 + 3) + place * place) % letters.length]).join("");

  test("says what nearest() says, of as many names as are asked for", () => {
    const near = new Nearest(members);
    for (const name of ["Melhuus", "So\u0308r-Fron", "Oslo", "", "Melhuus"]) {
      expect(near.to(name)).toBe(nearest(name, members));
    }
  });

  test("guesses for the first hundred names, however many are wrong, and remembers them", () => {
    const near = new Nearest(["Melhus"]);
    for (let at = 0; at < 100; at++) expect(near.to(`Melhus${at}`)).toBe("Melhus");
    expect(near.to("Melhuus")).toBeNull();
    expect(near.to("Melhus7")).toBe("Melhus");
  });

  test("thousands of misspelt names among thousands of members take no time", () => {
    const near = new Nearest(Array.from({ length: 5000 }, (_, at) => invented(at)));
    const start = performance.now();
    for (let at = 0; at < 3000; at++) near.to(invented(at + 9000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
