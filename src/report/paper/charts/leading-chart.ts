import { netByMember } from "../../compare/charts/net-by-member.ts";
import type { Chart } from "../../page/chart.ts";
import { jointSavingsByMember } from "../../procurement/charts.ts";
import { costPerInhabitant } from "../../split/cost-per-inhabitant.ts";
import { standingChart } from "../../stability/standing-chart.ts";
import type { PaperView } from "../view/view.ts";
import { costByGroup } from "./cost-by-group.ts";

/** What each gains or loses by the cooperation itself, as its chapter shows it. */
function gains({ comparison, stability, procurement }: PaperView): Chart[] {
  const [first] = comparison?.shown ?? [];
  if (comparison && first) return first.unknown.length > 0 ? [] : netByMember(comparison, first);
  if (stability) return standingChart(stability);
  return procurement ? jointSavingsByMember(procurement) : [];
}

/**
 * The one picture of the first page: what a council asks first. Where a cooperation is judged that is who gains and who
 * loses; otherwise what it costs an inhabitant, or else each member. Null where each of them
 * would show nothing.
 */
export function leadingChart(view: PaperView): Chart | null {
  return [...gains(view), ...costPerInhabitant(view.split), ...costByGroup(view)][0] ?? null;
}
