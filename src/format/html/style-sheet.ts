import { colourProperties } from "./charts/drawing/palette.ts";
import { CHART_STYLE } from "./charts/style.ts";
import { PRINT } from "./style-print.ts";

/** Colours by what they are for, on paper and white screens. */
const LIGHT = `
--accent: #174a7e; --loss: #a32a12; --shade: #0003;
${colourProperties("light")}`;

const DARK = `
--accent: #93c1f5; --loss: #ff9d85; --shade: #000c;
${colourProperties("dark")}`;

const TEXT = `
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3rem); overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; max-width: 44rem; }
h1 { max-width: 60rem; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 3rem 0 .75rem; font-size: 1.35rem; font-weight: 650; }
h3 { margin: 2.25rem 0 .5rem; font-size: 1.05rem; font-weight: 650; }
p { margin: 0 0 .75rem; max-width: 44rem; }
.date, .basis, .notes { color: var(--muted); }
.basis { margin-bottom: 1.25rem; font-size: .9375rem; }
.basis p { margin: 0; }
.text { margin: 1.25rem 0; }
.text p { margin-bottom: .25rem; }
.list { columns: 3 14rem; column-gap: 2rem; max-width: 60rem; font-size: .9375rem; }
.list p { break-inside: avoid; }
.notes { margin: 1.25rem 0; padding-left: 1.1rem; max-width: 44rem; font-size: .9375rem; }
.notes li { margin-bottom: .25rem; }
a { color: var(--accent); text-underline-offset: .15em; }
nav { margin: 2rem 0; }
nav h2 { margin: 0 0 .5rem; font-size: 1.05rem; }
nav ol { margin: 0; padding-left: 1.4rem; columns: 2 20rem; column-gap: 3rem; max-width: 60rem; }
nav li { padding: .15rem 0; }
.chapter { margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid var(--hair); }
.chapter > h2 { margin-top: 1.25rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
`;

/** What opens a document: boxes of figures as wide as the page, then the picture, beside the prose where there is room. */
const FRONT = `
.key-figures { margin-top: 2rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14.5rem, 100%), 1fr)); gap: 1.5rem 2rem; margin: 0; }
dl > div { padding-top: .6rem; border-top: 2px solid var(--accent); }
dt { color: var(--muted); font-size: .875rem; line-height: 1.35; }
dd { margin: .15rem 0 0; color: var(--muted); font-size: .8125rem; line-height: 1.4; }
dd.value { color: var(--ink); font-size: 1.25rem; font-weight: 650; font-variant-numeric: tabular-nums lining-nums; line-height: 1.35; }
dl > .loss { border-color: var(--loss); }
.loss > .value { color: var(--loss); }
.front > figure { margin-top: 2.25rem; }
.front > .prose:last-child > p:last-child { margin-bottom: 0; }
@media screen and (min-width: 70rem) {
.abreast { display: grid; grid-template-columns: minmax(0, 44rem) minmax(20rem, 1fr); gap: 0 3.5rem; align-items: start; }
.abreast > figure { grid-area: 1 / 1 / span 3; }
.abreast > .prose { grid-column: 2; }
.abreast > .prose > h2 { margin-top: 2rem; }
.front > figure > .chart.printed { display: block; }
.front > figure > .printed ~ .chart.chart.chart { display: none; }
}
`;

/** Pictures and narrow tables that follow each other, two in a row where there is room. */
const BESIDE = `
@media screen and (min-width: 78rem) {
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(35rem, 1fr)); gap: 0 2.5rem; max-width: 93rem; align-items: start; }
.beside .scroll, .beside table { width: 100%; min-width: 0; }
.beside > .titled > h3 { margin-top: 2.25rem; }
}
`;

/** Where there is room, the contents stand beside a long document and stay in sight. */
const LONG = `
@media screen and (min-width: 90rem) {
main.long { position: relative; max-width: 104rem; padding-left: 21rem; }
.long > nav { position: fixed; top: 0; bottom: 0; left: max(0px, 50vw - 52rem); width: 17.5rem; margin: 0; padding: 3.5rem 1rem 2rem 3rem; overflow-y: auto; font-size: .875rem; }
.long > nav ol { padding: 0; list-style: none; columns: 1; }
.long > nav li { padding: .25rem 0; line-height: 1.35; }
.long > nav a { text-decoration: none; }
.long > nav a:hover { text-decoration: underline; }
}
`;

