import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";

/** The last second of the year 9999. */
const LAST = 253_402_300_799;

/**
 * The date that a document prints: what the case says, else the day of SOURCE_DATE_EPOCH (UTC), else none. Never today:
 * the same files give the same document.
 */
export function documentDate(ofCase: string | null, io: Pick<Io, "env">): string | null {
  const seconds = io.env["SOURCE_DATE_EPOCH"] ?? "";
  if (ofCase !== null || seconds === "") return ofCase;
  const isValid = /^\d{1,12}$/.test(seconds) && Number(seconds) <= LAST;
  if (!isValid) throw new UsageError({ kind: "source-date", value: seconds });
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
}
