import type { Case } from "../model/case.ts";
import { type Issue, issue } from "../model/issue.ts";
import { bears } from "../model/line.ts";
import { nameKey } from "../model/names.ts";
import { optionSource } from "../model/source.ts";
import { ZERO } from "../number/fraction.ts";
import { nearest } from "../spelling/nearest.ts";
import { type Explained, explainCell, explainLine, outside } from "./cell.ts";
import { growthOfSum } from "./growth.ts";
import type { Explanation } from "./step.ts";
import { explainSum, type Part, partsOf } from "./sum.ts";
import { explainSurcharges, type LabelsOf, surchargesCalled } from "./surcharge.ts";
import { explainTransfer } from "./transfer.ts";

/** Which figure is asked for; null is all of them together. */
export interface Asked {
  readonly member: number | null;
  readonly line: string | null;
  readonly year: number | null;
  /** How surcharges are labelled, which have no name of their own; left out where they are not asked for. */
  readonly labelsOf?: LabelsOf;
}

/** The issue of a name that no line or group bears; a stated sum is taken for the group it is the sum of. */
function unknownLine({ lines }: Case, name: string, labels: readonly string[]): Issue {
  const stated = lines.find((line) => line.type === "total" && bears(line, name));
  const names = [
    ...new Set(lines.flatMap((line) => (line.type === "total" ? line.group : [...line.group, line.name]))),
    ...labels,
  ];
  const near = () => nearest(name, names) ?? names.find((known) => nameKey(known).includes(nameKey(name))) ?? null;
  const suggestion = stated ? (stated.group.at(-1) ?? null) : near();
  return issue("LINE_UNKNOWN", { name, suggestion }, optionSource("--line", name));
}

/** Nothing of a line whose amounts are for other years. */
function notThatYear(asked: Asked, lines: Case["lines"]): Explanation {
  const years = [...new Set(lines.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const [line = null] = lines;
  const { member } = asked;
  const source = line?.source ?? null;
  return { value: ZERO, steps: [{ kind: "outside", why: "year", line, member, members: [], years, source }] };
}

/** The parts that the figure asked for is the sum of; or why it has none; or what is wrong with the question. */
export function partsAsked(about: Explained, asked: Asked): readonly Part[] | Explanation | Issue {
  const { subject, split } = about;
  const { member, line: name, year } = asked;
  const years = [...new Set(subject.lines.flatMap((line) => line.year ?? []))].sort((a, b) => a - b);
  if (year !== null && !years.includes(year)) {
    return issue("YEAR_UNKNOWN", { year, years }, optionSource("--year", `${year}`));
  }
  const named = subject.lines.filter((line) => line.type !== "total" && (name === null || bears(line, name)));
  const corrections = split.lines.filter(
    ({ line, correction, buyIn }) =>
      (correction ?? buyIn) && (year === null || line.year === year) && (name === null || bears(line, name)),
  );
  if (name !== null && named.length === 0 && corrections.length === 0) {
    const surcharges = split.between.filter(({ surcharge }) => surcharge !== null);
    return unknownLine(subject, name, asked.labelsOf ? surcharges.flatMap(asked.labelsOf) : []);
  }
  const meant = named.filter((line) => year === null || line.year === year);
  if (meant.length === 0 && corrections.length === 0) return notThatYear(asked, named);
  const asFiled = new Set(meant);
  const lines = split.lines.filter(({ line, shares }) => asFiled.has(line) && shares.length > 0);
  // What members pay each other is explained by its own name, and is in no sum of the lines.
  const between = name === null ? [] : split.between.filter(({ line }) => asFiled.has(line.line));
  const parts = partsOf([...lines, ...corrections, ...between.map(({ line }) => line)], member);
  return parts.length > 0 ? parts : outside(about, meant, member);
}

/** What a member, or all, pay of some parts: of one down to the krone, of several as their sum. */
export function explainParts(about: Explained, parts: readonly Part[], member: number | null): Explanation {
  const [part] = parts;
  if (!part || parts.length > 1) {
    const explained = explainSum(parts);
    return { ...explained, steps: [...explained.steps, ...growthOfSum(parts, about.origins)] };
  }
  const between = about.split.between.find(({ line }) => line === part.line);
  if (between) return explainTransfer(about, between, member);
  return member === null ? explainLine(about, part.line) : explainCell(about, part.line, member);
}

/** What a member, or all, pay of a line, a group or everything, in a year or in all; or what is wrong with the question. */
export function explainPayment(about: Explained, asked: Asked): Explanation | Issue {
  const { line, year, member, labelsOf } = asked;
  if (line !== null && labelsOf && !about.subject.lines.some((one) => bears(one, line))) {
    const ofYear = about.split.between.filter((one) => year === null || one.line.line.year === year);
    const called = surchargesCalled(ofYear, line, labelsOf);
    const own = called.filter(({ line }) => member === null || line.shares.some((share) => share.member === member));
    if (own.length > 0) return explainSurcharges(about, own, member);
  }
  const parts = partsAsked(about, asked);
  return "length" in parts ? explainParts(about, parts, asked.member) : parts;
}
