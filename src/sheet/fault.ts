/** Why bytes are not a workbook whose sheets can be read. */
export type WorkbookFault =
  | { readonly kind: "broken"; readonly reason: "other-file" | "older" | "locked" | "damaged" }
  | { readonly kind: "large"; readonly reason: "parts" | "part" | "unpacked" | "ratio" | "cells" };

export function broken(reason: (WorkbookFault & { readonly kind: "broken" })["reason"]): WorkbookFault {
  return { kind: "broken", reason };
}

export function large(reason: (WorkbookFault & { readonly kind: "large" })["reason"]): WorkbookFault {
  return { kind: "large", reason };
}
