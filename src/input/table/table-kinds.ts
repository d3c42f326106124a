import {
  ASSET_HEADERS,
  BASE_HEADERS,
  BUDGET_HEADERS,
  COALITION_HEADERS,
  columnNamed,
  type HeaderWords,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PAYMENT_HEADERS,
  PROCUREMENT_HEADERS,
  yearNamed,
} from "./header-words.ts";

/** The tables that a case is made of. */
export type TableKind = "members" | "budget" | "keys" | "procurement" | "coalitions" | "assets" | "payments";

function named(words: HeaderWords<string>, cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.flatMap((cell) => columnNamed(words, cell) ?? []));
}

/** Whether some headers are those of a table of its own, of each kind. */
const IS_WHOLE: Readonly<Record<TableKind, (cells: readonly string[]) => boolean>> = {
  members: (cells) => named(MEMBER_HEADERS, cells).has("member") && named(BASE_HEADERS, cells).size > 0,
  budget: (cells) => {
    const budget = named(BUDGET_HEADERS, cells);
    return budget.has("line") && (budget.has("amount") || cells.some((cell) => yearNamed(cell) !== null));
  },
  keys: (cells) => named(KEY_HEADERS, cells).size === Object.keys(KEY_HEADERS).length,
  procurement: (cells) => {
    const procurement = named(PROCUREMENT_HEADERS, cells);
    return procurement.has("item") && procurement.has("joint");
  },
  coalitions: (cells) => {
    const coalitions = named(COALITION_HEADERS, cells);
    return coalitions.has("members") && coalitions.has("cost");
  },
  assets: (cells) => {
    const assets = named(ASSET_HEADERS, cells);
    return assets.has("asset") && assets.has("cost") && assets.has("life");
  },
  payments: (cells) => {
    const payments = named(PAYMENT_HEADERS, cells);
    return payments.has("member") && payments.has("amount") && payments.has("date");
  },
};

/** The kinds of table that some headers alone make. */
export function tableKinds(cells: readonly string[]): readonly TableKind[] {
  return (Object.keys(IS_WHOLE) as TableKind[]).filter((kind) => IS_WHOLE[kind](cells));
}
