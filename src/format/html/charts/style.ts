import { LOOK_RULES } from "./drawing/look.ts";

/** How figures look: their title, what is shown under it, and the drawing that there is room for. */
export const CHART_STYLE = `
figure { margin: 2rem 0 2.25rem; max-width: 50rem; container-type: inline-size; }
figcaption { margin-bottom: .9rem; max-width: 44rem; font-size: 1.0625rem; font-weight: 650; line-height: 1.3; text-wrap: pretty; }
.shown { display: block; margin-top: .2rem; color: var(--muted); font-size: .875rem; font-weight: 400; }
.chart { display: block; width: 100%; height: auto; font-variant-numeric: tabular-nums lining-nums; }
.w350 { max-width: 28rem; }
.w500 { max-width: 36rem; }
.chart.w700, .chart.w500, .printed { display: none; }
@container (min-width: 28rem) { .chart.w500 { display: block; } .w500 + .w350 { display: none; } }
@container (min-width: 34rem) { .chart.w700 { display: block; } .w700 + .w350 { display: none; } }
${LOOK_RULES}
details { margin-top: .75rem; font-size: .9375rem; }
summary { width: fit-content; color: var(--accent); cursor: pointer; }
details .scroll { margin-top: .5rem; }
`;
