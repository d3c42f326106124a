import type { Payments } from "../../core/compare/change.ts";
import type { Case } from "../../core/model/case.ts";
import { hasErrors, type Issue } from "../../core/model/issue.ts";
import type { NamedKey } from "../../core/model/key.ts";
import { memberName } from "../../core/model/names.ts";
import { shownSplit } from "../../core/split/shown/shown-split.ts";
import type { Split, SplitChoices } from "../../core/split/split.ts";
import { subtotal } from "../../core/split/subtotals.ts";
import { type PaperAsked, type PaperFigures, workOutPaper } from "../paper/work-out.ts";
import type { Against } from "../split/view.ts";
import { type SplitAsked, viewOfSplit } from "../split/work-out.ts";

/** A case and what was asked of it, as plain data: what a document was worked out from, and may be again. */
export interface Adopted {
  readonly subject: Case;
  readonly split: SplitAsked;
  readonly paper: PaperAsked;
  readonly against: Against | null;
}

/** What is tried: another key in the case's place (null for its own), and who joins and leaves. */
export interface Trial extends SplitChoices {
  readonly key: NamedKey | null;
}

/** What every member pays for the lines of the given years. */
export function paymentsOf(subject: Case, { lines, total }: Split, years: readonly (number | null)[]): Payments {
  const everyone = total.shares.map(({ member }) => member);
  const dated = lines.filter(({ line }) => years.includes(line.year));
  return subtotal(dated, everyone, { group: [], year: null }).shares.map(({ member, allocated }) => ({
    member: memberName(subject, member),
    amount: allocated,
  }));
}

/** Works out all of a case again as it is tried, as the program does for a document; null when issues prevent it. */
export function tryOut(
  { subject: filed, split: asked, paper, against: held }: Adopted,
  { key, with: joining, without }: Trial,
): { readonly figures: PaperFigures | null; readonly issues: readonly Issue[] } {
  const subject = key === null ? filed : { ...filed, key };
  const choices = { with: joining, without };
  const now = { ...asked, ...choices, keyReplaced: asked.keyReplaced || key !== null };
  const tried = shownSplit(subject, choices, { ...now, step: asked.scale.step });
  if (!tried.kroner) return { figures: null, issues: tried.issues };
  const { years } = held?.after ?? { years: [] };
  const after = { years, payments: paymentsOf(subject, tried.kroner, years) };
  const split = viewOfSplit(subject, tried, now, held && { ...held, after });
  if (!split) return { figures: null, issues: tried.issues };
  const { figures, issues } = workOutPaper(split, choices, paper);
  const all = [...tried.issues, ...issues];
  return { figures: hasErrors(all) ? null : figures, issues: all };
}
