import { membersIn, sizeOf } from "../../core/fairness/coalition.ts";
import { MOST_FOR_NUCLEOLUS } from "../../core/fairness/nucleolus.ts";
import { MOST_FOR_SHAPLEY } from "../../core/fairness/shapley.ts";
import {
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
} from "../../core/number/fraction.ts";
import type { Method, MethodSplit } from "../../core/stability/methods.ts";
import { COMPARISON_WORDS, STABILITY_WORDS } from "../../messages/registry.ts";
import { amountCell } from "../page/cells.ts";
import type { Alternatives, Paragraph, Section } from "../page/page.ts";
import { roundedTogether } from "../page/scale.ts";
import type { Row, Table } from "../page/table.ts";
import { groupName, memberAt, moneyText, type StabilityView, shareAt, standingOf } from "./view.ts";

/** What two members are told once. */
const ALIKE_FOR_TWO: readonly Method[] = ["shapley", "nucleolus", "scrb", "equal-non-separable"];
/** Groups that bind, named before the rest are counted. */
const MOST_BINDING = 6;
/** Six members and their sum stand side by side also where width is no limit. */
const MOST_COLUMNS = 7;

/** A way to split under its printed name. */
export interface NamedSplit {
  readonly name: string;
  readonly split: MethodSplit;
  readonly shares: readonly Fraction[];
}

/** The splits that can be shown, each once: with two members four of them are one. */
export function namedSplits(view: StabilityView): NamedSplit[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  return found.methods().splits.flatMap((split): NamedSplit[] => {
    if (!split.shares) return [];
    const alike = found.paid.length === 2 && ALIKE_FOR_TWO.includes(split.method);
    if (alike && split.method !== "shapley") return [];
    return [{ name: alike ? phrases.equalSavings : phrases.method[split.method], split, shares: split.shares }];
  });
}

/** Amounts by way to split and member: ways down and members across, or the other way. */
function tableOf(
  view: StabilityView,
  heading: string | null,
  ways: readonly string[],
  amounts: readonly (readonly Fraction[])[],
): Alternatives {
  const { found } = view;
  const { words } = view.frame;
  const names = found.paid.map((_, place) => memberAt(view, place));
  const cellsOf = (values: readonly Fraction[]) => values.map((value) => amountCell(view.frame, value));
  const wide: Table = {
    kind: "table",
    heading,
    labelHeader: "",
    columns: [...names, words.sum],
    rows: ways.map((name, at): Row => {
      const values = amounts[at] ?? [];
      return { role: "line", level: 0, label: name, cells: cellsOf([...values, sum(values)]) };
    }),
  };
  const row = (role: Row["role"], label: string, value: (values: readonly Fraction[]) => Fraction): Row => {
    return { role, level: 0, label, cells: cellsOf(amounts.map(value)) };
  };
  const narrow: Table = {
    kind: "table",
    heading,
    labelHeader: words.member,
    columns: ways,
    rows: [
      ...names.map((name, place) => row("line", name, (values) => shareAt(values, place))),
      row("sum", words.sum, sum),
    ],
  };
  return { kind: "alternatives", mostColumns: MOST_COLUMNS, ways: [[wide], [narrow]] };
}

/** What each member would pay by every way to split, rounded so that it adds up. */
export function splitAmounts(view: StabilityView, splits: readonly NamedSplit[]): Fraction[][] {
  return splits.map(({ split, shares }) =>
    split.method === "key" ? [...standingOf(view).paid] : roundedTogether(view.frame.scale, shares),
  );
}

/** What every member saves by every way to split, as the table shows it. */
type Saved = readonly (readonly Fraction[])[];

/** Which ways keep every group, and who is worst placed by the others: a member by as much as the table shows. */
function groupLines(view: StabilityView, splits: readonly NamedSplit[], saved: Saved): string[] {
  const phrases = STABILITY_WORDS[view.frame.language];
  const judged = splits.filter(({ split }) => split.excesses !== null);
  const keeping = judged.filter(({ split }) => split.excesses?.violations === 0);
  const leaving = judged.flatMap((one) => {
    const { name, split } = one;
    const [worst] = split.excesses?.largest ?? [];
    if (!worst || !split.excesses || split.excesses.violations === 0) return [];
    const more = split.excesses.violations - 1;
    const { coalition, excess } = worst;
    const [place = 0] = membersIn(coalition);
    const loss = sizeOf(coalition) === 1 ? negate(shareAt(saved[splits.indexOf(one)] ?? [], place)) : excess;
    return [phrases.leaves(name, groupName(view, coalition), moneyText(view, isPositive(loss) ? loss : excess), more)];
  });
  if (judged.length > 0 && leaving.length === 0) return [phrases.keepsAll(view.found.paid.length > 2)];
  const kept = keeping.map(({ name }) => name).join("; ");
  return [...(keeping.length > 0 ? [phrases.keeps(kept)] : []), ...leaving];
}

