/** What is said of who pays whom. Names and figures come in already written. */
export interface TransferWords {
  readonly title: string;
  /** Heads the tables of a year; null where lines have no year. */
  readonly standing: (year: number | null) => string;
  readonly payments: (year: number | null) => string;
  readonly instalments: (year: number | null) => string;
  readonly share: string;
  readonly bills: string;
  readonly surcharge: string;
  readonly transfer: string;
  readonly direct: string;
  readonly hostless: string;
  readonly toPay: string;
  readonly inCredit: string;
  readonly payer: string;
  readonly payee: string;
  readonly amount: string;
  /** The label of a payment in a list of instalments. */
  readonly paysTo: (from: string, to: string) => string;
  readonly pays: (from: string, amount: string, to: string) => string;
  readonly paysNobody: string;
  readonly instalment: (number: number) => string;
  /** The first of many that are alike, and how many. */
  readonly eachInstalment: (count: number) => string;
  readonly balanceIs: string;
  /** Of a host among the municipalities of the case that takes no part in it. */
  readonly partlessIs: (host: string) => string;
  readonly directIs: (hosts: string) => string;
  readonly hostlessIs: (lines: string, amount: string) => string;
  readonly hostIsNot: string;
  /** Rows below the sum: `rate` as written (`5 %`), `of` the line or group it is on. */
  readonly surchargeRow: (rate: string, host: string, of: string | null) => string;
  readonly transferRow: (line: string, host: string) => string;
  /** All that members pay each other, as one. */
  readonly besidesInAll: string;
  readonly inAll: string;
  /** What is in no sum of the lines. */
  readonly besides: (rows: string) => string;
  readonly surchargeIs: (rate: string, host: string, of: string | null, invoiced: string, amount: string) => string;
  readonly surchargeShared: (rate: string, of: string | null, invoiced: string) => string;
  readonly leftOut: string;
}
