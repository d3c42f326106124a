import { type Issue, issue } from "../../core/model/issue.ts";
import type { RegisterFile } from "../../input/register/read-register.ts";
import { isThere } from "../world/disk.ts";
import { fileFault } from "../world/file-fault.ts";
import type { Io } from "../world/io.ts";
import { leadsOutside } from "./inside-folder.ts";
import { unreadRegister } from "./other-names.ts";

/** The register that a case may have of its own, newer than the program's. */
export const OWN_REGISTER = "population.csv";

/**
 * The register of populations: the case's own where its folder has one, else the one that comes with the program. Null, with
 * an issue, when it cannot be read.
 *
 * @param folder the case's, from the root; null where nothing of a folder is read
 */
export function registerFile(folder: string | null, io: Io, issues: Issue[]): RegisterFile | null {
  const { disk } = io;
  const own = folder === null ? null : disk.paths.join(folder, OWN_REGISTER);
  const isOwn = own !== null && isThere(disk, own);
  const unread = folder === null || isOwn ? null : unreadRegister(folder, disk);
  if (unread) issues.push(unread);
  const [path, file] = isOwn ? [own, OWN_REGISTER] : [io.register, disk.paths.basename(io.register)];
  if (isOwn && folder !== null && (leadsOutside(folder, path, disk) || disk.kind(path) !== "file")) {
    issues.push(issue("FILE_UNREADABLE", { file, reason: "outside" }, null));
    return null;
  }
  try {
    return { file, bytes: io.files.bytes(path, file) };
  } catch (error) {
    issues.push(issue("FILE_UNREADABLE", { file, reason: fileFault(error) }, null));
    return null;
  }
}
