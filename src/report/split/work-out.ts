import type { Case } from "../../core/model/case.ts";
import type { Language } from "../../core/model/language.ts";
import type { Showing, ShownSplit } from "../../core/split/shown/shown-split.ts";
import type { SplitChoices } from "../../core/split/split.ts";
import { frameOf } from "../page/frame.ts";
import type { Scale } from "../page/scale.ts";
import type { Against, SplitView, TransfersAsked } from "./view.ts";

/** What a split was asked to show, as plain data. */
export interface SplitAsked extends SplitChoices, Omit<Showing, "step"> {
  readonly language: Language;
  readonly scale: Scale;
  readonly byYear: boolean;
  readonly everyLine: boolean;
  readonly keyReplaced: boolean;
  readonly sortedByChange: boolean;
  /** Left out where nothing of it is asked. */
  readonly transfers?: TransfersAsked;
}

const NO_TRANSFERS: TransfersAsked = { isAsked: false, instalments: null };

/** A split and how it is to be shown; null when issues left none. */
export function viewOfSplit(
  subject: Case,
  { whole, kroner, shown }: ShownSplit,
  asked: SplitAsked,
  against: Against | null,
): SplitView | null {
  if (!whole || !kroner || !shown) return null;
  const { language, scale, byYear, everyLine, year, only, keyReplaced, sortedByChange } = asked;
  const { transfers = NO_TRANSFERS } = asked;
  return {
    frame: frameOf(language, scale, subject.currency),
    subject,
    shown,
    kroner,
    byYear,
    everyLine,
    year,
    only,
    picked: kroner.lines.length < whole.lines.length && only !== null,
    keyReplaced,
    against,
    sortedByChange,
    transfers,
  };
}
