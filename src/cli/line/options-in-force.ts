import { canonicalKey } from "../../core/key/grammar/canonical.ts";
import { yearsMeasured } from "../../core/key/vintage.ts";
import type { Case } from "../../core/model/case.ts";
import { decimalText } from "../../core/number/fraction.ts";

/** What a command was asked; what it leaves out it has no option for, or was not given. */
interface Asked {
  /** The key of lines without their own, in canonical English; left out for the case's. */
  readonly key?: string | null;
  readonly year?: number | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly only?: string | null;
  readonly scenario?: string | null;
}

/** The case's key in canonical English; its name when it changes over the years. */
function caseKey(subject: Case): string | null {
  const { key } = subject;
  const [period, ...others] = key?.periods ?? [];
  if (!key || !period || others.length > 0) return key?.name ?? null;
  return canonicalKey(period.key, (name, asked) => yearsMeasured(subject, name, asked));
}

/** The `options` of every document (docs/commands/json-and-csv.md#json): what is in force, also where errors leave no result. */
export function optionsInForce(subject: Case | null, { key, year, with: joining, without, only, scenario }: Asked) {
  return {
    key: key === undefined ? subject && caseKey(subject) : key,
    round: subject ? decimalText(subject.round) : null,
    year: year ?? null,
    with: joining ?? [],
    without: without ?? [],
    only: only ?? null,
    scenario: scenario ?? null,
  };
}
