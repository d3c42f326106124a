import { nameKey } from "../../../core/model/names.ts";
import { headerKey } from "../../table/header-words.ts";
import type { Row } from "../../text/sheet.ts";

/** Headers of the column that has a row's account, as Norwegian ledgers call it. */
const ACCOUNT_HEADERS = [
  "konto",
  "kontonr",
  "kontonr.",
  "kontonummer",
  "art",
  "artskonto",
  "account",
  "account number",
];

/** The column of accounts, zero-based; null where the file has none. */
export function accountColumn(header: Row): number | null {
  const column = header.cells.findIndex((cell) => ACCOUNT_HEADERS.includes(headerKey(cell)));
  return column < 0 ? null : column;
}

/**
 * The kind of cost or income (KOSTRA «art», three digits) of an account: `17500`, `1.750` and `750` are 750. The digit
 * before it is 0 for investment and 1 for operations. Null for what is no such account.
 */
export function artOf(account: string): string | null {
  const [, digits = ""] = /^([01]?[.\s]?\d{3,5})(?!\d)/.exec(account.trim()) ?? [];
  const plain = digits.replace(/\D/g, "");
  if (plain.length === 3) return plain;
  return plain.length > 3 && /^[01]/.test(plain) ? plain.slice(1, 4) : null;
}

/** The KOSTRA art of a row: by its account, else by a name that begins with one, such as `17500 Refusjon`. */
export function artOfRow(row: Row, column: number | null, name: string): string | null {
  const ofColumn = column === null ? null : artOf(row.cells[column] ?? "");
  return ofColumn ?? (/^\s*[01]\d{3,5}(?!\d)/.test(name) ? artOf(name) : null);
}

/** Whether a KOSTRA art is one of income: those from 600 on. */
export function isArtOfIncome(art: string): boolean {
  return art >= "600";
}

/** KOSTRA arts that a host's export needs care with. */
export const ART = {
  refundFromMunicipalities: "750",
  transferFromMunicipalities: "850",
  vatPaid: "429",
  vatCompensated: "729",
} as const;

/** A name for what the participants pay their host. */
const PARTICIPANTS_REFUND = () =>
  /(?:refusjon|innbetaling|betaling|(?:overføring|tilskudd|tilskot|bidrag)\p{L}* (?:fra|frå)|refund|payment|(?:transfer|contribution)s? from)\p{L}*(?: [\p{L}-]+)* (?:(?:samarbeids|medlems|eier|eigar|nabo)?kommun|deltak|municipalit|participant|member)/u;

export function saysParticipantsRefund(name: string): boolean {
  return PARTICIPANTS_REFUND().test(nameKey(name));
}

/** Who else pays refunds, or whose money it is; and what is municipal without being from municipalities. */
const OTHER_PAYER = () =>
  /kommunal|(?:^| )(?:stat|fylke|nav(?:$| )|helfo|husbank|\p{L}*direktorat)|sykepenge|sjukepenge|foreldrepenge/u;

/**
 * Whether a name says so beyond doubt, so that it holds against an account of other refunds or transfers (7xx and 8xx): charts
 * of accounts have arts of their own, and `17000 Refusjon fra kommunene` is from them all the same.
 */
export function saysParticipantsRefundAs(art: string, name: string): boolean {
  return (
    /^[78]/.test(art) &&
    art !== ART.vatCompensated &&
    saysParticipantsRefund(name) &&
    !OTHER_PAYER().test(nameKey(name))
  );
}

/** Whom a name says that it is from, as in `Tilskudd fra Hol kommune`; null where it says nothing. */
export function payerIn(name: string): string | null {
  const [, payer = null] = /(?<!\p{L})(?:fra|frå|from)\s+(.+?)(?:\s+(?:kommune|municipality))?\s*$/iu.exec(name) ?? [];
  return payer;
}

/** A name for VAT that the state compensates, paid or received. */
const VAT_COMPENSATION = () => /(?:mva|moms|merverdiavgift|vat)\P{N}*komp|komp\P{N}*(?:mva|moms|merverdiavgift|vat)/u;
/** What every such name has in it: of millions of names few need a closer look. */
const COMPENSATION = /komp/i;

export function saysVatCompensation(name: string): boolean {
  return COMPENSATION.test(name) && VAT_COMPENSATION().test(nameKey(name));
}

/** Watches for rows without an account although most rows have one: a sum that an export left in has none. */
export class RowsWithoutAccount {
  readonly #column: number | null;
  readonly #isJudged: boolean;
  #rows = 0;
  #without = 0;

  /** @param mostHave whether most rows have an account; null where it is not known, and taken for granted */
  constructor(header: Row, mostHave: boolean | null) {
    this.#column = accountColumn(header);
    this.#isJudged = mostHave ?? this.#column !== null;
  }

  /** Takes the next row; whether it lacks an account. */
  lacks(row: Row): boolean {
    this.#rows++;
    if (this.#column === null || (row.cells[this.#column] ?? "").trim() !== "") return false;
    this.#without++;
    return this.#isJudged;
  }

  /** Whether most rows have one; null where the rows were read as they should be. */
  end(): boolean | null {
    const mostHave = this.#column !== null && (this.#rows - this.#without) * 2 > this.#rows;
    return this.#without === 0 || mostHave === this.#isJudged ? null : mostHave;
  }
}
