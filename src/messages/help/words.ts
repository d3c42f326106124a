import { spoken } from "../spoken.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { HelpWords } from "./terms.ts";

/** The help: apart from the registry, so that it is shown without loading any other words. */
export const HELP_WORDS = spoken<HelpWords>({ en, nb, nn });
