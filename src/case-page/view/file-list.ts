import type { CasePageWords, FileRole } from "../../messages/terms/case-page.ts";
import { type FileInCase, TABLES, withRole } from "../files/roles.ts";
import { choice, element } from "./element.ts";

const CHOICES: readonly FileRole[] = [
  "budget",
  "members",
  "both",
  ...TABLES.filter((table) => table !== "budget" && table !== "members"),
  "against",
  "other",
];

/** The files of the case, each with what it is for, which its reader may change. */
export function fileListElement(
  files: readonly FileInCase[],
  words: CasePageWords,
  changed: (files: readonly FileInCase[]) => void,
): HTMLElement {
  const rows = files.map(({ path, role }) => {
    const chosen =
      role === "settings"
        ? words.roles.settings
        : choice(
            path,
            CHOICES.map((value) => ({ value, text: words.roles[value] })),
            role,
            (value) => changed(withRole(files, path, CHOICES.find((one) => one === value) ?? "other")),
          );
    const cell = element("td", { class: "words" }, chosen);
    if (chosen instanceof HTMLElement) chosen.querySelector("span")?.classList.add("unseen");
    return element("tr", {}, element("th", { scope: "row" }, path), cell);
  });
  const heads = [words.file, words.isFor].map((head) => element("th", { scope: "col", align: "left" }, head));
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": words.whatFilesAre },
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
  );
}
