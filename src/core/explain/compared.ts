import type { ComparedScenario } from "../compare/compare.ts";
import type { Side } from "../compare/side.ts";
import { type Issue, issue } from "../model/issue.ts";
import { takingPart } from "../model/member.ts";
import { memberName } from "../model/names.ts";
import { optionSource } from "../model/source.ts";
import { negate, sum } from "../number/fraction.ts";
import { outside } from "./cell.ts";
import { growthOfSum } from "./growth.ts";
import { explainParts } from "./payment.ts";
import type { BalanceStep, Explanation, SideName, Step } from "./step.ts";
import { explainSum, type Part, partsOf } from "./sum.ts";

/** The figures of a comparison. */
export const COMPARED_FIGURES = ["cost", "establishment", "savings", "net"] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Which sides a figure is made of, and which of them is subtracted. */
const SIDES = {
  cost: [["with", false]],
  establishment: [
    ["establishment", false],
    ["establishment-without", true],
  ],
  savings: [
    ["without", false],
    ["with", true],
  ],
  net: [
    ["without", false],
    ["with", true],
    ["establishment", true],
    ["establishment-without", false],
  ],
} as const satisfies Record<ComparedFigure, readonly (readonly [SideName, boolean])[]>;

function partsOfSide(
  compared: ComparedScenario,
  side: SideName,
  years: readonly (number | null)[],
  member: number | null,
): Part[] {
  const from: Side = side === "without" || side === "establishment-without" ? compared.without : compared.with;
  const establishment = side === "establishment" || side === "establishment-without";
  const lines = from.split.lines
    .filter(({ line }) => years.includes(line.year) && from.isEstablishment(line) === establishment)
    .map((line) => ({ ...line, shares: line.shares.filter((share) => compared.members.includes(share.member)) }));
  return partsOf(lines, member);
}

/**
 * A figure of a scenario held against the baseline: the lines of each side with their cells, and what is taken from what.
 * A cost of one line is explained down to the krone.
 */
export function explainCompared(
  compared: ComparedScenario,
  baseline: string,
  figure: ComparedFigure,
  member: number | null,
  year: number | null,
): Explanation | Issue {
  const allYears = compared.years.map((entry) => entry.year);
  const years = allYears.flatMap((entry) => entry ?? []);
  if (year !== null && !years.includes(year)) {
    return issue("YEAR_UNKNOWN", { year, years }, optionSource("--year", `${year}`));
  }
  const meant = year === null ? allYears : [year];
  const filed = takingPart(compared.with.subject.members);
  const { isAway } = compared.with.choices;
  const about = { ...compared.with, constellation: { filed, now: compared.members, ...(isAway && { isAway }) } };
  if (member !== null && !compared.members.includes(member)) return outside(about, [], member);
  if (member !== null && meant.every((one) => isAway?.(member, one))) {
    return outside(
      about,
      about.subject.lines.filter((line) => meant.includes(line.year)),
      member,
    );
  }
  if (figure === "savings" || figure === "net") {
    const lacking = compared.unknown.filter((one) => member === null || one === member);
    const members = lacking.map((one) => memberName(about.subject, one));
    if (members.length > 0) return issue("COST_ALONE_UNKNOWN", { members }, null);
  }
  const sides = SIDES[figure].map(([side, minus]) => {
    return { side, minus, parts: partsOfSide(compared, side, meant, member) };
  });
  const [first] = sides;
  if (figure === "cost" && first?.parts.length === 1) {
    return explainParts(about, first.parts, member);
  }
  const steps: Step[] = [];
  const terms: BalanceStep["terms"][number][] = [];
  for (const { side, minus, parts } of sides) {
    if (parts.length === 0 && side !== "with" && side !== "without" && side !== figure) continue;
    const explained = explainSum(parts);
    const { origins } = side === "without" || side === "establishment-without" ? compared.without : compared.with;
    const name =
      side === "without" || side === "establishment-without" ? baseline : compared.filed ? null : compared.name;
    steps.push({ kind: "side", side, name }, ...explained.steps, ...growthOfSum(parts, origins));
    terms.push({ side, minus, value: explained.value });
  }
  const value = sum(terms.map((term) => (term.minus ? negate(term.value) : term.value)));
  return { value, steps: [...steps, { kind: "balance", terms, value }] };
}
