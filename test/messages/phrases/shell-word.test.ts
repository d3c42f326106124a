import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedWord, shellWord } from "../../../src/messages/phrases/shell-word.ts";

test.each([
  ["melhus/budget.csv", "melhus/budget.csv"],
  ["Midtre Gauldal", '"Midtre Gauldal"'],
  ["Konto!=17500", '"Konto!=17500"'],
  ["$(touch it's)", "'$(touch it'\\''s)'"],
  ['a" & b', "'a\" & b'"],
  ["", '""'],
])("%s is %s", (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test("is in quotation marks in a sentence", () => {
  expect(quotedWord("Budsjett")).toBe('"Budsjett"');
});

test("is one argument to a shell, whatever it holds", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab Æ'\"$`\\!=(){}&;|<>*?~#%^\n") });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
      const script = `printf '%s\\0' ${texts.map(shellWord).join(" ")}`;
      const said = execFileSync("sh", ["-c", script], { encoding: "utf8" });
      expect(said.split("\0").slice(0, -1)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});
