/** What the page has beside the style of its documents. */
export const CASE_PAGE_STYLE = `
main { max-width: 84rem; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; align-items: baseline; }
.top h1 { margin: 0; }
.languages { display: flex; gap: .25rem; }
.languages button[aria-pressed="true"] { border-color: var(--accent); font-weight: 650; }
.about { font-size: 1.125rem; }
.safe { padding-left: .9rem; border-left: 3px solid var(--accent); color: var(--muted); font-size: .9375rem; }
.step { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--hair); }
.step > h2 { margin: 0 0 .75rem; }
.step > h2 > span { display: inline-block; min-width: 1.6rem; color: var(--accent); }
.later { color: var(--muted); }
.drop { max-width: 60rem; padding: 1.5rem; border: 2px dashed var(--muted); border-radius: .5rem; }
.over .drop { border-color: var(--accent); border-style: solid; }
.drop p:first-child { font-size: 1.0625rem; font-weight: 650; }
.heard { margin: .9rem 0 .6rem; }
.drop .basis { margin: .9rem 0 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0; }
.buttons.ends { margin-top: 1.5rem; }
button, select, input[type="text"] { padding: .45rem .8rem; border: 1px solid var(--muted); border-radius: .35rem; background: var(--page); color: var(--ink); font: inherit; font-size: .9375rem; line-height: 1.35; }
button { cursor: pointer; }
button:hover { border-color: var(--accent); }
button.main { border-color: var(--accent); background: var(--accent); color: var(--page); font-weight: 650; }
button[disabled] { cursor: default; opacity: .5; }
select, input[type="text"] { max-width: 100%; padding: .4rem .55rem; }
label > span { display: block; margin-bottom: .2rem; color: var(--muted); font-size: .875rem; }
label.tick { display: flex; gap: .5rem; align-items: center; }
label.tick > span { margin: 0; color: var(--ink); font-size: .9375rem; }
label.wide { flex: 1 1 20rem; max-width: 34rem; }
label.wide > input { width: 100%; }
label > small { display: block; margin-top: .2rem; color: var(--muted); font-size: .8125rem; }
.controls { display: grid; gap: 1rem; }
.controls > label { display: block; }
.choices { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: flex-start; margin: .75rem 0; }
.choices > label.tick { align-self: center; }
summary { width: fit-content; cursor: pointer; color: var(--accent); }
.label { margin: 1.25rem 0 0; color: var(--muted); font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.status { position: fixed; right: 1rem; bottom: 1rem; z-index: 2; display: flex; gap: 1rem; align-items: center; padding: .6rem 1rem; border: 1px solid var(--rule); border-radius: .5rem; background: var(--page); box-shadow: 0 .25rem 1rem var(--shade); }
.status[hidden] { display: none; }
.status p { margin: 0; }
.status.busy p::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .6rem; border: 2px solid var(--accent); border-right-color: transparent; border-radius: 50%; animation: turn 1s linear infinite; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .status.busy p::before { animation: none; } }
.error { color: var(--loss); font-weight: 650; }
.findings { margin: .75rem 0; padding: 0; max-width: 60rem; list-style: none; }
.findings > li { margin: 0 0 1rem; padding-left: .9rem; border-left: 3px solid var(--rule); }
.findings > li.error { border-color: var(--loss); color: inherit; font-weight: inherit; }
.findings > li.error b { color: var(--loss); }
.findings p { margin: 0 0 .25rem; max-width: none; }
.finding-head { font-size: .875rem; overflow-wrap: anywhere; }
.place { color: var(--muted); }
pre { margin: .35rem 0; padding: .5rem .75rem; overflow-x: auto; border: 1px solid var(--hair); border-radius: .35rem; font: .8125rem/1.45 ui-monospace, Consolas, "Liberation Mono", monospace; }
iframe { display: block; width: 100%; height: max(32rem, calc(100vh - 6rem)); margin-top: 1rem; border: 1px solid var(--rule); border-radius: .35rem; background: var(--page); }
.outdated iframe, .outdated .findings { opacity: .45; }
.typing { margin-top: 1.5rem; }
.typing h3 { margin-top: 0; }
table.typed { min-width: min(44rem, 100%); margin-top: 1rem; }
.typed caption { color: var(--ink); font-size: 1rem; font-weight: 650; text-align: left; }
.typed th, .typed td { padding: .15rem .3rem .15rem 0; border: 0; text-align: left; }
.typed thead th { position: static; padding-top: .3rem; }
.typed thead th::after { content: none; }
.typed input { width: 100%; min-width: 6rem; }
input[aria-invalid="true"] { border-color: var(--loss); outline: 1px solid var(--loss); }
@media (min-width: 60rem) { .typed td:first-child { min-width: 16rem; } }
@media (max-width: 40rem) { .drop { padding: 1rem; } .buttons > button { flex: 1 1 auto; } }
@media print { .step, .safe, .languages { display: none; } }
`;
