import { countFigure } from "../phrases/figures.ts";
import type { LeadWords } from "../terms/lead.ts";

const some = (text: string | null) => (text === null ? "" : ` (${text})`);
const list = (parts: string | null) => (parts === null ? "." : `: ${parts}.`);

/** Nynorsk. */
export const nn = (): LeadWords => ({
  cost: (amount, years, key) =>
    `Kostnaden${years === "" ? "" : ` for ${years}`} er ${amount}${key === null ? "" : ` og blir fordelt ${key}`}.`,
  othersSharedBy: (key) => `Postar utan eigen nøkkel blir fordelte ${key}.`,
  linesSharedBy: (lines, count, key) =>
    count === 1 ? `Posten ${lines} blir fordelt ${key}.` : `Postane ${lines} blir fordelte ${key}.`,
  otherKeys: (count) => `${countFigure(count)} andre nøklar gjeld einskilde postar.`,
  someOnly: "Postar som berre gjeld nokre av deltakarane, blir fordelte mellom dei posten gjeld.",
  quoted: (name) => `«${name}»`,
  inYears: (key, years) => `${key} i ${years}`,
  fixedShares: (weights) => `etter faste andelar (${weights})`,
  withFee: (fee) => `med ${fee}`,
  feeEach: (fee, yearly) => `med ${fee}${yearly ? " per år" : ""} på kvar`,
  pays: (members) => `${members}.`,
  firstPays: (member, amount, share) => `${member} betaler ${amount}${some(share)}`,
  alsoPays: (member, amount, share) => `${member} ${amount}${some(share)}`,
  ofCost: (parts) => `Av kostnaden dekkjer ${parts}.`,
  coversBetween: (count, least, most) =>
    `Av kostnaden dekkjer dei ${countFigure(count)} deltakarane frå ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  inAll: (members) => `Med påslag og overføringar mellom dei: ${members}.`,
  inAllBetween: (least, most) =>
    `Med påslag og overføringar mellom dei betaler dei frå ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  paysBetween: (count, least, most) =>
    `Dei ${countFigure(count)} deltakarane betaler frå ${least.amount} (${least.name}) til ${most.amount} (${most.name}).`,
  before: (years) => (years === "" ? "før" : `i ${years}`),
  sameAsBefore: (before, of) => `${of === "" ? "Det" : `Kostnaden for ${of}`} er det same som ${before}.`,
  sharedAnew: "Det tidlegare beløpet er rekna med nøkkelen og tala i dag.",
  moreThanBefore: (amount, percent, more, before, parts, of) =>
    `${of === "" ? "Det" : `Kostnaden for ${of}`} er ${amount}${some(percent)} ${more ? "meir" : "mindre"} enn ${before}${parts === "" ? "." : `: ${parts}.`}`,
  memberMore: (member, amount, more) => `${member} ${amount} ${more ? "meir" : "mindre"}`,
  memberSame: (member) => `${member} det same`,

  separately: (separate, joint, years) =>
    `Felles innkjøp kostar ${joint}${years === 1 ? "" : ` over ${years} år`}, mot ${separate} kvar for seg.`,
  procurementSaves: (savings, percent, annual) =>
    `Det gir ei innsparing på ${savings}${some(percent)}${annual === null ? "" : `, av dette ${annual} årleg`}.`,
  procurementDearer: (loss) => `Det er ${loss} dyrare.`,
  equalSeparate: "Det føreset at prisen kvar for seg, som berre er kjend samla, blir delt likt.",
  everyoneSaves: (count) => (count === 2 ? "Begge deltakarane sparer." : "Alle deltakarane sparer."),
  paysMoreAlone: (member, amount) => `${member} betaler ${amount === null ? "" : `${amount} `}meir enn kvar for seg.`,

  without: (amount, years) => `Utan samarbeid er kostnaden anslått til ${amount}${years === "" ? "" : ` i ${years}`}.`,
  saves: (amount, percent) => `Samarbeidet gir ei innsparing på ${amount}${some(percent)} i drift`,
  dearer: (amount) => `Samarbeidet kostar ${amount} meir i drift`,
  net: (establishment, net, parts) =>
    `; når etableringa på ${establishment} er trekt frå, er gevinsten ${net}${list(parts)}`,
  netLoss: (establishment, loss, parts) =>
    `; med etableringa på ${establishment} blir det eit tap på ${loss}${list(parts)}`,
  savingsParts: (parts) => (parts === "" ? "." : `: ${parts}.`),
  partOf: (member, amount) => `${amount} for ${member}`,
  paysForAll: (count) => `Det løner seg for ${count === 1 ? "deltakaren" : count === 2 ? "begge" : "alle"}.`,
  nobodyLoses: "Ingen taper på det.",
  loses: (member, amount, alternative) =>
    `${member} betaler ${amount === null ? "" : `${amount} `}meir enn anslått utan samarbeid${alternative === null ? "" : ` i alternativet «${alternative}»`}.`,
  paidBack: (year, years) => `Etableringskostnaden er tent inn i løpet av ${year}, etter ${years} år.`,
  neverPaidBack: "Etableringskostnaden blir ikkje tent inn i desse åra.",
  dividedBaseline: (key, of) =>
    `Utrekninga føreset at kostnaden utan samarbeid${of === null ? "" : ` for ${of}`}, som berre er kjend samla, blir delt ${key ?? "etter same nøkkel"}.`,
  unknownWithout: (members) =>
    `Det er ikkje kjent kva ${members} ville betalt utan samarbeid, og dermed heller ikkje kva samarbeidet sparer i alt.`,
  alternative: (name, members, net, gain) =>
    `Alternativet «${name}» (${members}) gir ${gain ? "ein gevinst" : "eit tap"} på ${net} for dei samla.`,
  alternativeUnknown: (name, members, unknown) =>
    `Kva alternativet «${name}» (${members}) sparer i alt, er ikkje kjent, fordi det ikkje er kjent kva ${unknown} ville betalt utan samarbeid.`,
  otherAlternatives: (count) => `${countFigure(count)} alternativ til er rekna ut.`,

  accounts: (year, amount, difference, more) =>
    `Etter rekneskapen${year === "" ? "" : ` for ${year}`} vart kostnaden ${amount}, ${difference === null ? "som budsjettert" : `${difference} ${more ? "meir" : "mindre"} enn budsjettert`}.`,
  settled: (outcome) => `Avrekninga blir slik: ${outcome}`,

  proposal: "Framlegg til vedtak",
  draft: "Utkast, likelydande for kvar deltakar:",
  proposeKey: (title, key) => `Kostnaden${title === null ? "" : ` ved «${title}»`} blir fordelt ${key}.`,
  exceptLines: (lines, count, key) =>
    count === 1 ? `Unntak: ${lines} blir fordelt ${key}.` : `Unntak: ${lines} blir fordelte ${key}.`,
  proposeCost: (amount, years) =>
    `Det blir lagt til grunn ein samla kostnad på ${amount}${years === "" ? "" : ` for ${years}`}.`,
  cover: (member, amount, share) => `${member} ${amount}${some(share)}`,
  covers: (parts) => `Av denne dekkjer ${parts}.`,
  coversInTable: (table) => `Kva kvar deltakar dekkjer, går fram av tabellen under «${table}».`,
  proposeBudget: "Kvar deltakar arbeider sin del inn i budsjett og økonomiplan.",
  approveSettlement: (text) => `Avrekninga blir godkjend. ${text}`,
  proposeSettlement: (keys) =>
    `Beløpa blir betalte a konto og avrekna etter ${keys === 1 ? "same nøkkel" : "dei same nøklane"} når rekneskapen ligg føre.`,
  proposePopulation: (years, count) =>
    `${count === 1 ? "Folketalet" : "Folketala"} per 1. januar ${years} blir ${count === 1 ? "lagt" : "lagde"} til grunn òg ved avrekninga, med mindre anna blir vedteke.`,
});
