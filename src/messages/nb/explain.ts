import type { YearSpan } from "../../core/model/key.ts";
import { countFigure } from "../phrases/figures.ts";
import type { ExplainWords, RoundingWords } from "../terms/explain.ts";

const at = (place: string | null) => (place === null ? "" : ` (${place})`);

function handedOut({ left, single, claims, rank, claimants, lineShown }: RoundingWords): string {
  if (left === null) return `Rundes alle slik, er det ingenting igjen av ${lineShown}.`;
  const units = `er ${left} igjen`;
  const goes = single ? "den går til den største resten" : "de går til de største restene";
  if (claims === null)
    return `Rundes alle slik, ${units} av ${lineShown}; ${goes}. Denne er nr. ${countFigure(rank)} av ${countFigure(claimants)}.`;
  return `Rundes alle slik, ${units} av ${lineShown}; ${goes}: ${claims.getting}${claims.others === null ? "" : `, ikke til ${claims.others}`}.`;
}

function rounding(words: RoundingWords): string {
  const { unit, down, remainder, lineShown, lineExact, total, tied } = words;
  return [
    `Avrunding til ${unit}: ${down}, og ${remainder} til rest.`,
    ...(lineExact === null
      ? []
      : [`Posten er ${lineExact}, vist som ${lineShown} for at alle poster skal bli ${total}.`]),
    handedOut(words),
    ...(tied ? ["Like rester: den største andelen først, så rekkefølgen i members.csv."] : []),
  ].join(" ");
}

