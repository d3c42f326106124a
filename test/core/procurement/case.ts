import { NO_ASSETS } from "../../../src/core/model/asset.ts";
import type { Case } from "../../../src/core/model/case.ts";
import { NO_CONTRIBUTION_LIMITS } from "../../../src/core/model/contribution-limit.ts";
import { NO_HOSTING } from "../../../src/core/model/hosting.ts";
import type { NamedKey } from "../../../src/core/model/key.ts";
import type { Concerns } from "../../../src/core/model/line.ts";
import type { ProcurementItem } from "../../../src/core/model/procurement-item.ts";
import { BUY_IN } from "../../../src/core/model/scenario.ts";
import { NO_TERMS } from "../../../src/core/model/settlement.ts";
import { type Fraction, fraction, parseDecimal } from "../../../src/core/number/fraction.ts";
import { keyOf } from "../key/grammar/case.ts";

export const AT = { file: "procurement.csv", line: 2, column: 1, length: 1 };

export function namedKey(text: string): NamedKey {
  return { name: null, periods: [{ from: null, to: null, key: keyOf(text) }], source: AT };
}

const EVERYONE: Concerns = { all: true, groups: [], named: [], places: [] };
export const only = (...named: number[]): Concerns => ({ all: false, groups: [], named, places: named.map(() => AT) });

/** An item bought once; `separate` one price for all, or each member's own. */
export function bought(
  name: string,
  separate: number | readonly (number | null)[],
  joint: number,
  more: Partial<ProcurementItem> = {},
): ProcurementItem {
  const kr = (value: number) => parseDecimal(`${value}`);
  return {
    name,
    separate:
      typeof separate === "number"
        ? { kind: "common", amount: kr(separate) }
        : { kind: "own", amounts: separate.map((price) => (price === null ? null : kr(price))) },
    joint: kr(joint),
    key: null,
    concerns: EVERYONE,
    recurring: { kind: "once" },
    source: AT,
    ...more,
  };
}

export const yearly = (years: number | null): Pick<ProcurementItem, "recurring"> => ({
  recurring: { kind: "yearly", years },
});

/** A case of nothing but members with their populations, and what they buy. */
export function caseOf(
  members: Readonly<Record<string, number>>,
  procurement: readonly ProcurementItem[],
  more: { readonly key?: string; readonly round?: Fraction; readonly candidates?: readonly string[] } = {},
): Case {
  const names = Object.keys(members);
  const key = namedKey(more.key ?? "equal");
  return {
    title: null,
    currency: "NOK",
    vat: null,
    date: null,
    members: names.map((name) => ({
      name,
      number: null,
      takesPart: !more.candidates?.includes(name),
      source: { file: "members.csv", line: 2, column: 1, length: 1 },
    })),
    memberGroups: [],
    bases: [
      {
        name: "population",
        header: "population",
        percent: false,
        vintages: [
          {
            year: null,
            measures: names.map((name) => ({ value: fraction(BigInt(members[name] ?? 0)), source: AT })),
            blanks: names.map(() => null),
            faults: names.map(() => null),
          },
        ],
      },
    ],
    register: null,
    populationDate: null,
    hosting: NO_HOSTING,
    limits: NO_CONTRIBUTION_LIMITS,
    buyIn: BUY_IN,
    assets: NO_ASSETS,
    exit: { notice: null, assets: null },
    earlier: [],
    key,
    filedKey: key,
    selection: [],
    stated: [],
    lines: [],
    round: more.round ?? fraction(1n),
    unitCosts: null,
    volumes: [],
    reservations: [],
    establishment: null,
    baseline: null,
    scenarios: [],
    uncertainty: [],
    outlook: { index: [], horizon: null, deflator: null, discount: null },
    procurement,
    coalitions: [],
    actuals: null,
    payments: null,
    settlement: NO_TERMS,
  };
}
