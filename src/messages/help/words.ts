import type { Language } from "../../core/model/language.ts";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { HelpWords } from "./terms.ts";

/** The help: apart from the registry, so that it is shown without loading any other words. */
export const HELP_WORDS = { en, nb, nn } as const satisfies Record<Language, HelpWords>;
