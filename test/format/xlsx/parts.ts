import { inflateRawSync } from "node:zlib";
import { directoryOf, entriesOf } from "../../../src/sheet/zip-directory.ts";

const LOCAL_LENGTH = 30;

/** The parts of a workbook by name, unpacked, as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  const entries = directory && entriesOf(view, directory.start, directory.count);
  if (!entries) throw new Error("no ZIP file");
  return new Map(
    entries.map(({ name, offset, packed, stored }) => {
      const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const part = bytes.subarray(start, start + packed);
      return [name, new TextDecoder().decode(stored ? part : inflateRawSync(part))];
    }),
  );
}
