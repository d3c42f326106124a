import type { Side } from "../../../core/compare/compare.ts";
import { memberName } from "../../../core/model/names.ts";
import { decimalPlaces, divide, type Fraction, fraction, sum, ZERO } from "../../../core/number/fraction.ts";
import type { AllocatedLine } from "../../../core/split/allocation.ts";
import type { Split } from "../../../core/split/split.ts";
import { WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { baselineName, scenarioName } from "../../compare/view.ts";
import { scaleInWords } from "../../page/scale.ts";
import type { NumberFormat, Workbook } from "../../page/workbook.ts";
import { columnLetters, sheetPrefix } from "../address.ts";
import { definedNames } from "../names.ts";
import { basesSheet } from "./bases-sheet.ts";
import { budgetSheet, type LineList } from "./budget-sheet.ts";
import type { CaseFigures, CaseView } from "./case-view.ts";
import { keysSheet, type PoolColumns } from "./keys-sheet.ts";
import type { LedgerSection } from "./ledger-rows.ts";
import { type LedgerPlan, type LedgerSheets, ledgerSheets } from "./ledger-sheets.ts";
import { overviewSheet } from "./overview-sheet.ts";
import type { Reckoned } from "./pool-rows.ts";
import { procurementSheet } from "./procurement-sheet.ts";
import { scenariosSheet } from "./scenarios-sheet.ts";
import { hasUnitCosts, unitCostsSheet } from "./unit-costs-sheet.ts";

/** Whether two splits share the same lines alike, so that one table serves both. */
function sameSplit(one: Split, other: Split): boolean {
  return (
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => {
      const twin = other.lines[at];
      return (
        twin !== undefined &&
        twin.line === line.line &&
        twin.keyText === line.keyText &&
        twin.shares.length === line.shares.length &&
        twin.shares.every(
          ({ member, allocated }, index) =>
            line.shares[index]?.member === member &&
            line.shares[index]?.allocated.num === allocated.num &&
            line.shares[index]?.allocated.den === allocated.den,
        )
      );
    })
  );
}

/** A split beside the case's own, with its heading. */
interface Other {
  readonly heading: string;
  readonly split: Split;
}

function othersOf({ comparison, split, ...view }: CaseView): readonly Other[] {
  const others: Other[] = [];
  for (const scenario of comparison?.kroner ?? []) {
    if (comparison === null) break;
    const who = scenario.members.map((member) => memberName(view.subject, member)).join(", ");
    const sides: readonly (readonly [string, Side])[] = [
      [baselineName(comparison), scenario.without],
      [scenarioName(comparison, scenario), scenario.with],
    ];
    for (const [name, side] of sides) {
      const known = [split, ...others.map((other) => other.split)].some((other) => sameSplit(other, side.split));
      if (!known) others.push({ heading: `${name}: ${who}`, split: side.split });
    }
  }
  return others;
}

/**
 * The case as a workbook that reckons: budget, bases and percentages may be changed, and shares, amounts, sums, unit costs,
 * scenarios and savings follow. As saved, every figure is the program's.
 */
