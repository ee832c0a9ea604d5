import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { browserPath, notInstalled, startBrowser } from "../runtimes/browser.js";
import { serveGzipped } from "./serve-gzipped.js";

/** What Chromium transfers to open the reference with an empty cache. */
export interface PageWeight {
  /** Headers included. */
  readonly bytes: number;
  readonly requests: number;
}

/** Opens the reference of a built site, or says why it cannot be opened. */
export async function measurePage(site: string): Promise<PageWeight | string> {
  if (!browserPath) return `The page weight was not measured. ${notInstalled}`;
  const html = await readFile(join(site, "reference/index.html"), "utf8").catch(() => undefined);
  if (html === undefined) return `The page weight was not measured. Build the site first: npm run docs:build`;
  const base = basePathOf(html);
  const server = await serveGzipped(site, base);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const counted = new Set<string>();
    let bytes = 0;
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      // Chromium itself asks for the icon, and a data URL is no request.
      if (/^http/.test(request.url) && !request.url.endsWith("/favicon.ico")) counted.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (counted.has(requestId)) bytes += encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(`${server.url}${base}/reference/`, { waitUntil: "networkidle" });
    // Islands of the page load when it is idle, which takes a moment on a busy machine.
    await page.waitForTimeout(2000);
    return { bytes, requests: counted.size };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The path that a site is published below: the links in a page begin with it. */
export function basePathOf(html: string): string {
  const [, base = ""] = /"([^"]*)\/_astro\//.exec(html) ?? [];
  return base;
}
