import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeSite } from "./describe-site.js";
import { settings, show } from "./settings.js";

describeSite("A reader of the reference", (site) => {
  const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const page = await site.browser.newPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.url}/${path}`);
    return page;
  };
  const statusBeside = (page: Page) =>
    page.locator(".examples > site-tabs > ul [aria-selected=true]").getAttribute("data-value");
  const rowsOf = (page: Page) => page.locator("tr[data-status]").filter({ visible: true });

  test.each(["reference/", "zh-tw/reference/"])("scrolls at most half as far as before in %s", async (path) => {
    const page = await open(path);
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThanOrEqual(13_650 / 2);
    }
    await page.close();
  });

  test.each([
    "definition-servicefault",
    "definition-spendingbudget-amount",
    "definition-customerusagesummary-links-self-headers-key",
    "response-429-retry-after",
  ])("opens all that is around #%s", async (id) => {
    const page = await open(`reference/#${id}`);
    const target = page.locator(`#${id}`);
    await target.locator("xpath=ancestor::details[not(@open)]").first().waitFor({ state: "detached" });
    const { top = 0, bottom = 0 } = await target.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(64);
    expect(bottom).toBeLessThan(900);
    await page.close();
  });

  test("opens the properties of a definition in their place, however deep, and none within itself", async () => {
    const page = await open("reference/");
    await page.locator("details.definition").first().locator("> summary").click();
    for (const name of ["links", "self", "headers"]) {
      const entry = page.locator(`.entry[id$='-${name}']`).filter({ visible: true }).first();
      await entry.locator("> details > summary").click();
    }
    expect(await page.locator("#definition-customerusagesummary-links-self-headers-key").isVisible()).toBe(true);
    const totalCost = page.locator("#definition-customerusagesummary-totalcost");
    expect(await totalCost.textContent()).toMatch(/number \(double\)[\s\S]*may be null[\s\S]*Example\s+1843\.27150934/);
    await page.close();
  });

  test.each([
    ["3000", ["400", "404"]],
    ["900329", ["403"]],
    ["429", ["429"]],
    [" code: 20002. ", ["403"]],
  ])("types the code %j and reads what it means", async (typed, statuses) => {
    const page = await open("reference/");
    await page.getByLabel("Look up a status or an error code").fill(typed);
    expect(await rowsOf(page).locator("td:first-child").allInnerTexts()).toEqual(statuses);
    await page.getByLabel("Look up a status or an error code").fill("");
    expect(await rowsOf(page).count()).toBeGreaterThan(10);
    await page.close();
  });

  test("sees in the sidebar which section the page is at, and reaches each from there", async () => {
    const page = await open("reference/");
    const contents = page.locator("nav.sidebar a[href^='#']");
    const sections = await page
      .locator(".operation > section > div > h2")
      .evaluateAll((titles) => titles.map(({ id }) => `#${id}`));
    expect(await contents.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(sections);
    await contents.filter({ hasText: "Definitions" }).click();
    await page.locator("nav.sidebar a[aria-current=true][href='#definitions']").waitFor();
    await page.close();
  });

  test("sees what Microsoft's page does not say of a property", async () => {
    const page = await open("reference/#definition-customerusagesummary-id");
    const labels = page.locator("#definition-customerusagesummary-id .added");
    expect(await labels.allTextContents()).toEqual([
      expect.stringMatching(/may be null\s*\(not from Microsoft's page\)/),
      expect.stringMatching(/deprecated\s*\(not from Microsoft's page\)/),
    ]);
    expect(await page.locator("#definition-servicefault-code .addition").count()).toBe(1);
    await page.close();
  });

  test("types a code that nobody knows, and is told to decide by the status", async () => {
    const page = await open("reference/");
    await page.getByLabel("Look up a status or an error code").fill("123456");
    expect(await page.locator("code-lookup output").textContent()).toContain("123456 is not a known code");
    expect(await rowsOf(page).locator("td:nth-child(2)").allInnerTexts()).not.toContain("3000");
    expect(await rowsOf(page).count()).toBeGreaterThan(5);
    await page.close();
  });

  test("follows a link to a code", async () => {
    const page = await open("reference/#code-900329");
    expect(await page.getByLabel("Look up a status or an error code").inputValue()).toBe("900329");
    expect(await rowsOf(page).allInnerTexts()).toEqual([expect.stringContaining("an application without a user")]);
    expect(await statusBeside(page)).toBe("403");
    await page.getByLabel("Look up a status or an error code").fill("800003");
    expect(await statusBeside(page)).toBe("500");
    await page.close();
  });

  test.each([
    ["reference/", "Copy page as Markdown"],
    ["zh-tw/reference/", "複製本頁的 Markdown"],
  ])("presses the button of %s, which the samples leave free", async (path, name) => {
    const page = await open(path);
    for (const width of [1150, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      // A trial waits until a click would reach the button.
      await page.getByRole("button", { name }).click({ trial: true });
    }
    await page.close();
  });

  test("has every sample, every example and the whole table without JavaScript, and no field that does nothing", async () => {
    const page = await open("reference/#code-900329", false);
    expect(await rowsOf(page).count()).toBeGreaterThan(10);
    expect(await page.locator("code-lookup input").isVisible()).toBe(false);
    const code = page.locator(":is(.samples, .examples) pre");
    expect(await code.count()).toBeGreaterThan(25);
    expect(await code.filter({ visible: false }).count()).toBe(0);
    await page.getByRole("link", { name: "Ruby", exact: true }).click();
    const { top = 0, bottom = 0 } = await page.locator("#sample-ruby").evaluate((sample) => {
      const panels = sample.closest(".panels")?.getBoundingClientRect();
      const { top } = sample.getBoundingClientRect();
      return { top: top - (panels?.top ?? 0), bottom: (panels?.bottom ?? 0) - top };
    });
    expect(top).toBeGreaterThan(-1); // browsers place boxes at parts of a pixel
    expect(bottom).toBeGreaterThan(0);
    await page.close();
  });

  test("prints every sample and every row, whatever the screen shows", async () => {
    const page = await open("reference/#code-900329");
    await page.emulateMedia({ media: "print" });
    expect(await rowsOf(page).count()).toBeGreaterThan(10);
    expect(await page.locator("pre").filter({ visible: false }).count()).toBe(0);
    expect(await page.locator("code-lookup input").isVisible()).toBe(false);
    await page.close();
  });

  test("finds no address and no name that breaks inside a word, on any screen", async () => {
    const page = await open("reference/");
    for (const setting of settings) {
      await show(page, setting);
      expect({ ...setting, broken: await page.evaluate(brokenWords) }).toEqual({ ...setting, broken: [] });
    }
    await page.close();
  });
});

/** Words in code and in names whose letters stand on several lines. */
function brokenWords(): string[] {
  for (const element of document.querySelectorAll<HTMLElement>("details, [hidden]")) {
    element.hidden = false;
    if (element instanceof HTMLDetailsElement) element.open = true;
  }
  const broken: string[] = [];
  const texts = document.createTreeWalker(document.querySelector("main") ?? document, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement?.closest("code")) continue;
    for (const { index, 0: word } of (text.textContent ?? "").matchAll(/[A-Za-z0-9]+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}
