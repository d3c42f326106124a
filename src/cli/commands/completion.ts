import { HELP_WORDS } from "../../messages/help/words.ts";
import { SCRIPTS } from "../completion/scripts.ts";
import { isShell, SHELLS } from "../completion/shells.ts";
import type { Invocation } from "../line/invocation.ts";
import { EXIT } from "../world/exit.ts";
import type { Io } from "../world/io.ts";
import { environmentLanguage } from "../world/language.ts";
import { UsageError } from "../world/usage-error.ts";

/** `fordel completion`: the script by which a shell completes the command line, with a comment that says how to install it. */
export async function run({ operand, options }: Invocation, io: Io): Promise<number> {
  if (!isShell(operand))
    throw new UsageError({ kind: "choice", option: "completion", value: operand ?? "", choices: SHELLS });
  const { install, text } = SCRIPTS[operand];
  const { installs } = HELP_WORDS[options.lang ?? environmentLanguage(io)];
  io.stdout.write(`# ${installs} ${install}\n${text}`);
  return EXIT.done;
}
