import { directoryOf, entriesOf } from "../../sheet/zip-directory.ts";

/** 1 January 1980, 00:00: the first day that a ZIP file knows. */
const TIME = 0;
const DAY = (1 << 5) | 1;

const LOCAL_TIME = 10;
const ENTRY_TIME = 12;
const ENTRY_LENGTH = 46;

/** The ZIP file with the times of all its parts put back, so that the same parts give the same bytes. Changes `bytes`. */
export function timeless(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  const entries = directory && entriesOf(view, directory.start, directory.count);
  if (!directory || !entries) throw new Error("no ZIP file");
  const put = (at: number) => {
    view.setUint16(at, TIME, true);
    view.setUint16(at + 2, DAY, true);
  };
  let at = directory.start;
  for (const { offset } of entries) {
    put(offset + LOCAL_TIME);
    put(at + ENTRY_TIME);
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
