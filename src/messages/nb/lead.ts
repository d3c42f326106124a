import { countFigure } from "../phrases/figures.ts";
import type { LeadWords } from "../terms/lead.ts";

const some = (text: string | null) => (text === null ? "" : ` (${text})`);
const list = (parts: string | null) => (parts === null ? "." : `: ${parts}.`);

/** Bokmål. */
export const nb = (): LeadWords => ({
  cost: (amount, years, key) =>
    `Kostnaden${years === "" ? "" : ` for ${years}`} er ${amount}${key === null ? "" : ` og fordeles ${key}`}.`,
  othersSharedBy: (key) => `Poster uten egen nøkkel fordeles ${key}.`,
  linesSharedBy: (lines, count, key) => `${count === 1 ? "Posten" : "Postene"} ${lines} fordeles ${key}.`,
  otherKeys: (count) => `${countFigure(count)} andre nøkler gjelder enkelte poster.`,
  someOnly: "Poster som bare gjelder noen av deltakerne, fordeles mellom dem posten gjelder.",
  quoted: (name) => `«${name}»`,
  inYears: (key, years) => `${key} i ${years}`,
  fixedShares: (weights) => `etter faste andeler (${weights})`,
  withFee: (fee) => `med ${fee}`,
  feeEach: (fee, yearly) => `med ${fee}${yearly ? " per år" : ""} på hver`,
  pays: (members) => `${members}.`,
  firstPays: (member, amount, share) => `${member} betaler ${amount}${some(share)}`,
  alsoPays: (member, amount, share) => `${member} ${amount}${some(share)}`,
  ofCost: (parts) => `Av kostnaden dekker ${parts}.`,
  coversBetween: (count, least, most) =>
    `Av kostnaden dekker de ${countFigure(count)} deltakerne fra ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  inAll: (members) => `Med påslag og overføringer mellom dem: ${members}.`,
  inAllBetween: (least, most) =>
    `Med påslag og overføringer mellom dem betaler de fra ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  paysBetween: (count, least, most) =>
    `De ${countFigure(count)} deltakerne betaler fra ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  before: (years) => (years === "" ? "før" : `i ${years}`),
  sameAsBefore: (before, of) => `${of === "" ? "Det" : `Kostnaden for ${of}`} er det samme som ${before}.`,
  sharedAnew: "Det tidligere beløpet er regnet med dagens nøkkel og dagens tall.",
  moreThanBefore: (amount, percent, more, before, parts, of) =>
    `${of === "" ? "Det" : `Kostnaden for ${of}`} er ${amount}${some(percent)} ${more ? "mer" : "mindre"} enn ${before}${parts === "" ? "." : `: ${parts}.`}`,
  memberMore: (member, amount, more) => `${member} ${amount} ${more ? "mer" : "mindre"}`,
  memberSame: (member) => `${member} det samme`,

  separately: (separate, joint, years) =>
    `Felles innkjøp koster ${joint}${years === 1 ? "" : ` over ${years} år`}, mot ${separate} hver for seg.`,
  procurementSaves: (savings, percent, annual) =>
    `Det gir en innsparing på ${savings}${some(percent)}${annual === null ? "" : `, av dette ${annual} årlig`}.`,
  procurementDearer: (loss) => `Det er ${loss} dyrere.`,
  equalSeparate: "Det forutsetter at prisen hver for seg, som bare er kjent samlet, deles likt.",
  everyoneSaves: (count) => (count === 2 ? "Begge deltakerne sparer." : "Alle deltakerne sparer."),
  paysMoreAlone: (member, amount) => `${member} betaler ${amount === null ? "" : `${amount} `}mer enn hver for seg.`,

  without: (amount, years) => `Uten samarbeid er kostnaden anslått til ${amount}${years === "" ? "" : ` i ${years}`}.`,
  saves: (amount, percent) => `Samarbeidet gir en innsparing på ${amount}${some(percent)} i drift`,
  dearer: (amount) => `Samarbeidet koster ${amount} mer i drift`,
  net: (establishment, net, parts) =>
    `; når etableringen på ${establishment} er trukket fra, er gevinsten ${net}${list(parts)}`,
  netLoss: (establishment, loss, parts) =>
    `; med etableringen på ${establishment} blir det et tap på ${loss}${list(parts)}`,
  savingsParts: (parts) => (parts === "" ? "." : `: ${parts}.`),
  partOf: (member, amount) => `${amount} for ${member}`,
  paysForAll: (count) => `Det lønner seg for ${count === 1 ? "deltakeren" : count === 2 ? "begge" : "alle"}.`,
  nobodyLoses: "Ingen taper på det.",
  loses: (member, amount, alternative) =>
    `${member} betaler ${amount === null ? "" : `${amount} `}mer enn anslått uten samarbeid${alternative === null ? "" : ` i alternativet «${alternative}»`}.`,
  paidBack: (year, years) => `Etableringskostnaden er tjent inn i løpet av ${year}, etter ${years} år.`,
  neverPaidBack: "Etableringskostnaden blir ikke tjent inn i disse årene.",
  dividedBaseline: (key, of) =>
    `Beregningen forutsetter at kostnaden uten samarbeid${of === null ? "" : ` for ${of}`}, som bare er kjent samlet, deles ${key ?? "etter samme nøkkel"}.`,
  unknownWithout: (members) =>
    `Det er ikke kjent hva ${members} ville betalt uten samarbeid, og dermed heller ikke hva samarbeidet sparer i alt.`,
  alternative: (name, members, net, gain) =>
    `Alternativet «${name}» (${members}) gir ${gain ? "en gevinst" : "et tap"} på ${net} for dem samlet.`,
  alternativeUnknown: (name, members, unknown) =>
    `Hva alternativet «${name}» (${members}) sparer i alt, er ikke kjent, fordi det ikke er kjent hva ${unknown} ville betalt uten samarbeid.`,
  otherAlternatives: (count) => `${countFigure(count)} alternativer til er regnet ut.`,

  accounts: (year, amount, difference, more) =>
    `Etter regnskapet${year === "" ? "" : ` for ${year}`} ble kostnaden ${amount}, ${difference === null ? "som budsjettert" : `${difference} ${more ? "mer" : "mindre"} enn budsjettert`}.`,
  settled: (outcome) => `Avregningen blir slik: ${outcome}`,

  proposal: "Forslag til vedtak",
  draft: "Utkast, likelydende for hver deltaker:",
  proposeKey: (title, key) => `Kostnaden${title === null ? "" : ` ved «${title}»`} fordeles ${key}.`,
  exceptLines: (lines, _, key) => `Unntak: ${lines} fordeles ${key}.`,
  proposeCost: (amount, years) =>
    `Det legges til grunn en samlet kostnad på ${amount}${years === "" ? "" : ` for ${years}`}.`,
  cover: (member, amount, share) => `${member} ${amount}${some(share)}`,
  covers: (parts) => `Av denne dekker ${parts}.`,
  coversInTable: (table) => `Hva hver deltaker dekker, går fram av tabellen under «${table}».`,
  proposeBudget: "Hver deltaker innarbeider sin del i budsjett og økonomiplan.",
  approveSettlement: (text) => `Avregningen godkjennes. ${text}`,
  proposeSettlement: (keys) =>
    `Beløpene betales a konto og avregnes etter ${keys === 1 ? "samme nøkkel" : "de samme nøklene"} når regnskapet foreligger.`,
  proposePopulation: (years, count) =>
    `${count === 1 ? "Folketallet" : "Folketallene"} per 1. januar ${years} legges til grunn også ved avregningen, med mindre annet blir vedtatt.`,
});
