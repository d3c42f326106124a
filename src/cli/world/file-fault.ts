import type { FileFault } from "../../core/model/issue.ts";

/** The most bytes that a file may have: what stands in it takes up to ten times the room. The messages say it too. */
export const FILE_SIZE_LIMIT = 100_000_000;

/** A refusal of ours, told by its code as those of the system are. */
export function refusal(code: "DEVICE" | "TOO_LARGE" | "NO_WRITER"): Error {
  return Object.assign(new Error(code), { code });
}

/** What a system calls a fault; empty where it is none of its own. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? `${error.code}` : "";
}

const FAULTS: Readonly<Record<string, FileFault>> = {
  EACCES: "permission",
  EPERM: "permission",
  EBUSY: "in-use",
  EISDIR: "folder",
  ENXIO: "device",
  DEVICE: "device",
  TOO_LARGE: "too-large",
  NO_WRITER: "no-writer",
};

/** Why the system gave no file, or why we took none. */
export function fileFault(error: unknown): FileFault {
  return FAULTS[codeOf(error)] ?? "other";
}
