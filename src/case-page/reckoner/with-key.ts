import { parseDocument } from "yaml";
import { SETTINGS_FILE, SETTINGS_FILES, SETTINGS_TABLE } from "../../cli/files/settings-file.ts";
import { settingSteps } from "../../input/settings/table/setting-words.ts";
import type { GivenFile } from "../work.ts";

const KEY = "key";

function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\uFFFD") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** Settings in YAML with a key, all else as it stood; null where they cannot be read. */
function inYaml(text: string, key: string): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  document.set(KEY, key);
  return document.toString({ lineWidth: 0 });
}

/** A table of settings with a key, in its row or in one of its own. */
function inTable(text: string, key: string): string {
  const delimiter = [";", "\t", ","].find((sign) => text.includes(sign)) ?? ";";
  const value = /[",;\t]/.test(key) ? `"${key.replaceAll('"', '""')}"` : key;
  const lines = text.replace(/(?:\r\n|\n|\r)+$/, "").split(/\r\n|\n|\r/);
  const isKey = (line: string) => {
    const { steps } = settingSteps((line.split(delimiter)[0] ?? "").replaceAll('"', "").trim());
    return steps.length === 1 && steps[0]?.name === KEY;
  };
  const at = lines.findIndex(isKey);
  const row = (name: string) => `${name}${delimiter}${value}`;
  const rows =
    at < 0
      ? [...lines, row(KEY)]
      : lines.map((line, place) => (place === at ? row(line.split(delimiter)[0] ?? KEY) : line));
  return `${rows.join("\n")}\n`;
}

/** The files of a case with a key in its settings, which it gets where it has none; as they were where those cannot be read. */
export function withKey(files: readonly GivenFile[], key: string): GivenFile[] {
  const encoder = new TextEncoder();
  const settings = files.find(({ path }) => SETTINGS_FILES.includes(path));
  if (!settings) return [...files, { path: SETTINGS_FILE, bytes: encoder.encode(`${KEY}: ${JSON.stringify(key)}\n`) }];
  return files.map((file) => {
    if (file !== settings || file.bytes === null) return file;
    const text = textOf(file.bytes);
    const changed = file.path === SETTINGS_TABLE ? inTable(text, key) : inYaml(text, key);
    return changed === null ? file : { path: file.path, bytes: encoder.encode(changed) };
  });
}
