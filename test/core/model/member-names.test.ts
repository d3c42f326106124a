import { describe, expect, test } from "vitest";
import { membersByName } from "../../../src/core/model/member-names.ts";

const known = membersByName(
  [
    ["5544", "Nordreisa - Ráisa - Raisi"],
    ["5540", "Gáivuotna - Kåfjord - Kaivuono"],
    ["5622", "Porsanger - Porsáŋgu - Porsanki"],
    ["3228", "Nes"],
    [null, "Raisi – Kåfjord"],
    [null, "Kaivuono"],
  ].map(([number = null, name]) => ({ number, name: name ?? "" })),
);

describe("a member is found by", () => {
  test.each([
    ["Nordreisa", 0],
    ["ráisa", 0],
    ["Nordreisa - Ráisa - Raisi", 0],
    ["Gáivuotna", 1],
    ["Porsáŋgu", 2],
    ["5622 Porsanger - Porsáŋgu - Porsanki", 2],
    ["3228 Nes", 3],
    ["Kaivuono", 5],
  ])("%s", (name, index) => {
    expect(known(name)).toBe(index);
  });

  test.each(["Kåfjord", "Raisi", "Nord", "0616 Nes", ""])("not by %j", (name) => {
    expect(known(name)).toBeNull();
  });
});
