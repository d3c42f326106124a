import { expect, test } from "vitest";
import { firstBearing } from "../../../src/core/model/asked-names.ts";
import { bears } from "../../../src/core/model/line.ts";

const LINES = [
  { name: "Drift", group: [] },
  { name: "Lisenser", group: ["IT", "Drift"] },
  { name: "Drift", group: ["Barnevern"] },
  { name: "a/b", group: ["IT"] },
];

test.each(["drift", "IT", "it/Drift", "IT/ drift/Lisenser", "Barnevern/Drift", "a\\/b", "IT/a/b", "b", "Ukjent"])(
  "the first line that bears a name is found as if each were asked: %s",
  (name) => {
    const found = firstBearing(LINES, [name, "Drift"]);
    expect(found.get(name)).toBe(LINES.find((line) => bears(line, name)));
  },
);
