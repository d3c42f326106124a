import { LANGUAGES } from "../../core/model/language.ts";
import type { CommandWord } from "../../messages/terms/cli.ts";
import type { Io } from "../world/io.ts";
import { isCommand, type Registry } from "./registry.ts";

/** What a command line asks to be told instead of reckoned. */
export type AskedHelp =
  | { readonly kind: "program" }
  | { readonly kind: "command"; readonly command: CommandWord }
  /** A topic of `fordel help`, which may be none. */
  | { readonly kind: "topic"; readonly topic: string }
  /** What may be a finding's code. */
  | { readonly kind: "finding"; readonly code: string };

const HELP: readonly string[] = ["-h", "--help"];
/** What codes of findings look like, and no option or folder that anybody is likely to have. */
const CODE = /^[A-Z]+(?:_[A-Z]+)+$/;

/** The words of a command line without the language it is to speak. */
function withoutLanguage(argv: readonly string[]): string[] {
  const known: readonly string[] = LANGUAGES;
  return argv.filter((word, at) => {
    const isValue = argv[at - 1] === "--lang" && known.includes(word);
    const isFlag = word === "--lang" && known.includes(argv[at + 1] ?? "");
    return !isValue && !isFlag && !known.some((language) => word === `--lang=${language}`);
  });
}

/** What `fordel help` is asked about. */
function told(about: string | undefined, registry: Registry): AskedHelp {
  if (about === undefined || HELP.includes(about)) return { kind: "program" };
  if (isCommand(about, registry)) return { kind: "command", command: about };
  return CODE.test(about) ? { kind: "finding", code: about } : { kind: "topic", topic: about };
}

/**
 * What help a command line asks for; null where it asks for none, or for more than help. A bare `fordel` asks for it on a
 * terminal only: in a script it is a mistake. `fordel explain CODE` asks for a page where no such folder is.
 */
export function askedHelp(
  argv: readonly string[],
  registry: Registry,
  { cwd, disk, stdout }: Pick<Io, "cwd" | "disk" | "stdout">,
): AskedHelp | null {
  const [first, second, ...rest] = withoutLanguage(argv);
  if (first === "help") return told(rest.length === 0 ? second : [second, ...rest].join(" "), registry);
  if (rest.length > 0) return null;
  if (first === undefined) return stdout.isTerminal ? { kind: "program" } : null;
  if (HELP.includes(first) && second === undefined) return { kind: "program" };
  if (!isCommand(first, registry) || second === undefined) return null;
  if (HELP.includes(second)) return { kind: "command", command: first };
  const isPage = first === "explain" && CODE.test(second) && disk.kind(disk.paths.resolve(cwd, second)) === null;
  return isPage ? { kind: "finding", code: second } : null;
}
