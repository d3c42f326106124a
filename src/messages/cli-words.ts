import type { Language } from "../core/model/language.ts";
import { en } from "./en/cli.ts";
import { nb } from "./nb/cli.ts";
import { nn } from "./nn/cli.ts";
import type { CliWords } from "./terms/cli.ts";

/** What the command line itself says: apart from the registry, so that a program that starts loads no other words. */
export const CLI_WORDS = { en, nb, nn } as const satisfies Record<Language, CliWords>;
