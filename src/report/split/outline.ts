import type { AllocatedLine, Subtotal } from "../../core/shares/allocation.ts";
import { GroupPaths } from "../../core/split/group-paths.ts";
import { subtotal } from "../../core/split/subtotals.ts";

/** A row of the budget as people read it: a group with its subtotal, or a line, indented by level. */
export type OutlineRow =
  | { readonly kind: "group"; readonly level: number; readonly name: string; readonly subtotal: Subtotal }
  | { readonly kind: "line"; readonly level: number; readonly line: AllocatedLine };

/**
 * The outline of a budget whose lines are not shown by themselves: those outside every group are one, of the given name;
 * null where they need no row.
 */
export function withRest(rows: readonly OutlineRow[], name: string | null, order: readonly number[]): OutlineRow[] {
  const rest = rows.flatMap((row) => (row.kind === "line" && row.line.line.name === "" ? [row.line] : []));
  const named = rows.filter((row) => row.kind === "group" || row.line.line.name !== "");
  const outside = rest.filter(({ line }) => line.group.length === 0);
  const [first] = outside;
  if (!first || name === null) return named;
  const { amount, shares } = subtotal(outside, order, { group: [], year: first.line.year });
  return [...named, { kind: "line", level: 0, line: { ...first, line: { ...first.line, name }, amount, shares } }];
}

interface Branch {
  readonly subtotal: Subtotal;
  readonly name: string;
  readonly children: (Branch | AllocatedLine)[];
}

/**
 * The lines under their groups, each group where the file first names it. Only groups with a subtotal appear; a line
 * whose group was narrowed away stands by itself.
 */
export function outline(lines: readonly AllocatedLine[], groups: readonly Subtotal[]): OutlineRow[] {
  const paths = new GroupPaths();
  const subtotals = new Map(groups.map((subtotal) => [paths.of(subtotal.group).at(-1), subtotal]));
  const branches = new Map<number, Branch>();
  const root: Branch["children"] = [];
  for (const entry of lines) {
    let siblings = root;
    const { group } = entry.line;
    paths.of(group).forEach((number, depth) => {
      const subtotal = subtotals.get(number);
      if (!subtotal) return;
      const branch = branches.get(number) ?? { subtotal, name: group[depth] ?? "", children: [] };
      if (!branches.has(number)) {
        branches.set(number, branch);
        siblings.push(branch);
      }
      siblings = branch.children;
    });
    siblings.push(entry);
  }
  const rows: OutlineRow[] = [];
  const walk = (children: Branch["children"], level: number) => {
    for (const child of children) {
      if (!("children" in child)) {
        rows.push({ kind: "line", level, line: child });
        continue;
      }
      rows.push({ kind: "group", level, name: child.name, subtotal: child.subtotal });
      walk(child.children, level + 1);
    }
  };
  walk(root, 0);
  return rows;
}
