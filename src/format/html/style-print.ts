/** On paper: A4, turned sideways for a wide chapter; headings stay with what they head, rows are whole. */
export const PRINT = `
@page { size: A4; margin: 18mm 17mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555; } }
@page turned { size: A4 landscape; }
@media print {
body { font-size: 10pt; line-height: 1.45; }
main { max-width: none; padding: 0; }
.turned { page: turned; }
h1 { font-size: 18pt; }
h2 { margin-top: 18pt; font-size: 13pt; }
h3 { margin-top: 14pt; font-size: 10.5pt; }
h1, h2, h3, .basis, caption, thead, tr.group { break-after: avoid; }
tr, figure, figcaption, .legend, svg, .whole, .basis, .list, .key-figures, .notes li { break-inside: avoid; }
figcaption, .legend { break-after: avoid; }
tbody > tr:nth-child(-n+3) { break-after: avoid; }
tbody > tr:nth-last-child(-n+3), .scroll + .text, .titled + .text, .text + .text, .scroll + .notes, .titled + .notes, .notes > :nth-child(2), .text > :nth-child(2), .text > :last-child { break-before: avoid; }
p, li { orphans: 3; widows: 3; }
p, h1, h2, h3, .notes { max-width: 46em; }
h1 { max-width: none; }
.key-figures { margin-top: 14pt; }
dl { grid-template-columns: repeat(4, 1fr); gap: 10pt; }
dl > div { padding-top: 4pt; border-top-width: 1.5pt; break-inside: avoid; }
dt, dd { font-size: 8pt; }
dd.value { font-size: 10.5pt; letter-spacing: -.01em; }
.list { columns: 3 auto; font-size: 9pt; }
.list p { orphans: 1; widows: 1; }
.chart { width: auto; max-height: 152mm; }
.front > figure .chart { max-width: 150mm; }
.chart.chart.printed { display: block; max-width: none; max-height: 92mm; }
.printed ~ .chart.chart.chart { display: none; }
figure { margin: 14pt 0; max-width: none; }
figcaption { font-size: 10pt; }
nav, details { display: none; }
.chapter { margin-top: 18pt; }
.chapter:last-child { margin-top: 10pt; padding-top: 0; font-size: 8.5pt; }
.chapter:last-child > h2 { margin: 6pt 0 2pt; font-size: 11pt; }
.chapter:last-child > .scroll { margin-bottom: 3pt; }
.chapter.chapter:last-child :is(th, td) { padding-top: 1pt; padding-bottom: 1pt; line-height: 1.25; font-size: 7.5pt; }
.chapter:last-child > .notes { margin: 0; }
.own-page { break-before: page; margin-top: 0; }
.scroll { overflow: visible; max-width: none; background: none; }
.basis, .notes { font-size: 9pt; }
table { font-size: 8.5pt; }
caption { font-size: 8pt; }
.many table { font-size: 7.5pt; }
.many th, .many td { padding-top: 1pt; padding-bottom: 1pt; line-height: 1.25; }
.dense table { font-size: 7.5pt; }
.close table { font-size: 6.8pt; }
.close td, .close th[align="right"] { padding-left: 6pt; }
.close th[scope="row"] { max-width: 36mm; }
.tight table { font-size: 6.4pt; }
th, td { padding: 2pt 0 2pt 9pt; }
.tight td, .tight th[align="right"] { padding-left: 5.5pt; }
th[scope="row"], thead > tr > :first-child { position: static; background: none; }
th[scope="row"] { max-width: 60mm; }
th[align="right"] { min-width: 0; max-width: 26mm; }
.tight th[scope="row"] { max-width: 42mm; }
thead { display: table-header-group; }
tfoot { display: table-row-group; break-before: avoid; }
a { color: inherit; text-decoration: none; }
}
`;
