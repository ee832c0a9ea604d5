import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { readSamples } from "../../../scripts/docs/samples.js";
import { operationsOf } from "../../../scripts/openapi/operations.js";
import { schemasOf } from "../../../scripts/openapi/schemas.js";
import { readSpec, root } from "../../support/spec.js";
import { describeSite } from "./describe-site.js";

const languages = [
  ["English", "", "openapi.json"],
  ["Chinese", "zh-tw/", "openapi.zh-TW.json"],
] as const;

/** Every text of the spec that is for people, without its Markdown. */
function textsOf(bundle: string): string[] {
  const texts: string[] = [];
  JSON.parse(readFileSync(join(root, "generated", bundle), "utf8"), (key, value) => {
    if ((key === "description" || key === "summary") && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.map(plain);
}

const plain = (text: string) => text.replace(/[`*]/g, "").replace(/\s+/g, " ").trim();

describeSite("The reference", (site) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await site.browser.newContext({ javaScriptEnabled: false });
  });

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.url}/${path}`);
    return page;
  };

  test.each(languages)(
    "in %s shows every text of the spec and every sample without JavaScript",
    async (_, folder, bundle) => {
      const page = await open(`${folder}reference/`);
      const shown = plain((await page.locator("main").textContent()) ?? "");
      expect(textsOf(bundle).filter((text) => !shown.includes(text))).toEqual([]);
      const compact = shown.replaceAll(" ", "");
      for (const { code } of readSamples(root)) expect(compact).toContain(plain(code).replaceAll(" ", ""));
      await page.close();
    },
  );

  test.each([
    ["English", ""],
    ["Chinese", "zh-tw/"],
  ])("in %s has an anchor for every parameter, response, definition and property", async (_, folder) => {
    const page = await open(`${folder}reference/`);
    const ids = await page.evaluate(() => [...document.querySelectorAll("main [id]")].map(({ id }) => id));
    const spec = readSpec();
    const [operation] = operationsOf(spec);
    const expected = [
      ...(operation?.parameters ?? []).map(({ name }) => `parameter-${name}`),
      ...Object.keys(operation?.definition.responses ?? {}).map((status) => `response-${status}`),
      ...Object.entries(schemasOf(spec)).flatMap(([name, { properties = {} }]) => [
        `definition-${name}`,
        ...Object.keys(properties).map((property) => `definition-${name}-${property}`),
      ]),
    ].map((id) => id.toLowerCase());
    expect(expected.length).toBeGreaterThan(50);
    expect(expected.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toHaveLength(new Set(ids).size);
    await page.close();
  });

  test("opens at the anchor of an address, below the header", async () => {
    const page = await open("reference/#definition-spendingbudget-amount");
    const top = await page
      .locator("#definition-spendingbudget-amount")
      .evaluate((entry) => entry.getBoundingClientRect().top);
    const header = await page.locator("header.header").evaluate((element) => element.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(header);
    expect(top).toBeLessThan(400);
    await page.close();
  });

  test("labels what is not from Microsoft's page", async () => {
    const page = await open("reference/");
    const labels = (id: string) => page.locator(`#${id} .addition`).count();
    expect(await labels("response-200-ms-serverid")).toBe(1);
    expect(await labels("parameter-customer_id")).toBe(0);
    expect(await page.locator("#response-429").locator("xpath=../following-sibling::*[1]").textContent()).toContain(
      "Microsoft",
    );
    expect(await page.locator("#response-200").locator("xpath=../following-sibling::*[1]").textContent()).not.toContain(
      "Microsoft",
    );
    await page.close();
  });

  test("prints everything that is folded on the screen, and no navigation", async () => {
    const page = await open("reference/");
    const folded = page.locator("details:not([open]) .entry").first();
    const height = async () => (await folded.boundingBox())?.height ?? 0;
    expect(await height()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await height()).toBeGreaterThan(20);
    for (const selector of ["nav.sidebar", ".right-sidebar-container", "site-search"]) {
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
    }
    await page.close();
  });

  test("can be reached on a narrow screen by a menu that needs no JavaScript", async () => {
    const page = await open("guides/first-call/");
    await page.setViewportSize({ width: 360, height: 900 });
    await page.locator("nav.sidebar").getByRole("link", { name: "Reference" }).click();
    expect(page.url().slice(site.url.length)).toBe("/reference/");
    await page.close();
  });
});
