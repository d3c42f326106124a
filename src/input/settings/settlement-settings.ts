import type { CalendarDate } from "../../core/calendar/calendar-date.ts";
import { issue } from "../../core/model/issue.ts";
import type { Carry, Counted } from "../../core/model/settlement.ts";
import { readDate } from "../table/read-date.ts";
import type { PlacedText } from "../text/placed-text.ts";
import type { SettlementSetting } from "./settings-model.ts";
import type { YamlReader, YamlValue } from "./yaml-values.ts";

const CARRIES = ["fund", "advance"] as const satisfies readonly Carry[];
const COUNTS = ["months", "days"] as const satisfies readonly Counted[];
const FIELDS = ["population", "key", "carry", "account", "due", "membership", "count"] as const;

function readDay(from: YamlReader, value: YamlValue, path: string): CalendarDate | null {
  const text = from.text(value, path);
  if (text === null || value === null) return null;
  const date = readDate(text.text);
  if (date === null) from.issues.push(issue("DATE_INVALID", { text: text.text }, text.source));
  return date;
}

function readMember(from: YamlReader, item: YamlValue, path: string): SettlementSetting["membership"] {
  let member: PlacedText | null = null;
  const days: { from: CalendarDate | null; to: CalendarDate | null } = { from: null, to: null };
  const earlier = from.issues.length;
  for (const { field, path: at, value } of from.fields(item, path, ["member", "from", "to"] as const)) {
    if (field === "member") member = from.text(value, at);
    else days[field] = readDay(from, value, at);
  }
  if (item === null || from.issues.length > earlier) return [];
  if (member === null) from.invalid(item, `${path}.member`, "text");
  return member === null ? [] : [{ member, ...days, source: from.sourceOf(item) }];
}

/** What `settlement:` says. */
export function readSettlement(from: YamlReader, value: YamlValue, path: string): SettlementSetting {
  const read: { -readonly [Field in keyof SettlementSetting]: SettlementSetting[Field] } = {
    populationDate: null,
    key: null,
    carry: null,
    account: null,
    accounts: [],
    due: null,
    membership: [],
    count: null,
  };
  for (const { field, path: at, value: given } of from.fields(value, path, FIELDS)) {
    if (field === "population") {
      const [date] = from.fields(given, at, ["date", "register"] as const);
      read.populationDate = date ? from.year(date.value, date.path) : null;
    } else if (field === "account" && from.isMapping(given)) {
      read.accounts = (from.entries(given, at) ?? []).flatMap(({ name: payee, value: named }) => {
        const account = from.text(named, `${at}.${payee.text}`);
        return account ? [{ payee, account }] : [];
      });
    } else if (field === "key" || field === "account") read[field] = from.text(given, at);
    else if (field === "carry") {
      read.carry = from.choice(given, at, CARRIES, (text) => CARRIES.find((one) => one === text.toLowerCase()) ?? null);
    } else if (field === "count") {
      read.count = from.choice(given, at, COUNTS, (text) => COUNTS.find((one) => one === text.toLowerCase()) ?? null);
    } else if (field === "due") read.due = readDay(from, given, at);
    else read.membership = (from.list(given, at) ?? []).flatMap((item) => readMember(from, item, at));
  }
  return read;
}
