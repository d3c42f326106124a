import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus } from "./corpus.ts";
import { knownTotal, totalFault } from "./known-total.ts";
import { kindOf, shrunk } from "./shrink.ts";
import { outcomeOf, type Trial, trialOf } from "./trial.ts";
import { faultOf } from "./verdict.ts";

/** How long a fault is made smaller, in milliseconds. */
const PATIENCE = 20_000;
/** Every so many runs a second one must give the same bytes, and every so many the budget is one of a known total. */
const AGAIN = 20;
const KNOWN = 4;

const [first = 0, runs = 0, milliseconds = 0] = process.argv.slice(2).map(Number);
const cases = corpus();
const folder = mkdtempSync(join(tmpdir(), "fordel-fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

async function faultIn(trial: Trial, again: boolean, told: (code: number) => void = () => {}): Promise<string | null> {
  const outcome = await outcomeOf(trial, join(folder, "case"));
  told(outcome.code);
  const fault = faultOf(trial, outcome);
  if (fault !== null || !again) return fault;
  const second = await outcomeOf(trial, join(folder, "case"));
  const same = second.code === outcome.code && second.stdout.equals(outcome.stdout) && second.stderr === outcome.stderr;
  return same ? null : "twice: another result";
}

/** Tries a budget of a known total; it is small already. */
async function tryKnownTotal(seed: number): Promise<void> {
  const known = knownTotal(seed);
  const outcome = await outcomeOf(known.trial, join(folder, "case"));
  process.send?.({ code: outcome.code });
  const fault = faultOf(known.trial, outcome) ?? totalFault(known, outcome);
  if (fault !== null) process.send?.({ fault: { seed, kind: kindOf(fault), text: `${fault}\n${shown(known.trial)}` } });
}

/** A trial as a person reads it. */
function shown({ files, argv, stdin, columns }: Trial): string {
  const texts = [...files].map(([name, bytes]) => `--- ${name}: ${JSON.stringify(bytes.toString().slice(0, 2000))}`);
  const from = argv.includes("-") ? [`--- standard input: ${JSON.stringify(stdin.toString().slice(0, 2000))}`] : [];
  const screen = columns === null ? [] : [`--- on a terminal of ${columns} columns`];
  return [`fordel ${argv.map((word) => JSON.stringify(word)).join(" ")}`, ...texts, ...from, ...screen].join("\n");
}

/** Tries one seed after the other, tells the parent of each, and of every fault with the smallest trial that shows it. */
async function main(): Promise<void> {
  const until = Date.now() + milliseconds;
  for (let seed = first; seed < first + runs && Date.now() < until; seed++) {
    process.send?.({ seed });
    if (seed % KNOWN === 0) {
      await tryKnownTotal(seed);
      continue;
    }
    const trial = trialOf(seed, cases);
    const again = seed % AGAIN === 0;
    const fault = await faultIn(trial, again, (code) => process.send?.({ code }));
    if (fault === null) continue;
    const patience = Date.now() + PATIENCE;
    const holds = async (smaller: Trial) => {
      process.send?.({ seed });
      const found = await faultIn(smaller, again);
      return found !== null && kindOf(found) === kindOf(fault);
    };
    const smallest = await shrunk(trial, holds, () => Date.now() > patience);
    process.send?.({ fault: { seed, kind: kindOf(fault), text: `${fault}\n${shown(smallest)}` } });
  }
}

await main();
process.disconnect?.();
