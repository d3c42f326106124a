import { run as buyIn } from "../../cli/commands/buy-in.ts";
import { run as check } from "../../cli/commands/check.ts";
import { run as compare } from "../../cli/commands/compare.ts";
import { run as exit } from "../../cli/commands/exit.ts";
import { run as explain } from "../../cli/commands/explain.ts";
import { run as report } from "../../cli/commands/report.ts";
import { run as savings } from "../../cli/commands/savings.ts";
import { run as settle } from "../../cli/commands/settle.ts";
import { run as stability } from "../../cli/commands/stability.ts";
import type { Invocation } from "../../cli/line/invocation.ts";
import { checkOrder, splitHeld } from "../../cli/steps/held-split.ts";
import type { Io } from "../../cli/world/io.ts";
import type { PageCommand } from "../work.ts";

type Command = (invocation: Invocation, io: Io) => Promise<number>;

/** The program's own commands. A budget is held whatever its size: a page has its bytes already. */
export const PAGE_COMMANDS: Readonly<Record<PageCommand, Command>> = {
  split: (invocation, io) => {
    checkOrder(invocation);
    return splitHeld(invocation, io);
  },
  savings,
  compare,
  stability,
  settle,
  report,
  check,
  explain,
  "buy-in": buyIn,
  exit,
};
