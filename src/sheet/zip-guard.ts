import { broken, large, type WorkbookFault } from "./fault.ts";
import { directoryOf, ELSEWHERE, entriesOf, type ZipEntry } from "./zip-directory.ts";

/** A workbook of many sheets has some hundred parts. */
export const MOST_PARTS = 10_000;
/** Bytes of all parts together, pictures and all. */
export const MOST_UNPACKED = 200_000_000;
/** Bytes of one sheet: some 150 000 rows of five columns. */
export const MOST_OF_SHEET = 32_000_000;
/** Bytes of any other part: hucre makes a tree of most of them, which takes 45 times as much memory. */
export const MOST_OF_PART = 16_000_000;
/** Sheets pack to a tenth, formatted blank ones to a fiftieth; the smallest parts may pack to anything. */
export const HIGHEST_RATIO = 100;
export const RATIO_COUNTS_FROM = 10_000_000;

/** No deflated byte makes more than these. */
const DEFLATE_LIMIT = 1032;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

/** The bytes that a part can unpack to: where the directory says none, what deflate can make of the packed ones. */
function unpackedSize({ stored, packed, unpacked }: ZipEntry): number {
  if (stored) return packed;
  return unpacked > 0 ? unpacked : packed * DEFLATE_LIMIT;
}

function tooLarge(entry: ZipEntry): WorkbookFault | null {
  if (entry.packed === ELSEWHERE || entry.unpacked === ELSEWHERE || entry.offset === ELSEWHERE)
    return large("unpacked");
  const size = unpackedSize(entry);
  if (size > RATIO_COUNTS_FROM && size > entry.packed * HIGHEST_RATIO) return large("ratio");
  const most = entry.name.startsWith("xl/worksheets/") ? MOST_OF_SHEET : MOST_OF_PART;
  return size > most ? large("part") : null;
}

/** Where a part ends, from its own header; null when it stands outside the file or hides its size. */
function endOfPart(view: DataView, { name, offset, packed, sizesBehind }: ZipEntry): number | null {
  if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL) return null;
  if (sizesBehind && packed === 0 && !name.endsWith("/")) return null;
  const named = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = offset + LOCAL_LENGTH + named + packed;
  return end <= view.byteLength ? end : null;
}

/** Whether each part stands by itself: parts that share bytes unpack to much more than the file shows. */
function standApart(view: DataView, entries: readonly ZipEntry[]): boolean {
  let taken = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const end = endOfPart(view, entry);
    if (end === null || entry.offset < taken) return false;
    taken = end;
  }
  return true;
}

/**
 * Why a ZIP file must not be unpacked, told from its directory alone; null when it may. hucre 1.0.0 finds the directory
 * in the same way and unpacks no part beyond the size stated there, so that what is checked here is what it does.
 */
export function guardZip(bytes: Uint8Array): WorkbookFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === null) return broken("damaged");
  if (directory.count > MOST_PARTS) return large("parts");
  const entries = entriesOf(view, directory.start, directory.count);
  if (entries === null) return broken("damaged");
  if (entries.some(({ locked }) => locked)) return broken("locked");
  for (const entry of entries) {
    const fault = tooLarge(entry);
    if (fault !== null) return fault;
  }
  if (entries.reduce((sum, entry) => sum + unpackedSize(entry), 0) > MOST_UNPACKED) return large("unpacked");
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length || !standApart(view, entries)) return broken("damaged");
  const isWorkbook = names.has("[Content_Types].xml") && !names.has("xl/workbook.bin");
  return isWorkbook ? null : broken("other-file");
}
