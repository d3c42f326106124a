import type { Report } from "../report/report.ts";

/** The machine-readable document, indented by two spaces. */
export function json(report: Pick<Report, "document">): string {
  return `${JSON.stringify(report.document(), null, 2)}\n`;
}
