import { describe, expect, test } from "vitest";
import { json, jsonPieces } from "../../../src/format/text/json.ts";
import { type Json, JsonWhenWritten } from "../../../src/report/page/report.ts";

const DOCUMENTS: readonly Json[] = [
  null,
  "text",
  [],
  {},
  { "": [], nothing: {}, none: null, "a\nb": [[[[1, [2]], "x\ny"]]] },
  { result: { lines: [{ shares: [{ member: "Ås", empty: [] }] }, [], {}, [[]], "", false], total: { amount: "1.5" } } },
];

describe("a document in JSON", () => {
  test.each(DOCUMENTS.map((document) => [document]))("%j is indented as JSON.stringify does", (document) => {
    expect(json(document)).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  test("is written in pieces when it is large, and what is made when written stands as if it had been there", () => {
    const line = { shares: [{ share: "0.25" }, { share: "0.75" }] };
    const lines = (held: (value: Json) => Json) => Array.from({ length: 2_000 }, () => held(line));
    const pieces = [...jsonPieces({ result: { lines: lines((value) => new JsonWhenWritten(() => value)) } })];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("")).toBe(`${JSON.stringify({ result: { lines: lines((value) => value) } }, null, 2)}\n`);
  });
});
