import { choicesText } from "../phrases/choices.ts";
import { countFigure } from "../phrases/figures.ts";
import { quotedWord, shellWord } from "../phrases/shell-word.ts";
import type { CliWords, UsageProblem, WriteFault } from "../terms/cli.ts";

function guess(suggestion: string | null): string {
  return suggestion === null ? "" : ` Mente du ${suggestion}?`;
}

const WRITE_FAULT: Readonly<Record<WriteFault, string>> = {
  "missing-folder": "mappen finnes ikke",
  full: "disken er full",
  permission: "du har ikke tilgang",
  "in-use": "du har ikke tilgang, eller den er åpen i et annet program, for eksempel Excel. Lukk den der",
  "read-only": "disken er skrivebeskyttet",
  folder: "det er en mappe",
  other: "systemet tar ikke imot",
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case "unknown-option":
      return `Valget ${problem.option} finnes ikke.${guess(problem.suggestion) || ` Se ${["fordel help", problem.command].join(" ").trim()}.`}`;
    case "unknown-command":
      return `Kommandoen «${problem.command}» finnes ikke.${guess(problem.suggestion)} Se fordel help.`;
    case "option-elsewhere":
      return `${problem.command} tar ikke ${problem.option}; det gjør ${problem.commands.join(", ")}.`;
    case "folder-first":
      return `«${problem.folder}» er en mappe, og kommandoen kommer først, som i fordel split ${shellWord(problem.folder)}. Se fordel help.`;
    case "unknown-topic":
      return `Det finnes ingen hjelp om «${problem.topic}».${guess(problem.suggestion)} Det er hjelp om keys, files, exit-codes, hver kommando og koden til hvert funn.`;
    case "no-command":
      return "Hvilken kommando? Se fordel help.";
    case "operand-missing":
      if (problem.operand === "shell")
        return "Hvilket skall: bash, zsh, fish eller powershell? Se fordel help completion.";
      return `${problem.operand} mangler: hvilket lagret resultat? Se fordel help verify.`;
    case "argument-missing":
      return `Valget ${problem.option} mangler en verdi.`;
    case "twice":
      return `${problem.option} er gitt flere ganger. Behold ett av dem.`;
    case "value-long":
      return `Verdien av ${problem.option} har ${countFigure(problem.length)} tegn; høyst ${countFigure(problem.most)} blir lest.`;
    case "too-often":
      return `${problem.option} er gitt mer enn ${countFigure(problem.most)} ganger. Bruk det færre ganger.`;
    case "too-many-arguments":
      return `${problem.command}: det finnes ingen slik mappe. Sett navn med mellomrom i anførselstegn.`;
    case "no-case-taken":
      return `${problem.command} tar ingen sak: utelat ${problem.word}.`;
    case "stray-word":
      return `Mappen «${problem.word}» finnes ikke. Et navn med mellomrom må stå i anførselstegn, ${problem.option} ${quotedWord(problem.value)}, og hvert navn må ha sitt eget ${problem.option}.`;
    case "no-folders":
      return `${problem.folders.join(", ")}: det finnes ingen slik mappe. Ingenting er kjørt.`;
    case "no-case":
      return `Ingen mappe passer med ${problem.pattern}.`;
    case "file-each":
      return `${problem.option} gir en fil for hver sak. Si hvor, med en mappe eller et mønster: -o resultater/ eller -o "resultater/{case}.html".`;
    case "same-file":
      return `${problem.folders.join(" og ")} ville begge blitt skrevet til ${problem.file}. Gi mappene hvert sitt navn, eller kjør dem hver for seg.`;
    case "other-columns":
      return "CSV-filen har andre kolonner enn den forrige sakens. Skriv en fil for hver sak: -o resultater/ --format csv.";
    case "choice":
      return `«${problem.value}» passer ikke for ${problem.option}. Velg ${choicesText(problem.choices)}.`;
    case "ending":
      return `${problem.file}: ingen slags utskrift ender på ${problem.ending}. Bruk ${problem.known.join(", ")}, eller velg med --format.`;
    case "needs":
      return `${problem.option} betyr ingenting uten ${problem.needs}.`;
    case "no-effect":
      return `${problem.option} endrer ingenting i ${problem.format}. Utelat valget.`;
    case "apart":
      return `${problem.option} og ${problem.other} spør etter ulike tall. Ta bort det ene.`;
    case "excel-format":
      return `--excel gjelder CSV, ikke ${problem.format}.`;
    case "page-limit":
      return `--format ${problem.format} ville fått minst ${countFigure(problem.figures)} tall, og tar høyst ${countFigure(problem.most)}. Vis færre poster eller deltakere, eller velg et annet format: fordel split tar hvor mange som helst med --format csv.`;
    case "sheet-limit":
      return `Et ark ville fått ${countFigure(problem.rows)} rader og ${countFigure(problem.columns)} kolonner; et regneark tar ${countFigure(1_048_576)} rader og ${countFigure(16_384)} kolonner. Bruk CSV, eller velg deltakere og poster med --only.`;
    case "not-for-screen":
      return `${problem.format === "docx" ? "Et Word-dokument" : "Et regneark"} (${problem.format}) kan ikke vises på skjermen. Bruk -o FIL.${problem.format}.`;
    case "large-budget":
      return problem.option.startsWith("--format")
        ? `Budsjettet har om lag ${problem.lines} linjer, for mange til å holdes samlet for ${problem.option}. Bruk --format csv, helst med -o FIL.`
        : `${problem.option} trenger hele budsjettet samlet; med om lag ${problem.lines} linjer er det for stort.`;
    case "source-date":
      return `SOURCE_DATE_EPOCH er «${problem.value}», og skal være hele sekunder siden 1970, som 1793664000.`;
    case "stdin-twice":
      return "Standard inn (-) kan bare leses én gang.";
    case "exists":
      return `${problem.file} finnes fra før og overskrives ikke. Bruk --force eller et annet navn.`;
    case "is-input":
      return `${problem.file} er lest for dette resultatet og overskrives ikke. Bruk et annet navn.`;
    case "stands":
      return `${problem.files.join(", ")} finnes fra før og overskrives ikke. Velg en annen mappe, eller flytt ${problem.files.length === 1 ? "filen" : "filene"} først.`;
    case "named-otherwise":
      return `${problem.file} finnes, men ville ikke blitt lest: filen må hete ${problem.name}. Gi den det navnet, eller lagre den slik, først, eller velg en annen mappe.`;
    case "strict-failed":
      return `Stoppet av --strict: ${countFigure(problem.warnings)} ${problem.warnings === 1 ? "advarsel" : "advarsler"}. Ikke noe resultat er skrevet.`;
    case "cannot-write":
      return `${problem.file ?? "Standard ut"} kan ikke skrives: ${WRITE_FAULT[problem.reason]}.`;
    case "interrupted":
      return "Avbrutt. Ingen fil er skrevet.";
  }
}

