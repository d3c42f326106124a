/** The words of joining and leaving. Names, dates and amounts come in already written. */
export interface MembershipWords {
  readonly title: {
    readonly in: (who: string, date: string, several: boolean) => string;
    readonly out: (who: string, date: string, several: boolean) => string;
  };
  /** What the settlement rests on. */
  readonly law: string;
  readonly paidOut: (isStated: boolean) => string;
  readonly forfeited: string;
  readonly notice: (who: string, months: number, from: string, isStated: boolean, paid: string | null) => string;
  readonly debtAssumption: string;
  readonly brought: (assets: string, several: boolean) => string;
  /** Who is repaid for it by who joins; of one who leaves (`isExit`), that only they are paid out. */
  readonly advanced: (
    asset: string,
    members: string,
    how: { readonly isExit: boolean; readonly several: boolean },
  ) => string;
  /** That transfers and surcharges are in what each pays. */
  readonly between: string;
  readonly noAssets: string;
  readonly owned: string;
  readonly asset: string;
  readonly bookValue: string;
  readonly debt: string;
  readonly base: string;
  readonly settlement: string;
  readonly before: string;
  readonly after: string;
  readonly pays: string;
  readonly gets: string;
  readonly transfer: (from: string, amount: string, to: string) => string;
  /** How what one joins with or leaves with comes about: so much of the base of an asset. */
  readonly part: (who: string, asset: string, place: string, share: string, base: string, amount: string) => string;
  readonly byAsset: string;
  readonly nothingToSettle: string;
  readonly commitments: string;
  readonly costLeft: string;
  /** Heads what a year costs; `from` is the date where the change comes within it. */
  readonly year: (year: number, from: string | null) => string;
  readonly change: string;
  readonly noYears: (year: number) => string;
}
