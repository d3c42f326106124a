import { countFigure } from "../phrases/figures.ts";
import type { StabilityWords } from "../terms/stability.ts";

const head = "Løner samarbeidet seg for alle?";

/** Nynorsk. */
export const nn = (): StabilityWords => ({
  title: (years, what) => [`${head}${years === "" ? "" : ` ${years}`}`, ...(what === "" ? [] : [what])].join(", "),
  operations: "drift",
  establishment: "etablering",
  groupsFromFile: "Kva grupper av kommunar ville betalt åleine, er frå coalitions.csv.",
  groupsFromBudget:
    "Kva grupper av kommunar ville betalt åleine, er rekna av budsjettet: postar med kostnadsdrivar etter delen til gruppa, andre postar fullt ut.",
  aloneFromFile: (of) => `«Utan samarbeid»${of === null ? "" : ` for ${of}`} er frå coalitions.csv.`,
  aloneFromBudget: (of) =>
    `«Utan samarbeid»${of === null ? "" : ` for ${of}`} er rekna av budsjettet: postar med kostnadsdrivar etter delen til kommunen, andre postar fullt ut.`,
  aloneFromBaseline: (scenario, of) =>
    `«Utan samarbeid»${of === null ? "" : ` for ${of}`} er alternativet «${scenario}».`,

  yes: (members, groups) =>
    `Ja, ${members === 2 ? "begge" : "alle"} betaler mindre enn utan samarbeid${groups ? ", og ikkje noka gruppe av kommunar ville betalt mindre åleine" : ""}.`,
  nobodyMore: (groups) =>
    `Ja, ingen betaler meir enn utan samarbeid${groups ? ", og ikkje noka gruppe av kommunar ville betalt mindre åleine" : ""}.`,
  no: "Nei, ikkje for alle.",
  noForGroups: "Nei: ingen kommune taper åleine, men nokre ville betalt mindre saman utan dei andre.",
  loses: (member, amount) => `${member} betaler ${amount} meir enn utan samarbeid.`,
  groupLoses: (members, amount) => `${members} betaler til saman ${amount} meir enn dei ville gjort åleine.`,
  allBut: (members) => `alle utanom ${members}`,
  moreGroups: (count) =>
    `Det same gjeld ${countFigure(count)} ${count === 1 ? "gruppe" : "grupper"} til, med mindre beløp.`,
  groupsLeftOut: (members) =>
    `Berre kvar kommune for seg er vurdert: ${countFigure(members)} kommunar gir for mange grupper (høgst 20 kommunar).`,

  breakEven: (each) => `Vippepunkt: ingen taper så lenge kostnaden utan samarbeid er minst ${each}.`,
  threshold: (member, amount, percent, lower) =>
    `${amount} for ${member}${percent === null ? "" : ` (${percent} ${lower ? "lågare" : "høgare"} enn anslått)`}`,
  othersFurther: (count) =>
    `${count === 1 ? "Den siste" : `Dei ${countFigure(count)} andre`} har minst like mykje å gå på.`,
  leastMargin: (members, amount, percent) =>
    `Minst margin av gruppene har ${members}: til saman betaler dei ${amount}${percent === null ? "" : ` (${percent})`} mindre enn dei ville gjort åleine.`,
  populationOfTwo: (amount, member, loss) => `Delt etter folketal er han ${amount}: då taper ${member} ${loss}.`,
  populationOfMore: (losses) => `Delt etter folketal taper ${losses}.`,
  populationLoss: (member, loss) => `${member} ${loss}`,
  populationNobody: "Delt etter folketal taper heller ingen.",
  weight: (base, within) => `Vekta ${base} kan vere ${within} utan at nokon taper.`,
  weightAlwaysLoses: (base) => `Uansett vekt ${base} er det nokon som taper.`,
  equalPartAny: "Ingen taper, uansett kor stor den like delen er.",
  weightAny: (base) => `Ingen taper, uansett vekta ${base}.`,
  groupsAny: "Heller ikkje noka gruppe taper.",
  groupsToo: (within) => `Heller ikkje noka gruppe taper når ho er ${within}.`,
  groupsNever: "Uansett er det ei gruppe som taper.",
  about: {
    limits: "Grensene er avrunda: nøkkelen har eigne grenser for delane.",
    payments: "Grensene er avrunda: nokre postar blir fordelte etter det som blir betalt av andre.",
    "buy-in":
      "Grensene er avrunda: det som blir betalt for å kome med, blir fordelt etter kor mykje delen til kvar går ned.",
  },

  methodsHeading: "Andre måtar å dele på – til samanlikning, ikkje framlegg",
  savingsHeading: (established) => `${established ? "Netto" : "Innsparing"} mot utan samarbeid`,
  method: {
    key: "Nøkkelen i saka",
    shapley: "Meirkostnad i snitt (Shapley)",
    nucleolus: "Mest til den som sparer minst (nukleolus)",
    scrb: "Meirkostnad, resten etter nytte (SCRB)",
    "equal-non-separable": "Meirkostnad, resten likt",
    proportional: "Etter kostnad utan samarbeid",
  },
  equalSavings: "Gevinsten delt likt",
  equalSavingsNote:
    "Med to kommunar seier Shapley, nukleolus, SCRB og «meirkostnad, resten likt» det same: gevinsten delt likt.",
  keepsAll: (groups) => `Med ingen av delingane betaler nokon${groups ? " kommune eller gruppe" : ""} meir enn åleine.`,
  keeps: (methods) => `Ingen kommune eller gruppe betaler meir enn åleine med: ${methods}.`,
  leaves: (method, members, amount, more) =>
    `${method}: ${members} betaler ${amount} meir enn åleine${more === 0 ? "" : `; ${countFigure(more)} ${more === 1 ? "gruppe" : "grupper"} til betaler for mykje`}.`,
  leftOut: (methods, most) => `Ikkje rekna ut for meir enn ${countFigure(most)} kommunar: ${methods}.`,
  noProportion: (method) => `${method}: kan ikkje reknast ut, det er ikkje noko å dele i høve til.`,
  negative: (method, member, amount) => `${method}: ${member} ville fått ${amount} av dei andre.`,
  everyoneCanSave: (amount, groups) =>
    groups
      ? `Kostnaden kan delast slik at kvar kommune og gruppe sparer minst ${amount}; meir kan inga deling gi alle.`
      : `Kostnaden kan delast slik at begge sparer ${amount}; meir kan inga deling gi begge.`,
  justKept:
    "Kostnaden kan delast så ingen kommune eller gruppe betaler meir enn åleine, men nokon sparer då ingenting.",
  nobodyCanKeep: (amount) =>
    `Inga deling løner seg for alle grupper: uansett betaler nokon minst ${amount} meir enn dei ville gjort åleine.`,
  binding: (groups) => `Det er desse som avgjer: ${groups}.`,
  moreBinding: (count) => `${countFigure(count)} til`,
  progress: (members) => `Reknar på alle grupper av ${countFigure(members)} kommunar …`,
});
