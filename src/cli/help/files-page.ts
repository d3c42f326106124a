import type { Language } from "../../core/model/language.ts";
import {
  ASSET_HEADERS,
  BASE_HEADERS,
  BUDGET_HEADERS,
  COALITION_HEADERS,
  KEY_HEADERS,
  MEMBER_HEADERS,
  PAYMENT_HEADERS,
  PROCUREMENT_HEADERS,
} from "../../input/table/header-words.ts";
import type { CaseFileName, ColumnWord } from "../../messages/help/terms.ts";
import { HELP_WORDS } from "../../messages/help/words.ts";
import { SETTINGS_FILE } from "../files/settings-file.ts";
import { columnFor, type Entry, entryLines, page, setIn } from "./layout.ts";

/** The columns of each file of a case; accounts have those of the budget. */
export const COLUMNS_OF = {
  members: { ...MEMBER_HEADERS, ...BASE_HEADERS },
  budget: BUDGET_HEADERS,
  keys: KEY_HEADERS,
  procurement: PROCUREMENT_HEADERS,
  payments: PAYMENT_HEADERS,
  coalitions: COALITION_HEADERS,
  assets: ASSET_HEADERS,
} as const satisfies Partial<Record<CaseFileName, Readonly<Partial<Record<ColumnWord, readonly string[]>>>>>;

const NEEDED: readonly CaseFileName[] = ["members", "budget"];
const ORDER: readonly CaseFileName[] = [
  ...(["members", "budget", "settings", "keys", "procurement"] as const),
  ...(["coalitions", "actuals", "payments", "assets"] as const),
];

/** What a file of a case is called in its folder. */
export function caseFileName(file: CaseFileName): string {
  return file === "settings" ? SETTINGS_FILE : `${file}.csv`;
}

/** `fordel help files`: the files of a case and their columns, on a page of a terminal. */
export function filesPage(width: number, language: Language): string {
  const { files, columns } = HELP_WORDS[language];
  const headersOf: Readonly<Partial<Record<CaseFileName, object>>> = COLUMNS_OF;
  const beside: Partial<Record<CaseFileName, string>> = { members: files.otherBases };
  const columnText = (file: CaseFileName) => {
    const names = (Object.keys(headersOf[file] ?? {}) as ColumnWord[]).map((name) =>
      file === "budget" && name === "amount" ? `${columns.amount} (${files.yearColumns})` : columns[name],
    );
    return [...names, ...(beside[file] ? [beside[file]] : [])].join(" · ");
  };
  const entries = ORDER.flatMap((file): Entry[] => {
    const needed = NEEDED.includes(file) ? ` (${files.needed})` : "";
    const listed = columnText(file);
    return [[caseFileName(file), `${files.holds[file]}${needed}`], ...(listed === "" ? [] : [["", listed] as const])];
  });
  return page(
    setIn(files.about, width),
    entryLines(entries, width, columnFor(entries)),
    setIn(files.types(Object.values(files.typeWords)), width),
    setIn(files.end, width),
  );
}
