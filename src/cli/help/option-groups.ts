import { OPTION_GROUPS, type OptionGroup } from "../../messages/help/terms.ts";
import type { Option } from "../line/options.ts";

/** What each option is about. */
const GROUP_OF = {
  ...asked("key", "year", "explainedYear", "member", "line", "per", "item", "figure", "settlement", "scenarioOf"),
  ...asked("with", "without", "from", "scenario", "rivals", "sensitivity", "methods", "years", "carry", "against"),
  ...asked("installments", "transfers", "pageOf", "municipalities", "registerYears", "round"),
  ...asked("newMembers", "newYear"),
  ...grouped("shown", "only", "sort", "by", "all", "lines", "unit", "bars", "noBars", "plain", "color", "noColor"),
  ...grouped("shown", "lang"),
  ...grouped("output", "format", "checkFormat", "reportFormat", "output", "excel", "proposal", "whatIf", "strict"),
  ...grouped("output", "force"),
  ...grouped("files", "budget", "members", "keys", "procurement", "assets", "coalitions", "actuals", "payments"),
  ...grouped("files", "update"),
  ...grouped("reading", "amount", "column", "total", "where", "hidden", "decimal", "delimiter", "encoding"),
} as const satisfies Record<Option, OptionGroup>;

function grouped<Group extends OptionGroup, Name extends Option>(group: Group, ...options: readonly Name[]) {
  return Object.fromEntries(options.map((option) => [option, group])) as Record<Name, Group>;
}

function asked<Name extends Option>(...options: readonly Name[]) {
  return grouped("asked", ...options);
}

/** Options by what they are about, each group in the order they are given; none is empty. */
export function inGroups(options: readonly Option[]): { readonly group: OptionGroup; readonly options: Option[] }[] {
  return OPTION_GROUPS.map((group) => ({
    group,
    options: options.filter((option) => GROUP_OF[option] === group),
  })).filter((one) => one.options.length > 0);
}
