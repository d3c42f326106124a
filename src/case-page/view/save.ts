import type { SavedKind } from "../../messages/terms/case-page.ts";

const TYPES: Readonly<Record<SavedKind | "zip", string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  md: "text/markdown",
  csv: "text/csv",
  json: "application/json",
  zip: "application/zip",
};

/** A name that any system takes for a file. */
export function fileName(title: string, ending: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words || "fordel"}.${ending}`;
}

export function addressOf(bytes: Uint8Array, kind: keyof typeof TYPES): string {
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[kind] }));
}

/** Hands bytes to the reader as a file to be saved. */
export function save(name: string, bytes: Uint8Array, kind: keyof typeof TYPES): void {
  const link = document.createElement("a");
  link.href = addressOf(bytes, kind);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