/** Bokmål. */
export const nb = (): ExplainWords => ({
  everyone: "Alle",
  everything: "alle poster",
  where: "Hvor",
  wholeKroner: "hele kroner",
  others: "andre",
  lines: (count) => `${countFigure(count)} ${count === 1 ? "post" : "poster"}`,
  amount: (line, amount, written, place) =>
    `Beløp: ${amount} til ${line}${written === null ? "" : `, skrevet «${written}»`} (${place}).`,
  portion: (line, amount, percent, of, basis, place) =>
    `Beløp: ${amount} til ${line}: ${percent} av ${of}, som blir ${basis} (${place}).`,
  growth: (from, to, rate, of, place, amount) =>
    rate === null
      ? `${to} er etter budsjettet, og ingenting sier hva det vokser med: som i ${from}${amount === null ? "" : `, ${amount}`}.`
      : `${to} er etter budsjettet: fra ${from} vokser ${of === null ? "det" : `«${of}»`} med ${rate} i året (${place})${amount === null ? "" : `, og blir ${amount}`}.`,
  driver: (header, before, now, ratio, amount) =>
    header === null
      ? `Beløpet følger antall deltakere: ${now} nå, ${before} i saken. × ${ratio} er ${amount}.`
      : `Beløpet følger «${header}»: ${now} nå, ${before} i saken. × ${ratio} er ${amount}.`,
  stepped: (members, repeats, count, added, amount, place) =>
    `${repeats ? `For hver deltaker fra nummer ${countFigure(members)}` : `Fra ${countFigure(members)} deltakere`} øker det (${place}): med ${countFigure(count)} deltakere ${added} mer, i alt ${amount}.`,
  joins: (member, amount, year, place) =>
    `${member} kommer med${year === null ? "" : ` i ${year}`} og betaler de andre ${amount} (${place}).`,
  credit: (year, before, after, part, sum) =>
    `Andelen av kostnaden${year === null ? "" : ` i ${year}`} går ned fra ${before} til ${after}, som er ${part} av det andelene til de andre går ned i alt. Til gode: ${sum}.`,
  presence: (by, groups, members, place) => {
    if (by === "all") return `Gjelder alle som er med: ${members}.`;
    return by === "groups" ? `Gjelder ${groups}: ${members}${at(place)}.` : `Gjelder bare ${members}${at(place)}.`;
  },
  outside: {
    named: (member, line, members, place) => `${member} er ikke med på ${line}; den gjelder ${members} (${place}).`,
    candidate: (member, place) =>
      `${member} er ikke med i samarbeidet, bare kandidat (${place}). Med --with er kommunen med.`,
    nobody: (line, place) => `${line} faller bort: ingen av dem den gjelder, er med (${place}).`,
    note: (line, place) => `${line} er en merknad og blir aldri fordelt (${place}).`,
    year: (line, years, place) => `${line} har ikke beløp det året, bare i ${years} (${place}).`,
    away: (member, years) => `${member} er ikke med i ${years} i dette alternativet.`,
  },
  key: (key, whose, name, years, place) => {
    const owner = { line: "postens egen", case: "sakens", option: "fra --key", stages: "det som trinnene gir" }[whose];
    const named = name === null ? "" : ` «${name}»`;
    const which = `${owner}${whose === "option" ? named : `${whose === "case" ? " nøkkel" : ""}${named}`}`;
    const where = whose === "option" ? "" : at(place);
    return `Nøkkel: ${key}. Det er ${which}${years === null ? "" : `, for ${years}`}${where}.`;
  },
  within: (name) => `«${name}» for seg:`,
  directly: (percent) => `${percent} direkte`,
  through: (percent, group) => `${percent} gjennom ${group}`,
  reached: (group, percent, ways) => `${group} med ${percent}${ways === null ? "" : ` (${ways})`}`,
  reaches: (group, reached) => `${group} når ${reached}.`,
  part: ({ ratio, base, own, place, total, of, share }) =>
    `– ${ratio === null ? base : `${ratio} ${base}`}: ${own}${at(place)} av ${total}${of === null ? "" : ` (${of})`} gir ${share}.`,
  partOfKey: ({ ratio, base, own, share }) =>
    `– ${ratio === null ? base : `${ratio} ${base}`}, som gir ${own}: ${share}.`,
  memberCount: (members) => `${countFigure(members)} deltakere`,
  share: (sum) => `Andel: ${sum}.`,
  fee: ({ fee, members, pool, lines, left, before, share }) =>
    `Grunnbeløp: ${fee} fra hver av ${countFigure(members)}, tatt én gang av ${pool}${
      lines > 1 ? ` (${countFigure(lines)} poster med samme nøkkel, år og deltakere)` : ""
    }. Av resten, ${left}, er andelen ${before}; i alt ${share}.`,
  feeOf: {
    each: (fee) => `– ${fee} fra hver.`,
    rate: (rate, own, place, amount) => `– ${rate}: ${own}${at(place)} gir ${amount}.`,
    band: (own, place, band, amount) => `– ${own}${at(place)} er i trinnet «${band}»: ${amount}.`,
    agreed: (amount) => `– Avtalt ved navn: ${amount}.`,
  },
  fees: ({ own, members, all, pool, lines, left, before, share }) =>
    `Faste beløp: ${own}; ${all} fra alle ${countFigure(members)}, tatt én gang av ${pool}${
      lines > 1 ? ` (${countFigure(lines)} poster med samme nøkkel, år og deltakere)` : ""
    }. Av resten, ${left}, er andelen ${before}; i alt ${share}.`,
  feesAlone: (own, members, all, share) =>
    `Faste beløp: ${own} av de ${all} som ${countFigure(members)} deltakere betaler: ${share}.`,
  limit: {
    min: (bound, before, bearer) =>
      `Minst ${bound}: andelen er hevet fra ${before}${bearer === null ? "" : `, og andelen til ${bearer} senket`}.`,
    max: (bound, before, bearer) =>
      `Maks ${bound}: andelen er senket fra ${before}${bearer === null ? "" : `, og det overskytende bæres av ${bearer}`}.`,
    ofPool: (amount, pool, share) => `${amount} av ${pool} (${share})`,
    ofPaid: (percent, more, paid, year) =>
      `${percent} ${more === null ? "av" : more ? "mer enn" : "mindre enn"} de ${paid} som ble betalt i ${year}`,
    points: (moved) => `${moved} prosentpoeng`,
    scaled: (before, share, moved) =>
      `Grensene binder andre (${moved}): andelen går fra ${before} til ${share}, med samme faktor for alle mellom grensene.`,
    excess: (before, share, moved) => `Bærer det som grensene for andre flytter (${moved}): ${before} blir ${share}.`,
    round: (step, before, share) => `Andelene er avrundet til ${step} etter største rest: ${before} blir ${share}.`,
  },
  contribution: (member, amount, year) =>
    `Etter postene betaler ${member} ${amount}${year === null ? "" : ` i ${year}`}.`,
  correction: (after, before, difference) => `Med grensene blir det ${after}: ${after} − ${before} = ${difference}.`,
  exact: (sum) => `Uavrundet: ${sum}.`,
  nothingToShare: "Beløpet er null: det er ikke noe å dele.",
  noRounding: (member, value) => `Det går opp: ${member} betaler ${value}.`,
  rounding: (words) =>
    words.alone === words.value ? `${rounding(words)} ${words.member} betaler ${words.value}.` : rounding(words),
  stake: ({ member, of, exact, would, may }, { alone, member: payer, value }) => {
    const which = of === null ? "summen av alt" : `summen for ${of}`;
    const allowed =
      may.length > 1 ? `kan bare bli ${may.join(" eller ")}` : `skal være ${may.join()} etter største rest`;
    return `Alene ville posten gitt ${payer} ${alone}. Men da hadde ${which} blitt ${would} for ${member}; uavrundet er den ${exact}, og den ${allowed}. Derfor er det flyttet: ${payer} betaler ${value}.`;
  },
  equallyGood: ({ member, alone, value }) =>
    `Alene ville posten gitt ${member} ${alone}. En annen avrunding av tabellen er like god, og den er valgt: ${member} betaler ${value}.`,
  bases: {
    population: "folketall",
    users: "brukere",
    pcs: "PC-er",
    servers: "servere",
    fte: "årsverk",
    staff: "ansatte",
  },
  volume: (base, years, value, of, stated) =>
    `Delt på ${base}${years === null ? "" : datedText(years)}: ${value}${stated ? ", oppgitt for alle samlet" : ""}${at(of)}.`,
  ratio: (amount, volume, cost) => `${amount} / ${volume} = ${cost}.`,
  scenario: (name, place, differs) => `Alternativet «${name}» (${place}): ${differs}.`,
  asFiled: "som saken ellers",
  joining: (members) => `${members} er også med`,
  leaving: (members) => `${members} er ikke med`,
  inYears: (from, to) => (from === null ? `til og med ${to}` : to === null ? `fra ${from}` : `fra ${from} til ${to}`),
  stepFrom: (line, amount, members, place) =>
    `${line} øker med ${amount} fra ${countFigure(members)} deltakere${at(place)}`,
  stepEach: (line, times, place) => `${line} øker med ${times} ganger beløpet for hver deltaker mer${at(place)}`,
  ownBudget: "eget budsjett",
  ownKey: "egen nøkkel",
  changedTo: (line, amount, place) => `${line} er satt til ${amount} (${place})`,
  changedBy: (line, percent, place) => `${line} er endret med ${percent} (${place})`,
  side: {
    without: "Uten samarbeid",
    with: "Med samarbeid",
    establishment: "Etablering",
    "establishment-without": "Etablering uten samarbeid",
    separate: "Hver for seg",
    joint: "Felles",
  },
  overYears: (years) => `over ${years} år`,
  price: (side, price, years, place) => `${side}: ${price}${years === null ? "" : ` i året × ${years} år`} (${place}).`,
  pricePart: (price, how, members, value) =>
    how === "own"
      ? `${price} Det er egen pris.`
      : `${price} Delt likt på ${countFigure(members)}, en forutsetning: ${value}.`,
  rounded: (side, exact, value) => `${side}, avrundet med resten av tabellen: ${exact} blir ${value}.`,
  figure: {
    cost: "kostnad",
    establishment: "etablering",
    savings: "innsparing",
    net: "netto",
    settlement: "avregning",
  },
  settled: {
    budgeted: (amount) => `Budsjettert andel: ${amount}.`,
    cause: (cause, amount) => `${cause}: ${amount}.`,
    final: (amount) => `Hva det ble, avrundet med hele tabellen: ${amount}.`,
    paid: (amount, place) => (place === "" ? `Betalt a konto: ${amount}.` : `Betalt a konto (${place}): ${amount}.`),
    own: (amount) => `Egen del av det kommunen er vert for, regnet som betalt: ${amount}.`,
    setOff: (amount) => `Motregnet mellom vertskommuner: ${amount}.`,
    balance: (amount) => `Avregning: ${amount}.`,
  },
  inPeriod: (length, amount, share, value) =>
    share === null
      ? `Av ${length} av året: er ikke med.`
      : `Av ${length} av året, ${amount}, andelen ${share}: ${value}.`,
  surcharge: ({ host, member, isAmount, rate, of, place, sum, rounded }) => {
    const on = of === null ? "" : ` på ${of}`;
    const taken = isAmount ? `${rate}${on}, delt etter det som faktureres` : `${rate} av det ${member} faktureres${on}`;
    const shown = rounded === null ? "" : `, avrundet med de andre til ${rounded}`;
    return `${host} tar et påslag på ${taken} (${place}): ${sum}${shown}.`;
  },
  balance: (sum) => `${sum}.`,
  exactSum: (exact) => `Hver post er avrundet slik at alt stemmer; uavrundet er summen ${exact}.`,
});

function datedText({ from, to }: YearSpan): string {
  return from === to ? ` per 1. januar ${from}` : `, gjennomsnitt per 1. januar ${from}–${to}`;
}
