/** One part of a ZIP file, as the file's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly locked: boolean;
  /** Sizes may stand behind the part instead of before it. */
  readonly sizesBehind: boolean;
  readonly stored: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/** Sizes and counts of this value stand in a ZIP64 record instead: the file is of more than 4 GB or 65 535 parts. */
export const ELSEWHERE = 0xffffffff;
const COUNT_ELSEWHERE = 0xffff;

/** Where the directory's last record stands; -1 when there is none. Searched from the end, as every reader does. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** How many parts the file says that it has, and where its directory begins; null when it is no whole ZIP file. */
export function directoryOf(view: DataView): { readonly count: number; readonly start: number } | null {
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  return { count: count === COUNT_ELSEWHERE ? ELSEWHERE : count, start };
}

/** The entries of a directory; null when it breaks off. */
export function entriesOf(view: DataView, start: number, count: number): readonly ZipEntry[] | null {
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const length = view.getUint16(at + 28, true);
    if (at + ENTRY_LENGTH + length > view.byteLength) return null;
    entries.push({
      name: names.decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, length)),
      locked: (flags & 0x41) !== 0,
      sizesBehind: (flags & 0x8) !== 0,
      stored: view.getUint16(at + 10, true) === 0,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
