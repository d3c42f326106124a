import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactJson, readExactJson } from "../../../src/format/html/exact-json.ts";
import { HOSTILE_WORDS } from "../../hostile-words.ts";

const { value: plain } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.bigInt(),
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "0")), tie("value"), {
      noNullPrototype: true,
    }),
  ),
}));

describe("exact JSON", () => {
  test("gives back exactly what was written", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(readExactJson(exactJson(value))).toEqual(value);
      }),
    );
  });

  test("gives back one object where there was one", () => {
    const key = { text: "equal", parts: [1n] };
    const back = readExactJson(exactJson({ key, filed: key, other: { text: "equal", parts: [1n] } })) as {
      readonly [field: string]: object;
    };
    expect(back["key"]).toBe(back["filed"]);
    expect(back["key"]).not.toBe(back["other"]);
  });

  test("holds nothing that ends an element or hides in its source", () => {
    for (const word of [...HOSTILE_WORDS, "</script>", "<!--", "\u2028", "\u202e", "\u{e0041}", "\u0085"]) {
      const written = exactJson({ name: word, [word]: 1n });
      expect(written).not.toMatch(/[<\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(readExactJson(written)).toEqual({ name: word, [word]: 1n });
    }
  });

  test("refuses what is no plain data", () => {
    expect(() => exactJson({ run: () => 1 })).toThrow(TypeError);
    expect(() => exactJson([undefined])).toThrow(TypeError);
  });
});
