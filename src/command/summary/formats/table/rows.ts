import { formatAmount } from "../amount.js";
import { formatPercent } from "../percent.js";
import type { Row, Total } from "../report.js";
import { type Cells, layOut, lineOf, widthOfLine } from "./columns.js";
import type { Look } from "./look.js";
import { wrap } from "./text-width.js";

const barLength = 10;

/** The lines of the customers and of the totals. */
export function rowLines(
  rows: readonly Row[],
  totals: readonly Total[],
  overBudgetPercent: number,
  look: Look,
): readonly string[] {
  if (rows.length === 0) return [];
  const { say, width, characters, bold, red } = look;
  const body = rows.map((row) => ({ cells: cellsOfRow(row, look), isOverBudget: row.isOverBudget }));
  const sums = totals.map((total) => cellsOfTotal(total, look));
  const header = headerOf(look);
  const columns = layOut([header, ...body.map(({ cells }) => cells), ...sums], width);
  const line = (cells: Cells) => lineOf(cells, columns, characters.cut);
  const over = rows.filter(({ isOverBudget }) => isOverBudget).length;
  return [
    bold(line(header)),
    ...body.map(({ cells, isOverBudget }) => (isOverBudget ? red(line(cells)) : line(cells))),
    characters.rule.repeat(widthOfLine(columns)),
    ...sums.map((cells) => bold(line(cells))),
    ...(over > 0 ? wrap(say.overBudget(over, overBudgetPercent), width).map(red) : []),
  ];
}

function headerOf({ say }: Look): Cells {
  const { customer, currency, totalCost: cost, budget, used, period } = say;
  return { customer, currency, cost, budget, used, period };
}

function cellsOfRow(row: Row, { say, characters }: Look): Cells {
  const { customer, currency, cost, budget, percent, isOverBudget, period } = row;
  if (!row.hasUsage) return { customer, cost: say.noUsage };
  return {
    customer,
    currency: currency || say.unknown,
    cost: cost ? formatAmount(cost, currency) : say.unknown,
    ...(budget && { budget: formatAmount(budget, currency) }),
    ...(percent !== undefined && { bar: barOf(percent, characters), used: formatPercent(percent) }),
    ...(isOverBudget && { mark: "!" }),
    period: period.replace("–", characters.dash),
  };
}

function cellsOfTotal({ currency, customers, cost }: Total, { say }: Look): Cells {
  return { customer: say.total(customers), currency: currency || say.unknown, cost: formatAmount(cost, currency) };
}

function barOf(percent: number, { full, empty }: Look["characters"]): string {
  const filled = Math.min(barLength, Math.floor((percent * barLength) / 100));
  return full.repeat(filled) + empty.repeat(barLength - filled);
}
