import type { YearSpan } from "../../core/model/key.ts";
import { countFigure } from "../phrases/figures.ts";
import type { ExplainWords, RoundingWords } from "../terms/explain.ts";

const at = (place: string | null) => (place === null ? "" : ` (${place})`);

function handedOut({ left, single, claims, rank, claimants, lineShown }: RoundingWords): string {
  if (left === null) return `Blir alle runda slik, er det ingenting att av ${lineShown}.`;
  const units = `er ${left} att`;
  const goes = single ? "ho går til den største resten" : "dei går til dei største restane";
  if (claims === null)
    return `Blir alle runda slik, ${units} av ${lineShown}; ${goes}. Denne er nr. ${countFigure(rank)} av ${countFigure(claimants)}.`;
  return `Blir alle runda slik, ${units} av ${lineShown}; ${goes}: ${claims.getting}${claims.others === null ? "" : `, ikkje til ${claims.others}`}.`;
}

function rounding(words: RoundingWords): string {
  const { unit, down, remainder, lineShown, lineExact, total, tied } = words;
  return [
    `Avrunding til ${unit}: ${down}, og ${remainder} til rest.`,
    ...(lineExact === null
      ? []
      : [`Posten er ${lineExact}, vist som ${lineShown} for at alle postane skal bli ${total}.`]),
    handedOut(words),
    ...(tied ? ["Like restar: den største delen først, så rekkjefølgja i members.csv."] : []),
  ].join(" ");
}

