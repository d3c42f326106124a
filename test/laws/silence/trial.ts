import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IssueCode, SEVERITY } from "../../../src/core/model/issue.ts";
import { fordel } from "../../cli/memory-io.ts";

/** A small case whose right total is known. */
export interface Trial {
  /** What stands in its files, in a few words. */
  readonly says: string;
  readonly budget: string;
  /** Two members who share equally, unless said. */
  readonly members?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What is to be shared, as the JSON document has it. */
  readonly total: string;
}

export interface Ended {
  readonly code: number;
  readonly total: string | null;
  /** Codes of errors and warnings; notices tell what was done, and alarm nobody. */
  readonly alarms: readonly string[];
}

const MEMBERS = "kommune;folketall\nHol;4441\nÅl;4700\n";

interface Document {
  readonly issues: readonly { readonly code: IssueCode }[];
  readonly result: { readonly total: { readonly amount: string } } | null;
}

/** A command on a case's files in a folder of its own. */
export async function onFiles<Result>(
  { budget, members = MEMBERS, more = {} }: Pick<Trial, "budget" | "members" | "more">,
  of: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "fordel-silence-"));
  try {
    writeFileSync(join(folder, "budget.csv"), budget);
    writeFileSync(join(folder, "members.csv"), members);
    for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
    return await of(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the split of a trial's files ends. */
export async function ended(trial: Trial): Promise<Ended> {
  return onFiles(trial, async (folder) => {
    const key = trial.more?.["fordel.yaml"]?.includes("key:") || trial.args?.includes("--key") ? [] : ["--key", "likt"];
    const { code, stdout } = await fordel(["split", folder, ...key, "--format", "json", ...(trial.args ?? [])]);
    const document: Document | null = stdout === "" ? null : JSON.parse(stdout);
    const alarms = (document?.issues ?? []).map((one) => one.code).filter((one) => SEVERITY[one] !== "notice");
    return { code, total: document?.result?.total.amount ?? null, alarms: [...new Set(alarms)] };
  });
}
