import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { readSamples } from "../../../scripts/docs/samples.js";
import { root } from "../../support/spec.js";
import { describeSite } from "./describe-site.js";
import { pages } from "./settings.js";
import { buildSite, publishedAt } from "./site.js";

const content = pages.filter((path) => !path.includes("404"));
const inChinese = (path: string) => path.startsWith("/zh-tw/");
const markdownOf = (path: string) => path.replace(/^(\/|\/zh-tw\/)$/, "$1index/").replace(/\/$/, ".md");

let folder: string;
beforeAll(async () => {
  folder = await buildSite();
});

const read = (path: string) => readFileSync(join(folder, path), "utf8");
/** Words only: what is marked up differently in HTML and in Markdown is left out. */
const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

describe.each([
  ["English", "/llms.txt", content.filter((path) => !inChinese(path))],
  ["Chinese", "/zh-tw/llms.txt", content.filter(inChinese)],
] as const)("The list for programs in %s", (_, list, expected) => {
  const links = () => [...read(list).matchAll(/^- \[(.+)\]\((.+)\): (.+)$/gm)].map(([, , address = ""]) => address);

  test("names every page once, by its Markdown", () => {
    const named = links().filter((address) => address.endsWith(".md"));
    expect(named.toSorted()).toEqual(expected.map((path) => publishedAt + markdownOf(path)).toSorted());
  });

  test("leads to files that are there, the spec and its editions among them", () => {
    const paths = links().map((address) => address.slice(publishedAt.length));
    for (const path of paths) expect(read(path)).not.toBe("");
    expect(paths.filter((path) => /openapi/.test(path))).toHaveLength(4);
  });

  test("begins with a title and a sentence about the project", () => {
    expect(read(list)).toMatch(/^# .+\n\n> .+[.。]\n/);
  });
});

test.each(content)("The Markdown of %s begins with its title and has no HTML, and its links are whole", (path) => {
  const markdown = read(markdownOf(path));
  const [, title] = /<h1[^>]*>([^<]+)</.exec(read(`${path}index.html`)) ?? [];
  expect(markdown.split("\n")[0]).toBe(`# ${title?.trim()}`);
  const prose = markdown.replace(/^(\s*)```.*?^\1```$/gms, "").replace(/`[^`]*`/g, "");
  expect(prose).not.toMatch(/<\/?[a-z]/);
  for (const [, target = ""] of prose.matchAll(/\]\(([^)]+)\)/g)) expect(target).toMatch(/^https?:\/\//);
});

test.each([
  ["English", "/reference.md", "openapi.json"],
  ["Chinese", "/zh-tw/reference.md", "openapi.zh-TW.json"],
])("The reference in %s has every text of the spec and every sample in Markdown", (_, file, bundle) => {
  const markdown = read(file);
  const shown = words(markdown);
  const missing: string[] = [];
  JSON.parse(readFileSync(join(root, "generated", bundle), "utf8"), (key, value) => {
    const isText = (key === "description" || key === "summary") && typeof value === "string";
    if (isText && !shown.includes(words(value))) missing.push(value);
    return value;
  });
  expect(missing).toEqual([]);
  for (const { code, syntax } of readSamples(root)) expect(markdown).toContain(`\`\`\`${syntax}\n${code}\n\`\`\``);
});

test.each(content)("%s has a title, a description and a picture for previews, and names its Markdown", (path) => {
  const html = read(`${path}index.html`);
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  expect([meta("og:title"), meta("og:description"), meta("og:image:alt")]).not.toContain(undefined);
  expect(meta("description")).toBe(meta("og:description"));
  expect(meta("og:url")).toBe(publishedAt + path);
  const picture = inChinese(path) ? "/preview.zh-TW.png" : "/preview.en.png";
  expect(meta("og:image")).toBe(publishedAt + picture);
  const png = readFileSync(join(folder, picture));
  // The size is at a fixed place in a PNG.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(300_000); // what some previews take
  expect([meta("og:image:width"), meta("og:image:height")]).toEqual(["1200", "630"]);
  expect(html).toContain(`type="text/markdown" href="${new URL(publishedAt).pathname}${markdownOf(path)}"`);
});

test.each(content)("The title of %s names the site once, at its end", (path) => {
  const html = read(`${path}index.html`);
  const [, title = ""] = /<title>([^<]+)</.exec(html) ?? [];
  const [, site = ""] = /property="og:site_name" content="([^"]+)"/.exec(html) ?? [];
  expect(title.split(site)).toEqual([expect.any(String), ""]);
});

test("The sitemap lists every page with its other language, and no page that is not found", () => {
  const [, name] = /<loc>.*\/(sitemap-\d+\.xml)<\/loc>/.exec(read("sitemap-index.xml")) ?? [];
  const sitemap = read(name ?? "");
  const listed = [...sitemap.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(listed.toSorted()).toEqual(content.map((path) => publishedAt + path).toSorted());
  expect(sitemap.split('hreflang="zh-TW"').length).toBeGreaterThanOrEqual(content.length / 2);
});

describeSite("In a browser", (site) => {
  const open = async (path: string, javaScriptEnabled = true): Promise<Page> => {
    const context = await site.browser.newContext({ javaScriptEnabled });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(site.url + path);
    return page;
  };

  test.each([
    ["/guides/first-call/", "Copy page as Markdown", "Copied"],
    ["/zh-tw/try-it/", "複製本頁的 Markdown", "已複製"],
  ])("the button of %s copies the page as Markdown, and says so", async (path, label, copied) => {
    const page = await open(path);
    await page.getByRole("button", { name: label }).click();
    await page.locator("page-actions [role=status]").getByText(copied).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(read(markdownOf(path)));
    await page.context().close();
  });

  test("without access to the clipboard, the button leads to the Markdown", async () => {
    const page = await open("/guides/first-call/");
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByRole("button", { name: "Copy page as Markdown" }).click();
    await page.waitForURL(`${site.url}/guides/first-call.md`);
    await page.context().close();
  });

  test("without JavaScript there is a link to the Markdown, and no button", async () => {
    const page = await open("/guides/first-call/", false);
    expect(await page.getByRole("button", { name: "Copy page as Markdown" }).isVisible()).toBe(false);
    await page.getByRole("link", { name: "View as Markdown" }).click();
    expect(page.url()).toBe(`${site.url}/guides/first-call.md`);
    await page.context().close();
  });

  test.each([
    ["/nowhere/", true, "en", "There is no such page"],
    ["/zh-tw/nowhere/", true, "zh-TW", "找不到這個頁面"],
    ["/zh-tw/guides/nowhere", true, "zh-TW", "找不到這個頁面"],
    ["/zh-tw/nowhere/", false, "en", "There is no such page"],
  ])("for %s, with JavaScript: %s, the page in %s says that there is none", async (path, scripts, language, title) => {
    const page = await open(path, scripts);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
    await page.context().close();
  });
});

test("Hosts that look for the nearest page of this kind find the Chinese one", () => {
  expect(read("zh-tw/404.html")).toContain("找不到這個頁面");
});