/** Nynorsk. */
export const nn = (): ExplainWords => ({
  everyone: "Alle",
  everything: "alle postar",
  where: "Kvar",
  wholeKroner: "heile kroner",
  others: "andre",
  lines: (count) => `${countFigure(count)} ${count === 1 ? "post" : "postar"}`,
  amount: (line, amount, written, place) =>
    `Beløp: ${amount} til ${line}${written === null ? "" : `, skrive «${written}»`} (${place}).`,
  portion: (line, amount, percent, of, basis, place) =>
    `Beløp: ${amount} til ${line}: ${percent} av ${of}, som blir ${basis} (${place}).`,
  growth: (from, to, rate, of, place, amount) =>
    rate === null
      ? `${to} er etter budsjettet, og ingenting seier kva det veks med: som i ${from}${amount === null ? "" : `, ${amount}`}.`
      : `${to} er etter budsjettet: frå ${from} veks ${of === null ? "det" : `«${of}»`} med ${rate} i året (${place})${amount === null ? "" : `, og blir ${amount}`}.`,
  driver: (header, before, now, ratio, amount) =>
    header === null
      ? `Beløpet følgjer talet på deltakarar: ${now} no, ${before} i saka. × ${ratio} er ${amount}.`
      : `Beløpet følgjer «${header}»: ${now} no, ${before} i saka. × ${ratio} er ${amount}.`,
  stepped: (members, repeats, count, added, amount, place) =>
    `${repeats ? `For kvar deltakar frå nummer ${countFigure(members)}` : `Frå ${countFigure(members)} deltakarar`} aukar det (${place}): med ${countFigure(count)} deltakarar ${added} meir, i alt ${amount}.`,
  joins: (member, amount, year, place) =>
    `${member} kjem med${year === null ? "" : ` i ${year}`} og betaler dei andre ${amount} (${place}).`,
  credit: (year, before, after, part, sum) =>
    `Delen av kostnaden${year === null ? "" : ` i ${year}`} går ned frå ${before} til ${after}, som er ${part} av det delane til dei andre går ned i alt. Til gode: ${sum}.`,
  presence: (by, groups, members, place) => {
    if (by === "all") return `Gjeld alle som er med: ${members}.`;
    return by === "groups" ? `Gjeld ${groups}: ${members}${at(place)}.` : `Gjeld berre ${members}${at(place)}.`;
  },
  outside: {
    named: (member, line, members, place) => `${member} er ikkje med på ${line}; posten gjeld ${members} (${place}).`,
    candidate: (member, place) =>
      `${member} er ikkje med i samarbeidet, berre kandidat (${place}). Med --with er kommunen med.`,
    nobody: (line, place) => `${line} fell bort: ingen av dei posten gjeld, er med (${place}).`,
    note: (line, place) => `${line} er ein merknad og blir aldri fordelt (${place}).`,
    year: (line, years, place) => `${line} har ikkje beløp det året, berre i ${years} (${place}).`,
    away: (member, years) => `${member} er ikkje med i ${years} i dette alternativet.`,
  },
  key: (key, whose, name, years, place) => {
    const owner = { line: "posten sin eigen", case: "saka sin", option: "frå --key", stages: "det som trinna gir" }[
      whose
    ];
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
  memberCount: (members) => `${countFigure(members)} deltakarar`,
  share: (sum) => `Del: ${sum}.`,
  fee: ({ fee, members, pool, lines, left, before, share }) =>
    `Grunnbeløp: ${fee} frå kvar av ${countFigure(members)}, teke éin gong av ${pool}${
      lines > 1 ? ` (${countFigure(lines)} postar med same nøkkel, år og deltakarar)` : ""
    }. Av resten, ${left}, er delen ${before}; i alt ${share}.`,
  feeOf: {
    each: (fee) => `– ${fee} frå kvar.`,
    rate: (rate, own, place, amount) => `– ${rate}: ${own}${at(place)} gir ${amount}.`,
    band: (own, place, band, amount) => `– ${own}${at(place)} er i trinnet «${band}»: ${amount}.`,
    agreed: (amount) => `– Avtalt ved namn: ${amount}.`,
  },
  fees: ({ own, members, all, pool, lines, left, before, share }) =>
    `Faste beløp: ${own}; ${all} frå alle ${countFigure(members)}, teke éin gong av ${pool}${
      lines > 1 ? ` (${countFigure(lines)} postar med same nøkkel, år og deltakarar)` : ""
    }. Av resten, ${left}, er delen ${before}; i alt ${share}.`,
  feesAlone: (own, members, all, share) =>
    `Faste beløp: ${own} av dei ${all} som ${countFigure(members)} deltakarar betaler: ${share}.`,
  limit: {
    min: (bound, before, bearer) =>
      `Minst ${bound}: delen er heva frå ${before}${bearer === null ? "" : `, og delen til ${bearer} senka`}.`,
    max: (bound, before, bearer) =>
      `Maks ${bound}: delen er senka frå ${before}${bearer === null ? "" : `, og det overskytande blir bore av ${bearer}`}.`,
    ofPool: (amount, pool, share) => `${amount} av ${pool} (${share})`,
    ofPaid: (percent, more, paid, year) =>
      `${percent} ${more === null ? "av" : more ? "meir enn" : "mindre enn"} dei ${paid} som vart betalte i ${year}`,
    points: (moved) => `${moved} prosentpoeng`,
    scaled: (before, share, moved) =>
      `Grensene bind andre (${moved}): delen går frå ${before} til ${share}, med same faktor for alle mellom grensene.`,
    excess: (before, share, moved) => `Ber det som grensene for andre flytter (${moved}): ${before} blir ${share}.`,
    round: (step, before, share) => `Delane er avrunda til ${step} etter største rest: ${before} blir ${share}.`,
  },
  contribution: (member, amount, year) =>
    `Etter postane betaler ${member} ${amount}${year === null ? "" : ` i ${year}`}.`,
  correction: (after, before, difference) => `Med grensene blir det ${after}: ${after} − ${before} = ${difference}.`,
  exact: (sum) => `Uavrunda: ${sum}.`,
  nothingToShare: "Beløpet er null: det er ikkje noko å dele.",
  noRounding: (member, value) => `Det går opp: ${member} betaler ${value}.`,
  rounding: (words) =>
    words.alone === words.value ? `${rounding(words)} ${words.member} betaler ${words.value}.` : rounding(words),
  stake: ({ member, of, exact, would, may }, { alone, member: payer, value }) => {
    const which = of === null ? "summen av alt" : `summen for ${of}`;
    const allowed =
      may.length > 1 ? `kan berre bli ${may.join(" eller ")}` : `skal vere ${may.join()} etter største rest`;
    return `Åleine ville posten gjeve ${payer} ${alone}. Men då hadde ${which} vorte ${would} for ${member}; uavrunda er han ${exact}, og han ${allowed}. Difor er det flytta: ${payer} betaler ${value}.`;
  },
  equallyGood: ({ member, alone, value }) =>
    `Åleine ville posten gjeve ${member} ${alone}. Ei anna avrunding av tabellen er like god, og ho er vald: ${member} betaler ${value}.`,
  bases: {
    population: "folketal",
    users: "brukarar",
    pcs: "PC-ar",
    servers: "serverar",
    fte: "årsverk",
    staff: "tilsette",
  },
  volume: (base, years, value, of, stated) =>
    `Delt på ${base}${years === null ? "" : datedText(years)}: ${value}${stated ? ", oppgjeve for alle samla" : ""}${at(of)}.`,
  ratio: (amount, volume, cost) => `${amount} / ${volume} = ${cost}.`,
  scenario: (name, place, differs) => `Alternativet «${name}» (${place}): ${differs}.`,
  asFiled: "som saka elles",
  joining: (members) => `${members} er òg med`,
  leaving: (members) => `${members} er ikkje med`,
  inYears: (from, to) => (from === null ? `til og med ${to}` : to === null ? `frå ${from}` : `frå ${from} til ${to}`),
  stepFrom: (line, amount, members, place) =>
    `${line} aukar med ${amount} frå ${countFigure(members)} deltakarar${at(place)}`,
  stepEach: (line, times, place) => `${line} aukar med ${times} gonger beløpet for kvar deltakar meir${at(place)}`,
  ownBudget: "eige budsjett",
  ownKey: "eigen nøkkel",
  changedTo: (line, amount, place) => `${line} er sett til ${amount} (${place})`,
  changedBy: (line, percent, place) => `${line} er endra med ${percent} (${place})`,
  side: {
    without: "Utan samarbeid",
    with: "Med samarbeid",
    establishment: "Etablering",
    "establishment-without": "Etablering utan samarbeid",
    separate: "Kvar for seg",
    joint: "Felles",
  },
  overYears: (years) => `over ${years} år`,
  price: (side, price, years, place) => `${side}: ${price}${years === null ? "" : ` i året × ${years} år`} (${place}).`,
  pricePart: (price, how, members, value) =>
    how === "own"
      ? `${price} Det er eigen pris.`
      : `${price} Delt likt på ${countFigure(members)}, ein føresetnad: ${value}.`,
  rounded: (side, exact, value) => `${side}, avrunda med resten av tabellen: ${exact} blir ${value}.`,
  figure: {
    cost: "kostnad",
    establishment: "etablering",
    savings: "innsparing",
    net: "netto",
    settlement: "avrekning",
  },
  settled: {
    budgeted: (amount) => `Budsjettert del: ${amount}.`,
    cause: (cause, amount) => `${cause}: ${amount}.`,
    final: (amount) => `Kva det vart, avrunda med heile tabellen: ${amount}.`,
    paid: (amount, place) => (place === "" ? `Betalt a konto: ${amount}.` : `Betalt a konto (${place}): ${amount}.`),
    own: (amount) => `Eigen del av det kommunen er vert for, rekna som betalt: ${amount}.`,
    setOff: (amount) => `Motrekna mellom vertskommunar: ${amount}.`,
    balance: (amount) => `Avrekning: ${amount}.`,
  },
  inPeriod: (length, amount, share, value) =>
    share === null
      ? `Av ${length} av året: er ikkje med.`
      : `Av ${length} av året, ${amount}, delen ${share}: ${value}.`,
  surcharge: ({ host, member, isAmount, rate, of, place, sum, rounded }) => {
    const on = of === null ? "" : ` på ${of}`;
    const taken = isAmount
      ? `${rate}${on}, delt etter det som blir fakturert`
      : `${rate} av det ${member} blir fakturert${on}`;
    const shown = rounded === null ? "" : `, avrunda med dei andre til ${rounded}`;
    return `${host} tek eit påslag på ${taken} (${place}): ${sum}${shown}.`;
  },
  balance: (sum) => `${sum}.`,
  exactSum: (exact) => `Kvar post er avrunda slik at alt stemmer; uavrunda er summen ${exact}.`,
});

function datedText({ from, to }: YearSpan): string {
  return from === to ? ` per 1. januar ${from}` : `, gjennomsnitt per 1. januar ${from}–${to}`;
}
