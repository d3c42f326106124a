import type { WriteFault } from "../../messages/terms/cli.ts";

const FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOENT: "missing-folder",
  ENOTDIR: "missing-folder",
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "permission",
  // What Windows answers where a program such as Excel has the file open.
  EPERM: "in-use",
  EBUSY: "in-use",
  EROFS: "read-only",
  EISDIR: "folder",
};

/** Why the system takes no output. */
export function writeFault(error: unknown): WriteFault {
  const code = error instanceof Error && "code" in error ? `${error.code}` : "";
  return FAULTS[code] ?? "other";
}
