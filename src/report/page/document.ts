import type { Case } from "../../core/model/case.ts";
import { type Issue, severityOf } from "../../core/model/issue.ts";
import type { Language } from "../../core/model/language.ts";
import { decimalText, type Fraction, toFractionText } from "../../core/number/fraction.ts";
import { issueText } from "../../messages/issue-text.ts";
import type { Json } from "./report.ts";

export function decimalOrNull(value: Fraction | null): string | null {
  return value === null ? null : decimalText(value);
}

/** A share as decimal text and as its exact fraction; both null of an amount of zero. */
export function shareFields(share: Fraction | null): {
  readonly share: string | null;
  readonly fraction: string | null;
} {
  return { share: decimalOrNull(share), fraction: share === null ? null : toFractionText(share) };
}

/** What every document says before its result (docs/commands/json-and-csv.md#json). */
export interface DocumentHead {
  readonly schema: string;
  readonly version: string;
  /** The options it was made with, as typed. */
  readonly arguments: readonly string[];
  readonly case: { readonly [field: string]: Json };
  readonly options: { readonly [field: string]: Json };
  readonly inputs: () => readonly { readonly path: string; readonly sha256: string }[];
  readonly issues: readonly Issue[];
  /** As in `Style`: of what findings speak. */
  readonly settingsAreTable?: boolean;
}

/** The `case` of every document; all null when the case could not be read. */
export function caseFields(subject: Case | null, language: Language | null): DocumentHead["case"] {
  return {
    title: subject?.title ?? null,
    currency: subject?.currency ?? null,
    round: subject ? decimalText(subject.round) : null,
    vat: subject?.vat ?? null,
    language,
  };
}

/** A machine-readable document; `result` is null when errors left none. Messages are always English. */
export function document(head: DocumentHead, result: Json): Json {
  return {
    schema: head.schema,
    fordel: head.version,
    arguments: head.arguments,
    case: head.case,
    options: head.options,
    inputs: head.inputs().map(({ path, sha256 }) => ({ path, sha256 })),
    issues: head.issues.map((finding) => ({
      code: finding.code,
      severity: severityOf(finding),
      file: finding.source?.file ?? null,
      line: finding.source?.line ?? null,
      column: finding.source?.column ?? null,
      message: issueText(finding, "en", head.settingsAreTable),
    })),
    result,
  };
}
