import { type Contest, contestOf } from "../../src/core/compare/contest.ts";
import type { Case } from "../../src/core/model/case.ts";
import type { Language } from "../../src/core/model/language.ts";
import { fraction, ONE } from "../../src/core/number/fraction.ts";
import { shownSplit } from "../../src/core/split/shown/shown-split.ts";
import type { ComparisonView } from "../../src/report/compare/view/view.ts";
import { workOutComparison } from "../../src/report/compare/work-out.ts";
import { type Frame, frameOf } from "../../src/report/page/frame.ts";
import type { Scale } from "../../src/report/page/scale.ts";
import type { PaperView } from "../../src/report/paper/view/view.ts";
import { type PaperAsked, workOutPaper } from "../../src/report/paper/work-out.ts";
import type { ProcurementView } from "../../src/report/procurement/savings-report.ts";
import { workOutProcurement } from "../../src/report/procurement/work-out.ts";
import type { Against, SplitView } from "../../src/report/split/view.ts";
import { type SplitAsked, viewOfSplit } from "../../src/report/split/work-out.ts";
import type { StabilityView } from "../../src/report/stability/view.ts";
import { workOutStability } from "../../src/report/stability/work-out.ts";

const KRONER: Scale = { unit: ONE, step: ONE };
export const THOUSANDS: Scale = { unit: fraction(1000n), step: fraction(1000n) };

const NOBODY = { with: [], without: [] };

function need<Value>(value: Value | null, issues: readonly unknown[]): Value {
  if (value === null) throw new Error(JSON.stringify(issues));
  return value;
}

/** A frame of whole kroner. */
export function frame(language: Language = "en", scale: Scale = KRONER): Frame {
  return frameOf(language, scale, "NOK");
}

/** What the command asks of a split without options. */
export const SPLIT_ASKED: SplitAsked = {
  ...NOBODY,
  language: "en",
  scale: KRONER,
  year: null,
  only: null,
  order: "file",
  byYear: false,
  everyLine: false,
  keyReplaced: false,
  sortedByChange: false,
};

/** What the command asks of a document without options. */
export const PAPER_ASKED: PaperAsked = {
  language: "en",
  scale: KRONER,
  years: 1,
  scenario: null,
  inputs: [],
  version: "1.0.0",
  date: null,
  proposal: false,
};

interface Asked extends Partial<SplitAsked> {
  readonly against?: Against | null;
}

/** A split as it is shown; what is not asked for is as the command has it. */
export function splitView(subject: Case, { against = null, ...asked }: Asked = {}): SplitView {
  const whole = { ...SPLIT_ASKED, ...asked };
  const found = shownSplit(subject, whole, { ...whole, step: whole.scale.step });
  return need(viewOfSplit(subject, found, whole, against), found.issues);
}

interface Look {
  readonly language?: Language;
  readonly scale?: Scale;
}

/** What a contest comes to. */
export function comparisonOf(
  subject: Case,
  contest: Contest,
  { language = "en", scale = KRONER }: Look = {},
): ComparisonView {
  const { view, issues } = workOutComparison(subject, contest, { language, scale });
  return need(view, issues);
}

/** The scenarios of a case against its baseline. */
export function comparisonView(subject: Case, look: Look = {}): ComparisonView {
  const contest = contestOf(subject, [], null);
  if ("code" in contest) throw new Error(contest.code);
  return comparisonOf(subject, contest, look);
}

/** What buying together saves over so many years. */
export function procurementView(
  subject: Case,
  years = 1,
  { language = "en", scale = KRONER }: Look = {},
): ProcurementView {
  const { view, issues } = workOutProcurement(subject, NOBODY, years, { language, scale });
  return need(view, issues);
}

/** The case as filed, judged. */
export function stabilityView(subject: Case, { language = "en", scale = KRONER }: Look = {}): StabilityView {
  const { view, issues } = workOutStability(subject, null, { language, scale, methods: true });
  return need(view, issues);
}

/** All that the document of a case tells. */
export function paperView(
  subject: Case,
  { language = "en", scale = KRONER, ...asked }: Look & Partial<PaperAsked> = {},
): PaperView {
  const split = splitView(subject, { language, scale });
  const { figures, issues } = workOutPaper(split, NOBODY, { ...PAPER_ASKED, language, scale, ...asked });
  return { ...need(figures, issues), issues: [] };
}
