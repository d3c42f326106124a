import { languageOfLocale } from "../../messages/language.ts";
import { CASE_PAGE_WORDS } from "../../messages/registry.ts";
import { PACKED, ROOT } from "../shell-parts.ts";
import { CasePage } from "./case-page.ts";
import { element } from "./element.ts";
import { unpacked } from "./packed.ts";
import { Reckoning } from "./reckoning.ts";

const language = languageOfLocale(navigator.language || "nb");
const root = document.getElementById(ROOT);
const packed = document.getElementById(PACKED)?.textContent ?? "";
if (root === null) throw new Error("the page has lost its root");
root.replaceChildren(element("p", { role: "status" }, CASE_PAGE_WORDS[language].starting));
unpacked(packed).then(
  (program) => new CasePage(root, new Reckoning(program), language).open(),
  () => root.replaceChildren(element("p", { role: "alert" }, CASE_PAGE_WORDS[language].tooOld)),
);
