// Takes the pictures of the README from docs/dist, in Chromium.
import { preview } from "astro";
import { chromium } from "playwright-core";

const pages = { en: "/reference/#response-200", "zh-TW": "/zh-tw/reference/#response-200" };

const server = await preview({ root: process.cwd(), logLevel: "error" });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless", "--no-sandbox"] });
for (const [language, path] of Object.entries(pages)) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 }, deviceScaleFactor: 1 });
  await page.goto(`http://localhost:${server.port}${path}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: `reference.${language}.png` });
}
await browser.close();
await server.stop();
