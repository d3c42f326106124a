/** The words of the figures that open a document. Amounts, names and percentages come in already written. */
export interface KeyFigureWords {
  readonly heading: string;
  /** Labels: what a figure is of. */
  readonly cost: (years: string) => string;
  readonly pays: (member: string) => string;
  /** Of what a member is credited for more than it pays. */
  readonly receives: (member: string) => string;
  readonly paysMost: (member: string) => string;
  readonly paysLeast: (member: string) => string;
  readonly perInhabitant: (years: string) => string;
  readonly more: (before: string) => string;
  readonly less: (before: string) => string;
  /** What the accounts of a year came to, and who is to pay by its settlement or has to its credit. */
  readonly accounts: (year: string) => string;
  readonly toPay: (member: string) => string;
  readonly inCredit: (member: string) => string;
  readonly toPayMost: (member: string) => string;
  readonly inCreditMost: (member: string) => string;
  readonly procurement: (gains: boolean) => string;
  readonly savings: (gains: boolean) => string;
  readonly net: (gains: boolean) => string;
  readonly payback: string;
  readonly paysFor: string;

  /** Values that are no figures. */
  readonly unchanged: string;
  readonly neverBefore: (years: string) => string;
  readonly everyone: (count: number) => string;
  readonly some: (count: number, of: number) => string;

  /** What stands below a figure. */
  readonly budgeted: string;
  readonly againstBudget: (difference: string | null, more: boolean) => string;
  readonly each: (amount: string) => string;
  readonly range: (least: string, most: string) => string;
  readonly amountOf: (amount: string, member: string) => string;
  readonly ofWithout: (percent: string) => string;
  readonly ofSeparate: (percent: string) => string;
  readonly saved: (amount: string, percent: string | null, establishment: string) => string;
  readonly dearer: (amount: string, establishment: string) => string;
  readonly after: (years: string) => string;
  readonly loses: (member: string, amount: string) => string;
  readonly loseMost: (member: string, amount: string) => string;
}
