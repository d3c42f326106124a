import { memberName } from "../../../../src/core/model/names.ts";
import { decimalText, type Fraction } from "../../../../src/core/number/fraction.ts";
import { type SettlementAsked, settleYear, type YearEnd } from "../../../../src/core/settle/year-end/year-end.ts";
import { amountOf } from "../../../../src/core/shares/amounts.ts";
import { reading } from "../../../input/reading.ts";

export const MEMBERS =
  "member;year;population\nFlå;2025;1000\nFlå;2026;1100\nNes;2025;3000\nNes;2026;2900\nÅl;2025;4000\nÅl;2026;4000\n";

export interface SettledFiles {
  readonly members?: string;
  readonly budget: string;
  readonly actuals?: string;
  readonly payments?: string;
  readonly settings: string;
}

const AS_FILED: SettlementAsked = { year: null, carry: null };

/** A settlement and the codes of all that is found on the way. */
export function settled(files: SettledFiles, asked: Partial<SettlementAsked> = {}) {
  const read = reading({ members: MEMBERS, ...files });
  const made = read.case && settleYear(read.case, { ...AS_FILED, ...asked });
  const issues = [...read.issues, ...read.settlementIssues, ...(made?.issues ?? [])];
  return { yearEnd: made?.yearEnd ?? null, issues, codes: issues.map(({ code }) => code) };
}

/** The same where it can be settled; throws with its findings where it cannot. */
export function yearEndOf(files: SettledFiles, asked: Partial<SettlementAsked> = {}): YearEnd {
  const { yearEnd, codes } = settled(files, asked);
  if (yearEnd === null) throw new Error(codes.join(" "));
  return yearEnd;
}

/** Amounts as `Flå 100 · Nes 200`. */
export function told({ subject, members }: YearEnd, amounts: ReadonlyMap<number, Fraction>): string {
  return members
    .map((member) => `${memberName(subject, member)} ${decimalText(amountOf(amounts, member))}`)
    .join(" · ");
}

export function transfersTold({ subject, owed }: YearEnd): readonly string[] {
  return owed.transfers.map(
    ({ from, to, amount }) => `${memberName(subject, from)} → ${memberName(subject, to)} ${decimalText(amount)}`,
  );
}
