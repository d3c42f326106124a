import type { Side } from "../../../core/compare/side.ts";
import { remembered } from "../../../core/memory/remembered.ts";
import { pathKey } from "../../../core/model/line.ts";
import { decimalPlaces, equals, ONE } from "../../../core/number/fraction.ts";
import type { Frequency } from "../../../core/procurement/purchase.ts";
import type { AllocatedLine } from "../../../core/shares/allocation.ts";
import { linesByName, linesPaid } from "../../../core/shares/payments.ts";
import type { Split } from "../../../core/split/split.ts";
import { COMPARISON_WORDS, WORKBOOK_WORDS } from "../../../messages/registry.ts";
import { baselineName, scenarioName, whoOf } from "../../compare/view/view.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { NumberFormat, ReckoningWorkbook } from "../../page/workbook.ts";
import type { CaseFigures } from "../case-figures.ts";
import { added, formula } from "../formula/parse.ts";
import { definedNames } from "../names.ts";
import { allocatedSheet, isShared } from "./allocated-sheet.ts";
import { assumptionsSheet } from "./assumptions-sheet.ts";
import { budgetSheet, type LineList } from "./budget-sheet.ts";
import { type ExactSheet, exactSheet } from "./exact-sheet.ts";
import { basesSheet } from "./keys/bases-sheet.ts";
import { keyPools } from "./keys/key-pools.ts";
import { keyAsWritten, keyNumbers, keysSheet } from "./keys/keys-sheet.ts";
import { type Ledger, type LedgerSection, ledgerOf } from "./ledger-rows.ts";
import { AMOUNT, HEADER_ROW, sumOfLines } from "./ledger-sheet.ts";
import { overviewSheet } from "./overview-sheet.ts";
import { procurementSheet } from "./procurement-sheet.ts";
import { type RoundingPlan, roundingSheet } from "./rounding-sheet.ts";
import { type SideSum, scenariosSheet } from "./scenarios-sheet.ts";
import { hasTotals, totalsSheet } from "./totals-sheet.ts";
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
        twin.shares.every(({ member, allocated }, index) => {
          const share = line.shares[index];
          return share !== undefined && share.member === member && equals(share.allocated, allocated);
        })
      );
    })
  );
}

/** A split beside the case's own, with its heading. */
interface Other extends LineList {
  readonly heading: string;
  readonly split: Split;
}

function othersOf({ comparison, split }: CaseFigures): readonly Other[] {
  const others: Other[] = [];
  for (const scenario of comparison?.kroner ?? []) {
    if (comparison === null) break;
    const who = whoOf(comparison, scenario);
    const sides: readonly (readonly [string, Side])[] = [
      [baselineName(comparison), scenario.without],
      [scenarioName(comparison, scenario), scenario.with],
    ];
    for (const [name, side] of sides) {
      const isTold = [split, ...others.map((other) => other.split)].some((other) => sameSplit(other, side.split));
      if (isTold) continue;
      const { lines } = side.split;
      others.push({ heading: `${name}: ${who}`, split: side.split, lines, origins: side.origins });
    }
  }
  return others;
}

function memberColumns(splits: readonly Split[], more: readonly number[]): number[] {
  return [...new Set([...splits.flatMap(({ members }) => members), ...more])].sort((a, b) => a - b);
}

/** A ledger whose amounts stand in their places, and the members' parts not yet. */
interface Opened {
  readonly ledger: Ledger;
  readonly exact: ExactSheet;
}

/**
 * The case as a workbook that reckons: budget, bases, percentages and assumptions may be changed, and shares, amounts, sums,
 * unit costs, scenarios and savings follow. As saved, every figure is the program's.
 */
