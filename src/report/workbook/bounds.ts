import type { WorkbookWords } from "../../messages/terms/workbook.ts";
import type { Bounds } from "./grid.ts";

/** What the yellow cells take: any number, one that is not negative, one above zero, or a part of the whole. */
export function boundsOf({ allowed }: WorkbookWords): Readonly<Record<keyof WorkbookWords["allowed"], Bounds>> {
  return {
    number: { least: null, most: null, message: allowed.number },
    notNegative: { least: 0, most: null, message: allowed.notNegative },
    positive: { least: 0.0001, most: null, message: allowed.positive },
    part: { least: 0, most: 1, message: allowed.part },
  };
}