/** Bokmål. */
export const nb = (): CliWords => ({
  severity: { error: "feil", warning: "advarsel", notice: "merknad" },
  moreIssues: (count) => `… og ${countFigure(count)} til.`,
  moreAlike: (count, lines) => `Og ${countFigure(count)} til av samme slag, i linje ${lines}.`,
  moreOf: (code, others) => `Mer: fordel explain ${code}${others ? ", eller koden til et annet funn" : ""}`,
  counted: ({ errors, warnings, notices }) => {
    if (errors + warnings + notices === 0) return "Ingen feil, advarsler eller merknader.";
    const some = [
      `${countFigure(errors)} feil`,
      `${countFigure(warnings)} ${warnings === 1 ? "advarsel" : "advarsler"}`,
    ];
    return [
      ...some,
      ...(notices > 0 ? [`${countFigure(notices)} ${notices === 1 ? "merknad" : "merknader"}`] : []),
    ].join(", ");
  },
  caseHeading: (name) => `Sak: ${name}`,
  watching: "Venter på at en fil endres; Ctrl+C avslutter.",
  casesRun: ({ done, warned, failed }, names) => {
    const cases = done + warned + failed;
    const some = [
      `${countFigure(done)} ferdig`,
      `${countFigure(warned)} med advarsler`,
      `${countFigure(failed)} med feil`,
    ];
    return `${countFigure(cases)} ${cases === 1 ? "sak" : "saker"}: ${some.join(", ")}${failed > 0 ? ` (${names.join(", ")})` : ""}.`;
  },
  about: "Fordeler kostnaden ved det kommuner gjør sammen, nøyaktig, og forklarer hver krone.",
  commands: {
    split: "hva hver deltaker betaler, post for post, og kroner per innbygger, bruker og PC",
    savings: "hva felles innkjøp eller drift sparer, per vare, år og deltaker",
    compare:
      "alternativer side om side: kostnad, innsparing, inntjening og hvem som tjener på det; eller hva en annen nøkkel betyr",
    stability: "om det lønner seg for alle, om noen gruppe ville betalt mindre alene, og hvor feil tallene kan være",
    "buy-in": "hva en ny deltaker betaler, hva hver av de andre får igjen, og hva alle betaler deretter",
    exit: "hva den som trer ut, gjør opp, hva de andre sitter igjen med, og hva alle betaler deretter",
    settle: "hvem som skylder hvem når året er slutt, og hvorfor: regnskapet mot det som er betalt a konto",
    explain: "hvor ett tall kommer fra: beløp, nøkkel, andel og avrunding, til fil og linje",
    report: "hele saken som ett dokument: hva det kommer på, i klartekst, alle tabeller og hva de bygger på",
    verify: "om et resultat lagret med --format json fortsatt følger av filene, og hva som er flyttet",
    check: "alle feil, advarsler og merknader i saken, med sted og råd, og ikke noe annet",
    population:
      "kommuner og folketallet i dem, fra registeret til Statistisk sentralbyrå; som CSV en ferdig members.csv",
    init: "en ny sak som kan kjøres med en gang, i filer med forklaringer; med --members med folketall fra registeret",
    completion: "et skript som lar skallet fullføre kommandoer, valg og navnene i en sak",
  },
  options: {
    help: "vis denne hjelpen",
    version: "vis versjonen",
    lang: "språket i utskriften",
    color: "farger også når utskriften ikke går til en terminal",
    noColor: "ingen farger",
    bars: "søyler ved siden av tallene også når det ikke er plass til dem, eller utskriften ikke går til en terminal",
    noBars: "ingen søyler",
    plain: "ett tall per linje, uten tabeller, farger og søyler: for skjermlesere",
    budget: "budsjettet, i stedet for budget.csv (- er standard inn)",
    members: "deltakerne, i stedet for members.csv",
    keys: "nøklene, i stedet for keys.csv",
    key: 'nøkkelen for poster uten egen, som "50 % likt + 50 % folketall"',
    amount: "kolonnen med beløp i budsjettet",
    total:
      "hva alt skal bli til sammen (i --year): avgjør hvordan budsjettet leses, ellers sier en feil hva som ikke stemmer",
    hidden: "rader og kolonner som er skjult i en arbeidsbok: les dem (read) eller hopp over dem (skip)",
    column: 'hvilken overskrift som er hvilken kolonne, som "post=Kontonavn" (kan gjentas)',
    where: 'bare radene i budsjettet der dette stemmer, som "Konto=1*" eller "Konto!=1750*" (kan gjentas)',
    year: "bare dette året",
    explainedYear: "for dette året (ellers: for alle år)",
    per: "per innbygger, bruker … : folketall, brukere, pc-er eller et annet grunnlag",
    scenarioOf: "i dette alternativet (ellers: saken som den er)",
    figure: "et tall fra compare, ikke det som betales",
    item: "hva denne varen i procurement.csv sparer",
    member: "hvem tallet er for (ellers: alle til sammen)",
    line: "for denne posten eller dette området, som Drift eller Etablering/Investering (ellers: alt)",
    with: "en kandidat som også er med (kan gjentas)",
    without: "en deltaker som ikke er med (kan gjentas)",
    from: "fra når: et år (1. januar) eller den første i en måned, som 2027-07-01",
    only: "bare denne deltakeren, området eller posten; ingen tall endres (kan gjentas)",
    sort: "rekkefølgen på deltakerne",
    by: "deltakerne nedover og årene bortover",
    against: "hold resultatet mot fjorårets budsjett, en kolonne i dette eller et lagret JSON-resultat",
    scenario: "bare dette alternativet",
    transfers: "også hvem som betaler hvem, når budsjettet eller fordel.yaml sier hvem som betaler regningene",
    installments: "også hva som betales i så mange terminer",
    sensitivity: "hva den like delen av nøkkelen og de andre forutsetningene betyr",
    proposal: "også et utkast til vedtak",
    whatIf: "i HTML: leseren kan prøve andre vekter og deltakere",
    years: "år som årlige kostnader regnes for (ellers: 1)",
    procurement: "det som kjøpes inn, i stedet for procurement.csv",
    coalitions: "hva grupper ville betalt alene, i stedet for coalitions.csv",
    actuals: "hva det ble, i stedet for actuals.csv",
    payments: "hva som er betalt a konto, i stedet for payments.csv",
    carry: "før avregningen mot et fond eller neste års a konto i stedet for å betale den",
    lines: "også post for post",
    pageOf: "bare siden til denne deltakerkommunen",
    settlement: "det som avregnes, ikke det som betales: endelig andel, betalt, og hvorfor de er ulike",
    municipalities: 'kommuner ved navn eller nummer, som "Melhus, 5027" (ellers sakens, eller alle)',
    registerYears: "år, som 2026, 2008,2026 eller 2005-2026 (ellers det nyeste)",
    newMembers: 'kommunene, ved navn eller nummer, som "Melhus, 5027" (ellers: oppdiktede)',
    newYear: "folketallet per 1. januar dette året (ellers det nyeste)",
    update: "legg nyere år fra denne nedlastede tabellen fra Statistisk sentralbyrå (07459) i population.csv i saken",
    assets: "det som er kjøpt sammen og avskrives, i stedet for assets.csv",
    methods: "også andre måter å dele på, til sammenligning",
    rivals: "en nøkkel; to eller flere holdes mot hverandre",
    all: "hver post, også når det er flere enn 200",
    round: "avrund til 0,01, 1, 10, 1000 … kroner",
    unit: "vis tabellen i kroner, tusen eller millioner",
    decimal: "desimaltegnet i filenes tall",
    delimiter: "skilletegnet mellom filenes kolonner",
    encoding: "filenes tegnsett",
    format: "slags utskrift; ellers avgjør endelsen i -o FILE",
    output: "skriv til en fil i stedet for skjermen",
    excel: "CSV slik norsk Excel åpner den",
    strict: "advarsler stopper også resultatet",
    force: "skriv over filen",
    quiet: "ikke annet enn feil på standard feilkanal",
    watch: "kjør igjen hver gang en fil som er lest, endres",
  },
  titles: {
    usage: "Bruk:",
    options: "Valg:",
    commands: "Kommandoer:",
    examples: "Eksempler:",
  },
  folderOf: {
    init: "mappen som lages eller fylles ut (ellers: denne)",
    population:
      'mappe med members.csv, som folketallet slås opp for (ellers: denne, om den har noen, eller alle); flere, eller "saker/*", kjøres etter hverandre',
  },
  folder: 'mappe med members.csv og budget.csv (ellers: denne mappen); flere, eller "saker/*", kjøres etter hverandre',
  operands: {
    file: "resultat lagret med --format json; - for standard inn",
    shell: "bash, zsh, fish eller powershell",
  },
  examples: {
    fordel: [
      ["fordel split", "saken i denne mappen"],
      ["fordel split melhus --year 2009", "ett år av saken i mappen melhus"],
    ],
    split: [
      ["fordel split melhus --year 2009", "hva hver betaler i 2009"],
      ['fordel split melhus --key "30 % likt + 70 % folketall" -o andeler.csv --excel', "en annen nøkkel, til Excel"],
    ],
    savings: [
      ["fordel savings hallingdal", "hva felles innkjøp sparer"],
      ["fordel savings melhus --unit 1000", "hva felles drift sparer, i tusen kroner"],
    ],
    compare: [
      ["fordel compare melhus --sensitivity", "uten og med samarbeid, og hvor mye forutsetningene betyr"],
      ['fordel compare melhus --key "50 % likt + 50 % folketall" --key folketall', "hva en annen nøkkel betyr"],
    ],
    stability: [
      ["fordel stability melhus --unit 1000", "hva hver tjener på det, og hvor feil tallene kan være"],
      ["fordel stability tennessee-valley --methods", "andre måter å dele på, til sammenligning"],
    ],
    "buy-in": [
      ["fordel buy-in fosen --with Osen --from 2027-07-01", "hva Osen betaler for å bli med 1. juli"],
      ["fordel buy-in fosen --with Osen --from 2028 --format json", "til et skript"],
    ],
    exit: [
      ["fordel exit fosen --without Åfjord --from 2028", "hva Åfjord gjør opp ved uttreden ved årsskiftet"],
      ["fordel exit fosen --without Åfjord --from 2028 -o exit.md", "det samme som et dokument"],
    ],
    settle: [
      ["fordel settle melhus-avregning", "hvem som skylder hvem, og hvorfor"],
      ["fordel settle melhus-avregning -o avregning.html", "dokumentet vertskommunen sender, med en side til hver"],
    ],
    explain: [
      ['fordel explain melhus --member Melhus --line "15.3 Nettverk"', "én post, til krone og celle"],
      ["fordel explain melhus --member Melhus --year 2009", "hva en sum består av"],
    ],
    report: [
      ["fordel report melhus -o rapport.md", "hele saken som ett dokument"],
      ["fordel report melhus --proposal --lang nn", "med forslag til vedtak, på nynorsk, på skjermen"],
    ],
    verify: [
      ["fordel verify andeler.json melhus", "følger fjorårets tall fortsatt av saken?"],
      ["fordel verify andeler.json melhus --format json", "for et skript: kode 4 når de ikke gjør det"],
    ],
    check: [
      ["fordel check hallingdal", "alt som er galt i saken, eller verdt å se på"],
      ["fordel check hallingdal --strict --format json", "for et skript: kode 4 ved feil og advarsler"],
    ],
    population: [
      [
        'fordel population --members "Melhus, 5027 Midtre Gauldal" --format csv -o members.csv',
        "en members.csv til en ny sak",
      ],
      ["fordel population melhus --year 2008,2026", "deltakerne i en sak, ved to datoer"],
    ],
    init: [
      ["fordel init vann", "en sak å fylle ut, i den nye mappen vann"],
      ['fordel init ikt --members "Melhus, Midtre Gauldal" --year 2026', "med kommunene og folketallet i dem"],
    ],
    completion: [
      ["fordel completion bash", "skriptet; første linje sier hvordan det installeres"],
      ["fordel completion powershell", "det samme for PowerShell i Windows"],
    ],
  },
  usage,
  carriedOver: ({ lines, unit, bound, accounts, deviation, member }) =>
    `${lines} linjer, for mange til å avrundes som én tabell: hver er avrundet for seg, og resten tatt med videre. Per nøkkel, år og krets av deltakere er ingen noen gang ${unit} eller mer unna den eksakte summen${accounts > 1 ? `, i alt ikke ${bound}` : ""}; det ble høyst ${deviation} (${member}).`,
  progress: {
    begun: "Leser budsjettet",
    reading: "Leser {total} linjer",
    readingLines: "Leser {done} av om lag {total} linjer",
    reckoning: "Regner på {total} linjer",
    writing: "Skriver {total} linjer",
    left: "om lag {time} igjen",
  },
  unexpected: (message) => `Noe uventet gikk galt: ${message}`,
});
