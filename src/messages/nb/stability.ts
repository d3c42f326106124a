import { countFigure } from "../phrases/figures.ts";
import type { StabilityWords } from "../terms/stability.ts";

const head = "Lønner samarbeidet seg for alle?";

/** Bokmål. */
export const nb = (): StabilityWords => ({
  title: (years, what) => [`${head}${years === "" ? "" : ` ${years}`}`, ...(what === "" ? [] : [what])].join(", "),
  operations: "drift",
  establishment: "etablering",
  groupsFromFile: "Hva grupper av kommuner ville betalt alene, er fra coalitions.csv.",
  groupsFromBudget:
    "Hva grupper av kommuner ville betalt alene, er regnet av budsjettet: poster med kostnadsdriver etter gruppens del, andre poster fullt ut.",
  aloneFromFile: (of) => `«Uten samarbeid»${of === null ? "" : ` for ${of}`} er fra coalitions.csv.`,
  aloneFromBudget: (of) =>
    `«Uten samarbeid»${of === null ? "" : ` for ${of}`} er regnet av budsjettet: poster med kostnadsdriver etter kommunens del, andre poster fullt ut.`,
  aloneFromBaseline: (scenario, of) =>
    `«Uten samarbeid»${of === null ? "" : ` for ${of}`} er alternativet «${scenario}».`,

  yes: (members, groups) =>
    `Ja, ${members === 2 ? "begge" : "alle"} betaler mindre enn uten samarbeid${groups ? ", og ingen gruppe av kommuner ville betalt mindre alene" : ""}.`,
  nobodyMore: (groups) =>
    `Ja, ingen betaler mer enn uten samarbeid${groups ? ", og ingen gruppe av kommuner ville betalt mindre alene" : ""}.`,
  no: "Nei, ikke for alle.",
  noForGroups: "Nei: ingen kommune taper alene, men noen ville betalt mindre sammen uten de andre.",
  loses: (member, amount) => `${member} betaler ${amount} mer enn uten samarbeid.`,
  groupLoses: (members, amount) => `${members} betaler til sammen ${amount} mer enn de ville gjort alene.`,
  allBut: (members) => `alle unntatt ${members}`,
  moreGroups: (count) =>
    `Det samme gjelder ${countFigure(count)} ${count === 1 ? "gruppe" : "grupper"} til, med mindre beløp.`,
  groupsLeftOut: (members) =>
    `Bare hver kommune for seg er vurdert: ${countFigure(members)} kommuner gir for mange grupper (høyst 20 kommuner).`,

  breakEven: (each) => `Vippepunkt: ingen taper så lenge kostnaden uten samarbeid er minst ${each}.`,
  threshold: (member, amount, percent, lower) =>
    `${amount} for ${member}${percent === null ? "" : ` (${percent} ${lower ? "lavere" : "høyere"} enn anslått)`}`,
  othersFurther: (count) =>
    `${count === 1 ? "Den siste" : `De ${countFigure(count)} andre`} har minst like mye å gå på.`,
  leastMargin: (members, amount, percent) =>
    `Minst margin av gruppene har ${members}: til sammen betaler de ${amount}${percent === null ? "" : ` (${percent})`} mindre enn de ville gjort alene.`,
  populationOfTwo: (amount, member, loss) => `Delt etter folketall er den ${amount}: da taper ${member} ${loss}.`,
  populationOfMore: (losses) => `Delt etter folketall taper ${losses}.`,
  populationLoss: (member, loss) => `${member} ${loss}`,
  populationNobody: "Delt etter folketall taper heller ingen.",
  weight: (base, within) => `Vekten ${base} kan være ${within} uten at noen taper.`,
  weightAlwaysLoses: (base) => `Uansett vekt ${base} er det noen som taper.`,
  equalPartAny: "Ingen taper, uansett hvor stor den like delen er.",
  weightAny: (base) => `Ingen taper, uansett vekten ${base}.`,
  groupsAny: "Heller ingen gruppe taper.",
  groupsToo: (within) => `Heller ingen gruppe taper når den er ${within}.`,
  groupsNever: "Uansett er det en gruppe som taper.",
  about: {
    limits: "Grensene er avrundet: nøkkelen har egne grenser for andelene.",
    payments: "Grensene er avrundet: noen poster fordeles etter det som betales av andre.",
    "buy-in":
      "Grensene er avrundet: det som betales for å komme med, fordeles etter hvor mye andelen til hver går ned.",
  },

  methodsHeading: "Andre måter å dele på – til sammenligning, ikke forslag",
  savingsHeading: (established) => `${established ? "Netto" : "Innsparing"} mot uten samarbeid`,
  method: {
    key: "Nøkkelen i saken",
    shapley: "Merkostnad i snitt (Shapley)",
    nucleolus: "Mest til den som sparer minst (nukleolus)",
    scrb: "Merkostnad, resten etter nytte (SCRB)",
    "equal-non-separable": "Merkostnad, resten likt",
    proportional: "Etter kostnad uten samarbeid",
  },
  equalSavings: "Gevinsten delt likt",
  equalSavingsNote:
    "Med to kommuner sier Shapley, nukleolus, SCRB og «merkostnad, resten likt» det samme: gevinsten delt likt.",
  keepsAll: (groups) => `Med ingen av delingene betaler noen${groups ? " kommune eller gruppe" : ""} mer enn alene.`,
  keeps: (methods) => `Ingen kommune eller gruppe betaler mer enn alene med: ${methods}.`,
  leaves: (method, members, amount, more) =>
    `${method}: ${members} betaler ${amount} mer enn alene${more === 0 ? "" : `; ${countFigure(more)} ${more === 1 ? "gruppe" : "grupper"} til betaler for mye`}.`,
  leftOut: (methods, most) => `Ikke regnet ut for mer enn ${countFigure(most)} kommuner: ${methods}.`,
  noProportion: (method) => `${method}: kan ikke regnes ut, det er ikke noe å dele i forhold til.`,
  negative: (method, member, amount) => `${method}: ${member} ville fått ${amount} av de andre.`,
  everyoneCanSave: (amount, groups) =>
    groups
      ? `Kostnaden kan deles slik at hver kommune og gruppe sparer minst ${amount}; mer kan ingen deling gi alle.`
      : `Kostnaden kan deles slik at begge sparer ${amount}; mer kan ingen deling gi begge.`,
  justKept: "Kostnaden kan deles så ingen kommune eller gruppe betaler mer enn alene, men noen sparer da ingenting.",
  nobodyCanKeep: (amount) =>
    `Ingen deling lønner seg for alle grupper: uansett betaler noen minst ${amount} mer enn de ville gjort alene.`,
  binding: (groups) => `Det er disse som avgjør: ${groups}.`,
  moreBinding: (count) => `${countFigure(count)} til`,
  progress: (members) => `Regner på alle grupper av ${countFigure(members)} kommuner …`,
});
