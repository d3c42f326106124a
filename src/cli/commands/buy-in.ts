import type { Invocation } from "../line/invocation.ts";
import type { Io } from "../world/io.ts";
import { runMembership } from "./membership.ts";

/** `fordel buy-in`: what a late joiner pays, what the others get back, and what everyone pays from then on. */
export function run(invocation: Invocation, io: Io): Promise<number> {
  return runMembership(invocation, io, "buy-in");
}
