import { expect } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import type { ResultJson } from "../laws/front-door.ts";

export interface SplitDocument {
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string | null;
    readonly line: number | null;
    readonly column: number | null;
    readonly message: string;
  }[];
  readonly result: ResultJson;
}

/** The document of `fordel split` on a fixture, which must succeed. */
export async function splitOf(fixture: string, ...more: readonly string[]): Promise<SplitDocument> {
  const ran = await fordel(["split", `fixtures/${fixture}`, ...more, "--format", "json"]);
  expect([ran.code, ran.code === 0 ? "" : ran.stderr]).toEqual([0, ""]);
  return JSON.parse(ran.stdout);
}

type Shared = { readonly shares: readonly { readonly member: string; readonly allocated: string }[] };

/** What each member pays, as `[member, amount]`. */
export function paid(of: Shared | undefined): [string, string][] {
  return (of?.shares ?? []).map(({ member, allocated }) => [member, allocated]);
}

/** The amounts alone, in the order of members. */
export function amounts(of: Shared | undefined): string[] {
  return paid(of).map(([, amount]) => amount);
}

export function group(result: ResultJson, path: string, year: number | null = null) {
  return result.groups.find((entry) => entry.group.join("/") === path && entry.year === year);
}

export function line(result: ResultJson, name: string, year: number | null = null) {
  return result.lines.find((entry) => entry.line === name && entry.year === year);
}

/** A cost as people print it: whole kroner, a half up. */
export function kroner(cost: string | null | undefined): number {
  return Math.round(Number(cost));
}
