import { parseDocument } from "yaml";
import { settingSteps } from "./table/setting-words.ts";

const KEY = "key";

/** Settings in YAML with a key, all else as it stood; null where they cannot be read. */
export function yamlWithKey(text: string, key: string): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  document.set(KEY, key);
  return document.toString({ lineWidth: 0 });
}

/** A table of settings with a key, in its row or in one of its own. */
export function tableWithKey(text: string, key: string): string {
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
