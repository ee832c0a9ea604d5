import type { InEachLanguage } from "../../language.js";

export interface FormatTexts {
  readonly customer: string;
  readonly currency: string;
  readonly totalCost: string;
  readonly budget: string;
  readonly used: string;
  readonly period: string;
  readonly noUsage: string;
  readonly unknown: string;
  readonly total: (customers: number) => string;
  readonly overBudget: (customers: number, percent: number) => string;
  readonly failures: (customers: number) => string;
  /** Comes before the advice. */
  readonly status: (status: number, code: string | null) => string;
  readonly more: (customers: number) => string;
  readonly requestId: string;
  readonly report: ReportTexts;
}

/** What only the report in HTML says. */
export interface ReportTexts {
  readonly title: string;
  readonly made: (time: string) => string;
  readonly estimates: string;
  readonly counts: (summaries: number, noUsage: number, failures: number) => string;
  readonly totals: string;
  readonly customers: string;
  readonly nearest: string;
  readonly all: string;
  readonly sortHint: string;
  readonly none: string;
  readonly failuresTitle: string;
}

export const texts: InEachLanguage<FormatTexts> = {
  en: {
    customer: "Customer",
    currency: "Currency",
    totalCost: "Total cost",
    budget: "Budget",
    used: "Used",
    period: "Billing period",
    noUsage: "no usage",
    unknown: "unknown",
    total: (customers) => `Total, ${counted(customers)}`,
    overBudget: (customers, percent) =>
      customers === 1
        ? `1 customer has used ${percent}% of the budget or more (!).`
        : `${customers} customers have used ${percent}% of the budget or more (!).`,
    failures: (customers) => `Without a result: ${counted(customers)}`,
    status: (status, code) => (code === null ? `Status ${status}: ` : `Status ${status}, code ${code}: `),
    more: (customers) => `and ${counted(customers)} more, whom --format csv lists`,
    requestId: "request",
    report: {
      title: "Azure spending by customer",
      made: (time) => `As of ${time}.`,
      estimates:
        "The figures are estimates of the current billing period, usually a day old, and are not a basis for an invoice.",
      counts: (summaries, noUsage, failures) =>
        `${counted(summaries)} with a summary, ${noUsage} without usage, ${failures} without a result.`,
      totals: "Totals",
      customers: "Customers",
      nearest: "Nearest to the budget, or over it",
      all: "All customers",
      sortHint: "Choose the name of a column to sort by it.",
      none: "No customer has a budget.",
      failuresTitle: "Without a result",
    },
  },
  "zh-TW": {
    customer: "客戶",
    currency: "貨幣",
    totalCost: "總費用",
    budget: "預算",
    used: "已使用",
    period: "計費週期",
    noUsage: "沒有使用量",
    unknown: "不明",
    total: (customers) => `合計，${customers} 位客戶`,
    overBudget: (customers, percent) => `${customers} 位客戶已使用預算的 ${percent}% 以上（以驚嘆號標示）。`,
    failures: (customers) => `沒有結果的客戶：${customers} 位`,
    status: (status, code) => (code === null ? `狀態碼 ${status}：` : `狀態碼 ${status}，錯誤碼 ${code}：`),
    more: (customers) => `還有 ${customers} 位客戶，請以 --format csv 列出`,
    requestId: "要求",
    report: {
      title: "各客戶的 Azure 支出",
      made: (time) => `資料時間：${time}。`,
      estimates: "這些數字是目前計費週期的估計值，通常落後一天，不能作為開立發票的依據。",
      counts: (summaries, noUsage, failures) =>
        `${summaries} 位客戶有摘要，${noUsage} 位沒有使用量，${failures} 位沒有結果。`,
      totals: "合計",
      customers: "客戶數",
      nearest: "最接近或超出預算的客戶",
      all: "所有客戶",
      sortHint: "按一下欄位名稱即可排序。",
      none: "沒有任何客戶設定預算。",
      failuresTitle: "沒有結果的客戶",
    },
  },
};

function counted(customers: number): string {
  return customers === 1 ? "1 customer" : `${customers} customers`;
}
