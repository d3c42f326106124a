import { FILE_SIZE_LIMIT } from "../../cli/world/file-fault.ts";
import { isUsable } from "../files/roles.ts";
import { unzipped } from "../files/unzip.ts";
import type { GivenFile } from "../work.ts";

/** A folder of more files than this is no case; the rest of it is passed over. */
const MOST_FILES = 2000;

/** Files as they were given, and how many of them are none that a case is made of. */
export interface Given {
  readonly files: readonly GivenFile[];
  readonly passedOver: number;
}

interface Found {
  readonly path: string;
  readonly file: File;
}

/** A path without names that lead elsewhere, whatever a system or a hostile archive made of it. */
export function safePath(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== "" && name !== "." && name !== "..");
  return names.join("/");
}

async function read(found: readonly Found[]): Promise<Given> {
  const usable = found.filter(({ path }) => isUsable(path) || isArchive(path)).slice(0, MOST_FILES);
  const all = await Promise.all(
    usable.map(async ({ path, file }): Promise<Given> => {
      if (file.size > FILE_SIZE_LIMIT) return { files: [{ path: safePath(path), bytes: null }], passedOver: 0 };
      const bytes = new Uint8Array(await file.arrayBuffer());
      return isArchive(path) ? unpacked(path, bytes) : { files: [{ path: safePath(path), bytes }], passedOver: 0 };
    }),
  );
  const passedOver = all.reduce((sum, given) => sum + given.passedOver, found.length - usable.length);
  return { files: all.flatMap(({ files }) => files), passedOver };
}

function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** The files of an archive, where it stood among the others. */
async function unpacked(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Given> {
  const inner = await unzipped(bytes, isUsable, FILE_SIZE_LIMIT);
  if (inner === null) return { files: [], passedOver: 1 };
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const files = inner.filter((file) => file.bytes !== null).slice(0, MOST_FILES);
  return {
    files: files.map((file) => ({ path: safePath(folder + file.path), bytes: file.bytes })),
    passedOver: inner.length - files.length,
  };
}

/** The files that a reader chose, of a folder with their paths in it. */
export function chosenFiles(list: FileList): Promise<Given> {
  return read([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    const more = () =>
      reader.readEntries((next) => {
        entries.push(...next);
        if (next.length === 0 || entries.length > MOST_FILES) resolve(entries);
        else more();
      }, reject);
    more();
  });
}

async function within(entry: FileSystemEntry): Promise<Found[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath, file }];
  }
  const found: Found[] = [];
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) found.push(...(await within(inner)));
  return found;
}

/** The files that were dropped, and those of folders that were. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given> {
  // Both lists are empty once the event is over.
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return read(files.map((file) => ({ path: file.name, file })));
  const found = await Promise.all(entries.map(within));
  return read(found.flat());
}
