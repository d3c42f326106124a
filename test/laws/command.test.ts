import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fordel } from "../cli/memory-io.ts";
import { outcomeOfPlan, type ResultJson, resultOf } from "./front-door.ts";
import type { Plan } from "./plan.ts";
import { plans } from "./plans.ts";
import { writtenCase } from "./written.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fordel-laws-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(plan: Plan): readonly string[] {
  const { members, budget, keys, settings } = writtenCase(plan);
  writeFileSync(join(folder, "members.csv"), members);
  writeFileSync(join(folder, "budget.csv"), budget);
  writeFileSync(join(folder, "fordel.yaml"), settings);
  if (keys === null) rmSync(join(folder, "keys.csv"), { force: true });
  else writeFileSync(join(folder, "keys.csv"), keys);
  const named = (option: string, names: readonly string[]) => names.flatMap((name) => [option, name]);
  return ["split", folder, ...named("--with", plan.with), ...named("--without", plan.without)];
}

interface Document {
  readonly schema: string;
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
  readonly result: ResultJson | null;
}

/** What the command tells beside the split: of a case without hosts that is held against nothing. */
const beside = { against: null, between: [], hostless: null, instalments: null, standing: null, transfers: null };

const few = { numRuns: 20, endOnFailure: true };
const ZONES = ["Pacific/Kiritimati", "America/New_York", "Europe/Oslo"];
const LOCALES = ["nb_NO.UTF-8", "tr_TR.UTF-8", "C"];

describe("the command line tells what the core found", () => {
  test("JSON is the result, or null with exit code 3", async () => {
    await fc.assert(
      fc.asyncProperty(plans({ constellations: true }), async (plan) => {
        const ran = await fordel([...put(plan), "--format", "json"]);
        const document: Document = JSON.parse(ran.stdout);
        const outcome = outcomeOfPlan(plan);
        expect(ran.code).toBe(outcome.split ? 0 : 3);
        expect(document.result).toEqual(outcome.split ? { ...resultOf(outcome), ...beside } : null);
        const errors = document.issues.filter(({ severity }) => severity === "error").map(({ code }) => code);
        expect([...new Set(errors)].sort()).toEqual(outcome.errors);
      }),
      few,
    );
  });

  test("the same files give the same bytes, in any time zone and locale", async () => {
    const zone = process.env["TZ"];
    try {
      await fc.assert(
        fc.asyncProperty(plans(), fc.nat(2), async (plan, at) => {
          for (const format of ["json", "csv"]) {
            const argv = [...put(plan), "--format", format];
            const first = await fordel(argv);
            process.env["TZ"] = ZONES[at];
            const again = await fordel(argv, {
              env: { TZ: ZONES[at] ?? "", LC_ALL: LOCALES[at] ?? "", LANG: "nn_NO" },
            });
            expect(again.stdout).toBe(first.stdout);
            expect(again.code).toBe(first.code);
          }
        }),
        few,
      );
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("--year, --only and --sort change no row of the CSV", async () => {
    await fc.assert(
      fc.asyncProperty(plans(), fc.nat(), async (plan, luck) => {
        const outcome = outcomeOfPlan(plan);
        if (!outcome.split) return;
        const argv = put(plan);
        const rows = async (...more: string[]) => {
          const ran = await fordel([...argv, "--format", "csv", ...more]);
          expect([ran.code, ran.stderr]).toEqual([0, expect.any(String)]);
          return ran.stdout.trimEnd().split("\n");
        };
        const whole = await rows();
        const { years, members } = resultOf(outcome);
        const member = members[luck % members.length] ?? "";
        const last = new RegExp(`,${member}(,[^,]*){3}$`);
        expect(await rows("--only", member)).toEqual(whole.filter((row, at) => at === 0 || last.test(row)));
        for (const { year } of years) {
          expect(await rows("--year", `${year}`)).toEqual(
            whole.filter((row, at) => at === 0 || row.startsWith(`${year},`)),
          );
        }
        expect((await rows("--sort", "amount")).sort()).toEqual([...whole].sort());
      }),
      few,
    );
  });
});
