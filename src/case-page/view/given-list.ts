import type { CasePageWords } from "../../messages/terms/case-page.ts";
import type { FileInCase } from "../files/roles.ts";
import { button, choice, element } from "./element.ts";
import { fileListElement } from "./file-list.ts";

/** What was given, and how much of it is of no use. */
interface Listed {
  readonly count: number;
  readonly passedOver: number;
  readonly folders: readonly string[];
  readonly folder: string;
  readonly files: readonly FileInCase[];
}

/** What its reader does with what was given. */
interface ListActions {
  readonly choose: (folder: string) => void;
  readonly changed: (files: readonly FileInCase[]) => void;
  readonly takeAway: (path: string) => void;
  readonly startOver: () => void;
}

/** Where names tell what the files are, and nothing was chosen among several, nobody need look. */
function isTold(files: readonly FileInCase[]): boolean {
  const isNamed = (role: string) => files.some((file) => file.path.startsWith(`${role}.`));
  return isNamed("budget") && isNamed("members") && files.every(({ rivals = [] }) => rivals.length === 0);
}

/** The files that were given: how many, which case of several, what each is for, and how to take them away. */
export function givenListElements(listed: Listed, words: CasePageWords, actions: ListActions): HTMLElement[] {
  const { count, passedOver, folders, folder, files } = listed;
  const skipped = passedOver > 0 ? ` ${words.passedOver(passedOver)}` : "";
  const within = folder === "" ? "" : `${folder}: `;
  const heard = element("p", { class: "heard", role: "status" }, `${within}${words.filesGiven(count)}.${skipped}`);
  const cases = folders.map((value) => ({ value, text: value === "" ? "." : value }));
  return [
    heard,
    ...(folders.length > 1
      ? [element("div", { class: "choices" }, choice(words.caseFolder, cases, folder, actions.choose))]
      : []),
    element(
      "details",
      { open: !isTold(files) },
      element("summary", {}, words.whatFilesAre),
      fileListElement(files, words, actions),
    ),
    element("div", { class: "buttons" }, button(words.startOver, actions.startOver)),
  ];
}
