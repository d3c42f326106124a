import { onlyNamed, onlyYear } from "../core/allocation/narrow.ts";
import { orderMembers } from "../core/allocation/order.ts";
import { inUnits, type Split, split } from "../core/allocation/split.ts";
import type { Case } from "../core/case.ts";
import { compare } from "../core/fraction.ts";
import type { Issue } from "../core/issue.ts";
import { caseFields, type DocumentHead, decimalText, document } from "../report/document.ts";
import { splitReport } from "../report/split/report.ts";
import { wordingOf } from "../report/wording.ts";
import { digests } from "./case-files.ts";
import type { Invocation } from "./commands.ts";
import type { Io } from "./io.ts";
import { loadCase } from "./load.ts";
import { deliver, outputOf } from "./output-options.ts";
import { KRONER, readingOptions, roundOption, type SplitOptions, unitOption, yearOption } from "./split-options.ts";
import { VERSION } from "./version.ts";

const isIssue = <Value>(value: Value | Issue): value is Issue =>
  typeof value === "object" && value !== null && "code" in value;

/** Narrows a split to what `--year` and `--only` name, and lists its members in the order asked for. */
function narrowed(subject: Case, whole: Split, year: number | null, options: SplitOptions): Split | Issue {
  const ordered = orderMembers(subject, whole, options.sort ?? "file");
  const ofYear = year === null ? ordered : onlyYear(ordered, year);
  if (isIssue(ofYear) || options.only === undefined) return ofYear;
  return onlyNamed(subject, ofYear, options.only);
}

/** The key that lines without their own followed, in canonical English; its name when it changes over the years. */
function caseKeyText(result: Split): string | null {
  const keys = result.lines.flatMap(({ key, keyText }) => (key && !key.own ? [{ name: key.name, keyText }] : []));
  const texts = new Set(keys.map(({ keyText }) => keyText));
  return texts.size === 1 ? (keys[0]?.keyText ?? null) : (keys[0]?.name ?? null);
}

/** `fordel split`: what each member pays, line by line, rounded so that everything adds up. */
export async function run({ folder, options: raw }: Invocation, io: Io): Promise<number> {
  const options = raw as SplitOptions;
  const loaded = await loadCase({ folder, ...filesOf(options) }, readingOptions(options), io);
  const output = outputOf(options, loaded.language, io);
  const round = roundOption(options.round, options.decimal ?? null);
  const year = yearOption(options.year);
  const issues: Issue[] = [...loaded.issues, ...[round, year].filter(isIssue)];
  const subject = loaded.case && round && !isIssue(round) ? { ...loaded.case, round } : loaded.case;

  const computed = subject && split(subject, { with: options.with ?? [], without: options.without ?? [] });
  issues.push(...(computed?.issues ?? []));
  const unit = unitOption(options.unit) ?? KRONER;
  const rescaled = (whole: Split) => (options.unit && compare(unit, whole.step) > 0 ? inUnits(whole, unit) : whole);
  const narrow = (whole: Split) => (subject && !isIssue(year) ? narrowed(subject, whole, year, options) : null);
  const kroner = computed?.split ? narrow(computed.split) : null;
  const shown = computed?.split ? narrow(rescaled(computed.split)) : null;
  if (isIssue(kroner)) issues.push(kroner);

  const ordered = loaded.ordered(issues);
  const head: DocumentHead = {
    schema: "fordel/split/1",
    version: VERSION,
    case: caseFields(subject),
    options: {
      key: kroner && !isIssue(kroner) ? caseKeyText(kroner) : null,
      round: subject ? decimalText(subject.round) : null,
      year: isIssue(year) ? null : year,
      with: options.with ?? [],
      without: options.without ?? [],
      only: options.only ?? null,
      scenario: null,
    },
    inputs: () => digests(loaded.inputs),
    issues: ordered,
  };
  if (!subject || !kroner || !shown || isIssue(kroner) || isIssue(shown) || isIssue(round) || isIssue(year)) {
    return deliver({ document: () => document(head, null) }, ordered, loaded.lineOf, output, io);
  }
  const view = {
    ...wordingOf(output.style.language),
    subject,
    shown,
    unit,
    width: output.width,
    byYear: options.by === "year",
    everyLine: options.all ?? false,
    year,
    only: options.only ?? null,
    keyReplaced: options.key !== undefined,
  };
  return deliver(splitReport(view, kroner, head), ordered, loaded.lineOf, output, io);
}

function filesOf({ budget, members, keys }: SplitOptions) {
  return { budget, members, keys };
}
