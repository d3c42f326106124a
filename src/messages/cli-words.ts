import { en } from "./en/cli.ts";
import { nb } from "./nb/cli.ts";
import { nn } from "./nn/cli.ts";
import { spoken } from "./spoken.ts";
import type { CliWords } from "./terms/cli.ts";

/** What the command line itself says: apart from the registry, so that a program that starts loads no other words. */
export const CLI_WORDS = spoken<CliWords>({ en, nb, nn });
