import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const PICTURES = /!\[([^\]]*)\]\(gallery\/([^)]+)\)/g;

test("the gallery shows pictures that are there, and says of each what it shows", () => {
  const shown = [...readFileSync("docs/gallery.md", "utf8").matchAll(PICTURES)];
  const files = readdirSync("docs/gallery");
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(([, said = "", file = ""]) => said === "" || !files.includes(file))).toEqual([]);
});
