import type { WriteFault } from "../../messages/terms/cli.ts";

const FAULTS: Readonly<Record<string, WriteFault>> = {
  ENOENT: "missing-folder",
  ENOTDIR: "missing-folder",
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "permission",
  EPERM: "permission",
  EROFS: "read-only",
  EISDIR: "folder",
};

/** Why the system takes no output. */
export function writeFault(error: unknown): WriteFault {
  const code = error instanceof Error && "code" in error ? `${error.code}` : "";
  return FAULTS[code] ?? "other";
}
