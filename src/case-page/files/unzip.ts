import { joined } from "../../input/text/joined.ts";
import { directoryOf, ELSEWHERE, entriesOf, type ZipEntry } from "../../sheet/zip-directory.ts";

/** A file in an archive, by its path there; null of one that is locked, broken, too large, or packed as nothing reads. */
interface Unzipped {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** The bytes of a stream; null past so many of them, or where it is broken. */
async function read(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) return null;
      pieces.push(next.value);
    }
    return joined(pieces);
  } catch {
    return null;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function bytesOf(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry, most: number): Promise<Uint8Array | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, locked } = entry;
  const nothing = Promise.resolve(null);
  if (locked || offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return nothing;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || packed > most) return nothing;
  const content = bytes.subarray(start, start + packed);
  const method = view.getUint16(offset + 8, true);
  if (method === STORED) return Promise.resolve(content);
  if (method !== DEFLATED) return nothing;
  return read(new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw")), most);
}

/**
 * The files of a ZIP file; null when it is none.
 *
 * @param wanted which of them to unpack, by their paths
 * @param most bytes that they may have together
 */
export async function unzipped(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (path: string) => boolean,
  most: number,
): Promise<Unzipped[] | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === null || directory.count === ELSEWHERE) return null;
  const entries = entriesOf(view, directory.start, directory.count);
  if (entries === null) return null;
  const files: Unzipped[] = [];
  let left = most;
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    const content = wanted(entry.name) ? await bytesOf(bytes, entry, left) : null;
    left -= content?.length ?? 0;
    files.push({ path: entry.name, bytes: content });
  }
  return files;
}
