import type { Case } from "../../core/model/case.ts";
import { memberName } from "../../core/model/names.ts";
import { decimalText } from "../../core/number/fraction.ts";
import type { ItemSaving, ProcurementSavings, Saving } from "../../core/procurement/saving.ts";
import { COMPARISON_WORDS } from "../../messages/registry.ts";
import { amountCell, OUTSIDE, ratioCell } from "../page/cells.ts";
import { type DocumentHead, decimalOrNull, document } from "../page/document.ts";
import type { Frame } from "../page/frame.ts";
import { scaleInWords } from "../page/frame.ts";
import { keyInWords } from "../page/key-in-words.ts";
import type { Chapter, Section } from "../page/page.ts";
import { type Fact, type Json, type Report, reportOf } from "../page/report.ts";
import { statedLines } from "../page/reservations.ts";
import type { Cell, Row, Table } from "../page/table.ts";

/** What buying together saves, and how it is to be shown. */
export interface ProcurementView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly shown: ProcurementSavings;
  readonly kroner: ProcurementSavings;
}

function figures(view: ProcurementView, saving: Pick<Saving, "separate" | "joint" | "savings" | "share">): Cell[] {
  const amounts = [saving.separate, saving.joint, saving.savings].map((value) => amountCell(view.frame, value));
  return [...amounts, ratioCell(saving.share)];
}

function columnsOf({ frame }: ProcurementView): string[] {
  const terms = COMPARISON_WORDS[frame.language];

  return [terms.separate, terms.joint, terms.savings, terms.inPercent];
}

/** Every item under one-off or annual, as far as there are both, and the sum. */
function itemTable(view: ProcurementView): Table {
  const { shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const once = shown.items.filter((item) => item.recurring === null);
  const again = shown.items.filter((item) => item.recurring !== null);
  const grouped = once.length > 0 && again.length > 0;
  const group = (label: string, saving: Saving, items: readonly ItemSaving[]): Row[] => [
    ...(grouped ? [{ role: "group", level: 0, label, cells: figures(view, saving) } as const] : []),
    ...items.map((item): Row => {
      const level = grouped ? 1 : 0;
      const some = item.recurring !== null && item.recurring < shown.years;
      const label = some ? `${item.purchase.item.name}, ${terms.overYears(item.recurring)}` : item.purchase.item.name;
      return { role: "line", level, label, cells: figures(view, item) };
    }),
  ];
  const yearly = shown.years > 1 ? `${terms.yearly}, ${terms.overYears(shown.years)}` : terms.yearly;
  return {
    kind: "table",
    heading: null,
    labelHeader: "",
    columns: columnsOf(view),
    rows: [
      ...group(terms.oneOff, shown.oneOff, once),
      ...group(yearly, shown.recurring, again),
      { role: "sum", level: 0, label: words.sum, cells: figures(view, shown.total) },
    ],
  };
}

/** What each member pays separately and jointly, over all items. */
function memberTable(view: ProcurementView): Table {
  const rows = view.shown.total.members.map((saving): Row => {
    return { role: "line", level: 0, label: memberName(view.subject, saving.member), cells: figures(view, saving) };
  });
  rows.push({ role: "sum", level: 0, label: view.frame.words.sum, cells: figures(view, view.shown.total) });
  const table = {
    kind: "table",
    heading: null,
    labelHeader: view.frame.words.member,
    columns: columnsOf(view),
  } as const;
  return { ...table, rows, bars: "beside", barColumn: 2 };
}

/** The savings of every item by member, where they fit beside each other. */
function crossTable(view: ProcurementView): Table {
  const { shown } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  const rows = shown.total.members.map(({ member, savings }): Row => {
    const cells = shown.items.map((item): Cell => {
      const ofMember = item.members.find((saving) => saving.member === member);
      return ofMember ? amountCell(view.frame, ofMember.savings) : OUTSIDE;
    });
    return {
      role: "line",
      level: 0,
      label: memberName(view.subject, member),
      cells: [...cells, amountCell(view.frame, savings)],
    };
  });
  const sums = [...shown.items.map((item) => item.savings), shown.total.savings];
  rows.push({
    role: "sum",
    level: 0,
    label: words.sum,
    cells: sums.map((value) => amountCell(view.frame, value)),
  });
  const columns = [...shown.items.map((item) => item.purchase.item.name), words.sum];
  return { kind: "table", heading: terms.savings, labelHeader: words.member, columns, rows };
}

/** How a price known only for all together is divided, and by which keys the joint price is. */
export function procurementBasis(view: ProcurementView): string[] {
  const { shown, subject } = view;
  const terms = COMPARISON_WORDS[view.frame.language];
  const shared = shown.items.some((item) => item.separateKnown === "equal-share");
  const keys = new Set(
    shown.items.flatMap(({ purchase: { joint } }) =>
      joint.key
        ? [
            keyInWords(
              joint.key.key,
              subject,
              joint.shares.map((share) => share.member),
              view.frame,
            ),
          ]
        : [],
    ),
  );
  return [...(shared ? [terms.equalSeparate] : []), ...[...keys].map((key) => terms.key(key))];
}

/** Every item, every member, and where they fit the one by the other. */
export function procurementTables(view: ProcurementView): Section[] {
  const tables = [itemTable(view), memberTable(view)];
  if (view.shown.items.length < 2) return tables;
  return [...tables, { kind: "alternatives", mostColumns: null, ways: [[crossTable(view)], []] }];
}

function chapterOf(view: ProcurementView): Chapter {
  const { subject } = view;
  const { words } = view.frame;
  const terms = COMPARISON_WORDS[view.frame.language];
  return {
    title: `${subject.title ?? words.costSharing}: ${terms.procurementTitle}`,
    unit: scaleInWords(view.frame),
    basis: procurementBasis(view),
    sections: procurementTables(view),
    notes: statedLines(subject, words),
    prose: null,
  };
}

function savingFields(view: ProcurementView, saving: Saving) {
  return {
    separate: decimalText(saving.separate),
    joint: decimalText(saving.joint),
    savings: decimalText(saving.savings),
    share: decimalOrNull(saving.share),
    members: saving.members.map((own) => ({
      member: memberName(view.subject, own.member),
      separate: decimalText(own.separate),
      joint: decimalText(own.joint),
      savings: decimalText(own.savings),
    })),
  };
}

function resultOf(view: ProcurementView): Json {
  const { kroner } = view;
  return {
    years: kroner.years,
    items: kroner.items.map((item) => ({
      item: item.purchase.item.name,
      year: null,
      recurring: item.recurring,
      separateKnown: item.separateKnown,
      ...savingFields(view, item),
    })),
    oneOff: savingFields(view, kroner.oneOff),
    recurring: savingFields(view, kroner.recurring),
    total: { recurring: null, ...savingFields(view, kroner.total) },
  };
}

const FIELDS = ["item", "recurring", "member", "separate", "joint", "savings"];

function* factRows(view: ProcurementView): Generator<readonly Fact[]> {
  for (const item of view.kroner.items) {
    for (const { member, separate, joint, savings } of item.members) {
      yield [item.purchase.item.name, item.recurring, memberName(view.subject, member), separate, joint, savings];
    }
  }
}

/** The report of `savings` from procurement.csv. Machine output is always in currency units. */
export function procurementReport(view: ProcurementView, head: DocumentHead): Report {
  return reportOf(
    () => chapterOf(view),
    { fields: FIELDS, rows: { [Symbol.iterator]: () => factRows(view) } },
    () => document(head, resultOf(view)),
  );
}
