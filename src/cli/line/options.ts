import { LANGUAGES } from "../../core/model/language.ts";
import { CHECK_FORMATS, FORMAT_NAMES, REPORT_FORMATS } from "../../format/format-names.ts";
import { HIDDEN_CHOICES } from "../../input/table/hidden-cells.ts";
import type { OptionName } from "../../messages/terms/cli.ts";

export interface OptionSpec {
  readonly flags: string;
  readonly word: OptionName;
  readonly choices?: readonly string[];
  readonly repeated?: boolean;
  /** How often one that may be repeated may be, where it is not as often as others. */
  readonly most?: number;
}

/** How often an option may be repeated: far more often than there are municipalities. */
export const MOST_REPEATED = 2000;
/** For each of these keys the whole case is worked out. */
export const MOST_RIVALS = 100;

/** Every option once; a command names those it takes. */
export const OPTIONS = {
  budget: { flags: "--budget <file>", word: "budget" },
  members: { flags: "--members <file>", word: "members" },
  keys: { flags: "--keys <file>", word: "keys" },
  key: { flags: "--key <expr>", word: "key" },
  amount: { flags: "--amount <column>", word: "amount" },
  total: { flags: "--total <amount>", word: "total" },
  column: { flags: "--column <name=header>", word: "column", repeated: true },
  where: { flags: "--where <condition>", word: "where", repeated: true },
  year: { flags: "--year <year>", word: "year" },
  explainedYear: { flags: "--year <year>", word: "explainedYear" },
  per: { flags: "--per <base>", word: "per" },
  scenarioOf: { flags: "--scenario <name>", word: "scenarioOf" },
  figure: { flags: "--figure <figure>", word: "figure", choices: ["cost", "establishment", "savings", "net"] },
  item: { flags: "--item <name>", word: "item" },
  member: { flags: "--member <name>", word: "member" },
  line: { flags: "--line <name>", word: "line" },
  with: { flags: "--with <member>", word: "with", repeated: true },
  without: { flags: "--without <member>", word: "without", repeated: true },
  from: { flags: "--from <date>", word: "from" },
  only: { flags: "--only <name>", word: "only", repeated: true },
  sort: { flags: "--sort <order>", word: "sort", choices: ["file", "name", "amount", "change"] },
  by: { flags: "--by <axis>", word: "by", choices: ["year"] },
  against: { flags: "--against <file>", word: "against" },
  scenario: { flags: "--scenario <name>", word: "scenario" },
  transfers: { flags: "--transfers", word: "transfers" },
  installments: { flags: "--installments <number>", word: "installments" },
  sensitivity: { flags: "--sensitivity", word: "sensitivity" },
  proposal: { flags: "--proposal", word: "proposal" },
  whatIf: { flags: "--what-if", word: "whatIf" },
  years: { flags: "--years <number>", word: "years" },
  procurement: { flags: "--procurement <file>", word: "procurement" },
  assets: { flags: "--assets <file>", word: "assets" },
  coalitions: { flags: "--coalitions <file>", word: "coalitions" },
  actuals: { flags: "--actuals <file>", word: "actuals" },
  payments: { flags: "--payments <file>", word: "payments" },
  carry: { flags: "--carry <where>", word: "carry", choices: ["fund", "advance"] },
  lines: { flags: "--lines", word: "lines" },
  pageOf: { flags: "--member <name>", word: "pageOf" },
  settlement: { flags: "--settlement", word: "settlement" },
  municipalities: { flags: "--members <names>", word: "municipalities" },
  registerYears: { flags: "--year <years>", word: "registerYears" },
  newMembers: { flags: "--members <names>", word: "newMembers" },
  newYear: { flags: "--year <year>", word: "newYear" },
  update: { flags: "--update <file>", word: "update" },
  methods: { flags: "--methods", word: "methods" },
  rivals: { flags: "--key <expr>", word: "rivals", repeated: true, most: MOST_RIVALS },
  all: { flags: "--all", word: "all" },
  round: { flags: "--round <unit>", word: "round" },
  unit: { flags: "--unit <unit>", word: "unit", choices: ["1", "1000", "1000000"] },
  hidden: { flags: "--hidden <choice>", word: "hidden", choices: HIDDEN_CHOICES },
  decimal: { flags: "--decimal <sign>", word: "decimal", choices: [",", "."] },
  delimiter: { flags: "--delimiter <sign>", word: "delimiter", choices: [";", ",", "tab", "|"] },
  encoding: { flags: "--encoding <name>", word: "encoding", choices: ["utf-8", "windows-1252", "utf-16"] },
  format: { flags: "--format <kind>", word: "format", choices: FORMAT_NAMES },
  checkFormat: { flags: "--format <kind>", word: "format", choices: CHECK_FORMATS },
  reportFormat: { flags: "--format <kind>", word: "format", choices: REPORT_FORMATS },
  output: { flags: "-o, --output <file>", word: "output" },
  excel: { flags: "--excel", word: "excel" },
  lang: { flags: "--lang <language>", word: "lang", choices: LANGUAGES },
  color: { flags: "--color", word: "color" },
  noColor: { flags: "--no-color", word: "noColor" },
  bars: { flags: "--bars", word: "bars" },
  noBars: { flags: "--no-bars", word: "noBars" },
  plain: { flags: "--plain", word: "plain" },
  strict: { flags: "--strict", word: "strict" },
  force: { flags: "--force", word: "force" },
  quiet: { flags: "--quiet", word: "quiet" },
  watch: { flags: "--watch", word: "watch" },
} as const satisfies Record<string, OptionSpec>;

export type Option = keyof typeof OPTIONS;

/** The long flag that an option is typed by: of `-o, --output <file>` it is `--output`. */
export function longFlag({ flags }: Pick<OptionSpec, "flags">): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? "";
}
