import type { Invocation } from "../line/invocation.ts";
import { runMembership } from "../steps/membership.ts";
import type { Io } from "../world/io.ts";

/** `fordel buy-in`: what a late joiner pays, what the others get back, and what everyone pays from then on. */
export function run(invocation: Invocation, io: Io): Promise<number> {
  return runMembership(invocation, io, "buy-in");
}
