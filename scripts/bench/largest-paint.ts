import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser } from "../runtimes/browser.js";
import { basePathOf } from "./page-weight.js";
import { makeScalarPage } from "./scalar-page.js";
import { serveGzipped } from "./serve-gzipped.js";

/** The largest contentful paint of each page, in milliseconds, one for each time that it was opened. */
export type LargestPaints = Readonly<Record<"this site" | "Redocly" | "Scalar", readonly number[]>>;

const slowdown = 4;
/** When no text is larger any more: the pages draw while they load. */
const settledMs = 5000;

/** Opens the reference beside Redocly's and Scalar's page of the same spec, in turn, with a slowed processor. */
export async function measureLargestPaint(site: string, rounds: number, folder: string): Promise<LargestPaints> {
  await makeScalarPage(folder, await readFile(join(site, "openapi.json")));
  const base = basePathOf(await readFile(join(site, "reference/index.html"), "utf8"));
  const [ours, scalar] = [await serveGzipped(site, base), await serveGzipped(folder, "")];
  const pages = {
    "this site": `${ours.url}${base}/reference/`,
    Redocly: `${ours.url}${base}/single-file-reference.html`,
    Scalar: `${scalar.url}/`,
  };
  const paints: Record<keyof LargestPaints, number[]> = { "this site": [], Redocly: [], Scalar: [] };
  const browser = await startBrowser();
  try {
    for (let round = 0; round < rounds; round++)
      for (const name of Object.keys(pages) as (keyof LargestPaints)[])
        paints[name].push(await largestPaint(browser, pages[name]));
    return paints;
  } finally {
    await browser.close();
    await Promise.all([ours.close(), scalar.close()]);
  }
}

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForTimeout(settledMs);
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}
