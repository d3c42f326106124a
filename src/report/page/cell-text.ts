import type { Language } from "../../core/model/language.ts";
import { figure, percentage } from "../../messages/phrases/figures.ts";
import type { Cell } from "./table.ts";

/** What stands in a line's cell for a member it does not concern. */
const OUTSIDE = "–";

/** A cell as a person reads it. */
export function cellText(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case "text":
    case "missing":
      return cell.text;
    case "amount":
      return figure(cell.value, cell.decimals, language);
    case "percent":
      return percentage(cell.value, cell.decimals, language);
    case "outside":
      return OUTSIDE;
    case "empty":
      return "";
  }
}