/**
 * What all can save at least: of two, as the table shows it where the gain is divided equally; of groups, which no table
 * shows, rounded down so that it is true.
 */
function leastSaved(view: StabilityView, least: Fraction, splits: readonly NamedSplit[], saved: Saved): Fraction {
  const equal = splits.findIndex(({ split }) => split.method === "shapley");
  const [first, second] = saved[equal] ?? [];
  if (view.found.paid.length === 2 && first && second) return compare(first, second) < 0 ? first : second;
  const { step } = view.frame.scale;
  const down = multiply(fraction(floor(divide(least, step))), step);
  return isZero(down) ? least : down;
}

/** What no split at all could better. */
function leastLines(view: StabilityView, splits: readonly NamedSplit[], saved: Saved): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const { leastCore, coreEmpty, binding } = found.methods();
  if (leastCore === null) return [];
  const named = binding.slice(0, MOST_BINDING).map((one) => groupName(view, one));
  const more = binding.length - named.length;
  const groups = [...named, ...(more > 0 ? [phrases.moreBinding(more)] : [])].join("; ");
  const least = coreEmpty
    ? phrases.nobodyCanKeep(moneyText(view, leastCore))
    : isNegative(leastCore)
      ? phrases.everyoneCanSave(
          moneyText(view, leastSaved(view, negate(leastCore), splits, saved)),
          found.paid.length > 2,
        )
      : phrases.justKept;
  const bound = binding.some((one) => sizeOf(one) > 0) && found.paid.length > 2;
  return [least, ...(bound ? [phrases.binding(groups)] : [])];
}

/** What is left out, and what is odd: shares that cannot be reckoned, or are negative. */
function oddLines(view: StabilityView, splits: readonly NamedSplit[]): string[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const all = found.methods().splits;
  const most = (method: Method) =>
    method === "nucleolus" ? MOST_FOR_NUCLEOLUS : method === "shapley" ? MOST_FOR_SHAPLEY : 20;
  const lacking = all.filter((split) => split.lacking === "members");
  const leftOut = [...new Set(lacking.map(({ method }) => most(method)))].map((limit) => {
    const names = lacking.filter(({ method }) => most(method) === limit).map(({ method }) => phrases.method[method]);
    return phrases.leftOut(names.join("; "), limit);
  });
  const undefinedOnes = all.filter((split) => split.lacking === "proportion");
  const negatives = splits.flatMap(({ name, shares }) =>
    shares.flatMap((share, place) =>
      isNegative(share) ? [phrases.negative(name, memberAt(view, place), moneyText(view, negate(share)))] : [],
    ),
  );
  return [...leftOut, ...undefinedOnes.map(({ method }) => phrases.noProportion(phrases.method[method])), ...negatives];
}

/**
 * Other ways to split beside the key: cost, savings, and whether a group would leave.
 *
 * @param heading what stands over the first table, where no chapter is called that
 */
export function methodSections(view: StabilityView, heading: string | null): Section[] {
  const { found } = view;
  const phrases = STABILITY_WORDS[view.frame.language];
  const splits = namedSplits(view);
  const names = splits.map(({ name }) => name);
  const amounts = splitAmounts(view, splits);
  const { alone } = standingOf(view);
  const saved = amounts.map((values) => values.map((amount, place) => subtract(shareAt(alone, place), amount)));
  const paragraph: Paragraph = {
    kind: "paragraph",
    lines: [
      ...(found.paid.length === 2 ? [phrases.equalSavingsNote] : []),
      ...groupLines(view, splits, saved),
      ...leastLines(view, splits, saved),
      ...oddLines(view, splits),
    ],
  };
  return [
    tableOf(view, heading, [COMPARISON_WORDS[view.frame.language].without, ...names], [alone, ...amounts]),
    tableOf(view, phrases.savingsHeading(found.judged.has.establishment), names, saved),
    paragraph,
  ];
}
