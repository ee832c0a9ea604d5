import { createHash } from "node:crypto";
import type { Language } from "../../../language.js";
import type { Report } from "../report.js";
import { texts } from "../texts.js";
import { Html, html } from "./html.js";
import { script } from "./script.js";
import { barsSection, customersSection, failuresSection, totalsSection } from "./sections.js";
import { style } from "./style.js";

/** What the report says of itself. */
export interface DocumentOptions {
  readonly language: Language;
  readonly now: Date;
  readonly overBudgetPercent: number;
}

/** The whole report: one file that asks for nothing else. */
export function documentOf(report: Report, { language, now, overBudgetPercent }: DocumentOptions): string {
  const say = texts[language];
  const { rows, totals, failures } = report;
  const summaries = rows.filter(({ hasUsage }) => hasUsage).length;
  const failed = failures.reduce((sum, { customers }) => sum + customers.length, 0);
  return html`<!doctype html>
<html lang="${language === "zh-TW" ? "zh-Hant-TW" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.report.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<h1>${say.report.title}</h1>
<p>${say.report.made(`${now.toISOString().slice(0, 16).replace("T", " ")} UTC`)}</p>
<p>${say.report.counts(summaries, rows.length - summaries, failed)}</p>
<p class="soft">${say.report.estimates}</p>
${totalsSection(totals, say)}
${barsSection(rows, overBudgetPercent, say)}
${customersSection(rows, say)}
${failuresSection(failures, say)}
</main>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

/** Nothing is loaded and nothing is sent. Only this style and this script run, whatever a name holds. */
const policy = [
  "default-src 'none'",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
