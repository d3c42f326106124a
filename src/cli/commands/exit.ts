import type { Invocation } from "../line/invocation.ts";
import { runMembership } from "../steps/membership.ts";
import type { Io } from "../world/io.ts";

/** `fordel exit`: what a leaver settles, what is left to the others, and what everyone pays from then on. */
export function run(invocation: Invocation, io: Io): Promise<number> {
  return runMembership(invocation, io, "exit");
}
