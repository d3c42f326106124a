import { largeBudget } from "../large/large-budget.ts";
import type { Invocation } from "../line/invocation.ts";
import { checkOrder, splitHeld } from "../steps/held-split.ts";
import type { Io } from "../world/io.ts";

/** `fordel split`: what each member pays, line by line, rounded so that everything adds up. */
export async function run(invocation: Invocation, io: Io): Promise<number> {
  checkOrder(invocation);
  const large = await largeBudget(invocation.folder, invocation.options.budget, io);
  if (large !== null) {
    const { splitLarge } = await import("./split-large.ts");
    const code = await splitLarge(invocation, large, io);
    if (code !== null) return code;
  }
  return splitHeld(invocation, io);
}
