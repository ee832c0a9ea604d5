import { type Row, readReport, tableOf } from "../reports.js";

/** What the generated reports say, for the sentences of the home page. */
export interface Figures {
  /** Of the wire cases: how many, in how many clients, and how many failures. */
  readonly cases: number;
  readonly clients: number;
  readonly failures: number;
  /** Of the tools of other people: how many make a client, stop at the byte order mark, and lose an error. */
  readonly tools: number;
  readonly stopAtByteOrderMark: number;
  readonly loseErrors: number;
  readonly runtimes: number;
  readonly bundlers: number;
}

/** Reads the figures from the reports of the project in `root`. */
export function readFigures(root: string): Figures {
  const read = (file: string) => readReport(root, file);
  const conformance = tableOf(read("conformance.md"), "passed");
  const tools = tableOf(read("reports/portability.md"), "with a BOM");
  const [runtimes, bundlers] = read("reports/runtimes.md").split("## Bundlers");
  const sum = (row: Row) => ["passed", "failed", "skipped"].reduce((total, name) => total + Number(row[name]), 0);
  return {
    cases: Math.max(...conformance.map(sum)),
    clients: conformance.length,
    failures: conformance.reduce((total, row) => total + Number(row["failed"]), 0),
    tools: tools.length,
    stopAtByteOrderMark: tools.filter((row) => row["with a BOM"] === "**no**").length,
    loseErrors: tools.filter((row) => row["keeps errors"] === "**no**").length,
    runtimes: tableOf(runtimes ?? "", "version").length,
    bundlers: new Set(tableOf(bundlers ?? "", "version").map((row) => row[""]?.split(/[ ,]/)[0])).size,
  };
}
