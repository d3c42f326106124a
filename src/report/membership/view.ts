import type { MembershipChange } from "../../core/membership/membership-change.ts";
import type { NoticePeriod } from "../../core/membership/notice-period.ts";
import type { Case } from "../../core/model/case.ts";
import type { Frame } from "../page/frame.ts";

/** Members that join or leave, and how that is to be shown. */
export interface MembershipView {
  readonly frame: Frame;
  readonly subject: Case;
  readonly change: MembershipChange;
  /** Null where members join. */
  readonly exit: { readonly notice: NoticePeriod; readonly isForfeited: boolean } | null;
}
