import { choicesText } from "../phrases/choices.ts";
import { countFigure } from "../phrases/figures.ts";
import { quotedWord, shellWord } from "../phrases/shell-word.ts";
import type { CliWords, UsageProblem, WriteFault } from "../terms/cli.ts";

function guess(suggestion: string | null): string {
  return suggestion === null ? "" : ` Meinte du ${suggestion}?`;
}

const WRITE_FAULT: Readonly<Record<WriteFault, string>> = {
  "missing-folder": "mappa finst ikkje",
  full: "disken er full",
  permission: "du har ikkje tilgang",
  "in-use": "du har ikkje tilgang, eller ho er open i eit anna program, til dømes Excel. Lukk ho der",
  "read-only": "disken er skriveverna",
  folder: "det er ei mappe",
  other: "systemet tek ikkje imot",
};

function usage(problem: UsageProblem): string {
  switch (problem.kind) {
    case "unknown-option":
      return `Valet ${problem.option} finst ikkje.${guess(problem.suggestion) || ` Sjå ${["fordel help", problem.command].join(" ").trim()}.`}`;
    case "unknown-command":
      return `Kommandoen «${problem.command}» finst ikkje.${guess(problem.suggestion)} Sjå fordel help.`;
    case "option-elsewhere":
      return `${problem.command} tek ikkje ${problem.option}; det gjer ${problem.commands.join(", ")}.`;
    case "folder-first":
      return `«${problem.folder}» er ei mappe, og kommandoen kjem først, som i fordel split ${shellWord(problem.folder)}. Sjå fordel help.`;
    case "unknown-topic":
      return `Det finst inga hjelp om «${problem.topic}».${guess(problem.suggestion)} Det er hjelp om keys, files, exit-codes, kvar kommando og koden til kvart funn.`;
    case "no-command":
      return "Kva kommando? Sjå fordel help.";
    case "operand-missing":
      if (problem.operand === "shell") return "Kva skal: bash, zsh, fish eller powershell? Sjå fordel help completion.";
      return `${problem.operand} manglar: kva lagra resultat? Sjå fordel help verify.`;
    case "argument-missing":
      return `Valet ${problem.option} manglar ein verdi.`;
    case "twice":
      return `${problem.option} er gitt fleire gonger. Behald eitt av dei.`;
    case "value-long":
      return `Verdien av ${problem.option} har ${countFigure(problem.length)} teikn; høgst ${countFigure(problem.most)} blir lesne.`;
    case "too-often":
      return `${problem.option} er gitt meir enn ${countFigure(problem.most)} gonger. Bruk det færre gonger.`;
    case "too-many-arguments":
      return `${problem.command}: det finst inga slik mappe. Set namn med mellomrom i hermeteikn.`;
    case "no-case-taken":
      return `${problem.command} tek inga sak: utelat ${problem.word}.`;
    case "stray-word":
      return `Mappa «${problem.word}» finst ikkje. Eit namn med mellomrom må stå i hermeteikn, ${problem.option} ${quotedWord(problem.value)}, og kvart namn må ha sitt eige ${problem.option}.`;
    case "no-folders":
      return `${problem.folders.join(", ")}: det finst inga slik mappe. Ingenting er køyrt.`;
    case "no-case":
      return `Inga mappe høver med ${problem.pattern}.`;
    case "file-each":
      return `${problem.option} gjev ei fil for kvar sak. Sei kvar, med ei mappe eller eit mønster: -o resultat/ eller -o "resultat/{case}.html".`;
    case "same-file":
      return `${problem.folders.join(" og ")} ville begge blitt skrivne til ${problem.file}. Gje mappene kvar sitt namn, eller køyr dei kvar for seg.`;
    case "other-columns":
      return "CSV-fila har andre kolonnar enn ho til saka før. Skriv ei fil for kvar sak: -o resultat/ --format csv.";
    case "choice":
      return `«${problem.value}» passar ikkje for ${problem.option}. Vel ${choicesText(problem.choices)}.`;
    case "ending":
      return `${problem.file}: inga slags utskrift endar på ${problem.ending}. Bruk ${problem.known.join(", ")}, eller vel med --format.`;
    case "needs":
      return `${problem.option} betyr ingenting utan ${problem.needs}.`;
    case "no-effect":
      return `${problem.option} endrar ingenting i ${problem.format}. Utelat valet.`;
    case "apart":
      return `${problem.option} og ${problem.other} spør etter ulike tal. Ta bort det eine.`;
    case "excel-format":
      return `--excel gjeld CSV, ikkje ${problem.format}.`;
    case "page-limit":
      return `--format ${problem.format} ville fått minst ${countFigure(problem.figures)} tal, og tek høgst ${countFigure(problem.most)}. Vis færre postar eller deltakarar, eller vel eit anna format: fordel split tek kor mange som helst med --format csv.`;
    case "sheet-limit":
      return `Eit ark ville fått ${countFigure(problem.rows)} rader og ${countFigure(problem.columns)} kolonnar; eit rekneark tek ${countFigure(1_048_576)} rader og ${countFigure(16_384)} kolonnar. Bruk CSV, eller vel deltakarar og postar med --only.`;
    case "not-for-screen":
      return `${problem.format === "docx" ? "Eit Word-dokument" : "Eit rekneark"} (${problem.format}) kan ikkje visast på skjermen. Bruk -o FIL.${problem.format}.`;
    case "large-budget":
      return problem.option.startsWith("--format")
        ? `Budsjettet har om lag ${problem.lines} linjer, for mange til å haldast samla for ${problem.option}. Bruk --format csv, helst med -o FIL.`
        : `${problem.option} treng heile budsjettet samla; med om lag ${problem.lines} linjer er det for stort.`;
    case "source-date":
      return `SOURCE_DATE_EPOCH er «${problem.value}», og skal vere heile sekund sidan 1970, som 1793664000.`;
    case "stdin-twice":
      return "Standard inn (-) kan berre lesast éin gong.";
    case "exists":
      return `${problem.file} finst frå før og blir ikkje overskrive. Bruk --force eller eit anna namn.`;
    case "is-input":
      return `${problem.file} er lesen for dette resultatet og blir ikkje overskriven. Bruk eit anna namn.`;
    case "stands":
      return `${problem.files.join(", ")} finst frå før og blir ikkje overskrive. Vel ei anna mappe, eller flytt ${problem.files.length === 1 ? "fila" : "filene"} først.`;
    case "named-otherwise":
      return `${problem.file} finst, men ville ikkje blitt lesen: fila må heite ${problem.name}. Gje ho det namnet, eller lagre ho slik, først, eller vel ei anna mappe.`;
    case "strict-failed":
      return `Stoppa av --strict: ${countFigure(problem.warnings)} ${problem.warnings === 1 ? "åtvaring" : "åtvaringar"}. Ikkje noko resultat er skrive.`;
    case "cannot-write":
      return `${problem.file ?? "Standard ut"} kan ikkje skrivast: ${WRITE_FAULT[problem.reason]}.`;
    case "interrupted":
      return "Avbroten. Inga fil er skriven.";
  }
}

