/** The rings of the house, inner never importing outer. Each rule says why it stands. */
const inside = (...folders) => `^src/(${folders.join("|")})/`;
const outside = (...folders) => `^(?!src/(${folders.join("|")})/)(?!node_modules|node:)`;

const ring = (name, comment, folder, ...mayImport) => ({
  name,
  comment,
  severity: "error",
  from: { path: inside(folder) },
  to: { path: outside(folder, ...mayImport), dependencyTypesNot: ["core", "npm", "npm-dev"] },
});

const noPackages = (name, comment, from, except) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { dependencyTypes: ["npm", "core", "npm-dev", "npm-no-pkg"], ...(except ? { pathNot: except } : {}) },
});

export default {
  forbidden: [
    ring("core-is-innermost", "The law must be readable, testable and run in a browser by itself.", "core"),
    ring(
      "messages-know-core",
      "Sentences word what core found; they know nothing of files or formats.",
      "messages",
      "core",
    ),
    ring(
      "input-knows-core",
      "Reading produces the model; a reader that knew results would bend them.",
      "input",
      "core",
    ),
    ring(
      "sheet-knows-none-of-us",
      "What adapts a package is taken out whole when another package replaces it.",
      "sheet",
    ),
    noPackages(
      "sheet-adapts-one-package",
      "It is fed bytes and touches no file; any second package would need an adapter of its own.",
      inside("sheet"),
      "node_modules/hucre/",
    ),
    {
      name: "hucre-behind-its-adapter",
      comment: "Its oddities (NaN becomes a blank, numbers are binary) are dealt with in one place.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: inside("sheet") },
      to: { path: "node_modules/hucre/" },
    },
    ring(
      "report-knows-core-and-messages",
      "A report is made of results and words alone, so that every format shows the same.",
      "report",
      "core",
      "messages",
    ),
    ring(
      "format-knows-report",
      "A format writes what the report says, and never looks at how it was read.",
      "format",
      "report",
      "core",
      "messages",
      "sheet",
    ),
    ring(
      "library-is-the-law",
      "What programs import is the case and what becomes of it: no files, no formats, no terminal.",
      "library",
      "core",
      "input",
      "messages",
      "report",
    ),
    noPackages("library-has-no-packages", "Whoever imports it gets our code alone.", inside("library")),
    {
      name: "browser-knows-no-files",
      comment: "What runs in a report page is the program's own reckoning and markup: it has no files, and knows none.",
      severity: "error",
      from: { path: inside("browser") },
      to: {
        path: "^(?!src/(browser|format/html|report|core|messages)/)(?!src/format/writing/)(?!node_modules|node:)",
        dependencyTypesNot: ["core", "npm", "npm-dev"],
      },
    },
    noPackages("browser-has-no-packages", "A page carries all that it runs.", inside("browser")),
    {
      name: "browser-runs-apart",
      comment: "It is bundled by itself and put into pages; the program never runs it.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: inside("browser") },
      to: { path: inside("browser") },
    },
    {
      name: "case-page-knows-no-system",
      comment: "It runs the program's own commands where there is no disk, no terminal and no Node.",
      severity: "error",
      from: { path: inside("case-page") },
      to: { path: "^src/cli/(disk|large|progress|main[.]ts|run[.]ts|program[.]ts|commands[.]ts)" },
    },
    noPackages(
      "case-page-has-no-packages",
      "What it needs of packages, the program has rooms for.",
      inside("case-page"),
    ),
    {
      name: "view-asks-the-reckoner",
      comment: "The page stays awake while a worker reckons: they share what they say to each other, and what is pure.",
      severity: "error",
      from: { path: inside("case-page/view") },
      to: { path: inside("case-page/reckoner") },
    },
    {
      name: "case-page-runs-apart",
      comment: "It is bundled by itself into one file; the program never runs it.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: inside("case-page") },
      to: { path: inside("case-page") },
    },
    noPackages(
      "core-has-no-packages",
      "The exact core is ours, and must run where Node does not; only what no fraction can tell is iterated in decimals.",
      inside("core"),
      "node_modules/decimal[.]js/",
    ),
    {
      name: "decimals-in-one-file",
      comment:
        "Everything that can be an exact fraction is one; a rate that is only found by iteration is the exception.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: "^src/core/finance/internal-rate[.]ts$" },
      to: { path: "node_modules/decimal[.]js/" },
    },
    noPackages(
      "messages-have-no-packages",
      "Words need no library, and Intl's output changes with its data.",
      inside("messages"),
    ),
    noPackages("report-has-no-packages", "The report page carries it into the browser.", inside("report")),
    noPackages(
      "input-reads-text",
      "Readers are fed text or bytes; only the command line touches files.",
      inside("input"),
      "node_modules/(csv-parse|yaml)/",
    ),
    noPackages(
      "format-writes-text",
      "Formats return text; only the command line writes it.",
      inside("format"),
      "node_modules/(chalk|d3-scale|d3-shape|docx)/",
    ),
    {
      name: "d3-behind-the-charts",
      comment: "It places marks and nothing else: a figure that anyone reads comes from an exact number.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: "^src/format/html/charts/" },
      to: { path: "node_modules/d3-" },
    },
    {
      name: "docx-in-its-room",
      comment: "It is loaded for Word files only, and what it knows of a page it is told by ours.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: "^src/format/docx/" },
      to: { path: "node_modules/docx/" },
    },
    {
      name: "disk-behind-its-door",
      comment: "A command reads and writes through the door of its surroundings, which a page has too.",
      severity: "error",
      from: { path: inside("cli"), pathNot: "^src/cli/(disk/|main[.]ts$)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular",
      comment: "Two files that need each other, if only by a type, are one subject, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports is lost.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "^src/((cli|browser|case-page/[^/]+)/main|case-page/shell)\\.ts$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
