import { SETTINGS_FILES } from "../../cli/files/settings-file.ts";
import type { CasePageWords, FileRole } from "../../messages/terms/case-page.ts";
import { type FileInCase, TABLES, withRole } from "../files/roles.ts";
import { button, choice, element } from "./element.ts";

const CHOICES: readonly FileRole[] = [
  "budget",
  "members",
  "both",
  ...TABLES.filter((table) => table !== "budget" && table !== "members"),
  "against",
  "settings",
  "other",
];

/** What a reader does with the files of the case. */
interface FileListActions {
  readonly changed: (files: readonly FileInCase[]) => void;
  readonly takeAway: (path: string) => void;
}

/** The files of the case, each with what it is for, which its reader may change, and a way to take it away. */
export function fileListElement(
  files: readonly FileInCase[],
  words: CasePageWords,
  { changed, takeAway }: FileListActions,
): HTMLElement {
  const rows = files.map(({ path, role }) => {
    const chosen =
      role === "settings" && SETTINGS_FILES.includes(path)
        ? words.roles.settings
        : choice(
            path,
            CHOICES.map((value) => ({ value, text: words.roles[value] })),
            role,
            (value) => changed(withRole(files, path, CHOICES.find((one) => one === value) ?? "other")),
          );
    const cell = element("td", { class: "words" }, chosen);
    if (chosen instanceof HTMLElement) chosen.querySelector("span")?.classList.add("unseen");
    const away = button(words.takeAway(""), () => takeAway(path));
    away.setAttribute("aria-label", words.takeAway(path));
    return element("tr", {}, element("th", { scope: "row" }, path), cell, element("td", {}, away));
  });
  const heads = [words.file, words.isFor].map((head) => element("th", { scope: "col", align: "left" }, head));
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": words.whatFilesAre },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...heads, element("td", {}))),
      element("tbody", {}, ...rows),
    ),
  );
}