/** Nynorsk. */
export const nn = (): CliWords => ({
  severity: { error: "feil", warning: "åtvaring", notice: "merknad" },
  moreIssues: (count) => `… og ${countFigure(count)} til.`,
  moreAlike: (count, lines) => `Og ${countFigure(count)} til av same slag, i linje ${lines}.`,
  moreOf: (code, others) => `Meir: fordel explain ${code}${others ? ", eller koden til eit anna funn" : ""}`,
  counted: ({ errors, warnings, notices }) => {
    if (errors + warnings + notices === 0) return "Ingen feil, åtvaringar eller merknader.";
    const some = [
      `${countFigure(errors)} feil`,
      `${countFigure(warnings)} ${warnings === 1 ? "åtvaring" : "åtvaringar"}`,
    ];
    return [
      ...some,
      ...(notices > 0 ? [`${countFigure(notices)} ${notices === 1 ? "merknad" : "merknader"}`] : []),
    ].join(", ");
  },
  caseHeading: (name) => `Sak: ${name}`,
  watching: "Ventar på at ei fil blir endra; Ctrl+C avsluttar.",
  casesRun: ({ done, warned, failed }, names) => {
    const cases = done + warned + failed;
    const some = [
      `${countFigure(done)} ferdig`,
      `${countFigure(warned)} med åtvaringar`,
      `${countFigure(failed)} med feil`,
    ];
    return `${countFigure(cases)} ${cases === 1 ? "sak" : "saker"}: ${some.join(", ")}${failed > 0 ? ` (${names.join(", ")})` : ""}.`;
  },
  about: "Fordeler kostnaden ved det kommunar gjer saman, nøyaktig, og forklarer kvar krone.",
  commands: {
    split: "kva kvar deltakar betaler, post for post, og kroner per innbyggjar, brukar og PC",
    savings: "kva felles innkjøp eller drift sparer, per vare, år og deltakar",
    compare:
      "alternativ side om side: kostnad, innsparing, inntening og kven som tener på det; eller kva ein annan nøkkel betyr",
    stability: "om det løner seg for alle, om noka gruppe ville betalt mindre åleine, og kor feil tala kan vere",
    "buy-in": "kva ein ny deltakar betaler, kva kvar av dei andre får att, og kva alle betaler deretter",
    exit: "kva den som trer ut, gjer opp, kva dei andre sit att med, og kva alle betaler deretter",
    settle: "kven som skuldar kven når året er slutt, og kvifor: rekneskapen mot det som er betalt a konto",
    explain: "kvar eitt tal kjem frå: beløp, nøkkel, del og avrunding, til fil og linje",
    report: "heile saka som eitt dokument: kva det kjem på, i klartekst, alle tabellar og kva dei byggjer på",
    verify: "om eit resultat lagra med --format json framleis følgjer av filene, og kva som er flytta",
    check: "alle feil, åtvaringar og merknader i saka, med stad og råd, og ikkje noko anna",
    population:
      "kommunar og folketalet i dei, frå registeret til Statistisk sentralbyrå; som CSV ei ferdig members.csv",
    init: "ei ny sak som kan køyrast med ein gong, i filer med forklaringar; med --members med folketal frå registeret",
    completion: "eit skript som lèt skalet fullføre kommandoar, val og namna i ei sak",
  },
  options: {
    help: "vis denne hjelpa",
    version: "vis versjonen",
    lang: "språket i utskrifta",
    color: "fargar òg når utskrifta ikkje går til ein terminal",
    noColor: "ingen fargar",
    bars: "søyler ved sida av tala òg når det ikkje er plass til dei, eller utskrifta ikkje går til ein terminal",
    noBars: "ingen søyler",
    plain: "eitt tal per linje, utan tabellar, fargar og søyler: for skjermlesarar",
    budget: "budsjettet, i staden for budget.csv (- er standard inn)",
    members: "deltakarane, i staden for members.csv",
    keys: "nøklane, i staden for keys.csv",
    key: 'nøkkelen for postar utan eigen, som "50 % likt + 50 % folketal"',
    amount: "kolonnen med beløp i budsjettet",
    total:
      "kva alt skal bli til saman (i --year): avgjer korleis budsjettet blir lese, elles seier ein feil kva som ikkje stemmer",
    hidden: "rader og kolonnar som er gøymde i ei arbeidsbok: les dei (read) eller hopp over dei (skip)",
    column: 'kva overskrift som er kva kolonne, som "post=Kontonamn" (kan gjentakast)',
    where: 'berre radene i budsjettet der dette stemmer, som "Konto=1*" eller "Konto!=1750*" (kan gjentakast)',
    year: "berre dette året",
    explainedYear: "for dette året (elles: for alle år)",
    per: "per innbyggjar, brukar … : folketal, brukarar, pc-ar eller eit anna grunnlag",
    scenarioOf: "i dette alternativet (elles: saka som ho er)",
    figure: "eit tal frå compare, ikkje det som blir betalt",
    item: "kva denne vara i procurement.csv sparer",
    member: "kven talet er for (elles: alle til saman)",
    line: "for denne posten eller dette området, som Drift eller Etablering/Investering (elles: alt)",
    with: "ein kandidat som òg er med (kan gjentakast)",
    without: "ein deltakar som ikkje er med (kan gjentakast)",
    from: "frå når: eit år (1. januar) eller den første i ein månad, som 2027-07-01",
    only: "berre denne deltakaren, området eller posten; ingen tal blir endra (kan gjentakast)",
    sort: "rekkjefølgja på deltakarane",
    by: "deltakarane nedover og åra bortover",
    against: "hald resultatet mot budsjettet frå i fjor, ein kolonne i dette eller eit lagra JSON-resultat",
    scenario: "berre dette alternativet",
    transfers: "òg kven som betaler kven, når budsjettet eller fordel.yaml seier kven som betaler rekningane",
    installments: "òg kva som blir betalt i så mange terminar",
    sensitivity: "kva den like delen av nøkkelen og dei andre føresetnadene betyr",
    proposal: "òg eit utkast til vedtak",
    whatIf: "i HTML: lesaren kan prøve andre vekter og deltakarar",
    years: "år som årlege kostnader blir rekna for (elles: 1)",
    procurement: "det som blir kjøpt inn, i staden for procurement.csv",
    coalitions: "kva grupper ville betalt åleine, i staden for coalitions.csv",
    actuals: "kva det vart, i staden for actuals.csv",
    payments: "kva som er betalt a konto, i staden for payments.csv",
    carry: "før avrekninga mot eit fond eller a konto neste år, så ho ikkje blir betalt",
    lines: "òg post for post",
    pageOf: "berre sida til denne deltakarkommunen",
    settlement: "det som blir avrekna, ikkje det som blir betalt: endeleg del, betalt, og kvifor dei er ulike",
    municipalities: 'kommunar ved namn eller nummer, som "Melhus, 5027" (elles dei i saka, eller alle)',
    registerYears: "år, som 2026, 2008,2026 eller 2005-2026 (elles det nyaste)",
    newMembers: 'kommunane, ved namn eller nummer, som "Melhus, 5027" (elles: oppdikta)',
    newYear: "folketalet per 1. januar dette året (elles det nyaste)",
    update: "legg nyare år frå denne nedlasta tabellen frå Statistisk sentralbyrå (07459) i population.csv i saka",
    assets: "det som er kjøpt saman og blir avskrive, i staden for assets.csv",
    methods: "òg andre måtar å dele på, til samanlikning",
    rivals: "ein nøkkel; to eller fleire blir haldne mot kvarandre",
    all: "kvar post, òg når det er fleire enn 200",
    round: "avrund til 0,01, 1, 10, 1000 … kroner",
    unit: "vis tabellen i kroner, tusen eller millionar",
    decimal: "desimalteiknet i tala i filene",
    delimiter: "skiljeteiknet mellom kolonnane i filene",
    encoding: "teiknsettet i filene",
    format: "slags utskrift; elles avgjer endinga i -o FILE",
    output: "skriv til ei fil i staden for skjermen",
    excel: "CSV slik norsk Excel opnar ho",
    strict: "åtvaringar stoppar òg resultatet",
    force: "skriv over fila",
    quiet: "ikkje anna enn feil på standard feilkanal",
    watch: "køyr igjen kvar gong ei fil som er lesen, blir endra",
  },
  titles: { usage: "Bruk:", options: "Val:", commands: "Kommandoar:", examples: "Døme:" },
  folderOf: {
    init: "mappa som blir laga eller fylt ut (elles: denne)",
    population:
      'mappe med members.csv, som folketalet blir slått opp for (elles: denne, om ho har nokon, eller alle); fleire, eller "saker/*", blir køyrde etter kvarandre',
  },
  folder:
    'mappe med members.csv og budget.csv (elles: denne mappa); fleire, eller "saker/*", blir køyrde etter kvarandre',
  operands: { file: "resultat lagra med --format json; - for standard inn", shell: "bash, zsh, fish eller powershell" },
  examples: {
    fordel: [
      ["fordel split", "saka i denne mappa"],
      ["fordel split melhus --year 2009", "eitt år av saka i mappa melhus"],
    ],
    split: [
      ["fordel split melhus --year 2009", "kva kvar betaler i 2009"],
      ['fordel split melhus --key "30 % likt + 70 % folketal" -o delar.csv --excel', "ein annan nøkkel, til Excel"],
    ],
    savings: [
      ["fordel savings hallingdal", "kva felles innkjøp sparer"],
      ["fordel savings melhus --unit 1000", "kva felles drift sparer, i tusen kroner"],
    ],
    compare: [
      ["fordel compare melhus --sensitivity", "utan og med samarbeid, og kor mykje føresetnadene betyr"],
      ['fordel compare melhus --key "50 % likt + 50 % folketal" --key folketal', "kva ein annan nøkkel betyr"],
    ],
    stability: [
      ["fordel stability melhus --unit 1000", "kva kvar tener på det, og kor feil tala kan vere"],
      ["fordel stability tennessee-valley --methods", "andre måtar å dele på, til samanlikning"],
    ],
    "buy-in": [
      ["fordel buy-in fosen --with Osen --from 2027-07-01", "kva Osen betaler for å bli med 1. juli"],
      ["fordel buy-in fosen --with Osen --from 2028 --format json", "til eit skript"],
    ],
    exit: [
      ["fordel exit fosen --without Åfjord --from 2028", "kva Åfjord gjer opp ved uttreding ved årsskiftet"],
      ["fordel exit fosen --without Åfjord --from 2028 -o exit.md", "det same som eit dokument"],
    ],
    settle: [
      ["fordel settle melhus-avregning", "kven som skuldar kven, og kvifor"],
      ["fordel settle melhus-avregning -o avrekning.html", "dokumentet vertskommunen sender, med ei side til kvar"],
    ],
    explain: [
      ['fordel explain melhus --member Melhus --line "15.3 Nettverk"', "éin post, til krone og celle"],
      ["fordel explain melhus --member Melhus --year 2009", "kva ein sum er sett saman av"],
    ],
    report: [
      ["fordel report melhus -o rapport.md", "heile saka som eitt dokument"],
      ["fordel report melhus --proposal --lang nb", "med framlegg til vedtak, på bokmål, på skjermen"],
    ],
    verify: [
      ["fordel verify andelar.json melhus", "følgjer tala frå i fjor framleis av saka?"],
      ["fordel verify andelar.json melhus --format json", "for eit skript: kode 4 når dei ikkje gjer det"],
    ],
    check: [
      ["fordel check hallingdal", "alt som er gale i saka, eller verdt å sjå på"],
      ["fordel check hallingdal --strict --format json", "for eit skript: kode 4 ved feil og åtvaringar"],
    ],
    population: [
      [
        'fordel population --members "Melhus, 5027 Midtre Gauldal" --format csv -o members.csv',
        "ei members.csv til ei ny sak",
      ],
      ["fordel population melhus --year 2008,2026", "deltakarane i ei sak, ved to datoar"],
    ],
    init: [
      ["fordel init vatn", "ei sak å fylle ut, i den nye mappa vatn"],
      ['fordel init ikt --members "Melhus, Midtre Gauldal" --year 2026', "med kommunane og folketalet i dei"],
    ],
    completion: [
      ["fordel completion bash", "skriptet; første linja seier korleis det blir installert"],
      ["fordel completion powershell", "det same for PowerShell i Windows"],
    ],
  },
  usage,
  carriedOver: ({ lines, unit, bound, accounts, deviation, member }) =>
    `${lines} linjer, for mange til å rundast av som éin tabell: kvar er runda av for seg, og resten teken med vidare. Per nøkkel, år og krins av deltakarar er ingen nokon gong ${unit} eller meir unna den eksakte summen${accounts > 1 ? `, i alt ikkje ${bound}` : ""}; det vart høgst ${deviation} (${member}).`,
  progress: {
    begun: "Les budsjettet",
    reading: "Les {total} linjer",
    readingLines: "Les {done} av om lag {total} linjer",
    reckoning: "Reknar på {total} linjer",
    writing: "Skriv {total} linjer",
    left: "om lag {time} igjen",
  },
  unexpected: (message) => `Noko uventa gjekk gale: ${message}`,
});
