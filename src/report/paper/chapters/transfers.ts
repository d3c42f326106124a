import { namesHost, settlementsOf } from "../../../core/settle/standing.ts";
import { TRANSFER_WORDS } from "../../../messages/registry.ts";
import { scaleInWords } from "../../page/frame.ts";
import type { Chapter } from "../../page/page.ts";
import type { TransferView } from "../../transfers/payments.ts";
import { transferNotes, transferSections } from "../../transfers/tables.ts";
import type { PaperView } from "../view/view.ts";

/** Who pays whom, where the case names anyone who pays the bills. */
export function transfersChapter({ split, frame }: PaperView): Chapter[] {
  const { subject, shown } = split;
  if (!namesHost(subject)) return [];
  const settlements = settlementsOf(subject, shown);
  const view: TransferView = { frame: split.frame, subject, settlements, tellsStanding: true, due: null };
  return [
    {
      title: TRANSFER_WORDS[frame.language].title,
      unit: scaleInWords(split.frame),
      basis: [],
      sections: transferSections(view),
      notes: transferNotes(view),
      prose: null,
    },
  ];
}