/** Shadows at the edge of a frame, and of what stays in its place there, say that there is more beyond or under them. */
const TABLES = `
.scroll { margin: 0 0 1.25rem; width: fit-content; min-width: min(44rem, 100%); max-width: 100%; overflow-x: auto;
  background: linear-gradient(to left, var(--page) 30%, transparent) right / 3rem 100% local,
    linear-gradient(to left, var(--shade), transparent) right / .6rem 100% scroll;
  background-repeat: no-repeat; }
table { min-width: min(44rem, 100%); border-collapse: collapse; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
caption { padding-bottom: .3rem; color: var(--muted); font-size: .8125rem; text-align: right; }
th, td { padding: .3rem 0 .3rem 1.75rem; border-bottom: 1px solid var(--hair); font-weight: 400; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 0; }
th[scope="row"] { min-width: 8rem; max-width: 24rem; padding-left: 1em; text-align: left; text-indent: -1em; }
.in-1 > th[scope="row"] { padding-left: 2em; text-indent: -2em; }
.in-2 > th[scope="row"] { padding-left: 3.25em; text-indent: -3.25em; }
.in-3 > th[scope="row"] { padding-left: 4.5em; text-indent: -4.5em; }
td { white-space: nowrap; text-align: right; }
td.words, th[align="left"] { text-align: left; }
td.words { min-width: 8rem; max-width: 32rem; white-space: normal; overflow-wrap: anywhere; }
th[align="right"] { min-width: 5rem; max-width: 10rem; text-align: right; }
th[scope="row"], thead > tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--page); }
thead th, thead td { border-bottom: 1px solid var(--rule); color: var(--muted); }
tfoot > tr:first-child > * { border-top: 1.5px solid var(--rule); }
b { font-weight: 650; }
tr.note > *, tr.share > *, tr.unit-cost > * { color: var(--muted); }
@keyframes under { from, to { opacity: 1; } }
@media screen {
th[scope="row"]::after, thead > tr > :first-child::after { content: ""; position: absolute; inset: 0 -.6rem 0 auto; width: .6rem; background: linear-gradient(to right, var(--shade), transparent); opacity: 0; pointer-events: none; animation: under linear; animation-timeline: scroll(inline); animation-range: 1px 100%; }
}
`;

const NARROW = `
@media screen and (max-width: 40rem) {
table { font-size: .875rem; }
dl { gap: .7rem; }
dl > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; align-items: baseline; padding-top: .5rem; border-top-width: 1px; }
dd.value { margin: 0; font-size: 1.0625rem; text-align: right; }
dd:not(.value) { grid-column: 1 / -1; }
th, td { padding-left: 1.1rem; }
th[scope="row"] { min-width: 7rem; max-width: 42vw; hyphens: auto; }
caption { text-align: left; }
}
`;

/** How many columns may follow the one that answers. */
const FOLLOWING = [1, 2, 3, 4]
  .map((count) => `.all:nth-last-child(${count + 1}) { --following: ${count}; }`)
  .join("\n");

/**
 * On a phone the columns of a wide table stop where they are whole: between its labels and its sum, or two or three beside
 * the labels; of amounts with øre one or two. The sum casts a shadow on what lies under it until it stands beside its neighbour, and has one at its right
 * where more follows it.
 */
const PHONE = `
@media screen and (max-width: 40rem) {
.columns { --label: 31cqi; --column: 23cqi; container-type: inline-size; scroll-snap-type: x mandatory; scroll-padding-left: 31%; }
.columns tr > :first-child { box-sizing: border-box; min-width: var(--label); max-width: var(--label); overflow-wrap: anywhere; }
.columns tr > [align="right"] { box-sizing: border-box; min-width: var(--column); max-width: var(--column); padding: .3rem .45rem .3rem .6rem; scroll-snap-align: start; }
.columns tr > .all { position: sticky; right: 0; background: var(--page); scroll-snap-align: none; }
${FOLLOWING}
.columns.long { --label: 34cqi; --column: 33cqi; scroll-padding-left: 34%; }
.columns .all::before, .columns .all:not(:last-child)::after { --loose: calc(100% - var(--following, 0) * var(--column)); content: ""; position: absolute; top: 0; bottom: 0; width: .6rem; background: linear-gradient(to left, var(--shade), transparent); pointer-events: none; animation: under linear; animation-timeline: scroll(inline); }
.columns .all::before { left: -.6rem; animation-range: 0 calc(var(--loose) - 2px); }
.columns .all:not(:last-child)::after { right: 0; opacity: 0; animation-range: 0 calc(var(--loose) + 2px); }
@supports (animation-timeline: scroll()) { .columns .all::before { opacity: 0; } }
}
@media screen and (max-width: 30rem) {
.columns { --label: 40cqi; --column: 30cqi; scroll-padding-left: 40%; }
.columns.long { --label: 28cqi; --column: 36cqi; scroll-padding-left: 28%; }
.columns.long table { font-size: .8125rem; }
.columns.long tr > [align="right"] { padding-left: .35rem; }
}
`;

/** The only style sheet. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
@media (prefers-contrast: more) { :root { --muted: var(--ink); --hair: var(--ink); } }
${TEXT}${FRONT}${LONG}${TABLES}${CHART_STYLE}${BESIDE}${NARROW}${PHONE}${PRINT}`;

/** What the security policy knows it by; a test says what it must be. */
export const STYLE_SHEET_HASH = "sha256-ZRaNFsiKc4lN+cpgYjoFJbdfenPc5m/jieg4gwja5Mo=";
