import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { LinkChecker, LinkState } from "linkinator";
import type { Browser, Page } from "playwright-core";
import { browserPath, notInstalled, startBrowser } from "../runtimes/browser.js";
import type { LoopbackServer } from "../support/loopback.js";
import { describeUnless } from "../support/toolchain.js";
import { unlessKnown } from "../support/unless-known.js";
import { pages, settings, show } from "./settings.js";
import { buildSite, serveFolder } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let styles: readonly string[];
let site: LoopbackServer;
let browser: Browser;
beforeAll(async () => {
  const folder = await buildSite();
  styles = readdirSync(join(folder, "_astro")).filter((name) => name.endsWith(".css")); // named by their content
  site = await serveFolder(folder);
});
afterAll(() => site.close());

describeUnless(browserPath ? undefined : notInstalled, "In a browser", () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(pages)(
    "%s is accessible and fits, in light and dark, wide and narrow; it is quiet and small",
    async (path) => {
      const page = await browser.newPage();
      const noise: string[] = [];
      const bytes: Promise<number>[] = [];
      page.on("console", (message) => void noise.push(message.text()));
      page.on("pageerror", (error) => void noise.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${site.url}/`)) noise.push(`asks ${request.url()}`);
      });
      page.on("response", (response) => bytes.push(response.body().then((body) => gzipSync(body).length)));
      await page.goto(site.url + path);

      await openAll(page);
      for (const setting of settings) {
        await show(page, setting);
        const excess = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect({ ...setting, excess }).toEqual({ ...setting, excess: 0 });
      }
      await unlessKnown(`page${path.replaceAll("/", "-")}`, [await page.content(), styles, axe], async () => {
        await page.evaluate(axe);
        for (const setting of settings) {
          await show(page, setting);
          expect({ ...setting, violations: await violationsOf(page) }).toEqual({ ...setting, violations: [] });
        }
      });

      // Only now, since what comes late counts, too.
      expect(noise).toEqual([]);
      const sizes = await Promise.all(bytes);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
      await page.close();
    },
  );
});

test("No link and no anchor is dead", async () => {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: `${site.url}/`,
    recurse: true,
    checkFragments: true,
    // The network is not asked for what others publish; Redocly's page finds its way in itself by script.
    linksToSkip: async (link) => !link.startsWith(`${site.url}/`) || link.endsWith("/single-file-reference.html"),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([]);
  const found = new Set(links.map(({ url }) => url.slice(site.url.length)));
  expect(pages.filter((path) => !found.has(path) && !path.includes("404"))).toEqual([]);
});

/** Unfolds everything, so that it is judged, too. */
function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary}`),
  );
}
