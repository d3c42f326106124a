import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/sheet/workbook.ts";
import { guardZip, MOST_PARTS } from "../../src/sheet/zip-guard.ts";
import { type Part, workbookParts, zip } from "./zip.ts";

const HONEST = workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>');

function withSheet(change: Partial<Part>): Uint8Array {
  return zip(HONEST.map((part) => (part.name.includes("sheet1") ? { ...part, ...change } : part)));
}

test("a plain workbook passes", () => {
  expect(guardZip(zip(HONEST))).toBeNull();
  expect(guardZip(zip(HONEST.map((part) => ({ ...part, stored: true }))))).toBeNull();
});

describe("is not unpacked", () => {
  test("what says that it is a gigabyte", () => {
    expect(guardZip(withSheet({ unpacked: 1e9 }))).toEqual({ kind: "large", reason: "ratio" });
  });

  test("a sheet of more than 32 MB, another part of more than 16 MB", () => {
    const content = "x".repeat(10_000);
    const large = { kind: "large", reason: "part" };
    expect(guardZip(withSheet({ content, stored: true, packed: 33e6 }))).toEqual(large);
    const other = { name: "xl/sharedStrings.xml", content, stored: true, packed: 17e6 };
    expect(guardZip(zip([...HONEST, other]))).toEqual(large);
  });

  test("many parts that are together more than 200 MB", () => {
    const parts = Array.from({ length: 25 }, (_, at) => ({ name: `xl/media/${at}`, content: "", unpacked: 9e6 }));
    expect(guardZip(zip([...HONEST, ...parts]))).toEqual({ kind: "large", reason: "unpacked" });
  });

  test("a hundred thousand parts, and as many as the directory claims", () => {
    const parts = { kind: "large", reason: "parts" };
    const many = Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}`, content: "", stored: true }));
    expect(guardZip(zip(many, 0xffff))).toEqual(parts);
    expect(guardZip(zip(HONEST, MOST_PARTS + 1))).toEqual(parts);
    expect(guardZip(zip(HONEST, MOST_PARTS))).toEqual({ kind: "broken", reason: "damaged" });
  });

  test("what keeps its sizes elsewhere", () => {
    expect(guardZip(withSheet({ unpacked: 0xffffffff }))).toEqual({ kind: "large", reason: "unpacked" });
    expect(guardZip(withSheet({ offset: 0xffffffff }))).toEqual({ kind: "large", reason: "unpacked" });
  });

  test("what has a password", () => {
    expect(guardZip(withSheet({ flags: 1 }))).toEqual({ kind: "broken", reason: "locked" });
  });

  test("parts that share bytes, bear one name, stand outside the file or hide their sizes", () => {
    const damaged = { kind: "broken", reason: "damaged" };
    expect(guardZip(withSheet({ offset: 0 }))).toEqual(damaged);
    expect(guardZip(zip([...HONEST, ...HONEST.slice(0, 1)]))).toEqual(damaged);
    expect(guardZip(withSheet({ packed: 1e5, unpacked: 1e5 }))).toEqual(damaged);
    expect(guardZip(withSheet({ packed: 0, unpacked: 0, flags: 8 }))).toEqual(damaged);
  });

  test("what is a ZIP file of something else", () => {
    const other = { kind: "broken", reason: "other-file" };
    expect(guardZip(zip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]))).toEqual(
      other,
    );
    expect(guardZip(zip([...HONEST, { name: "xl/workbook.bin", content: "" }]))).toEqual(other);
  });
});

describe("a gigabyte of zeros", () => {
  const megabyte = deflateRawSync(Buffer.alloc(1e6), { finishFlush: constants.Z_FULL_FLUSH });
  const content = Buffer.concat([...Array.from({ length: 1000 }, () => megabyte), deflateRawSync(Buffer.alloc(0))]);
  const bomb = (unpacked: number) => withSheet({ content, deflated: true, unpacked });

  test("that says what it is, or nothing, is not unpacked", () => {
    expect(guardZip(bomb(1e9))).toEqual({ kind: "large", reason: "ratio" });
    expect(guardZip(bomb(0))).toEqual({ kind: "large", reason: "ratio" });
  });

  test("that lies is unpacked no further than it says", async () => {
    const before = process.memoryUsage().rss;
    const book = await openWorkbook(bomb(1000));
    const read = "read" in book ? await book.read(0) : book;
    expect(read).toEqual({ kind: "broken", reason: "damaged" });
    expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
  });
});
