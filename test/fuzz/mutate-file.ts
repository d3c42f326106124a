import { inflateRawSync } from "node:zlib";
import { zip } from "../sheet/zip.ts";
import type { Chance } from "./chance.ts";
import { mutateText } from "./mutate-text.ts";

const LOCAL = 0x04034b50;
const DEFLATED = 8;

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** A text as bytes, for the most part UTF-8. */
function encoded(text: string, chance: Chance): Buffer {
  switch (chance.below(12)) {
    case 0:
      return Buffer.from(text, "latin1");
    case 1:
      return utf16(text, false);
    case 2:
      return utf16(text, true);
    case 3:
      return Buffer.from(`\ufeff${text}`);
    default:
      return Buffer.from(text);
  }
}

/** Bytes with some of them flipped, taken out, doubled or moved. */
function mutateBytes(bytes: Buffer, chance: Chance): Buffer {
  const [start, end] = chance.stretch(bytes.length);
  switch (chance.below(4)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
    case 2: {
      const [from, to] = chance.stretch(bytes.length);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(from, to), bytes.subarray(end)]);
    }
    default: {
      const flipped = Buffer.from(bytes);
      for (let times = chance.below(5); times >= 0 && flipped.length > 0; times--) {
        const at = chance.below(flipped.length);
        flipped[at] = chance.once(2) ? chance.below(256) : (flipped[at] ?? 0) ^ (1 << chance.below(8));
      }
      return flipped;
    }
  }
}

/** The parts of a ZIP file whose headers tell the truth, as workbooks of the fixtures are; none of a broken one. */
function partsOf(bytes: Buffer): { readonly name: string; readonly content: Buffer }[] {
  const parts: { readonly name: string; readonly content: Buffer }[] = [];
  for (let at = 0; at + 30 < bytes.length && bytes.readUInt32LE(at) === LOCAL; ) {
    const [method, packed] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + nameLength + extraLength;
    const data = bytes.subarray(start, start + packed);
    const name = bytes.toString("utf8", at + 30, at + 30 + nameLength);
    try {
      parts.push({ name, content: method === DEFLATED ? inflateRawSync(data) : data });
    } catch {
      return [];
    }
    at = start + packed;
  }
  return parts;
}

/** A workbook with the text of one of its parts mutated, packed anew; null when it is broken already. */
function mutateWorkbook(bytes: Buffer, chance: Chance): Buffer | null {
  const parts = partsOf(bytes);
  if (parts.length === 0) return null;
  const chosen = chance.pick(parts);
  const text = mutateText("part.xml", chosen.content.toString(), parts[0]?.content.toString() ?? "", chance);
  return Buffer.from(zip(parts.map((part) => (part === chosen ? { ...part, content: text } : part))));
}

/** A file changed in some way; `other` is one of another case to take from. */
export function mutateFile(name: string, bytes: Buffer, other: Buffer, chance: Chance): Buffer {
  if (chance.once(6)) return mutateBytes(bytes, chance);
  if (bytes.length > 4 && bytes.readUInt32LE(0) === LOCAL) {
    return mutateWorkbook(bytes, chance) ?? mutateBytes(bytes, chance);
  }
  if (chance.once(40)) return other;
  return encoded(mutateText(name, bytes.toString(), other.toString(), chance), chance);
}
