import { SETTINGS_FILE, SETTINGS_FILES, SETTINGS_TABLE } from "../../cli/files/settings-file.ts";
import { tableWithKey, yamlWithKey } from "../../input/settings/with-key.ts";
import type { GivenFile } from "../work.ts";

function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** The files of a case with a key in its settings, which it gets where it has none; as they were where those cannot be read. */
export function withKey(files: readonly GivenFile[], key: string): GivenFile[] {
  const encoder = new TextEncoder();
  const settings = files.find(({ path }) => SETTINGS_FILES.includes(path));
  if (!settings) return [...files, { path: SETTINGS_FILE, bytes: encoder.encode(`key: ${JSON.stringify(key)}\n`) }];
  return files.map((file) => {
    if (file !== settings || file.bytes === null) return file;
    const text = textOf(file.bytes);
    const changed = file.path === SETTINGS_TABLE ? tableWithKey(text, key) : yamlWithKey(text, key);
    return changed === null ? file : { path: file.path, bytes: encoder.encode(changed) };
  });
}
