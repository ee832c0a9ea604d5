import { STATUS_CODES } from "node:http";
import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { readSamples } from "../../../scripts/docs/samples.js";
import { operationsOf } from "../../../scripts/openapi/operations.js";
import { schemasOf } from "../../../scripts/openapi/schemas.js";
import { readSpec, root } from "../../support/spec.js";
import { describeSite } from "./describe-site.js";
import { pages } from "./settings.js";
import { base } from "./site.js";

const english = pages.filter((path) => !path.startsWith("/zh-tw/") && path !== "/404.html");
const chinese = /[\u4e00-\u9fff]/;

describeSite("In both languages", (site) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage();
  });

  test.each(english)("%s has the same outline, and a link from one to the other", async (path) => {
    await page.goto(site.url + path);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const outline = await outlineOf(page);
    expect(outline.length).toBeGreaterThan(0);

    await page.getByRole("link", { name: "繁體中文" }).first().click();
    await page.waitForURL(`${site.url}/zh-tw${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-TW");
    expect(await outlineOf(page)).toEqual(outline);
    expect((await foreignLabels(page)).filter(isInterface)).toEqual([]);

    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL(site.url + path);
  });

  test.each([
    ["English", "/", ["budget", "throttled", "refresh token"], /results? for/, /^No results for/],
    ["Chinese", "/zh-tw/", ["預算", "節流", "權杖"], /有 \d+ 筆結果/, /^找不到/],
  ])(
    "Search finds words and an error code in %s, in an interface of that language",
    async (_, path, words, found, nothing) => {
      await page.goto(site.url + path);
      await page.keyboard.press("Control+k");
      const input = page.locator("dialog input");
      const message = page.locator(".pagefind-ui__message");
      for (const word of words) {
        await input.fill(word);
        await expectText(message, (text) => found.test(text) && text.includes(word));
        await page.locator(".pagefind-ui__result-link").first().waitFor();
      }
      await input.fill("900329");
      await page.locator(`.pagefind-ui__result-nested [href="${base}${path}reference/#error-codes"]`).waitFor();
      if (path === "/zh-tw/") expect((await foreignLabels(page, "site-search")).filter(isInterface)).toEqual([]);
      await input.fill("qqqqxxxx");
      await expectText(message, (text) => nothing.test(text));
      await page.keyboard.press("Escape");
      expect(await input.isVisible()).toBe(false);
    },
  );
});

/** The levels of a page's headings, and the anchors that do not come from its text. */
function outlineOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main :is(h1, h2, h3, h4), main .entry, main details")].map(
      ({ tagName, className, id }) => `${tagName} ${/^[\w-]*$/.test(id) && className === "entry" ? id : ""}`,
    ),
  );
}

/** What a page's interface says without a Chinese character: headings, buttons, navigation, names for screen readers. */
async function foreignLabels(page: Page, inside = "body"): Promise<string[]> {
  const labels = await page.evaluate((inside) => {
    const words =
      "h1, h2, h3, h4, button, summary, th, label, option, nav a, nav span, .sr-only, .addition, .flag, .sl-badge";
    return [...document.querySelectorAll(`${inside} :is(${words}, [aria-label], [title], [placeholder])`)]
      .filter((element) => !element.closest("[lang=en]"))
      .flatMap((element) => [
        element.matches(words) ? (element.textContent ?? "") : "",
        ...["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
      ]);
  }, inside);
  return [...new Set(labels.map((label) => label.trim()))].filter(
    (label) => /[a-z]/i.test(label) && !chinese.test(label),
  );
}

/** Names, which are the same in every language. */
const names = new Set([
  "OpenTelemetry",
  // Commands, and shells that complete them.
  ...["summary", "serve", "check", "completion", "bash", "zsh", "fish"],
  ...operationsOf(readSpec()).flatMap(({ definition }) =>
    Object.keys(definition.responses ?? {}).flatMap((status) => [status, `${status} ${STATUS_CODES[status]}`]),
  ),
  ...Object.entries(schemasOf(readSpec())).flatMap(([name, { properties = {} }]) => [name, ...Object.keys(properties)]),
  ...readSamples(root).map(({ language }) => language),
]);

const isInterface = (label: string) => !names.has(label) && !isInCode.test(label);

/** Environment variables, of which the command has many. */
const isInCode = /^[A-Z_]+(, [A-Z_]+)*$/;

async function expectText(locator: ReturnType<Page["locator"]>, right: (text: string) => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  let text = "";
  while (Date.now() < deadline) {
    text = (await locator.textContent({ timeout: 10_000 }).catch(() => "")) ?? "";
    if (right(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The search says only: ${text}`);
}
