import type { InputState, VerifyWords } from "../../messages/terms/verify.ts";
import type { Chapter } from "../page/page.ts";
import { type Json, type Report, reportOf } from "../page/report.ts";
import type { Table } from "../page/table.ts";
import type { Difference } from "./differences.ts";
import { figuresMoved } from "./figures-moved.ts";

/** A file of a saved result: what it was and what it is; a digest is null when it was, or is, not read. */
export interface CheckedInput {
  readonly path: string;
  readonly state: InputState;
  readonly saved: string | null;
  readonly now: string | null;
}

/** What came of making a saved result again. */
export interface Verification {
  readonly terms: VerifyWords;
  /** Name of the file of the saved result. */
  readonly file: string;
  readonly command: string;
  readonly madeBy: string;
  readonly version: string;
  readonly currency: string;
  readonly inputs: readonly CheckedInput[];
  readonly differences: readonly Difference[];
}

/** Files by what they were read under. One that has the same bytes under another name is unchanged. */
export function checkedInputs(
  saved: readonly { readonly path: string; readonly sha256: string }[],
  now: readonly { readonly path: string; readonly sha256: string }[],
): CheckedInput[] {
  const before = saved.map(({ path, sha256 }): CheckedInput => {
    const same = now.some((input) => input.sha256 === sha256);
    const present = now.find((input) => input.path === path);
    if (same) return { path, state: "unchanged", saved: sha256, now: sha256 };
    return { path, state: present ? "changed" : "missing", saved: sha256, now: present?.sha256 ?? null };
  });
  const fresh = now.filter(
    ({ path, sha256 }) => !saved.some((input) => input.path === path || input.sha256 === sha256),
  );
  return [
    ...before,
    ...fresh.map(({ path, sha256 }): CheckedInput => ({ path, state: "new", saved: null, now: sha256 })),
  ];
}

function filesTable({ terms, inputs }: Verification): Table {
  return {
    kind: "table",
    heading: terms.files,
    labelHeader: terms.file,
    columns: [terms.state],
    rows: inputs.map(({ path, state }) => ({
      role: "line",
      level: 0,
      label: path,
      cells: [{ kind: "text", text: terms.states[state] }],
    })),
  };
}

function chapterOf(view: Verification): Chapter {
  const { terms, file, differences, inputs, madeBy, version } = view;
  const changed = inputs.flatMap(({ path, state }) => (state === "unchanged" ? [] : [path]));
  const otherVersion = madeBy === version ? null : madeBy;
  const moved = differences.length === 0 ? null : figuresMoved(differences, terms);
  const differing = moved ? moved.table.rows.length + moved.more : 0;
  const verdict = terms.verdict({ file, differing, changed, otherVersion });
  return {
    title: terms.title(file),
    unit: terms.unit(view.currency),
    basis: [terms.madeBy(madeBy, view.command)],
    sections: [{ kind: "paragraph", lines: [verdict] }, filesTable(view), ...(moved ? [moved.table] : [])],
    notes: moved && moved.more > 0 ? [terms.more(moved.more)] : [],
    prose: null,
  };
}

function pointer({ trail }: Difference): string {
  return trail.map((step) => ("field" in step ? step.field : `[${step.entry}]`)).join("/");
}

function plain(value: Json): string | null {
  if (value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : `${value}`;
}

/** The result of a verification in machine output. */
function resultOf({ file, madeBy, command, inputs, differences }: Verification): Json {
  return {
    file,
    madeBy,
    command,
    follows: differences.length === 0,
    inputs: inputs.map(({ path, state, saved, now }) => ({ path, state, saved, now })),
    differences: differences.map((difference) => ({
      figure: pointer(difference),
      saved: plain(difference.saved),
      now: plain(difference.now),
    })),
  };
}

/** The report of a verification; `document` wraps its result as every document is wrapped. */
export function verifyReport(view: Verification, document: (result: Json) => Json): Report {
  return reportOf(
    () => chapterOf(view),
    {
      fields: ["figure", "saved", "now"],
      rows: view.differences.map((difference) => [pointer(difference), plain(difference.saved), plain(difference.now)]),
    },
    () => document(resultOf(view)),
  );
}
