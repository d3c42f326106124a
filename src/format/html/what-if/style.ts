/** How the part of a page looks where its reader tries something, and how what was tried is told from what is adopted. */
export const WHAT_IF_STYLE = `
html { overflow-anchor: none; }
.what-if { margin-top: 3.5rem; padding: .25rem 0 1rem; border-top: 1px solid var(--hair); }
.what-if[hidden] { display: none; }
.what-if > h2 { margin-top: 1.25rem; }
.trial { display: flex; flex-wrap: wrap; gap: 0 3rem; align-items: flex-start; margin-bottom: 1.5rem; }
.controls { flex: 1 1 22rem; min-width: 0; }
.outcome { flex: 1.2 1 26rem; min-width: 0; }
.outcome figure { margin: 1.25rem 0; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.settings { display: flex; flex-wrap: wrap; gap: 1rem 3rem; align-items: flex-start; margin: 1.25rem 0 .75rem; }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
legend { padding: 0 0 .4rem; font-weight: 650; }
.weights { flex: 1 1 24rem; max-width: 34rem; }
.members { flex: 0 1 auto; columns: auto 3; column-gap: 2rem; }
.members label { display: block; padding: .25rem 0; break-inside: avoid; }
.weight { display: grid; grid-template-columns: minmax(7rem, 1fr) minmax(6rem, 1.4fr) 6.5rem; gap: .1rem .9rem; align-items: center; padding: .25rem 0; }
.weight output, .weight input[type="text"] { width: 100%; text-align: right; font: inherit; font-variant-numeric: tabular-nums; }
.weight output { padding-right: .5rem; }
.weight input[type="text"] { padding: .2rem .45rem; color: inherit; background: var(--page); border: 1px solid var(--muted); border-radius: 4px; }
.weight input[aria-invalid="true"] { border-color: var(--not-adopted); outline: 1px solid var(--not-adopted); }
.weight input[type="range"] { width: 100%; margin: 0; }
.what-if input { accent-color: var(--accent); }
.what-if input[type="checkbox"] { width: 1.1rem; height: 1.1rem; margin: 0 .35rem 0 0; vertical-align: -.15rem; }
.follows { color: var(--muted); font-size: .875rem; }
.fault:empty, .command:empty { display: none; }
.fault { padding: .5rem .75rem; border-left: 4px solid var(--not-adopted); }
button { padding: .4rem .9rem; font: inherit; color: var(--page); background: var(--accent); border: 1px solid var(--accent); border-radius: 4px; cursor: pointer; }
button[aria-disabled="true"] { color: var(--muted); background: none; border-color: var(--muted); cursor: default; }
.summary { margin-top: 1.25rem; min-height: 6.2em; }
.trying .summary { color: var(--not-adopted); font-weight: 650; }
.command { color: var(--muted); font-size: .8125rem; overflow-wrap: anywhere; }
.command code { color: var(--ink); }
.what-if[aria-busy="true"] #what-if-result { opacity: .55; }
.stamp { display: none; }
:root { --not-adopted: #9c2f10; }
.answer > .not-adopted { margin-top: 1.5rem; }
.not-adopted { position: sticky; top: 0; z-index: 2; max-width: none; margin: 0 0 1rem; padding: .4rem .75rem; color: var(--not-adopted);
  background: var(--page); border: 2px dashed var(--not-adopted); font-weight: 650; }
@media screen and (prefers-color-scheme: dark) { :root { --not-adopted: #ffab91; } }
@media screen and (max-width: 40rem) {
.weight { grid-template-columns: 1fr 6.5rem; padding: .5rem 0; }
.weight > label, .weight > span:first-child { grid-column: 1 / -1; }
.weight input[type="range"] { height: 1.75rem; }
.members { columns: 2 8rem; }
.trial { display: grid; grid-template-columns: minmax(0, 1fr); align-items: stretch; }
.controls, .settings { display: contents; }
.weights { max-width: none; margin-top: 1.25rem; }
.fault { margin-top: .75rem; }
.members, .controls > p:not(.fault) { order: 1; }
.members ~ *, .settings ~ p:not(.fault) { margin-top: 1rem; }
.members label { padding: .45rem 0; }
.not-adopted { font-size: .875rem; }
#what-if-result caption { position: sticky; left: 0; width: max-content; }
}
@media print {
.what-if, .controls, .what-if .intro, .command { display: none; }
.trying .what-if { display: block; }
.not-adopted { position: static; padding: 2pt 6pt; break-after: avoid; }
.trying .stamp { display: block; position: fixed; top: 42%; left: 0; right: 0; z-index: 3; color: #0000002b; font: 700 54pt system-ui, sans-serif;
  text-align: center; text-transform: uppercase; transform: rotate(-35deg); }
}
`;

/** What the security policy knows it by; a test says what it must be. */
export const WHAT_IF_STYLE_HASH = "sha256-D8RBwJPeNS6sBGmXYpxbX5Ca+37glWK1uizxfcAOIp0=";
