import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Whether LibreOffice is there with what opens texts: a part of its own, that a spreadsheet does without. */
export function hasWriter(): boolean {
  const soffice = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "soffice"))
    .find((path) => existsSync(path));
  return soffice !== undefined && existsSync(join(dirname(realpathSync(soffice)), "libswlo.so"));
}

/** What LibreOffice makes of Word documents, all in one run: HTML by name, with what it draws left out. */
export function opened(documents: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-word-"));
  try {
    const files = [...documents].map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.docx`), bytes);
      return `${name}.docx`;
    });
    const profile = pathToFileURL(join(folder, "profile"));
    execFileSync(
      "soffice",
      [
        "--headless",
        "--norestore",
        `-env:UserInstallation=${profile}`,
        "--convert-to",
        "html:HTML (StarWriter)",
        ...files,
      ],
      {
        cwd: folder,
        stdio: "pipe",
        timeout: 300_000,
        env: { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: "C.UTF-8" },
      },
    );
    return new Map([...documents.keys()].map((name) => [name, readFileSync(join(folder, `${name}.html`), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
