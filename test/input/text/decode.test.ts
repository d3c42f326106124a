import { describe, expect, test } from "vitest";
import { decode, ENCODINGS, encodingNamed } from "../../../src/input/text/decode.ts";
import { bytesOf, latin1 } from "../reading.ts";

const BOM = "\ufeff";

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("a file's bytes become text", () => {
  test.each([
    ["UTF-8", bytesOf("Ål;Sør-Fron")],
    ["UTF-8 with a byte order mark", bytesOf(`${BOM}Ål;Sør-Fron`)],
    ["Windows-1252", latin1("Ål;Sør-Fron")],
    ["UTF-16, little end first", utf16(`${BOM}Ål;Sør-Fron`, true)],
    ["UTF-16, big end first", utf16(`${BOM}Ål;Sør-Fron`, false)],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toBe("Ål;Sør-Fron");
  });

  test("bytes 0x80-0x9F are those of Windows-1252, which Node 20 itself gets wrong", () => {
    expect(decode(Uint8Array.from([0x80, 0x96, 0x93, 0x94, 0x85, 0x92, 0x99, 0x9f]))).toBe("€–“”…’™Ÿ");
  });

  test("a long file keeps every character", () => {
    const text = "æøå–".repeat(20_000);
    const bytes = Uint8Array.from(text, (character) => (character === "–" ? 0x96 : character.charCodeAt(0)));
    expect(decode(bytes)).toBe(text);
  });

  test("the user's choice beats the guess, the byte order mark beats the user", () => {
    expect(decode(bytesOf("Ål"), "windows-1252")).toBe("Ã…l");
    expect(decode(bytesOf(`${BOM}Ål`), "windows-1252")).toBe("Ål");
    expect(decode(utf16("Ål", true), "utf-16le")).toBe("Ål");
    expect(decode(utf16("Ål", false), "utf-16be")).toBe("Ål");
    expect(decode(latin1("Ål"), "utf-8")).toBe("\ufffdl");
  });

  test("an empty file is an empty text, and half a UTF-16 character does not throw", () => {
    expect(decode(new Uint8Array())).toBe("");
    expect(decode(Uint8Array.from([0xfe, 0xff, 0x00]))).toBe("");
  });
});

test("encodings go by their usual names", () => {
  for (const encoding of ENCODINGS) expect(encodingNamed(encoding)).toBe(encoding);
  expect(encodingNamed(" ANSI ")).toBe("windows-1252");
  expect(encodingNamed("ISO-8859-1")).toBe("windows-1252");
  expect(encodingNamed("UTF8")).toBe("utf-8");
  expect(encodingNamed("ebcdic")).toBeNull();
});
