import { crc32, deflateRawSync } from "node:zlib";

/** A part of a ZIP file made by hand, and what its headers shall say instead of the truth. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** The content is deflated already. */
  readonly deflated?: boolean;
  /** Sizes that the directory states. */
  readonly packed?: number;
  readonly unpacked?: number;
  readonly flags?: number;
  /** Where the directory says that the part begins. */
  readonly offset?: number;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

function u16(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function u32(...values: number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}

/** A ZIP file of the parts; `count` is how many it says that it has. What is deflated already has the checksum 0, which hucre does not check. */
export function zip(parts: readonly Part[], count = parts.length): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const data = part.stored || part.deflated ? content : deflateRawSync(content);
    const method = part.stored ? 0 : 8;
    const flags = part.flags ?? 0;
    const sizes = [part.packed ?? data.length, part.unpacked ?? content.length];
    const common = [
      u16(20, flags, method, 0, 0),
      u32(part.deflated ? 0 : crc32(content), ...sizes),
      u16(name.length, 0),
    ];
    const local = Buffer.concat([u32(LOCAL), ...common, name, data]);
    body.push(local);
    directory.push(
      Buffer.concat([u32(ENTRY), u16(20), ...common, u16(0, 0, 0), u32(0), u32(part.offset ?? offset), name]),
    );
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = [u32(END), u16(0, 0, count, count), u32(entries.length, offset), u16(0)];
  return Buffer.concat([...body, entries, ...end]);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of the smallest workbook, with one sheet of the given XML. */
export function workbookParts(sheet: string): Part[] {
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
  ];
}
