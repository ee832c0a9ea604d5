import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { readSamples } from "../../../scripts/docs/samples.js";
import { root } from "../../support/spec.js";
import { describeSite } from "./describe-site.js";

describeSite("The samples of the reference", (site) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    await page.goto(`${site.url}/reference/`);
  });
  afterEach(() => context.close());

  const tab = (name: string): Locator => page.getByRole("tab", { name, exact: true }).filter({ visible: true });
  const panel = (): Promise<string | null> =>
    page.locator(".samples [role=tabpanel]").filter({ visible: true }).getAttribute("id");
  const selected = (list: string): Promise<string[]> =>
    page.locator(`${list} [role=tab][aria-selected=true]`).filter({ visible: true }).allTextContents();

  test("show one language, which a click changes", async () => {
    expect(await panel()).toBe("sample-curl");
    await tab("Python").click();
    expect(await panel()).toBe("sample-python");
    expect(await selected(".samples")).toEqual(["Python"]);
  });

  test("take the keys of tabs: arrows around the ends, Home and End, and one stop of the Tab key", async () => {
    const languages = [...readSamples(root).map(({ language }) => language), "HTTP"];
    await tab("curl").focus();
    const after = async (key: string) => {
      await page.keyboard.press(key);
      return page.evaluate(() => document.activeElement?.textContent);
    };
    expect(await after("ArrowRight")).toBe(languages[1]);
    expect(await after("End")).toBe("HTTP");
    expect(await after("ArrowRight")).toBe("curl");
    expect(await after("ArrowLeft")).toBe("HTTP");
    expect(await after("Home")).toBe("curl");
    expect(await panel()).toBe("sample-curl");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("panels");
  });

  test("keep the language for the next visit, and in the address, which others can open", async () => {
    await tab("C#").click();
    expect(new URL(page.url()).search).toBe("?lang=csharp");
    await page.goto(`${site.url}/zh-tw/reference/`);
    expect(await panel()).toBe("sample-c#");
    await page.goto(`${site.url}/reference/?lang=go`);
    expect(await panel()).toBe("sample-go");
    await page.goto(`${site.url}/reference/?lang=cobol`);
    expect(await panel()).toBe("sample-curl");
  });

  test("open at the sample that an address names", async () => {
    await page.goto(`${site.url}/reference/#sample-ruby`);
    await page.reload();
    expect(await panel()).toBe("sample-ruby");
  });

  test("show the response of the status that a reader has come to, in the format that was chosen", async () => {
    expect(await selected(".examples > site-tabs > ul")).toEqual(["200"]);
    await page.locator("nav.sidebar").getByRole("link", { name: "Responses", exact: true }).click();
    await page.locator(".response a[href='#response-404']").click();
    await page.locator(".examples [role=tab][aria-selected=true][data-value='404']").waitFor();
    await tab("XML").click();
    expect(await page.locator("#example-404-xml").isVisible()).toBe(true);
    await tab("403").click();
    expect(await page.locator("#example-403-xml").isVisible()).toBe(true);
    expect(await page.locator("#example-404-xml").isVisible()).toBe(false);
  });

  test("stay in view on a wide screen, and follow their sections on a narrow one", async () => {
    const tops = () =>
      page
        .locator(".operation > :is(.samples, .examples)")
        .evaluateAll((cards) =>
          cards.map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
        );
    await page.evaluate("scrollTo(0, 3000)");
    for (const [top = 0, bottom = 0] of await tops()) {
      expect(top).toBeGreaterThan(60);
      expect(bottom).toBeLessThanOrEqual(900);
    }
    await page.setViewportSize({ width: 1149, height: 900 });
    const order = await page
      .locator(".operation > section")
      .evaluateAll((sections) =>
        sections
          .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
          .map(({ className }) => className),
      );
    expect(order.slice(0, 2)).toEqual(["request", "samples"]);
    expect(order[order.indexOf("responses") + 1]).toBe("examples");
  });

  test("copy as they are, without what breaks their lines", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const { language, code } of readSamples(root).slice(0, 2)) {
      await tab(language).click();
      await page.locator(".samples [role=tabpanel] .copy button").filter({ visible: true }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    }
  });
});