export function caseWorkbook(figures: CaseFigures): Workbook {
  const view: CaseView = { ...figures, sheetWords: WORKBOOK_WORDS[figures.language] };
  const { sheetWords: words, split, subject, comparison, procurement } = view;
  const names = words.sheets;
  const others = othersOf(view);
  const amount: NumberFormat = { kind: "amount", decimals: decimalPlaces(subject.round) ?? 0 };
  const columns = memberColumns([split, ...others.map((other) => other.split)], procurement?.members ?? []);
  const own = memberColumns([split], []);

  const bases = basesSheet(view, names.bases);
  const joint = procurement?.items.map(({ purchase }) => purchase.joint) ?? [];
  const separate = procurement?.items.map(({ purchase }) => purchase.separate) ?? [];
  const otherSections: LedgerSection[] = [
    ...others.map((other) => ({ heading: other.heading, lines: other.split.lines })),
    ...(procurement === null
      ? []
      : [
          { heading: `${names.procurement}: ${view.terms.joint}`, lines: joint },
          { heading: `${names.procurement}: ${view.terms.separate}`, lines: separate },
        ]),
  ];
  const keyed = [split.lines, ...others.map((other) => other.split.lines), joint];
  const keys = keysSheet(view, names.keys, keyed, columns, bases, [
    poolColumns(names.exact, own),
    ...(otherSections.length > 0 ? [poolColumns(names.otherExact, columns)] : []),
  ]);
  const lists: LineList[] = [
    { heading: null, lines: split.lines, amount },
    ...otherSections.map(({ heading, lines }) => ({ heading, lines, amount })),
  ];
  const budget = budgetSheet(view, names.budget, lists, keys.label);
  const alone = new Map(separate.map((line) => [line, line.shares.length]));
  const part: LedgerPlan["part"] = (line, member, cell): Reckoned => {
    const exact = line.shares.find((share) => share.member === member)?.exact ?? ZERO;
    if (alone.has(line)) return separatePart(line, exact, cell);
    return { formula: `${cell}*${keys.share(line, member).anywhere}`, value: exact };
  };
  const flag = `${sheetPrefix(names.rounding)}$B$3`;
  const plan = { view, budget, part, pool: keys.pool, step: bases.step, unchanged: flag };
  const main = ledgerSheets({
    ...plan,
    names: { allocated: names.allocated, exact: names.exact, rounding: names.rounding },
    sections: [{ heading: null, lines: split.lines }],
    columns: own,
    flag: {
      label: words.unchanged,
      formula: `IF(AND(${budget.unchanged},${keys.unchanged},${bases.step.anywhere}=${subject.round.num}/${subject.round.den}),1,0)`,
    },
  });
  const rest =
    otherSections.length === 0
      ? null
      : ledgerSheets({
          ...plan,
          names: { allocated: names.otherAllocated, exact: names.otherExact, rounding: names.otherRounding },
          sections: otherSections,
          columns,
          flag: null,
        });

  const total = main.sums[0]?.get(null) ?? [...(main.sums[0]?.values() ?? [])][0];
  if (!total) throw new Error("a split without a sum");
  const ledgers = rest === null ? [main] : [main, rest];
  const conditions = [
    {
      label: words.inEqualsAllocated,
      formula: `ABS(${total.total.anywhere}-${total.amount.anywhere})<0.999999*${bases.step.anywhere}`,
      now: true,
      meaning: words.ifNotAllocated,
    },
    {
      label: words.linesHold,
      formula: `AND(${ledgers.map(({ holds }) => holds.formula).join(",")})`,
      now: ledgers.every(({ holds }) => holds.now),
      meaning: words.ifLinesOff,
    },
    { label: words.sharesHold, formula: keys.holds.formula, now: keys.holds.now, meaning: words.ifSharesOff },
    { label: words.unchanged, formula: `${flag}=1`, now: true, meaning: words.ifChanged },
  ];
  const unit = scaleInWords({ unit: fraction(1n), step: subject.round }, subject.currency, view);
  const overview = overviewSheet(view, names.overview, unit, own, total, amount, conditions);

  function sumOfSide(side: Side, lines: readonly AllocatedLine[], members: readonly number[]): string {
    const place = placeOf(side.split);
    const shown = place.lines(lines);
    const everyone = members.length === side.split.members.length;
    if (everyone) return place.ledger.sumOf(shown, null);
    return members.map((member) => place.ledger.sumOf(shown, member)).join("+");
  }

  /** The table that a split stands in, with the lines that stand for its own. */
  function placeOf(wanted: Split): {
    readonly ledger: LedgerSheets;
    readonly lines: (lines: readonly AllocatedLine[]) => readonly AllocatedLine[];
  } {
    const found = sameSplit(split, wanted) ? split : others.find((other) => sameSplit(other.split, wanted))?.split;
    const ledger = found === split ? main : rest;
    if (!found || !ledger) throw new Error("a scenario that stands in no table");
    const twins = new Map(wanted.lines.map((line, at) => [line, found.lines[at] ?? line]));
    return { ledger, lines: (lines) => lines.map((line) => twins.get(line) ?? line) };
  }

  return {
    title: view.title,
    sheets: [
      overview,
      main.allocated,
      budget.sheet,
      bases.sheet,
      keys.sheet,
      ...(hasUnitCosts(view) ? [unitCostsSheet(view, names.unitCosts, own, bases, main)] : []),
      ...(comparison === null ? [] : [scenariosSheet(view, comparison, names.scenarios, amount, sumOfSide)]),
      ...(procurement === null || rest === null
        ? []
        : [procurementSheet(view, procurement, names.procurement, amount, rest)]),
      main.exact,
      main.rounding,
      ...(rest === null ? [] : [rest.allocated, rest.exact, rest.rounding]),
    ],
    names: definedNames([...bases.names, ...keys.names]),
  };
}

/** A separate price that is known for all together only, shared equally; otherwise each member's own part of them all. */
function separatePart(line: AllocatedLine, exact: Fraction, cell: string): Reckoned {
  const all = sum(line.shares.map((share) => share.exact));
  if (all.num === 0n) return { formula: "0", value: exact };
  const { num, den } = divide(exact, all);
  return { formula: `${cell}*${num}/${den}`, value: exact };
}

function memberColumns(splits: readonly Split[], more: readonly number[]): number[] {
  return [...new Set([...splits.flatMap(({ members }) => members), ...more])].sort((a, b) => a - b);
}

/** Where a sheet of unrounded amounts keeps the amount of a line, and behind the members the number of its pool. */
function poolColumns(sheet: string, columns: readonly number[]): PoolColumns {
  const numbers = `$${columnLetters(3 + columns.length)}`;
  return { numbers: `${sheetPrefix(sheet)}${numbers}:${numbers}`, amounts: `${sheetPrefix(sheet)}$B:$B` };
}
