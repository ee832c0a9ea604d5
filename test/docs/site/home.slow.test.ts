import { expect, test } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { readFigures } from "../../../docs/src/home/figures.js";
import { readCalls } from "../../../scripts/docs/calls.js";
import { root } from "../../support/spec.js";
import { describeSite } from "./describe-site.js";

const languages = [
  ["English", "/"],
  ["Chinese", "/zh-tw/"],
] as const;

describeSite("The home page", (site) => {
  let context: BrowserContext;

  const open = async (path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> => {
    context = await site.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  };

  test.each(
    languages.flatMap(([language, path]) => [
      [language, path, 1280, 800],
      [language, path, 390, 844],
    ]),
  )(
    "in %s shows on its first screen what it is, how to install it, a call, its result and the table",
    async (...given) => {
      const [, path, width, height] = given as [string, string, number, number];
      const page = await open(path, { viewport: { width, height } });
      for (const selector of [
        ".lead",
        ".install .copy button",
        ".call pre:visible",
        ".result pre",
        ".terminal pre:visible",
      ]) {
        const box = await page.locator(selector).first().boundingBox();
        expect([selector, box !== null && box.y > 0 && box.y + box.height <= height]).toEqual([selector, true]);
      }
      // The whole table is in sight: nothing of it is cut at the right.
      const excess = await page.locator(".terminal pre:visible").evaluate((pre) => pre.scrollWidth - pre.clientWidth);
      expect(excess).toBe(0);
      await context.close();
    },
  );

  test("copies the command that installs the package", async () => {
    const page = await open("/", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator(".install .copy button").click();
    await page.locator(".install .copy [aria-live] .feedback").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("npm install partner-center-usage");
    await context.close();
  });

  test("shows the call in the language that was chosen, TypeScript first, and keeps the choice for other pages", async () => {
    const page = await open("/");
    const shown = () => page.locator(".call pre:visible").evaluateAll((all) => all.map((pre) => pre.textContent));
    expect(await shown()).toEqual([expect.stringContaining("createPartnerCenterClient")]);
    await page.getByRole("tab", { name: "TypeScript" }).press("ArrowRight");
    await page.getByRole("tab", { name: "Python" }).click();
    expect(await shown()).toEqual([expect.stringContaining("get_customer_usage_summary")]);
    await page.goto(`${site.url}/zh-tw/`);
    expect(await shown()).toEqual([expect.stringContaining("get_customer_usage_summary")]);
    await context.close();
  });

  test.each(languages)(
    "in %s has every call, a table in currencies of its own, and the figures, without JavaScript",
    async (_, path) => {
      const page = await open(path, { javaScriptEnabled: false });
      const text = (await page.locator("main").textContent()) ?? "";
      for (const { code } of readCalls(root)) expect(text).toContain(code.split("\n")[0]?.trim());
      expect(await page.locator(".terminal pre:visible").textContent()).toMatch(/EUR +1,630\.25[\s\S]*USD +742\.44/);
      const figures = await page.locator("dt").allInnerTexts();
      const { cases, tools, stopAtByteOrderMark, runtimes } = readFigures(root);
      expect(figures).toEqual(
        expect.arrayContaining([`${stopAtByteOrderMark} / ${tools}`, String(cases), String(runtimes)]),
      );
      expect(text).not.toMatch(/\{\{|undefined|NaN/);
      await context.close();
    },
  );

  test("has a door to the client, to each edition of the spec, and to publishing", async () => {
    const page = await open("/");
    const doors = page.locator(".doors section");
    expect(await doors.count()).toBe(3);
    const links = await doors
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) expect((await fetch(link)).status).toBe(200);
    expect(links.filter((link) => /openapi/.test(link))).toHaveLength(3);
    await context.close();
  });
});
