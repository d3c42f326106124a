import type { Language } from "../../core/model/language.ts";
import { clean } from "./paragraphs.ts";
import { PROOFING } from "./styles.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What a document says of itself: its title and language; no author, who is whoever puts it forward, and no time, so that the same page gives the same bytes. */
export function coreProperties(title: string, language: Language): { readonly path: string; readonly data: string } {
  const text = clean(title).replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
  return {
    path: "docProps/core.xml",
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title><dc:language>${PROOFING[language]}</dc:language></cp:coreProperties>`,
  };
}
