import { SETTINGS_TABLE } from "../../cli/files/settings-file.ts";
import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { Looked } from "../work.ts";

const VALUE = String.raw`("[^"]*"|'[^']*'|[^\s.,()]+)`;
const KEY = new RegExp(`--key ${VALUE}`, "g");
const YEAR = /--year(?: \d{4})?/g;
/** Last year's budget as a file; a column of the budget is none. */
const AGAINST = /--against(?! ["'\p{L}\p{N}«“])/gu;
const FILE = /--(?:budget|members|keys|procurement|coalitions|assets|actuals|payments)(?![\w-])/g;
const INIT = /fordel init(?: (?:"[^"]*"|'[^']*'|\.))?(?! \S+\/)/g;

/** What is said to who has a command line, to who has the page: its fields in the place of options. */
export function onPage(text: string, words: CasePageWords): string {
  const { choices, otherKey, year, whatFilesAre, roles, typeTable } = words;
  const isOneKey = [...text.matchAll(KEY)].length === 1;
  const keyed = isOneKey
    ? text.replace(KEY, (_, key: string) => `${key.replace(/^["']|["']$/g, "")} (${choices} → ${otherKey})`)
    : text;
  return keyed
    .replace(YEAR, `${choices} → ${year}`)
    .replace(AGAINST, `${whatFilesAre} → ${roles.against}`)
    .replace(FILE, whatFilesAre)
    .replace(INIT, `«${typeTable}»`);
}

/** The place of a finding in an option, as the field of the page that the option is. */
function placeOnPage(place: string, { choices, otherKey, year, whatFilesAre }: CasePageWords): string {
  const [option = ""] = place.split(":", 1);
  if (option === "--key") return `${choices} → ${otherKey}`;
  if (option === "--year") return `${choices} → ${year}`;
  return /^--(?:against|actuals|payments)$/.test(option) ? whatFilesAre : place;
}

/**
 * What was found, in words of the page.
 *
 * @param settings the name that the settings have in place of settings.csv; null for none
 */
export function foundOnPage(looked: Looked, settings: string | null, words: CasePageWords): Looked {
  const called = (text: string) => (settings === null ? text : text.replaceAll(SETTINGS_TABLE, settings));
  const findings = looked.findings.map((finding) => ({
    ...finding,
    text: called(onPage(finding.text, words)),
    place: called(placeOnPage(finding.place, words)),
  }));
  return { ...looked, findings };
}
