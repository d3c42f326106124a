import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import { membershipChange } from "../../core/membership/membership-change.ts";
import { noticePeriod } from "../../core/membership/notice-period.ts";
import { exitTerms } from "../../core/model/exit-terms.ts";
import { addIssues } from "../../core/model/issue.ts";
import { readMonthStart } from "../../input/table/read-date.ts";
import { membershipReport } from "../../report/membership/report.ts";
import { frameOf } from "../../report/page/frame.ts";
import type { Invocation } from "../line/invocation.ts";
import { optionsInForce } from "../line/options-in-force.ts";
import type { Io } from "../world/io.ts";
import { UsageError } from "../world/usage-error.ts";
import { assumedCase, finish, prepare } from "./prepare.ts";

/** The first of a month that `--from` names: what was owned together is settled by whole months. */
function dateAsked(text: string): CalendarDate {
  const date = readMonthStart(text);
  if (date !== null) return date;
  throw new UsageError({ kind: "choice", option: "--from", value: text, choices: ["2027", "2027-07-01", "1.7.2027"] });
}

/** Members that join or leave at a date: what is settled, and what each pays from then on. */
export async function runMembership(invocation: Invocation, io: Io, kind: "buy-in" | "exit"): Promise<number> {
  const { options } = invocation;
  const who = kind === "exit" ? options.without : options.with;
  if (who === undefined)
    throw new UsageError({ kind: "argument-missing", option: kind === "exit" ? "--without" : "--with" });
  if (options.from === undefined) throw new UsageError({ kind: "argument-missing", option: "--from" });
  const date = dateAsked(options.from);
  const prepared = await prepare(invocation, io);
  const { output, scale, issues } = prepared;
  const subject = assumedCase(prepared);
  const choices = { with: kind === "exit" ? [] : who, without: kind === "exit" ? who : [] };
  const terms = subject && exitTerms(subject.exit);
  const isForfeited = kind === "exit" && terms?.assets === "forfeited";
  const found = subject && membershipChange(subject, date, choices, isForfeited);
  if (found) addIssues(issues, found.issues);
  const asked = { ...optionsInForce(subject, choices), from: options.from.trim() };
  const { change = null } = found ?? {};
  const exit =
    kind === "exit" && subject && change && terms
      ? { notice: noticePeriod(change, terms.notice, subject.round), isForfeited }
      : null;
  const frame = frameOf(output.style.language, scale, subject?.currency ?? "NOK");
  const view = subject && change && { frame, subject, change, exit };
  return finish(prepared, `fordel/${kind}/1`, asked, view && ((head) => membershipReport(view, head)), io);
}
