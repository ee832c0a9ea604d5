/** The style of the report: light and dark as the system is, narrow and wide, and on paper. */
export const style = `
:root { color-scheme: light dark; --text: #1b1b1f; --soft: #55555f; --ground: #fff; --line: #d5d5dc; --bar: #2a6fc9; --track: #e4e4ea; --over: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececf1; --soft: #b4b4bf; --ground: #17171b; --line: #3b3b44; --bar: #6ea8f7; --track: #34343d; --over: #ff8a80; }
}
body { margin: 0 auto; max-width: 72rem; padding: 1rem; color: var(--text); background: var(--ground); font: 1rem/1.5 system-ui, "Noto Sans TC", "Microsoft JhengHei", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .25rem 0; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem; border-bottom: 1px solid var(--line); text-align: start; white-space: nowrap; }
@media (max-width: 30rem) {
  th, td { padding-inline: .4rem; }
}
th:first-child, td:first-child { padding-inline-start: 0; }
td:first-child { white-space: normal; overflow-wrap: anywhere; min-width: 9rem; }
.amount { text-align: end; }
.over { color: var(--over); font-weight: 600; }
th button { all: unset; cursor: pointer; font-weight: 600; text-decoration: underline dotted; }
th button:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
th[aria-sort] button { text-decoration: none; }
th[aria-sort="ascending"] button::after { content: " \\2191"; }
th[aria-sort="descending"] button::after { content: " \\2193"; }
ol.bars { list-style: none; margin: 0; padding: 0; max-width: 45rem; }
ol.bars li { margin: .6rem 0; }
.label { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1rem; overflow-wrap: anywhere; }
svg { display: block; width: 100%; height: .6rem; }
.track { fill: var(--track); }
.fill { fill: var(--bar); }
.fill.full { fill: var(--over); }
ul { padding-inline-start: 1.25rem; overflow-wrap: anywhere; }
code { font-size: .9em; }
@media print {
  :root { color-scheme: light; --text: #000; --soft: #333; --ground: #fff; --line: #999; --bar: #555; --track: #ddd; --over: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; }
  .screen { display: none; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  svg { print-color-adjust: exact; }
}
`;
