import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { LinkChecker, LinkState } from "linkinator";
import type { Browser, Page } from "playwright-core";
import { browserPath, notInstalled, startBrowser } from "../../../scripts/runtimes/browser.js";
import type { LoopbackServer } from "../../../scripts/support/loopback.js";
import { describeUnless } from "../../support/toolchain.js";
import { unlessKnown } from "../../support/unless-known.js";
import { pages, settings, show } from "./settings.js";
import { buildSite, serveSite } from "./site.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let styles: readonly string[];
let site: LoopbackServer;
let browser: Browser;
beforeAll(async () => {
  const folder = await buildSite();
  styles = readdirSync(join(folder, "_astro")).filter((name) => name.endsWith(".css")); // named by their content
  site = await serveSite(folder);
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
      page.on("console", (message) => {
        if (!isLook(path, message.location().url)) noise.push(message.text());
      });
      page.on("pageerror", (error) => void noise.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${site.url}/`) && !isLook(path, request.url()))
          noise.push(`asks ${request.url()}`);
      });
      page.on("response", (response) => {
        if (response.url().startsWith(site.url)) bytes.push(response.body().then((body) => gzipSync(body).length));
      });
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

      // At the end, since what loads late counts as well.
      expect(noise).toEqual([]);
      const sizes = await Promise.all(bytes);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(70_000);
      await page.close();
    },
    240_000, // Eight settings of the reference, with all of it unfolded, take a minute on a busy machine.
  );
});

test("No link and no anchor is dead", async () => {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: `${site.url}/`,
    recurse: true,
    checkFragments: true,
    // No request leaves this machine. Redocly's page handles its own anchors by script.
    linksToSkip: async (link) => !link.startsWith(`${site.url}/`) || link.endsWith("/single-file-reference.html"),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([]);
  const found = new Set(links.map(({ url }) => url.slice(site.url.length)));
  expect(pages.filter((path) => !found.has(path) && !path.includes("404"))).toEqual([]);
});

/** The page for trying calls looks whether a server runs on this machine, which mostly none does. */
function isLook(path: string, url: string): boolean {
  return path.endsWith("/try-it/") && url === "http://127.0.0.1:3010/";
}

/** Unfolds everything, so that all of it is checked. */
function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
    for (const panel of document.querySelectorAll<HTMLElement>("[role=tabpanel]")) panel.hidden = false;
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary}`),
  );
}
