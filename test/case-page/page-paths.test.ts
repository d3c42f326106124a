import { posix } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { PAGE_PATHS } from "../../src/case-page/reckoner/page-paths.ts";

const name = fc.constantFrom("a", "b", "..", ".", "", "budget.csv", ".x", "å.b.c", "__proto__");
const path = fc.array(name, { maxLength: 5 }).map((names) => names.join("/"));
const rooted = path.map((names) => `/${names}`);

it("writes paths as systems do", () => {
  fc.assert(
    fc.property(rooted, path, rooted, (folder, below, other) => {
      expect(PAGE_PATHS.resolve(folder, below)).toBe(posix.resolve(folder, below));
      expect(PAGE_PATHS.join(folder, below, "c")).toBe(posix.normalize(posix.join(folder, below, "c")));
      expect(PAGE_PATHS.relative(folder, other)).toBe(posix.relative(folder, other));
      expect(PAGE_PATHS.basename(below)).toBe(posix.basename(below));
      expect(PAGE_PATHS.extname(below)).toBe(posix.extname(below));
      expect(PAGE_PATHS.isAbsolute(below)).toBe(posix.isAbsolute(below));
    }),
    { numRuns: 500 },
  );
});

it("tells the folder of a path", () => {
  for (const one of ["/a/b.csv", "/a", "a/b", "a"]) expect(PAGE_PATHS.dirname(one)).toBe(posix.dirname(one));
});
