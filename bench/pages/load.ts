import type { Browser, CDPSession, Page } from "playwright-core";

/** What it took to open a page for the first time. */
export interface PageLoad {
  /** Until the largest piece of content was painted. */
  readonly milliseconds: number;
  /** As they were sent, headers included. */
  readonly bytes: number;
  readonly requests: number;
}

const slowness = 4;
/** Nothing larger is expected when for so long nothing was painted, loaded or computed. */
const quietMilliseconds = 1000;

/** Opens a page with an empty cache on a slowed processor, and waits until it shows a text and is quiet. */
export async function loadPage(browser: Browser, url: string, text: string, timeout = 60_000): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    const traffic = await countTraffic(session);
    await page.goto(url, { timeout });
    await waitForText(page, text, timeout);
    const milliseconds = await page.evaluate(largestPaint, quietMilliseconds);
    return { milliseconds, ...traffic };
  } finally {
    await context.close();
  }
}

async function countTraffic(session: CDPSession): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  const counted = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    // What a page carries within itself is asked of no server, and this icon only once, whichever page comes first.
    if (!/^https?:/.test(request.url) || request.url.endsWith("/favicon.ico")) return;
    counted.add(requestId);
    traffic.requests = counted.size;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) traffic.bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return traffic;
}

async function waitForText(page: Page, text: string, timeout: number): Promise<void> {
  const shown = page.getByText(text).filter({ visible: true }).first();
  await shown.waitFor({ timeout }).catch(() => {
    throw new Error(`${page.url()} does not show "${text}", so how fast it is cannot be measured.`);
  });
}

/** Runs in the page, which lacks what tsx would add to functions with a name. */
function largestPaint(quiet: number): Promise<number> {
  return new Promise((resolve) => {
    let latest = Number.NaN;
    let timer = setTimeout(() => resolve(latest), quiet);
    const observer = new PerformanceObserver((list) => {
      for (const { entryType, startTime } of list.getEntries()) {
        if (entryType === "largest-contentful-paint") latest = startTime;
      }
      clearTimeout(timer);
      timer = setTimeout(() => resolve(latest), quiet);
    });
    for (const type of ["largest-contentful-paint", "longtask", "resource"]) observer.observe({ type, buffered: true });
  });
}
