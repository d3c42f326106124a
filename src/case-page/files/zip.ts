import { joined } from "./joined.ts";

/** 1 January 1980, 00:00: the first day that a ZIP file knows, so that the same files give the same bytes. */
const DAY = (1 << 5) | 1;
const VERSION = 20;
/** That names are UTF-8. */
const UTF8 = 1 << 11;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = -1;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 255] ?? 0);
  return ~value >>> 0;
}

/** Numbers of two or four bytes, little end first. */
function numbers(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255)),
  );
}

/** Files as one ZIP file, not packed. */
export function zip(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path);
    const sizes = [
      [4, checksum(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const kind = [[2, VERSION], [2, UTF8], [2, 0], [2, 0], [2, DAY], ...sizes] as const;
    const head = numbers([4, 0x04034b50], ...kind);
    directory.push(numbers([4, 0x02014b50], [2, VERSION], ...kind, [2, 0], [2, 0], [2, 0], [4, 0], [4, place]), name);
    parts.push(head, name, bytes);
    place += head.length + name.length + bytes.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = numbers(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, files.length],
      [2, files.length],
    ] as const),
    ...([
      [4, length],
      [4, place],
      [2, 0],
    ] as const),
  );
  return joined([...parts, ...directory, end]);
}
