import type { MembershipWords } from "../terms/membership.ts";

/** English. */
export const en = (): MembershipWords => ({
  title: {
    in: (who, date, several) => `${who} ${several ? "buy" : "buys"} in, ${date}`,
    out: (who, date, several) => `${who} ${several ? "leave" : "leaves"}, ${date}`,
  },
  law: "Settled: the change in share × (book value − joint debt), by the key of each asset.",
  paidOut: (isStated) =>
    isStated
      ? "By exit: in fordel.yaml the part of what is owned together is paid out."
      : "Assumption: the part of what is owned together is paid out; exit: in fordel.yaml says otherwise.",
  forfeited: "By exit: in fordel.yaml the part of what is owned together stays with the others.",
  notice: (who, months, from, isStated, paid) =>
    `${isStated ? "Notice" : "Assumption: notice"} of ${months} ${months === 1 ? "month" : "months"}, given by ${from}: until it has passed, payments of ${who} stay as before${paid === null ? "" : `, ${paid}`}.`,
  debtAssumption: "Joint debt is repaid as the asset is written off.",
  brought: (assets, several) =>
    `${assets} ${several ? "are contributions" : "is a contribution"} in kind and ${several ? "stay" : "stays"} with who brought ${several ? "them" : "it"}.`,
  advanced: (asset, members, { isExit, several }) =>
    isExit
      ? `${asset} was advanced by ${members}: nobody else is paid out for it.`
      : `${asset} was advanced by ${members}: who joins pays ${several ? "them" : members} for it.`,
  between: "What members pay each other by transfers and surcharges is counted in what each pays.",
  noAssets: "Nothing that is owned together has any value left: nothing is settled.",
  owned: "Owned together",
  asset: "Asset",
  bookValue: "Book value",
  debt: "Joint debt",
  base: "Base",
  settlement: "Settlement",
  before: "Before",
  after: "After",
  pays: "Pays",
  gets: "Gets",
  transfer: (from, amount, to) => `${from} pays ${amount} to ${to}.`,
  part: (who, asset, place, share, base, amount) => `${who}, ${asset}: ${share} of ${base} is ${amount} (${place}).`,
  byAsset: "Settlement by asset (−: gets)",
  nothingToSettle: "Nobody pays anybody.",
  commitments: "Left to those who stay, until the assets are written off",
  costLeft: "Capital costs",
  year: (year, from) => (from === null ? `Cost ${year}` : `Cost ${year}, changed from ${from}`),
  change: "Change",
  noYears: (year) => `The budget has no years from ${year} on; horizon: in fordel.yaml adds them.`,
});
