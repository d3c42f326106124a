import { capitalized } from "../../../messages/phrases/capitalized.ts";
import { plainFigure, writtenPercentage } from "../../../messages/phrases/figures.ts";
import type { Panel, Setting } from "../../../report/page/panel.ts";
import type { Style } from "../../writing/style.ts";
import { block, type Content, element, type Markup, mark } from "../elements/markup.ts";

/** The id of the section, and the start of every id in it. */
export const WHAT_IF = "what-if";
/** The id of the data that the page's program works on. */
export const WHAT_IF_DATA = `${WHAT_IF}-data`;

/** A control is not what an earlier visit left in it. */
const FRESH = { autocomplete: "off" };

function percentField(at: number, label: string, text: string): Markup {
  const named = { "aria-label": label, "data-percent": at, size: 7 };
  return mark("input", { type: "text", inputmode: "decimal", value: text, ...named, ...FRESH });
}

function weight({ at, name, value }: Setting, { terms }: Panel, style: Style): Markup {
  const id = `${WHAT_IF}-weight-${at}`;
  const text = writtenPercentage(value, style.language);
  return block("div", { class: "weight" }, [
    element("label", { for: id }, capitalized(name)),
    mark("input", {
      type: "range",
      id,
      min: 0,
      max: 100,
      step: 1,
      "data-weight": at,
      "aria-valuetext": text,
      ...FRESH,
    }),
    percentField(at, terms.inPercent(capitalized(name)), text),
  ]);
}

function rest({ rest: setting, terms }: Panel, style: Style): Content {
  if (setting === null) return "";
  return block("div", { class: "weight" }, [
    element("span", {}, capitalized(setting.name)),
    element("span", { class: "follows" }, terms.follows),
    element("output", { "data-rest": setting.at }, writtenPercentage(setting.value, style.language)),
  ]);
}

function fee({ at, name, value }: Setting, style: Style): Markup {
  const id = `${WHAT_IF}-fee-${at}`;
  return block("div", { class: "weight" }, [
    element("label", { for: id }, name),
    element("span", {}, ""),
    mark("input", {
      type: "text",
      inputmode: "decimal",
      id,
      value: plainFigure(value, style.language),
      "data-fee": at,
      size: 12,
      ...FRESH,
    }),
  ]);
}

function weights(panel: Panel, style: Style): Content {
  if (panel.weights.length === 0) return "";
  return block("fieldset", { class: "weights" }, [
    element("legend", {}, panel.terms.key),
    ...panel.weights.map((setting) => weight(setting, panel, style)),
    rest(panel, style),
    ...panel.fees.map((setting) => fee(setting, style)),
  ]);
}

function members({ members: all, terms }: Panel): Markup {
  const boxes = all.map(({ name, takesPart }, at) =>
    element(
      "label",
      {},
      mark("input", { type: "checkbox", checked: takesPart ? "" : null, "data-member": at, ...FRESH }),
      ` ${name}`,
    ),
  );
  return block("fieldset", { class: "members" }, [element("legend", {}, terms.members), ...boxes]);
}

/**
 * Where a page's reader tries other weights and members: hidden until the page's program is there to answer. `what-if-…`
 * are the places that it fills.
 */
export function whatIfSection(panel: Panel, style: Style): Markup {
  const { terms, notes } = panel;
  return block("section", { class: WHAT_IF, id: WHAT_IF, "aria-labelledby": `${WHAT_IF}-title`, hidden: "" }, [
    element("h2", { id: `${WHAT_IF}-title` }, terms.title),
    element("p", { class: "intro" }, terms.intro),
    block("div", { class: "trial" }, [
      block("div", { class: "controls" }, [
        block("div", { class: "settings" }, [weights(panel, style), members(panel)]),
        ...notes.map((text) => element("p", { class: "basis" }, text)),
        element("p", { class: "fault", id: `${WHAT_IF}-fault`, role: "alert" }, ""),
        element("p", {}, element("button", { type: "button", id: `${WHAT_IF}-reset` }, terms.reset)),
      ]),
      block("div", { class: "outcome" }, [
        element("p", { class: "summary", id: `${WHAT_IF}-summary` }, ""),
        element("p", { class: "heard", id: `${WHAT_IF}-heard`, role: "status" }, ""),
        element("div", { id: `${WHAT_IF}-picture` }, ""),
      ]),
    ]),
    element("div", { id: `${WHAT_IF}-result` }, ""),
    element("p", { class: "command", id: `${WHAT_IF}-command` }, ""),
    element("div", { class: "stamp", "aria-hidden": "true" }, terms.notAdopted),
  ]);
}

/** The mark over a chapter that shows what was tried. */
export function trialMark(text: string): Markup {
  return element("p", { class: "not-adopted" }, text);
}
