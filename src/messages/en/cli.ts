import { choicesText } from "../phrases/choices.ts";
import { countFigure } from "../phrases/figures.ts";
import { quotedWord, shellWord } from "../phrases/shell-word.ts";
import type { CliWords, UsageProblem, WriteFault } from "../terms/cli.ts";

function guess(suggestion: string | null): string {
  return suggestion === null ? "" : ` Did you mean ${suggestion}?`;
}

const WRITE_FAULT: Readonly<Record<WriteFault, string>> = {
  "missing-folder": "the folder does not exist",
  full: "the disk is full",
  permission: "permission denied",
  "in-use": "permission denied, or it is open in another program, such as Excel. Close it there",
  "read-only": "the disk is read-only",
  folder: "it is a folder",
  other: "the system does not take it",
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case "unknown-option":
      return `There is no option ${problem.option}.${guess(problem.suggestion) || ` See ${["fordel help", problem.command].join(" ").trim()}.`}`;
    case "unknown-command":
      return `There is no command “${problem.command}”.${guess(problem.suggestion)} See fordel help.`;
    case "option-elsewhere":
      return `${problem.command} does not take ${problem.option}; ${problem.commands.join(", ")} ${problem.commands.length === 1 ? "does" : "do"}.`;
    case "folder-first":
      return `“${problem.folder}” is a folder, and a command comes first, such as fordel split ${shellWord(problem.folder)}. See fordel help.`;
    case "unknown-topic":
      return `There is no help on “${problem.topic}”.${guess(problem.suggestion)} Help is on keys, files, exit-codes, each command, and the code of each finding.`;
    case "no-command":
      return "Which command? See fordel help.";
    case "operand-missing":
      if (problem.operand === "shell") return "Which shell: bash, zsh, fish or powershell? See fordel help completion.";
      return `${problem.operand} is missing: which saved result? See fordel help verify.`;
    case "argument-missing":
      return `The option ${problem.option} needs a value.`;
    case "twice":
      return `${problem.option} is given more than once. Keep one.`;
    case "value-long":
      return `The value of ${problem.option} has ${countFigure(problem.length)} characters; at most ${countFigure(problem.most)} are read.`;
    case "too-often":
      return `${problem.option} is given more than ${countFigure(problem.most)} times. Give it fewer times.`;
    case "too-many-arguments":
      return `${problem.command}: there is no such case folder. Put names with spaces in quotation marks.`;
    case "no-case-taken":
      return `${problem.command} takes no case: leave out ${problem.word}.`;
    case "stray-word":
      return `There is no folder “${problem.word}”. A name with spaces needs quotation marks, ${problem.option} ${quotedWord(problem.value)}, and each name its own ${problem.option}.`;
    case "no-folders":
      return `${problem.folders.join(", ")}: there is no such folder. Nothing was run.`;
    case "no-case":
      return `No folder fits ${problem.pattern}.`;
    case "file-each":
      return `${problem.option} makes a file of each case. Say where, with a folder or a pattern: -o results/ or -o "results/{case}.html".`;
    case "same-file":
      return `${problem.folders.join(" and ")} would both be written to ${problem.file}. Give the folders names of their own, or run them apart.`;
    case "other-columns":
      return "Its CSV has other columns than that of the case before it. Write a file of each case: -o results/ --format csv.";
    case "choice":
      return `“${problem.value}” does not fit ${problem.option}. Use ${choicesText(problem.choices)}.`;
    case "ending":
      return `${problem.file}: no kind of output ends in ${problem.ending}. Use ${problem.known.join(", ")}, or choose with --format.`;
    case "needs":
      return `${problem.option} means nothing without ${problem.needs}.`;
    case "no-effect":
      return `${problem.option} changes nothing in ${problem.format}. Leave it out.`;
    case "apart":
      return `${problem.option} and ${problem.other} ask for different figures. Leave one out.`;
    case "excel-format":
      return `--excel is for CSV, not for ${problem.format}.`;
    case "page-limit":
      return `--format ${problem.format} would have at least ${countFigure(problem.figures)} figures, and takes at most ${countFigure(problem.most)}. Show fewer lines or members, or choose another format: fordel split takes any number with --format csv.`;
    case "sheet-limit":
      return `A sheet would have ${countFigure(problem.rows)} rows and ${countFigure(problem.columns)} columns; a workbook takes ${countFigure(1_048_576)} rows and ${countFigure(16_384)} columns. Use CSV, or choose members and lines with --only.`;
    case "not-for-screen":
      return `${problem.format === "docx" ? "A Word document" : "A workbook"} (${problem.format}) cannot be shown on a screen. Use -o FILE.${problem.format}.`;
    case "large-budget":
      return problem.option.startsWith("--format")
        ? `The budget has about ${problem.lines} lines, too many to be held at once for ${problem.option}. Use --format csv, best with -o FILE.`
        : `${problem.option} needs the whole budget at once; with about ${problem.lines} lines it is too large.`;
    case "source-date":
      return `SOURCE_DATE_EPOCH is “${problem.value}”, and should be whole seconds since 1970, such as 1793664000.`;
    case "stdin-twice":
      return "Standard input (-) can be read only once.";
    case "exists":
      return `${problem.file} is there already and is not overwritten. Use --force, or another name.`;
    case "is-input":
      return `${problem.file} is read for this result and is not overwritten. Use another name.`;
    case "stands":
      return `${problem.files.join(", ")} ${problem.files.length === 1 ? "is" : "are"} there already, and ${problem.files.length === 1 ? "is" : "are"} not overwritten. Give another folder, or move ${problem.files.length === 1 ? "it" : "them"} away first.`;
    case "named-otherwise":
      return `${problem.file} is there, and would not be read: it has to be called ${problem.name}. Rename it, or save it so, first; or choose another folder.`;
    case "strict-failed":
      return `Stopped by --strict: ${countFigure(problem.warnings)} ${problem.warnings === 1 ? "warning" : "warnings"}. No result is written.`;
    case "cannot-write":
      return `${problem.file ?? "Standard output"} cannot be written: ${WRITE_FAULT[problem.reason]}.`;
    case "interrupted":
      return "Interrupted. No file is written.";
  }
}

