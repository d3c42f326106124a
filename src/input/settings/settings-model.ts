import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import type { Vat } from "../../core/model/case.ts";
import { type ExitTerms, NO_EXIT_TERMS } from "../../core/model/exit-terms.ts";
import type { Surcharge } from "../../core/model/hosting.ts";
import type { KeyBound } from "../../core/model/key.ts";
import type { Language } from "../../core/model/language.ts";
import type { LineChange } from "../../core/model/scenario.ts";
import type { Carry, Counted } from "../../core/model/settlement.ts";
import type { Source } from "../../core/model/source.ts";
import type { Fraction } from "../../core/number/fraction.ts";
import type { DecimalSign } from "../../core/number/number-text.ts";
import type { Stage } from "../../core/overhead/stages.ts";
import type { ColumnChoice } from "../table/columns.ts";
import type { HiddenChoice } from "../table/hidden-cells.ts";
import type { PlacedCondition } from "../table/row-filter.ts";
import type { Encoding } from "../text/decode.ts";
import type { Delimiter } from "../text/delimiter.ts";
import type { PlacedText } from "../text/placed-text.ts";

/** A value with the place it was read from. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: Source;
}

/** A named key of fordel.yaml, with the line years each of its texts is for. */
export interface KeySetting {
  readonly name: PlacedText;
  readonly periods: readonly {
    readonly key: PlacedText | PhaseStep;
    readonly from: number | null;
    readonly to: number | null;
  }[];
}

/** A step of a transition from the first key to the second, which has this share of it; neither has all. */
export interface PhaseStep {
  readonly keys: readonly [PlacedText, PlacedText];
  readonly share: Fraction;
}

/** A change that a scenario makes to a line or group. */
export interface ChangeSetting {
  readonly line: PlacedText;
  readonly year: number | null;
  readonly change: LineChange["change"];
  readonly source: Source;
}

/** A member that joins or leaves under a scenario; null is unbounded, or without a buy-in. */
export interface MembershipSetting {
  readonly member: PlacedText;
  readonly from: number | null;
  readonly to: number | null;
  /** In kroner. */
  readonly buyIn: Fraction | null;
}

/** A scenario of fordel.yaml; null and empty where it is as the case. */
export interface ScenarioSetting {
  readonly name: PlacedText;
  /** Path of its own budget, from the case's folder. */
  readonly budget: PlacedText | null;
  readonly key: PlacedText | null;
  readonly members: readonly PlacedText[] | null;
  readonly joins: readonly MembershipSetting[];
  readonly leaves: readonly MembershipSetting[];
  readonly changes: readonly ChangeSetting[];
  readonly volumes: Settings["volumes"];
}

/** Limits on contributions: bounds as they are written, of one member or of everyone. */
export interface LimitSetting {
  readonly member: PlacedText | null;
  readonly bounds: readonly { readonly side: KeyBound["side"]; readonly text: PlacedText }[];
  readonly excess: PlacedText | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly source: Source;
}

/** How a case is settled, as it is written; null and empty where it says nothing. */
export interface SettlementSetting {
  readonly populationDate: Sourced<number> | null;
  readonly key: PlacedText | null;
  readonly carry: Sourced<Carry> | null;
  readonly account: PlacedText | null;
  readonly accounts: readonly { readonly payee: PlacedText; readonly account: PlacedText }[];
  readonly due: CalendarDate | null;
  readonly membership: readonly {
    readonly member: PlacedText;
    readonly from: CalendarDate | null;
    readonly to: CalendarDate | null;
    readonly source: Source;
  }[];
  readonly count: Sourced<Counted> | null;
}

/** What fordel.yaml says, each value with its place; null and empty where it says nothing. */
export interface Settings {
  readonly title: PlacedText | null;
  readonly language: Sourced<Language> | null;
  readonly currency: PlacedText | null;
  readonly vat: Sourced<Vat> | null;
  /** ISO date. */
  readonly date: PlacedText | null;
  /** Who takes part; null is everyone. */
  readonly members: readonly PlacedText[] | null;
  readonly groups: readonly { readonly name: PlacedText; readonly members: readonly PlacedText[] }[];
  readonly populationDate: Sourced<number> | null;
  /** The 1 January whose populations the register has. */
  readonly register: Sourced<number> | null;
  readonly key: PlacedText | null;
  readonly keys: readonly KeySetting[];
  readonly limits: readonly LimitSetting[];
  /** Whom the others pay: for everything, and for lines or groups. */
  readonly host: PlacedText | null;
  readonly hosts: readonly { readonly of: PlacedText; readonly host: PlacedText }[];
  /** What hosts take beside what they invoice: on everything, and on lines or groups. */
  readonly surcharge: Sourced<Surcharge> | null;
  readonly surcharges: readonly (Sourced<Surcharge> & { readonly of: PlacedText })[];
  readonly round: Sourced<Fraction> | null;
  readonly unitCosts: readonly { readonly per: PlacedText; readonly of: PlacedText | null }[] | null;
  readonly volumes: readonly {
    readonly base: PlacedText;
    readonly byYear: readonly { readonly year: number | null; readonly value: Fraction; readonly source: Source }[];
  }[];
  /** Groups or lines; null is those of investment. */
  readonly establishment: readonly PlacedText[] | null;
  readonly baseline: PlacedText | null;
  readonly scenarios: readonly ScenarioSetting[];
  /** Support groups that are shared to other groups first, and whether to each other as well. */
  readonly stages: readonly Stage[];
  readonly reciprocal: Sourced<"true" | "false"> | null;
  /** Ratios: 1/4 for 25 %. */
  readonly uncertainty: readonly { readonly of: PlacedText; readonly ratio: Fraction; readonly source: Source }[];
  readonly index: readonly { readonly of: PlacedText | null; readonly ratio: Fraction; readonly source: Source }[];
  readonly horizon: Sourced<number> | null;
  readonly deflator: Sourced<Fraction> | null;
  readonly discount: Sourced<Fraction> | null;
  /** What the whole comes to, in kroner: one number, or one a year. */
  readonly total: readonly { readonly year: number | null; readonly value: Fraction; readonly source: Source }[];
  readonly columns: readonly ColumnChoice[];
  /** Which rows of the budget to read. */
  readonly where: readonly PlacedCondition[];
  readonly unit: Sourced<Fraction> | null;
  readonly decimal: Sourced<DecimalSign> | null;
  readonly delimiter: Sourced<Delimiter> | null;
  readonly encoding: Sourced<Encoding> | null;
  readonly hidden: Sourced<HiddenChoice> | null;
  readonly reservations: readonly PlacedText[];
  /** What the agreement says of who leaves. */
  readonly exit: ExitTerms;
  /** How a year is settled when its accounts are there. */
  readonly settlement: SettlementSetting | null;
}

/** The settings of a case without a fordel.yaml. */
export function emptySettings(): Settings {
  return {
    title: null,
    language: null,
    currency: null,
    vat: null,
    date: null,
    members: null,
    groups: [],
    populationDate: null,
    register: null,
    key: null,
    keys: [],
    limits: [],
    host: null,
    hosts: [],
    surcharge: null,
    surcharges: [],
    round: null,
    unitCosts: null,
    volumes: [],
    establishment: null,
    baseline: null,
    scenarios: [],
    stages: [],
    reciprocal: null,
    uncertainty: [],
    index: [],
    horizon: null,
    deflator: null,
    discount: null,
    total: [],
    columns: [],
    where: [],
    unit: null,
    decimal: null,
    delimiter: null,
    encoding: null,
    hidden: null,
    reservations: [],
    exit: NO_EXIT_TERMS,
    settlement: null,
  };
}
