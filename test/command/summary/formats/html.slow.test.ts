import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { browserPath, notInstalled, startBrowser } from "../../../../scripts/runtimes/browser.js";
import type { Language } from "../../../../src/command/language.js";
import { createRecordWriter } from "../../../../src/command/summary/formats/create-record-writer.js";
import type { CustomerRecord } from "../../../../src/command/summary/record.js";
import { settings, show } from "../../../docs/site/settings.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";
import { describeUnless } from "../../../support/toolchain.js";
import { recordOf, summaryOf } from "./records.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = temporaryFolder();

const records: readonly CustomerRecord[] = [
  summaryOf("Lakeside", "EUR", "1843.27150934", "2500.00"),
  summaryOf("碧湖科技股份有限公司", "TWD", "123456.5", "100000"),
  summaryOf("Harbour ".repeat(20), "EUR", "-5.005", "10"),
  summaryOf("</script><script>document.title = 'taken'</script>", "USD", "99.9", "100"),
  recordOf({ customerId: "1b3a7c54-0d2f-4c61-8f2e-6d5b0c9a1e02", outcome: "no-usage" }),
  recordOf({ customerId: "x".repeat(120), outcome: "refused", status: 403, code: "20002" }),
  recordOf({ outcome: "failed", status: null, requestId: null, error: "No network. Try again later." }),
];

function written(language: Language): string {
  const writer = createRecordWriter("html", { language, now: new Date("2026-11-29T20:15:59Z") });
  const file = join(folder, `${language}.html`);
  writeFileSync(file, [writer.start(), ...records.map((record) => writer.record(record)), writer.end()].join(""));
  return pathToFileURL(file).href;
}

describeUnless(browserPath ? undefined : notInstalled, "The report in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = async (language: Language, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: false });
    const page = await context.newPage();
    await page.goto(written(language));
    return page;
  };
  const customersOf = (page: Page) => page.locator("table.sortable tbody td:first-child").allTextContents();

  test.each<Language>(["en", "zh-TW"])("is accessible, fits and is quiet in %s", async (language) => {
    // axe has to be put into a page that lets no other script run.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const noise: string[] = [];
    page.on("console", (message) => void noise.push(message.text()));
    page.on("pageerror", (error) => void noise.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) noise.push(request.url());
    });
    await page.goto(written(language));
    await page.evaluate(axe);
    for (const setting of settings) {
      await show(page, setting);
      const excess = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
      expect({ ...setting, excess, found }).toEqual({ ...setting, excess: 0, found: [] });
    }
    expect(noise).toEqual([]);
    await context.close();
  });

  test("sorts by a column, up and down, and tells so", async () => {
    const page = await open("en");
    const noise: string[] = [];
    page.on("console", (message) => void noise.push(message.text()));
    const header = page.locator("table.sortable th").nth(2);
    const costs = () => page.locator("table.sortable tbody td:nth-child(3)").allTextContents();
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect(await costs()).toEqual(["-5.01", "99.90", "1,843.27", "123,456.50", "no usage"]);
    await header.getByRole("button").press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect(await costs()).toEqual(["123,456.50", "1,843.27", "99.90", "-5.01", "no usage"]);
    await page.locator("table.sortable th").first().getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBeNull();
    expect((await customersOf(page))[0]).toBe("</script><script>document.title = 'taken'</script>");
    expect(await page.title()).toBe("Azure spending by customer");
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test("has everything without scripts, and no button that does nothing", async () => {
    const page = await open("en", false);
    expect(await customersOf(page)).toHaveLength(5);
    expect(await page.locator("button, .hint:visible").count()).toBe(0);
    await page.context().close();
  });

  test("is printed in black on white, with no part cut off", async () => {
    const page = await open("en");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const look = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      const regions = [...document.querySelectorAll(".scroll")].map((region) => getComputedStyle(region).overflowX);
      return { color, backgroundColor, regions };
    });
    expect(look).toEqual({
      color: "rgb(0, 0, 0)",
      backgroundColor: "rgb(255, 255, 255)",
      regions: ["visible", "visible"],
    });
    await page.context().close();
  });
});
