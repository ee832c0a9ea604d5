import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A row of a report's table, by the names of the columns. */
export type Row = Readonly<Record<string, string>>;

/** The text of a report that a script of the project in `root` has written. */
export function readReport(root: string, file: string): string {
  return readFileSync(join(root, "docs", file), "utf8");
}

/** The rows of the first table that has a column of this name. */
export function tableOf(report: string, column: string): Row[] {
  const tables = report.split(/\n\n+/).map((block) => block.split("\n").filter((line) => line.startsWith("|")));
  const table = tables.find(([head = ""]) => cellsOf(head).includes(column));
  if (!table) throw new Error(`A report has no table with the column "${column}". Correct what reads it in docs/src/.`);
  const [head = "", , ...lines] = table;
  const names = cellsOf(head);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? "", cell])));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
