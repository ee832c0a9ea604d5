import { pad, shorten, widthOf } from "./text-width.js";

/** The columns of the table, in their order. */
const columnNames = ["customer", "currency", "cost", "budget", "bar", "used", "mark", "period"] as const;

type ColumnName = (typeof columnNames)[number];

/** A line of the table. A cell that is missing is empty. */
export type Cells = Readonly<Partial<Record<ColumnName, string>>>;

/** A column that is shown. */
export interface Column {
  readonly name: ColumnName;
  readonly width: number;
}

const gap = "  ";
const rightAligned: readonly ColumnName[] = ["cost", "budget", "used"];

/**
 * What a narrow terminal goes without, the first first. Who has spent how much, in which currency, and who is over the
 * budget, always stays.
 */
const expendable: readonly ColumnName[] = ["period", "bar", "budget", "used"];
/** How long a name may be, and to which length it may be cut before another column goes. */
const [longestName, shortestName, leastName] = [40, 16, 8];

/** Chooses the columns that fit into a width, and how wide each is. */
export function layOut(lines: readonly Cells[], width: number): readonly Column[] {
  const widths = new Map(columnNames.map((name) => [name, widest(lines, name)]));
  const widthIn = (name: ColumnName) => widths.get(name) ?? 0;
  const name = Math.min(longestName, widthIn("customer"));
  const filled = columnNames.filter((column) => column !== "customer" && widthIn(column) > 0);

  let others = filled;
  const rest = () => width - others.reduce((sum, column) => sum + widthIn(column) + gap.length, 0);
  for (const column of expendable) {
    if (rest() >= Math.min(name, shortestName)) break;
    others = others.filter((other) => other !== column);
  }
  const customer: Column = { name: "customer", width: Math.max(Math.min(name, leastName), Math.min(name, rest())) };
  return [customer, ...others.map((column) => ({ name: column, width: widthIn(column) }))];
}

/** A line with its cells in their columns. `mark` shows that one was cut. */
export function lineOf(cells: Cells, columns: readonly Column[], mark: string): string {
  const padded = columns.map(({ name, width }) =>
    pad(shorten(cells[name] ?? "", width, mark), width, rightAligned.includes(name) ? "right" : "left"),
  );
  return padded.join(gap).trimEnd();
}

/** How wide a line is. */
export function widthOfLine(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width + gap.length, -gap.length);
}

function widest(lines: readonly Cells[], name: ColumnName): number {
  return lines.reduce((most, cells) => Math.max(most, widthOf(cells[name] ?? "")), 0);
}
