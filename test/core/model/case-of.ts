import type { Case } from "../../../src/core/model/case.ts";
import { type Fraction, toDecimal } from "../../../src/core/number/fraction.ts";
import { type SplitChoices, split } from "../../../src/core/split/split.ts";
import { reading } from "../../input/reading.ts";

/** A case from the texts of its files, which must be in order. */
export function caseOf(files: Parameters<typeof reading>[0]): Case {
  const read = reading(files);
  if (read.case === null) throw new Error(JSON.stringify(read.issues));
  return read.case;
}

export const shown = (value: Fraction | null) => (value === null ? null : toDecimal(value, 2));

/** What each line comes to for each member, as `line amount: member paid …`. */
export function splitShown(subject: Case, choices: Partial<SplitChoices> = {}): string[] {
  const { split: found, issues } = split(subject, { with: [], without: [], ...choices });
  if (found === null) return issues.map(({ code }) => code);
  return found.lines.map(({ line, amount, shares }) => {
    const parts = shares.map(({ member, allocated }) => `${subject.members[member]?.name} ${shown(allocated)}`);
    return `${line.name} ${shown(amount)}: ${parts.join(", ")}`;
  });
}

/** The findings of a split, as `CODE file:line`. */
export function findings(subject: Case, choices: Partial<SplitChoices> = {}): string[] {
  const { issues } = split(subject, { with: [], without: [], ...choices });
  return issues.map(({ code, source }) => (source === null ? code : `${code} ${source.file}:${source.line}`));
}
