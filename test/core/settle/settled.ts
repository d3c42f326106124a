import { memberName } from "../../../src/core/model/names.ts";
import { decimalText } from "../../../src/core/number/fraction.ts";
import { settlementOf } from "../../../src/core/settle/standing.ts";
import { split } from "../../../src/core/split/split.ts";
import { reading } from "../../input/reading.ts";

const MEMBERS = "member;population\nFlå;1034\nNes;3452\nÅl;4741\n";

/** A case of Flå, Nes and Ål, split; throws with its findings where it cannot be. */
export function splitOf(budget: string, settings: string) {
  const { case: subject, issues: read } = reading({ members: MEMBERS, budget, settings });
  const made = subject && split(subject, { with: [], without: [] });
  if (!subject || !made?.split) throw new Error([...read, ...(made?.issues ?? [])].map(({ code }) => code).join(" "));
  return { subject, split: made.split, issues: made.issues };
}

/** The codes of what is found when it is split. */
export function codesOf(budget: string, settings: string): readonly string[] {
  const { case: subject, issues } = reading({ members: MEMBERS, budget, settings });
  const found = subject ? split(subject, { with: [], without: [] }).issues : [];
  return [...issues, ...found].map(({ code, source }) => `${code} ${source?.file}:${source?.line}:${source?.column}`);
}

/** Who pays whom, a line each, as `Flå → Nes 100`. */
export function paymentsOf(budget: string, settings: string): readonly string[] {
  const { subject, split: made } = splitOf(budget, settings);
  const { transfers, direct } = settlementOf(subject, null, made.lines, made.between, made.members);
  const name = (member: number) => memberName(subject, member);
  return [
    ...transfers.map(({ from, to, amount }) => `${name(from)} → ${name(to)} ${decimalText(amount)}`),
    ...direct.map(({ from, to, amount }) => `${name(from)} → ${to} ${decimalText(amount)}`),
  ];
}
