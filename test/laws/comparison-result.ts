import { stripVTControlCharacters } from "node:util";
import { expect } from "vitest";
import { fordel } from "../cli/memory-io.ts";

/** What a command prints, which must succeed; `columns` is the width of a terminal. */
export async function printed(argv: readonly string[], columns?: number): Promise<string> {
  const ran = await fordel(argv, columns === undefined ? {} : { columns });
  expect([ran.code, ran.code === 0 ? "" : ran.stderr]).toEqual([0, ""]);
  return stripVTControlCharacters(ran.stdout);
}

export interface OutcomeJson {
  readonly cost: string;
  readonly savings: string | null;
  readonly establishment: string;
  readonly net: string | null;
  readonly netPresentValue: string | null;
  readonly paybackYears: string | null;
  readonly paybackYear: number | null;
}

export interface YearJson {
  readonly year: number | null;
  readonly baseline: string | null;
  readonly cost: string;
  readonly savings: string | null;
  readonly savingsShare: string | null;
  readonly establishment: string;
  readonly net: string | null;
  readonly cumulative: string | null;
  readonly staff: string | null;
  readonly real: {
    readonly prices: number;
    readonly cost: string;
    readonly savings: string | null;
    readonly establishment: string;
    readonly net: string | null;
  } | null;
}

export interface MemberTotalJson {
  readonly member: string;
  readonly baseline: string | null;
  readonly cost: string;
  readonly savings: string | null;
  readonly establishment: string;
  readonly net: string | null;
}

export interface BreakEvenJson {
  readonly member: string;
  readonly from: string;
  readonly fromShare: string;
  readonly to: string | null;
  readonly toShare: string | null;
}

export interface ScenarioJson {
  readonly name: string;
  readonly members: readonly string[];
  readonly years: readonly YearJson[];
  readonly total: OutcomeJson;
  readonly low: OutcomeJson | null;
  readonly high: OutcomeJson | null;
  readonly memberTotals: readonly MemberTotalJson[];
  readonly assumption: {
    readonly keys: readonly string[];
    readonly sum: string;
    readonly breakEven: readonly BreakEvenJson[];
  } | null;
}

export interface SensitivityJson {
  readonly equalPart: {
    readonly points: readonly {
      readonly part: string;
      readonly members: readonly { readonly member: string; readonly cost: string; readonly net: string }[];
    }[];
    readonly members: readonly {
      readonly member: string;
      readonly losesAtZero: boolean;
      readonly turns: readonly {
        readonly part: string;
        readonly fraction: string;
        readonly exact: boolean;
        readonly to: "loss" | "gain";
      }[];
    }[];
    readonly nobodyLoses: {
      readonly from: { readonly share: string; readonly fraction: string };
      readonly to: { readonly share: string; readonly fraction: string };
    } | null;
  } | null;
  readonly assumptions: readonly {
    readonly kind: string;
    readonly of: string | null;
    readonly by: string;
    readonly low: string;
    readonly high: string;
  }[];
}

export interface CompareJson {
  readonly baseline: string;
  readonly scenarios: readonly ScenarioJson[];
  readonly sensitivity: SensitivityJson | null;
}

/** The `result` of `fordel compare` on a folder. */
export async function compared(folder: string, ...more: readonly string[]): Promise<CompareJson> {
  return JSON.parse(await printed(["compare", folder, ...more, "--format", "json"])).result;
}

export interface SavingJson {
  readonly separate: string;
  readonly joint: string;
  readonly savings: string;
  readonly share: string | null;
  readonly members: readonly {
    readonly member: string;
    readonly separate: string;
    readonly joint: string;
    readonly savings: string;
  }[];
}

export interface SavingsJson {
  readonly years?: number;
  readonly items: readonly (SavingJson & {
    readonly item: string;
    readonly year: number | null;
    readonly recurring: number | null;
    readonly separateKnown?: string;
  })[];
  readonly oneOff?: SavingJson;
  readonly recurring?: SavingJson;
  readonly total: SavingJson;
}

/** The `result` of `fordel savings` on a folder. */
export async function saved(folder: string, ...more: readonly string[]): Promise<SavingsJson> {
  return JSON.parse(await printed(["savings", folder, ...more, "--format", "json"])).result;
}

/** A printed table's rows as `label cell cell …`, without the spaces inside figures. */
export function rowsOf(text: string): string[] {
  return text.split("\n").map((row) =>
    row
      .replace(/[\u00a0\u202f]|(?<=\d) (?=%)/g, "")
      .trim()
      .replace(/ +/g, " "),
  );
}
