import { colourProperties } from "./charts/drawing/palette.ts";
import { CHART_STYLE } from "./charts/style.ts";
import { PRINT } from "./style-print.ts";

/** Colours by what they are for, on paper and white screens. */
const LIGHT = `
--accent: #174a7e; --shade: #0003;
${colourProperties("light")}`;

const DARK = `
--accent: #93c1f5; --shade: #000c;
${colourProperties("dark")}`;

const TEXT = `
* { box-sizing: border-box; }
html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3rem); overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; max-width: 44rem; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); font-weight: 650; letter-spacing: -.01em; }
h2 { margin: 3rem 0 .75rem; font-size: 1.35rem; font-weight: 650; }
h3 { margin: 2.25rem 0 .5rem; font-size: 1.05rem; font-weight: 650; }
p { margin: 0 0 .75rem; max-width: 44rem; }
.date, .basis, .notes { color: var(--muted); }
.basis { margin-bottom: 1.25rem; font-size: .9375rem; }
.basis p { margin: 0; }
.text { margin: 1.25rem 0; }
.text p { margin-bottom: .25rem; }
.notes { margin: 1.25rem 0; padding-left: 1.1rem; max-width: 44rem; font-size: .9375rem; }
.notes li { margin-bottom: .25rem; }
a { color: var(--accent); text-underline-offset: .15em; }
nav { margin: 2rem 0; }
nav h2 { margin: 0 0 .5rem; font-size: 1.05rem; }
nav ol { margin: 0; padding-left: 1.4rem; }
nav li { padding: .15rem 0; }
.chapter { margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid var(--hair); }
.chapter > h2 { margin-top: 1.25rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
`;

/** Shadows at the edges of a frame say that there is more beyond them. */
const TABLES = `
.scroll { margin: 0 0 1.25rem; width: fit-content; min-width: min(44rem, 100%); max-width: 100%; overflow-x: auto;
  background: linear-gradient(to right, var(--page) 30%, transparent) left / 3rem 100% local,
    linear-gradient(to left, var(--page) 30%, transparent) right / 3rem 100% local,
    linear-gradient(to right, var(--shade), transparent) left / .6rem 100% scroll,
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
thead th, thead td { border-bottom: 1px solid var(--rule); color: var(--muted); }
tfoot > tr:first-child > * { border-top: 1.5px solid var(--rule); }
b { font-weight: 650; }
tr.note > *, tr.share > *, tr.unit-cost > * { color: var(--muted); }
`;

const NARROW = `
@media screen and (max-width: 40rem) {
table { font-size: .875rem; }
th, td { padding-left: 1.1rem; }
th[scope="row"] { position: sticky; left: 0; min-width: 7.5rem; max-width: 52vw; background: var(--page); hyphens: auto; }
caption { text-align: left; }
}
`;

/** The only style sheet. */
export const STYLE_SHEET = `
:root { color-scheme: light dark; ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} } }
@media (prefers-contrast: more) { :root { --muted: var(--ink); --hair: var(--ink); } }
${TEXT}${TABLES}${CHART_STYLE}${NARROW}${PRINT}`;

/** What the security policy knows it by; a test says what it must be. */
export const STYLE_SHEET_HASH = "sha256-go82MYoaIx0jQu2uQNT1u8kGQ1N/dXI/5grPxwUloQU=";