export function caseWorkbook(view: CaseFigures): ReckoningWorkbook {
  const { split, subject, comparison, procurement } = view;
  const words = WORKBOOK_WORDS[view.frame.language];
  const names = words.sheets;
  const others = othersOf(view);
  const amount: NumberFormat = { kind: "amount", decimals: decimalPlaces(subject.round) ?? 0 };
  const items = procurement?.items ?? [];
  const joint = items.map(({ purchase }) => purchase.joint);
  const lists: readonly LineList[] = [{ heading: null, lines: split.lines, origins: new Map() }, ...others];
  const listOf = new Map(lists.toReversed().flatMap((list) => list.lines.map((line) => [line, list])));

  const linesOfAll = [...lists.flatMap(({ lines }) => lines), ...joint];
  const pools = keyPools(linesOfAll);
  const numbers = keyNumbers(pools);
  const keyLabel = ({ keyText, key }: AllocatedLine) =>
    key === null ? "" : `${words.numbered(numbers.get(keyText) ?? 0)}: ${keyAsWritten(key.key, view)}`;
  const origins = lists.flatMap((list) => list.lines.flatMap(({ line }) => list.origins.get(line) ?? []));
  const assumptions = assumptionsSheet(view, names.assumptions, origins);
  const columnsOfCase = memberColumns([split], []);
  const columns = memberColumns([split, ...others.map((other) => other.split)], procurement?.members ?? []);
  const bases = basesSheet(view, names.bases, linesOfAll, columns);
  const { step } = bases;
  const keysWritten = keysSheet(view, names.keys, pools, columns, bases);
  const budget = budgetSheet({
    ...{ view, name: names.budget, lists, procurement, bases, assumptions, keyLabel, amount },
    madeOfFees: (line) => ({ pool: pools.of(line), amount: keysWritten.madeOfFees(line) }),
  });

  const labels = { sum: view.frame.words.sum, sumOf: words.sumOf, allYears: words.allYears };
  const frequencies = new Map<string, string>([
    ["one-off" satisfies Frequency, COMPARISON_WORDS[view.frame.language].oneOff],
    ["recurring" satisfies Frequency, COMPARISON_WORDS[view.frame.language].yearly],
  ]);
  const purchases = (side: "joint" | "separate") =>
    items.length === 0
      ? []
      : [
          {
            heading: `${names.procurement}: ${COMPARISON_WORDS[view.frame.language][side]}`,
            lines: items.map(({ purchase }) => purchase[side]),
            groupName: (group: string) => frequencies.get(group) ?? group,
          },
        ];
  const sections: readonly LedgerSection[] = [...others, ...purchases("joint"), ...purchases("separate")];
  const separate = new Map(items.map((item) => [item.purchase.separate, item]));
  const opened = (lists: readonly LedgerSection[], members: readonly number[], name: string): Opened => {
    const ledger = ledgerOf(lists, members, labels, HEADER_ROW + 1);
    const amountOf = (line: AllocatedLine) => (separate.has(line) ? null : budget.amount(line));
    return { ledger, exact: exactSheet(view, name, ledger, amountOf, (line) => pools.of(line)?.number ?? null) };
  };
  const ofCase = opened([{ heading: null, lines: split.lines }], columnsOfCase, names.exact);
  const ofOthers = sections.length === 0 ? null : opened(sections, columns, names.otherExact);
  const exactSheets = ofOthers === null ? [ofCase.exact] : [ofCase.exact, ofOthers.exact];
  const namedIn = remembered(({ lines }: LineList) => linesByName(lines));
  const keys = keysWritten.shares(
    exactSheets.map((exact) => exact.pools),
    {
      of: (base, { lines: own }) => {
        const [list] = own.flatMap((line) => listOf.get(line) ?? []);
        const named = list && namedIn(list).get(pathKey(base.of));
        return linesPaid(base, own, named ?? []).filter(({ pool }) => pool !== null);
      },
      amount: (lines) => {
        const of = lines.some((line) => listOf.get(line) === lists[0]) ? ofCase : ofOthers;
        return of === null ? formula`0` : sumOfLines(of.exact.grid, of.ledger, lines, AMOUNT);
      },
    },
  );
  const placed = (
    { ledger, exact }: Opened,
    [name, roundingName]: readonly string[],
    flag: RoundingPlan["unchanged"],
  ) => {
    exact.place((line, member, cell) => {
      const item = separate.get(line);
      return item ? budget.separate(item, member) : formula`${cell}*${keys.share(line, member)}`;
    });
    const rounding = roundingSheet({ view, name: roundingName ?? "", ledger, exact, step, unchanged: flag });
    const allocated = allocatedSheet(view, name ?? "", ledger, exact, rounding, step);
    return { exact, rounding, allocated };
  };
  const changes = assumptions.unchanged === null ? [] : [assumptions.unchanged];
  const asInCase = [budget.unchanged, ...changes, keys.unchanged, formula`${step}=${subject.round}`];
  const isAsInCase = formula`IF(AND(${asInCase}),1,0)`;
  const main = placed(ofCase, [names.allocated, names.rounding], { kind: "here", formula: isAsInCase });
  const { flag } = main.rounding;
  const rest = ofOthers && placed(ofOthers, [names.otherAllocated, names.otherRounding], { kind: "there", flag });

  const { total, amount: filed } = main.allocated;
  const holds = [main.allocated.holds, ...(rest === null ? [] : [rest.allocated.holds])];
  const conditions = [
    {
      label: words.inEqualsAllocated,
      formula: isShared(total(null), filed, step),
      meaning: words.ifNotAllocated,
    },
    { label: words.linesHold, formula: formula`AND(${holds})`, meaning: words.ifLinesOff },
    { label: words.sharesHold, formula: keys.holds, meaning: words.ifSharesOff },
    { label: words.unchanged, formula: formula`${flag}=1`, meaning: words.ifChanged },
  ];
  const unit = scaleInWords({ ...view.frame, scale: { unit: ONE, step: subject.round } });
  const howToRead = words.howToRead(assumptions.grid !== null);
  /** What lines of a side come to for members, in the table that its split stands in. */
  const sumOfSide: SideSum = (side, lines, members) => {
    const shown = [split, ...others.map((other) => other.split)].find((one) => sameSplit(one, side.split));
    const sheet = shown === split ? main.allocated : rest?.allocated;
    if (!shown || !sheet) throw new Error("a scenario that stands in no table");
    const twins = new Map(side.split.lines.map((line, at) => [line, shown.lines[at] ?? line]));
    const standing = lines.map((line) => twins.get(line) ?? line);
    if (members.length === side.split.members.length) return sheet.sumOf(standing, null);
    return added(members.map((member) => sheet.sumOf(standing, member)));
  };

  const scenarios = comparison === null ? null : scenariosSheet(view, comparison, names.scenarios, amount, sumOfSide);
  const overview = overviewSheet(view, names.overview, {
    ...{ unit, columns: columnsOfCase, allocated: main.allocated, amount, conditions, howToRead, scenarios },
  });
  const unitCosts = hasUnitCosts(view)
    ? unitCostsSheet(view, names.unitCosts, columnsOfCase, bases, main.allocated)
    : null;
  const { allocated } = main;
  const totals = hasTotals(view) ? totalsSheet(view, { columns: columnsOfCase, allocated, unitCosts, amount }) : null;
  const grids = [
    overview,
    main.allocated.grid,
    budget.grid,
    bases.grid,
    keysWritten.grid,
    ...(assumptions.grid === null ? [] : [assumptions.grid]),
    ...(totals === null ? [] : [totals]),
    ...(unitCosts === null ? [] : [unitCosts.grid]),
    ...(scenarios === null ? [] : [scenarios.grid]),
    ...(procurement === null || rest === null
      ? []
      : [procurementSheet(view, procurement, names.procurement, amount, rest.allocated)]),
  ];
  const behind = [
    main.exact.grid,
    main.rounding.grid,
    ...(rest === null ? [] : [rest.allocated.grid, rest.exact.grid, rest.rounding.grid]),
  ];
  return {
    title: view.title,
    sheets: grids.map((grid) => grid.finished()),
    chapters: [],
    behind: behind.map((grid) => grid.finished()),
    names: definedNames([...bases.names, ...keysWritten.names]),
  };
}
