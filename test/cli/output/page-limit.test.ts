import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_FIGURES } from "../../../src/format/writing/page-limit.ts";
import { fordel } from "../memory-io.ts";

const folder = mkdtempSync(join(tmpdir(), "fordel-large-page-"));
const [MEMBERS, LINES] = [600, 50];

beforeAll(() => {
  const rows = (count: number, row: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => row(at)).join("");
  writeFileSync(join(folder, "members.csv"), `member;population\n${rows(MEMBERS, (at) => `M${at};${1000 + at}\n`)}`);
  writeFileSync(join(folder, "budget.csv"), `line;amount;key\n${rows(LINES, (at) => `L${at};600000;equal\n`)}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const split = (...options: string[]) => fordel(["split", ...options], { cwd: folder });

test.each([
  ["en", "--format docx would have at least 30 050 figures, and takes at most 30 000."],
  ["nb", "--format docx ville fått minst 30 050 tall, og tar høyst 30 000."],
  ["nn", "--format docx ville fått minst 30 050 tal, og tek høgst 30 000."],
])("what a format is not written of in reasonable time is refused, with what to do: %s", async (language, text) => {
  const { code, stderr } = await split("-o", "a.docx", "--lang", language);
  expect([code, existsSync(join(folder, "a.docx"))]).toEqual([2, false]);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain(text);
  expect(stderr.replaceAll(/\s+/g, " ")).toContain("--format csv");
});

test("less of it is not, nor is it in a format that is written of more", async () => {
  expect((await split("-o", "a.docx", "--only", "M1")).code).toBe(0);
  expect(MOST_FIGURES.table).toBeGreaterThan((MEMBERS + 1) * (LINES + 3));
  expect((await split("--format", "md")).code).toBe(0);
});
