import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { zip } from "../../sheet/zip.ts";
import { partsOf } from "./parts.ts";

/** What a formula's cell holds before LibreOffice is asked: a figure that no case comes to. */
const POISON = "999999.123";
/** Formulas are reckoned anew on loading, whatever the file says of its figures. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;
/** Comma, quotes, UTF-8, numbers as they are and not as shown, every sheet a file. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Whether LibreOffice is there. */
export function hasOffice(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "soffice")));
}

/** A workbook with its parts changed; by default every formula's stored figure is poisoned. */
export function rewritten(bytes: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  return zip([...partsOf(bytes)].map(([name, xml]) => ({ name, content: Buffer.from(change(name, xml)) })));
}

/** Every stored result of a formula replaced. */
export function poisoned(name: string, xml: string): string {
  if (!name.startsWith("xl/worksheets/")) return xml;
  return xml.replace(/<c ([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_, attributes: string, formula: string) => {
    return `<c ${attributes.replace(/ ?t="\w+"/, "")}>${formula}<v>${POISON}</v>`;
  });
}

/** The number in a field; percentages are written as such. Null when it is none. */
export function numberIn(text: string): number | null {
  const [, number, percent] = /^(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)(%?)$/i.exec(text) ?? [];
  if (number === undefined) return null;
  return percent === "%" ? Number(number) / 100 : Number(number);
}

/** What LibreOffice makes of workbooks, all in one run: the rows of each sheet by name, as text. */
export function recalculated(books: ReadonlyMap<string, Uint8Array>): Map<string, Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-office-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS);
    const files = [...books].map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
      return `${name}.xlsx`;
    });
    const out = join(folder, "out");
    const argv = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile)}`];
    execFileSync("soffice", [...argv, "--convert-to", CSV, "--outdir", out, ...files], {
      cwd: folder,
      stdio: "pipe",
      timeout: 300_000,
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: "C.UTF-8" },
    });
    const written = readdirSync(out);
    return new Map(
      [...books.keys()].map((name) => {
        const sheets = written.filter((file) => file.startsWith(`${name}-`));
        return [
          name,
          new Map(
            sheets.map((file) => [
              file.slice(name.length + 1, -".csv".length),
              parse(readFileSync(join(out, file)), { relax_column_count: true }) as string[][],
            ]),
          ),
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
