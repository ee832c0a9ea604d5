import { formatDecimal } from "../../records/decimal.js";
import { formatAmount } from "../amount.js";
import { formatPercent } from "../percent.js";
import type { Failure, Row, Total } from "../report.js";
import type { FormatTexts } from "../texts.js";
import { type Html, html } from "./html.js";

/** How many customers are shown as bars. */
const shownBars = 20;

/** What has been spent in each currency. */
export function totalsSection(totals: readonly Total[], say: FormatTexts): Html {
  const rows = totals.map(
    ({ currency, customers, cost }) => html`
<tr><th scope="row">${currency || say.unknown}</th><td class="amount">${customers}</td><td class="amount" title="${formatDecimal(cost)}">${formatAmount(cost, currency)}</td></tr>`,
  );
  return html`
<h2 id="totals">${say.report.totals}</h2>
${scrollable(
  "totals",
  html`<table>
<thead><tr><th scope="col">${say.currency}</th><th scope="col" class="amount">${say.report.customers}</th><th scope="col" class="amount">${say.totalCost}</th></tr></thead>
<tbody>${rows}
</tbody></table>`,
)}`;
}

/** The customers with the highest share of their budget, as bars. */
export function barsSection(rows: readonly Row[], overBudgetPercent: number, say: FormatTexts): Html {
  const over = rows.filter(({ isOverBudget }) => isOverBudget).length;
  const shares = rows.flatMap((row) => (row.percent === undefined ? [] : [{ ...row, percent: row.percent }]));
  const highest = shares.sort((one, other) => (one.percent === other.percent ? 0 : other.percent - one.percent));
  const bars = highest.slice(0, shownBars).map(({ customer, percent, isOverBudget, ...row }) => {
    const width = Math.min(100, percent);
    return html`
<li><div class="label"><span>${customer}</span><span${isOverBudget && html` class="over"`}>${formatPercent(percent)}${isOverBudget && " !"} · ${amountsOf(row)}</span></div>
<svg aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%" rx="3"/><rect class="fill${isOverBudget && " full"}" width="${width}%" height="100%" rx="3"/></svg></li>`;
  });
  const list = bars.length > 0 ? html`<ol class="bars">${bars}\n</ol>` : html`<p>${say.report.none}</p>`;
  return html`
<h2>${say.report.nearest}</h2>
${over > 0 && html`<p class="over">${say.overBudget(over, overBudgetPercent)}</p>`}
${list}`;
}

/** All customers as a table that a script makes sortable. */
export function customersSection(rows: readonly Row[], say: FormatTexts): Html {
  return html`
<h2 id="customers">${say.report.all}</h2>
<p class="soft hint screen" hidden>${say.report.sortHint}</p>
${scrollable(
  "customers",
  html`<table class="sortable">
<thead><tr><th scope="col">${say.customer}</th><th scope="col">${say.currency}</th><th scope="col" class="amount">${say.totalCost}</th><th scope="col" class="amount">${say.budget}</th><th scope="col" class="amount">${say.used}</th><th scope="col">${say.period}</th></tr></thead>
<tbody>${rows.map((row) => rowOf(row, say))}
</tbody></table>`,
)}`;
}

/** Who has no result, and what to do about it. */
export function failuresSection(failures: readonly Failure[], say: FormatTexts): Html | undefined {
  if (failures.length === 0) return undefined;
  const parts = failures.map(
    ({ status, code, advice, customers }) => html`
<h3>${status !== null && say.status(status, code)}${advice}</h3>
<ul>${customers.map(
      ({ customerId, requestId }) => html`
<li><code>${customerId}</code>${requestId !== null && html` <span class="soft">${say.requestId} <code>${requestId}</code></span>`}</li>`,
    )}
</ul>`,
  );
  return html`
<h2>${say.report.failuresTitle}</h2>${parts}`;
}

function rowOf(
  { customer, hasUsage, currency, cost, budget, percent, isOverBudget, period }: Row,
  say: FormatTexts,
): Html {
  const shownCost = cost ? formatAmount(cost, currency) : hasUsage ? say.unknown : say.noUsage;
  const amount = (value: typeof cost, shown: string) =>
    html`<td class="amount" data-key="${value && formatDecimal(value)}"${value && html` title="${formatDecimal(value)}"`}>${shown}</td>`;
  const share = percent === undefined ? "" : formatPercent(percent) + (isOverBudget ? " !" : "");
  return html`
<tr><td>${customer}</td><td>${hasUsage && (currency || say.unknown)}</td>${amount(cost, shownCost)}${amount(budget, budget ? formatAmount(budget, currency) : "")}<td class="amount${isOverBudget && " over"}" data-key="${percent}">${share}</td><td>${period}</td></tr>`;
}

function amountsOf({ currency, cost, budget }: Pick<Row, "currency" | "cost" | "budget">): string {
  const amounts = [cost, budget].flatMap((amount) => (amount ? [formatAmount(amount, currency)] : []));
  return `${amounts.join(" / ")} ${currency}`;
}

/** What may be wider than the screen scrolls by itself, also by the keyboard. */
function scrollable(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" aria-labelledby="${label}" tabindex="0">${content}</div>`;
}
