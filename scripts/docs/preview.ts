import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { pageFolder } from "./page-files.js";

/** The card that other sites show beside a link to the site: 1200 × 630 pixels. */
export function previewCard(root: string, language: "en" | "zh-TW"): string {
  const folder = language === "en" ? "" : "zh-tw";
  const page = readFileSync(join(root, pageFolder, folder, "index.mdx"), "utf8");
  const { title, description } = parse(page.split(/^---$/m)[1] ?? "");
  const { components } = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8"));
  const { resourceName, totalCost, currencyCode, budget } = components.examples.AzurePlanSummary.value;
  const amount = new Intl.NumberFormat(language, { style: "currency", currency: currencyCode });
  const share = Math.min(1, totalCost / budget.amount);
  return `<!doctype html>
<html lang="${language}">
<style>
  * { box-sizing: border-box; margin: 0; }
  body {
    display: grid; grid-template-rows: 1fr auto; inline-size: 1200px; block-size: 630px; padding: 72px;
    background: #17181c; color: #fff; font-family: system-ui, "Noto Sans TC", "Noto Sans CJK TC", sans-serif;
  }
  h1 { font-size: 68px; line-height: 1.15; text-wrap: balance; }
  p { margin-block-start: 28px; color: #c0c2c7; font-size: 34px; line-height: 1.4; text-wrap: balance; }
  div { display: flex; justify-content: space-between; margin-block-end: 20px; font: 32px "Noto Sans Mono", monospace; }
  i { display: block; block-size: 20px; border-radius: 10px; background: linear-gradient(90deg, #8b9dff ${share * 100}%, #353841 0); }
</style>
<main><h1>${title}</h1><p>${description}</p></main>
<footer><div><span>${resourceName}</span><span>${amount.format(totalCost)} / ${amount.format(budget.amount)}</span></div><i></i></footer>
</html>`;
}