/** English. */
export const en = (): CliWords => ({
  severity: { error: "error", warning: "warning", notice: "notice" },
  moreIssues: (count) => `… and ${countFigure(count)} more.`,
  moreAlike: (count, lines) =>
    `And ${countFigure(count)} more like it, in ${/^\d+$/.test(lines) ? "line" : "lines"} ${lines}.`,
  moreOf: (code, others) => `More: fordel explain ${code}${others ? ", or the code of another" : ""}`,
  counted: ({ errors, warnings, notices }) => {
    if (errors + warnings + notices === 0) return "No errors, warnings or notices.";
    const count = (number: number, noun: string) => `${countFigure(number)} ${noun}${number === 1 ? "" : "s"}`;
    const some = [count(errors, "error"), count(warnings, "warning")];
    return [...some, ...(notices > 0 ? [count(notices, "notice")] : [])].join(", ");
  },
  caseHeading: (name) => `Case: ${name}`,
  watching: "Waiting for a file to change; Ctrl+C ends.",
  casesRun: ({ done, warned, failed }, names) => {
    const cases = done + warned + failed;
    const some = [`${countFigure(done)} done`, `${countFigure(warned)} with warnings`, `${countFigure(failed)} failed`];
    return `${countFigure(cases)} ${cases === 1 ? "case" : "cases"}: ${some.join(", ")}${failed > 0 ? ` (${names.join(", ")})` : ""}.`;
  },
  about: "Shares the cost of what municipalities do together, exactly, and explains every krone.",
  commands: {
    split: "what each member pays, line by line, and what it costs per inhabitant, user and PC",
    savings: "what buying or operating together saves, by item, year and member",
    compare: "scenarios side by side: cost, savings, payback and who gains; or what another key means",
    stability:
      "whether it pays for everyone, whether any group would pay less on its own, and how wrong the figures may be",
    "buy-in": "what a late joiner pays, what each of the others gets back, and what everyone pays from then on",
    exit: "what a leaver settles, what is left to the others, and what everyone pays from then on",
    settle: "who owes whom at the end of the year, and why: the accounts held against what was paid on account",
    explain: "where one figure comes from: amount, key, share and rounding, down to file and line",
    report: "the whole case as one document: what it comes to, in prose, every table, and what it rests on",
    verify: "whether a result saved with --format json still follows from its files, and what has moved",
    check: "every finding in the case, with its place and remedy, and nothing else",
    population:
      "municipalities and their populations, from the register of Statistics Norway; as CSV a ready members.csv",
    init: "a new case that runs at once, in files with comments; with --members, with populations from the register",
    completion: "a script by which the shell completes commands, options and the names in a case",
  },
  options: {
    help: "show this help",
    version: "show the version",
    lang: "language of the output",
    color: "colour also when the output is no terminal",
    noColor: "no colour",
    bars: "bars beside the figures also where there is no room for them, or when the output is no terminal",
    noBars: "no bars",
    plain: "one figure a line, without tables, colours and bars: for screen readers",
    budget: "the budget, instead of budget.csv (- is standard input)",
    members: "the members, instead of members.csv",
    keys: "the keys, instead of keys.csv",
    key: 'the key for lines without their own, such as "50% equal + 50% population"',
    amount: "the budget's column of amounts",
    total:
      "what the whole comes to (of --year): decides between readings of the budget, else an error says what is off",
    hidden: "rows and columns that a workbook hides: read them, or skip them",
    column: 'which header is which column, such as "line=Account name" (may be repeated)',
    where: 'only the budget rows of which this holds, such as "Account=1*" or "Account!=1750*" (may be repeated)',
    year: "only this year",
    explainedYear: "of this year (otherwise of all years)",
    per: "for each inhabitant, user … : population, users, pcs or another base",
    scenarioOf: "under this scenario (otherwise: the case as filed)",
    figure: "a figure of compare, not what is paid",
    item: "what this item of procurement.csv saves",
    member: "whose figure (otherwise that of all together)",
    line: "of this line or group, such as Operations or Operations/Licences (otherwise of the whole)",
    with: "a candidate who takes part too (may be repeated)",
    without: "a member who does not take part (may be repeated)",
    from: "from when: a year (its 1 January) or the first of a month, such as 2027-07-01",
    only: "only this member, group or line; no figure changes (may be repeated)",
    sort: "order of the members",
    by: "members down and years across",
    against: "hold the result against last year's budget, a column of this one, or a saved JSON result",
    scenario: "only this scenario",
    transfers: "also who pays whom, where the budget or fordel.yaml says who pays the bills",
    installments: "also what is paid in so many instalments",
    sensitivity: "what the equal part of the key and the other assumptions mean",
    proposal: "also a draft of what the councils may resolve",
    whatIf: "in HTML, let the reader try other weights and members",
    years: "years that recurring items are counted for (default: 1)",
    procurement: "what is bought, instead of procurement.csv",
    coalitions: "what groups would pay on their own, instead of coalitions.csv",
    actuals: "what it came to, instead of actuals.csv",
    payments: "what was paid on account, instead of payments.csv",
    carry: "carry balances to a reserve or to the next advance instead of paying them",
    lines: "also line by line",
    pageOf: "the page of this member alone",
    settlement: "what is settled, not what is paid: the final share, what was paid, and why they differ",
    municipalities: 'municipalities by name or number, such as "Melhus, 5027" (otherwise those of the case, or all)',
    registerYears: "years, such as 2026, 2008,2026 or 2005-2026 (default: the newest)",
    newMembers: 'the municipalities, by name or number, such as "Melhus, 5027"; otherwise made-up ones',
    newYear: "1 January of this year for their populations (default: the newest)",
    update:
      "take newer years from this table of Statistics Norway (07459), downloaded, into population.csv of the case",
    assets: "what was bought together and is written off, instead of assets.csv",
    methods: "other ways to split too, for comparison",
    rivals: "a key; two or more are held against each other",
    all: "every line, also when there are more than 200",
    round: "round to 0.01, 1, 10, 1000 … kroner",
    unit: "show the table in kroner, thousands or millions",
    decimal: "decimal sign of the files' numbers",
    delimiter: "delimiter of the files' columns",
    encoding: "encoding of the files",
    format: "kind of output; otherwise the ending of -o FILE decides",
    output: "write to a file instead of the screen",
    excel: "CSV as Norwegian Excel opens it",
    strict: "warnings stop the result too",
    force: "overwrite the file",
    quiet: "nothing on standard error but errors",
    watch: "run again whenever a file that was read changes",
  },
  titles: {
    usage: "Usage:",
    options: "Options:",
    commands: "Commands:",
    examples: "Examples:",
  },
  folderOf: {
    init: "the folder that is made or filled in (else: this one)",
    population:
      'folder with members.csv, whose members are looked up (else: this one, if it has any, or everybody); several, or "cases/*", are run one after the other',
  },
  folder:
    'folder with members.csv and budget.csv (default: this folder); several, or "cases/*", are run one after the other',
  operands: { file: "result saved with --format json; - for standard input", shell: "bash, zsh, fish or powershell" },
  examples: {
    fordel: [
      ["fordel split", "the case in this folder"],
      ["fordel split melhus --year 2009", "one year of the case in the folder melhus"],
    ],
    split: [
      ["fordel split melhus --year 2009", "what each pays in 2009"],
      ['fordel split melhus --key "30% equal + 70% population" -o shares.csv --excel', "another key, for Excel"],
    ],
    savings: [
      ["fordel savings hallingdal", "what buying together saves"],
      ["fordel savings melhus --unit 1000", "what operating together saves, in thousands"],
    ],
    compare: [
      ["fordel compare melhus --sensitivity", "without and with cooperation, and how much the assumptions mean"],
      ['fordel compare melhus --key "50% equal + 50% population" --key population', "what another key means"],
    ],
    stability: [
      ["fordel stability melhus --unit 1000", "what each gains, and how wrong the figures may be"],
      ["fordel stability tennessee-valley --methods", "other ways to split, for comparison"],
    ],
    "buy-in": [
      ["fordel buy-in fosen --with Osen --from 2027-07-01", "what Osen pays to join on 1 July"],
      ["fordel buy-in fosen --with Osen --from 2028 --format json", "for a script"],
    ],
    exit: [
      ["fordel exit fosen --without Åfjord --from 2028", "what Åfjord settles when it leaves at New Year"],
      ["fordel exit fosen --without Åfjord --from 2028 -o exit.md", "the same as a document"],
    ],
    settle: [
      ["fordel settle melhus-avregning", "who owes whom, and why"],
      [
        "fordel settle melhus-avregning -o settlement.html",
        "the document that the host sends, with a page for each member",
      ],
    ],
    explain: [
      ['fordel explain melhus --member Melhus --line "15.3 Nettverk"', "one line, to the krone and the cell"],
      ["fordel explain melhus --member Melhus --year 2009", "what a sum is made of"],
    ],
    report: [
      ["fordel report melhus -o report.md", "the whole case as one document"],
      ["fordel report melhus --proposal --lang nn", "with a proposed resolution, in Nynorsk, on the screen"],
    ],
    verify: [
      ["fordel verify shares.json melhus", "do last year's figures still follow from the case?"],
      ["fordel verify shares.json melhus --format json", "for a script: exit code 4 when they do not"],
    ],
    check: [
      ["fordel check hallingdal", "everything that is wrong or worth a look in the case"],
      ["fordel check hallingdal --strict --format json", "for a script: exit code 4 on any error or warning"],
    ],
    population: [
      [
        'fordel population --members "Melhus, 5027 Midtre Gauldal" --format csv -o members.csv',
        "a members.csv for a new case",
      ],
      ["fordel population melhus --year 2008,2026", "the members of a case, at two dates"],
    ],
    init: [
      ["fordel init water", "a case to fill in, in the new folder water"],
      [
        'fordel init it --members "Melhus, Midtre Gauldal" --year 2026',
        "with its municipalities and their populations",
      ],
    ],
    completion: [
      ["fordel completion bash", "the script; its first line says how to install it"],
      ["fordel completion powershell", "the same for PowerShell on Windows"],
    ],
  },
  usage,
  carriedOver: ({ lines, unit, bound, accounts, deviation, member }) =>
    `${lines} lines, too many to round as one table: each was rounded as it came, carrying over what was left. Per key, year and set of members nobody is ever ${unit} or more off the exact sum${accounts > 1 ? `, in all not ${bound}` : ""}; it came to ${deviation} at most (${member}).`,
  progress: {
    begun: "Reading the budget",
    reading: "Reading {total} lines",
    readingLines: "Reading {done} of about {total} lines",
    reckoning: "Reckoning with {total} lines",
    writing: "Writing {total} lines",
    left: "about {time} left",
  },
  unexpected: (message) => `Something unexpected went wrong: ${message}`,
});
