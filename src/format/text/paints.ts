import { Chalk } from "chalk";
import type { RowRole } from "../../report/page/table.ts";

export type Paint = (text: string) => string;

/** How each thing of a page is set off: weight for what it is, colour only for figures below zero, and for who loses. */
export type Paints = Readonly<Record<RowRole | "title" | "header" | "negative", Paint>>;

export function paintsOf(color: boolean): Paints {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const plain: Paint = (text) => text;
  return {
    title: chalk.bold,
    header: chalk.dim,
    negative: chalk.red,
    group: chalk.bold,
    line: plain,
    note: chalk.dim,
    sum: chalk.bold,
    share: plain,
    "unit-cost": plain,
  };
}
