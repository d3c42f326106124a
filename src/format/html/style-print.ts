/** On paper: A4, turned sideways for a wide chapter; headings stay with what they head, rows are whole. */
export const PRINT = `
@page { size: A4; margin: 18mm 17mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555; } }
@page wide { size: A4 landscape; }
@media print {
body { font-size: 10pt; line-height: 1.45; }
main { max-width: none; padding: 0; }
.wide { page: wide; }
h1 { font-size: 18pt; }
h2 { margin-top: 18pt; font-size: 13pt; }
h3 { margin-top: 14pt; font-size: 10.5pt; }
h1, h2, h3, .basis, caption, thead, tr.group { break-after: avoid; }
tr, figure, .notes li { break-inside: avoid; }
p, li { orphans: 3; widows: 3; }
p, h1, h2, h3, .notes { max-width: 40em; }
nav, details { display: none; }
.chapter { margin-top: 18pt; }
.own-page { break-before: page; margin-top: 0; }
.scroll { overflow: visible; max-width: none; background: none; }
.basis, .notes { font-size: 9pt; }
table { font-size: 8.5pt; }
caption { font-size: 8pt; }
.dense table { font-size: 7.5pt; }
.tight table { font-size: 6.4pt; }
th, td { padding: 2pt 0 2pt 9pt; }
.tight td, .tight th[align="right"] { padding-left: 5.5pt; }
th[scope="row"] { max-width: 60mm; }
th[align="right"] { min-width: 0; max-width: 26mm; }
.tight th[scope="row"] { max-width: 42mm; }
thead { display: table-header-group; }
tfoot { display: table-row-group; break-before: avoid; }
a { color: inherit; text-decoration: none; }
}
`;
